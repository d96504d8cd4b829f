import * as v from 'valibot'
import { AppError } from '../core/errors'
import type { Logger } from '../core/log'
import type { HostSettings } from '../core/settings'

const Reply = v.object({ openid: v.optional(v.string()), errcode: v.optional(v.number()) })

/** A code that is not good, was used before, or is of somebody whom WeChat holds back. */
const NOT_GOOD = [40029, 40163, 40226]
/** The same person more than a hundred times in a minute. */
const TOO_OFTEN = 45011

/**
 * Asks WeChat whose code this is (`jscode2session`). `unavailable` when WeChat does not answer as it
 * should or the settings name no app, `unauthenticated` when the code is not good.
 */
export async function openidOf(
  { WECHAT_APP_ID, WECHAT_APP_SECRET, WECHAT_API }: HostSettings,
  log: Logger,
  code: string,
): Promise<string> {
  if (!WECHAT_APP_ID || !WECHAT_APP_SECRET) throw new AppError('unavailable')
  const address = new URL('/sns/jscode2session', WECHAT_API)
  address.search = new URLSearchParams({
    appid: WECHAT_APP_ID,
    secret: WECHAT_APP_SECRET,
    js_code: code,
    grant_type: 'authorization_code',
  }).toString()

  const reply: unknown = await fetch(address, { signal: AbortSignal.timeout(5000) })
    .then((response) => response.json())
    // The error would name the address, and the address the secret.
    .catch(() => undefined)
  const { success, output } = v.safeParse(Reply, reply)
  if (success && output.openid) return output.openid

  const errcode = success ? output.errcode : undefined
  if (errcode && NOT_GOOD.includes(errcode)) throw new AppError('unauthenticated')
  if (errcode === TOO_OFTEN) throw new AppError('too_often')
  log.warn({ errcode }, 'no answer from WeChat')
  throw new AppError('unavailable')
}
