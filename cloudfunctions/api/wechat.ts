/** The entry of a cloud function: WeChat's context is read once, and handed on as a value. */
import type { Answer } from '@contract/envelope'
import type { DispatchParts } from '../core/dispatch'
import type { Identity } from '../core/identity'
import { readSettings } from '../core/settings'
import { assemble } from './assemble'
import { cloud, createCloudStore } from './cloud'

/**
 * An instance serves one call at a time, so one connection is enough. WeChat, not the caller,
 * supplies the OPENID.
 */
export function createWechatFunction(routes: DispatchParts['routes']) {
  const settings = readSettings({ DATABASE_CONNECTIONS: '1', ...process.env })
  const { dispatch } = assemble(settings, routes, createCloudStore)

  return (event: Record<string, unknown>): Promise<Answer> => {
    const { OPENID } = cloud.getWXContext()
    const identity: Identity = OPENID ? { kind: 'wechat', openid: OPENID } : { kind: 'none' }
    // WeChat adds fields of its own to the event (userInfo); only ours are read.
    const { method, input, requestId, district, as, sentAt } = event
    return dispatch({ method, input, requestId, district, as, sentAt }, identity)
  }
}
