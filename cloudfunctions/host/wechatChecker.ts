import { type ContentChecker, checkBody, verdictOf } from '../core/contentCheck'
import type { WechatDoor } from './wechatDoor'

/** WeChat's check of words by its HTTP API; none where there is no app, and then people look. */
export function createWechatChecker(door: WechatDoor | undefined): ContentChecker | undefined {
  if (!door) return undefined
  return {
    checkText: async (text) => verdictOf(await door.ask('/wxa/msg_sec_check', checkBody(text))),
  }
}
