/** What the city's system means by its words. Pure. */
import type { SheetCells } from '../../core/sheet/read'
import type { AnswerColumn } from './citySheet'

const YES = /^(成功|通过|已通过|接收|已接收|已录入|已导入|是|有效)$/
const NO = /^(失败|不通过|未通过|退回|驳回|拒绝|不接收|未录入|否|无效)$/

export type CityState =
  | { state: 'accepted'; cityRecordId: string | null; problem: null }
  | { state: 'refused'; cityRecordId: null; problem: string }

/** Nothing where the city has not answered yet, or says what nobody understands. */
export function answerOf({
  result = '',
  cityId,
  reason,
}: SheetCells<AnswerColumn>): CityState | 'none' | 'unclear' {
  if (result === '') return 'none'
  if (YES.test(result)) {
    return { state: 'accepted', cityRecordId: cityId?.slice(0, 60) ?? null, problem: null }
  }
  if (!NO.test(result)) return 'unclear'
  const problem = Array.from(reason ?? '市平台没有写明原因')
    .slice(0, 200)
    .join('')
  return { state: 'refused', cityRecordId: null, problem }
}
