import * as v from 'valibot'
import { AppError } from '../core/errors'
import type { HostSettings } from '../core/settings'

const Reply = v.object({ openid: v.optional(v.string()) })

/**
 * Asks WeChat whose code this is (`jscode2session`). `unavailable` when WeChat does not answer or the
 * settings name no app, `unauthenticated` when the code is not good.
 */
export async function openidOf(
  { WECHAT_APP_ID, WECHAT_APP_SECRET, WECHAT_API }: HostSettings,
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

  const reply = await fetch(address, { signal: AbortSignal.timeout(5000) })
    .then((response) => response.json())
    .catch(() => {
      // The error would name the address, and the address the secret.
      throw new AppError('unavailable')
    })
  const { openid } = v.parse(Reply, reply)
  if (!openid) throw new AppError('unauthenticated')
  return openid
}
