/** One door to the phones of people: WeChat's subscribed messages, by its SDK or by its HTTP API. */
import type { Template } from '@contract/notice'
import * as v from 'valibot'

/** Names of the fields as they were chosen in WeChat's console for a template, and its id. */
const TemplateFields = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  title: v.pipe(v.string(), v.regex(/^thing\d+$/)),
  text: v.pipe(v.string(), v.regex(/^thing\d+$/)),
  time: v.pipe(v.string(), v.regex(/^time\d+$/)),
})

/** {"reminder":{"id":"…","title":"thing1","text":"thing2","time":"time3"},"change":…,"result":…} */
export const Templates = v.object({
  reminder: v.optional(TemplateFields),
  change: v.optional(TemplateFields),
  result: v.optional(TemplateFields),
})
export type Templates = v.InferOutput<typeof Templates>

export interface Message {
  openid: string
  template: Template
  title: string
  text: string
  at: Date
  /** The page that a tap opens, as a path of the mini-program. */
  page: string
}

/** sent; refused: not again, and why, for an organiser; away: WeChat did not answer, try later. */
export type SendResult =
  | { kind: 'sent' }
  | { kind: 'refused'; problem: string }
  | { kind: 'away'; problem: string }

export interface Messenger {
  /** What can be sent at all. */
  templates: Templates
  send(message: Message): Promise<SendResult>
}

/** WeChat counts characters of a `thing`, and refuses more than twenty. */
const MOST_CHARACTERS = 20
const shorten = (text: string) => {
  const characters = Array.from(text)
  return characters.length <= MOST_CHARACTERS
    ? text
    : `${characters.slice(0, MOST_CHARACTERS - 1).join('')}…`
}

/** `2026-11-23 14:00` in Asia/Shanghai. */
const clockTime = (at: Date) =>
  new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

/** The data of a message, by the field names of its template; none when it is not set up. */
export function messageData(
  templates: Templates,
  { template, title, text, at }: Message,
): { templateId: string; data: Record<string, { value: string }> } | undefined {
  const fields = templates[template]
  if (!fields) return undefined
  return {
    templateId: fields.id,
    data: {
      [fields.title]: { value: shorten(title) },
      [fields.text]: { value: shorten(text) },
      [fields.time]: { value: clockTime(at) },
    },
  }
}

/** What WeChat's codes of `subscribeMessage.send` mean for us. */
export function resultOf(errcode: number): SendResult {
  if (errcode === 0) return { kind: 'sent' }
  if (errcode === 43101) return { kind: 'refused', problem: '对方没有订阅，或订阅次数已用完' }
  if (errcode === 40003) return { kind: 'refused', problem: '对方的微信已不再使用这个小程序' }
  if (errcode === 40037 || errcode === 47003)
    return { kind: 'refused', problem: '消息模板和设置不一致，请告诉管理员' }
  return { kind: 'away', problem: `微信没有接收（${errcode}）` }
}
