/** What a deliberation is called, on pages as on what is printed. */
import type { DeliberationState } from './deliberation'

export const STATE_NAME: Record<DeliberationState, string> = {
  draft: '筹备中',
  consulting: '征求意见',
  choosing: '选菜单',
  deciding: '业主表决',
  working: '施工中',
  finished: '已完成',
  cancelled: '已终止',
}
