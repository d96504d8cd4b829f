/** How the lists behind numbers are shown, and where their rows lead. */
import {
  LIST_NAMES,
  type ListCell,
  type ListColumn,
  type ListName,
  type ListRow,
  listFactOf,
} from '@contract/dashboard'
import type { Column } from '@/components/DataList'
import { formatDate } from '@/lib/dates'

/** The page of one thing; what may be seen there is decided there. */
export const DETAIL: Record<ListName, string> = {
  organizations: '/features/organization/pages/detail',
  branches: '/features/branch/pages/detail',
  temporaryBranches: '/features/branch/pages/detail',
  activities: '/features/activity/pages/detail',
  stations: '/features/station/pages/detail',
  problemsSolved: '/features/problem/pages/detail',
  problemsOpen: '/features/problem/pages/detail',
  deliberations: '/features/deliberation/pages/detail',
  decisions: '/features/decision/pages/detail',
  collections: '/features/collection/pages/detail',
}

export const isList = (name: string): name is ListName =>
  (LIST_NAMES as readonly string[]).includes(name)

const TWO_DIGITS = { minimumFractionDigits: 2, maximumFractionDigits: 2 }

export function cellWords(column: ListColumn, cell: ListCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (column.kind === 'word') return column.words[cell] ?? ''
  if (column.kind === 'day') return formatDate(String(cell))
  if (column.kind === 'count') return Number(cell).toLocaleString('zh-CN')
  if (column.kind === 'fen') return (Number(cell) / 100).toLocaleString('zh-CN', TWO_DIGITS)
  return String(cell)
}

const isNumber = ({ kind }: ListColumn) => kind === 'count' || kind === 'fen'

export const columnsOf = (list: ListName): Column<ListRow>[] =>
  listFactOf(list).columns.map((column, at) => ({
    key: String(at),
    title: column.title,
    render: ({ cells }) => cellWords(column, cells[at]),
    sortBy: ({ cells }) => cells[at] ?? '',
    ...(isNumber(column) ? { align: 'right' as const } : {}),
    ...(column.kind === 'text' ? {} : { nowrap: true }),
  }))

/** The same row in a few words: the first column names it, the others follow. */
export function inShort(list: ListName, { cells }: ListRow) {
  const [first, ...others] = listFactOf(list).columns
  return {
    title: first ? cellWords(first, cells[0]) : '',
    facts: others
      .map((column, at) => labelled(column, cells[at + 1]))
      .filter(Boolean)
      .join(' · '),
  }
}

function labelled(column: ListColumn, cell: ListCell | undefined): string {
  const words = cellWords(column, cell)
  if (words === '' || column.kind === 'text' || column.kind === 'word') return words
  return `${column.title} ${words}`
}
