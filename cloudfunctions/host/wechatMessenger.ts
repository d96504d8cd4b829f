import * as v from 'valibot'
import {
  type Messenger,
  messageData,
  resultOf,
  type SendResult,
  type Templates,
} from '../core/messenger'
import type { HostSettings } from '../core/settings'

const TokenReply = v.object({ access_token: v.string(), expires_in: v.number() })
const SendReply = v.object({ errcode: v.number() })

/** WeChat says that its token is no longer good. */
const STALE_TOKEN = [40001, 40014, 42001]
const AWAY: SendResult = { kind: 'away', problem: '连不上微信' }

/** Subscribed messages by WeChat's HTTP API; its token is fetched when needed and kept while good. */
export function createWechatMessenger(
  { WECHAT_APP_ID, WECHAT_APP_SECRET, WECHAT_API }: HostSettings,
  templates: Templates,
): Messenger {
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
    const reply = v.parse(
      TokenReply,
      await post('/cgi-bin/stable_token', {
        grant_type: 'client_credential',
        appid: WECHAT_APP_ID,
        secret: WECHAT_APP_SECRET,
      }),
    )
    token = { value: reply.access_token, until: Date.now() + (reply.expires_in - 300) * 1000 }
    return token.value
  }

  return {
    templates: WECHAT_APP_ID && WECHAT_APP_SECRET ? templates : {},
    async send(message) {
      const filled = messageData(this.templates, message)
      if (!filled) return { kind: 'refused', problem: '没有设置这种消息的模板' }
      try {
        const reply = v.parse(
          SendReply,
          await post(`/cgi-bin/message/subscribe/send?access_token=${await tokenNow()}`, {
            touser: message.openid,
            template_id: filled.templateId,
            page: message.page,
            data: filled.data,
          }),
        )
        if (STALE_TOKEN.includes(reply.errcode)) token = undefined
        return resultOf(reply.errcode)
      } catch {
        // The error would name the address, and the address the token.
        return AWAY
      }
    },
  }
}
