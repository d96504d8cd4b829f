import * as v from 'valibot'
import {
  type Messenger,
  messageData,
  resultOf,
  type SendResult,
  type Templates,
} from '../core/messenger'
import type { WechatDoor } from './wechatDoor'

const SendReply = v.object({ errcode: v.number() })
const AWAY: SendResult = { kind: 'away', problem: '连不上微信' }

/** Subscribed messages by WeChat's HTTP API. */
export function createWechatMessenger(
  door: WechatDoor | undefined,
  templates: Templates,
): Messenger {
  return {
    templates: door ? templates : {},
    async send(message) {
      const filled = messageData(this.templates, message)
      if (!door || !filled) return { kind: 'refused', problem: '没有设置这种消息的模板' }
      const reply = await door.ask('/cgi-bin/message/subscribe/send', {
        touser: message.openid,
        template_id: filled.templateId,
        page: message.page,
        data: filled.data,
      })
      const { success, output } = v.safeParse(SendReply, reply)
      return success ? resultOf(output.errcode) : AWAY
    },
  }
}
