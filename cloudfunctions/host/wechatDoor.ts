import * as v from 'valibot'
import type { HostSettings } from '../core/settings'

const TokenReply = v.object({ access_token: v.string(), expires_in: v.number() })
const Reply = v.looseObject({ errcode: v.optional(v.number()) })

/** WeChat says that its token is no longer good. */
const STALE_TOKEN = [40001, 40014, 42001]

export interface WechatDoor {
  /** The reply of one of WeChat's interfaces; `undefined` when it did not answer. */
  ask(path: string, body: unknown): Promise<unknown>
}

/** WeChat's HTTP API; its token is fetched when needed and kept while good. None without an app. */
export function openWechatDoor({
  WECHAT_APP_ID: appid,
  WECHAT_APP_SECRET: secret,
  WECHAT_API,
}: HostSettings): WechatDoor | undefined {
  if (!appid || !secret) return undefined
  let token: { value: string; until: number } | undefined

  async function post(path: string, body: unknown): Promise<unknown> {
    const response = await fetch(new URL(path, WECHAT_API), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(5000),
    })
    return response.json()
  }

  async function tokenNow(): Promise<string> {
    if (token && token.until > Date.now()) return token.value
    const grant = { grant_type: 'client_credential', appid, secret }
    const reply = v.parse(TokenReply, await post('/cgi-bin/stable_token', grant))
    token = { value: reply.access_token, until: Date.now() + (reply.expires_in - 300) * 1000 }
    return token.value
  }

  return {
    async ask(path, body) {
      try {
        const reply = await post(`${path}?access_token=${await tokenNow()}`, body)
        const { success, output } = v.safeParse(Reply, reply)
        if (success && STALE_TOKEN.includes(output.errcode ?? 0)) token = undefined
        return reply
      } catch {
        // The error would name the address, and the address the token.
        return undefined
      }
    },
  }
}
