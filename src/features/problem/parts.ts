/** The parts of the list, and what the server is asked for each. */
import type { DeskCounts } from '@contract/problem'
import type { Filter } from '@/components/FilterChips'
import type { ProblemFilter } from './problemStore'

export type View = ProblemFilter['view']

export const VIEWS: readonly View[] = ['public', 'mine', 'desk']
export const VIEW_WORDS: Record<View, string> = {
  public: '民生问题',
  mine: '我提的问题',
  desk: '问题办理',
}

type DeskPart = 'open' | 'new' | 'overdue' | 'waiting' | 'mine' | 'handedOver' | 'all'
type PublicPart = 'all' | 'open' | 'solved'
export type Part = DeskPart | PublicPart

const DESK: { key: DeskPart; text: string; count?: keyof DeskCounts }[] = [
  { key: 'open', text: '在办', count: 'open' },
  { key: 'new', text: '待受理', count: 'new' },
  { key: 'overdue', text: '已逾期', count: 'overdue' },
  { key: 'waiting', text: '等审核', count: 'waiting' },
  { key: 'mine', text: '分派给我的' },
  { key: 'handedOver', text: '已交社区', count: 'handedOver' },
  { key: 'all', text: '全部' },
]
const PUBLIC: { key: PublicPart; text: string }[] = [
  { key: 'all', text: '全部' },
  { key: 'open', text: '在办' },
  { key: 'solved', text: '已解决' },
]

/** The chips above the list, with what a desk has to do in each. */
export function chipsOf(view: View, counts: DeskCounts | undefined): Filter<Part>[] {
  if (view !== 'desk') return PUBLIC
  return DESK.map(({ key, text, count }) => ({
    key,
    text,
    ...(count && counts && { count: counts[count] }),
  }))
}

export const firstPart = (view: View): Part => (view === 'desk' ? 'open' : 'all')

const ASKED: Record<Part, Partial<ProblemFilter>> = {
  all: {},
  open: { state: 'open' },
  solved: { state: 'solved' },
  new: { state: 'new' },
  overdue: { state: 'open', isOverdue: true },
  waiting: { isWaiting: true },
  mine: { assignedToMe: true },
  handedOver: { state: 'handedOver' },
}

export const partFilter = (part: Part): Partial<ProblemFilter> => ASKED[part]
