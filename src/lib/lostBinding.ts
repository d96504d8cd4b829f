import type { Me } from '@contract/account'
import { formatDateTime } from './dates'

/** To an account from which its person was taken: when, by whom, and what to do if that was wrong. */
export function lostBindingText({ personName, at, by }: NonNullable<Me['lostBinding']>): string {
  const keeper = by ? `（由${by}办理）` : ''
  return `${formatDateTime(at)}，“${personName}”改由另一个微信使用${keeper}，这里已经退出。如果不是您本人办的，请马上联系所在的社区或街道。`
}
