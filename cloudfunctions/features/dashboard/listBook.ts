/** A list behind a number as a spreadsheet: the rows that were counted, typed, and how they are counted. */
import { type ListCell, type ListColumn, type ListName, listFactOf } from '@contract/dashboard'
import {
  type Cell,
  DAY,
  dateOf,
  inShanghai,
  MOMENT,
  NUMBER,
  type Sheet,
  writeBook,
  YUAN,
} from './book'

const WIDTHS: Record<ListColumn['kind'], number> = {
  text: 28,
  word: 18,
  day: 12,
  count: 12,
  fen: 14,
}
const FORMATS: Partial<Record<ListColumn['kind'], string>> = { day: DAY, count: NUMBER, fen: YUAN }

function cellOf(column: ListColumn, cell: ListCell | undefined): Cell {
  if (cell === null || cell === undefined) return ''
  if (column.kind === 'day') return dateOf(String(cell))
  if (column.kind === 'fen') return Number(cell) / 100
  if (column.kind === 'word') return column.words[cell] ?? ''
  return cell
}

interface Listed {
  list: ListName
  placeName: string
  madeAt: Date
  rows: AsyncIterable<ListCell[]>
}

/** The list itself, its cells typed by their columns. */
export function listSheet(list: ListName, rows: AsyncIterable<ListCell[]>): Sheet {
  const { title, columns } = listFactOf(list)
  return {
    name: title,
    heads: columns.map((column) => {
      const format = FORMATS[column.kind]
      return { title: column.title, width: WIDTHS[column.kind], ...(format ? { format } : {}) }
    }),
    rows: typed(columns, rows),
  }
}

/** @returns the bytes of a workbook with the list first and its definition second */
export function writeListBook({ list, placeName, madeAt, rows }: Listed): Promise<Buffer> {
  const { title, counts } = listFactOf(list)
  return writeBook([
    listSheet(list, rows),
    {
      name: '怎样统计',
      heads: [
        { title: '名单', width: 24 },
        { title: '地方', width: 18 },
        { title: '怎样统计', width: 70 },
        { title: '导出时间', width: 18, format: MOMENT },
      ],
      rows: [[title, placeName, counts, inShanghai(madeAt.toISOString())]],
    },
  ])
}

async function* typed(columns: readonly ListColumn[], rows: AsyncIterable<ListCell[]>) {
  for await (const cells of rows) yield columns.map((column, at) => cellOf(column, cells[at]))
}
