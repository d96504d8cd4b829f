/** The cells of one worksheet, row after row, as they come out of its XML. */
import type { Book } from './book'
import { dayOfSerial, numberText } from './text'
import type { XmlReader } from './xml'

export interface RawCell {
  text: string
  /** Set when the cell holds a bare number, which in a column of dates is a day. */
  serial?: number
}

export interface Merge {
  from: { row: number; column: number }
  to: { row: number; column: number }
}

export interface RowListener {
  /** Cells that hold something, by the number of their column. */
  row(number: number, cells: Map<number, RawCell>): void
  /** `B7` */
  formula(address: string): void
  merge(merge: Merge): void
  isDone(): boolean
}

/** Beyond this a column belongs to no roster. */
const MOST_COLUMNS = 256

/** `AB12` → row 12, column 28. */
function placeOf(address: string): { row: number; column: number } | undefined {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address)
  if (!parts?.[1]) return undefined
  const column = Array.from(parts[1]).reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  )
  return { row: Number(parts[2]), column }
}

export function letterOf(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return (rest > 0 ? letterOf(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}

export function rowReader(book: Book, listener: RowListener): XmlReader {
  let row = 0
  let column = 0
  let cells = new Map<number, RawCell>()
  let attributes: Record<string, string> = {}
  let value = ''
  let isValue = false
  let isSpoken = false

  const openers: Record<string, (attributes: Record<string, string>) => void> = {
    row: ({ r }) => {
      row = r ? Number(r) : row + 1
      column = 0
      cells = new Map()
    },
    c: (given) => {
      attributes = given
      column = placeOf(given.r ?? '')?.column ?? column + 1
      value = ''
    },
    f: () => listener.formula(`${letterOf(column)}${row}`),
    rPh: () => {
      isSpoken = true
    },
    mergeCell: ({ ref = '' }) => {
      const [from, to] = ref.split(':').map(placeOf)
      if (from && to) listener.merge({ from, to })
    },
  }

  return {
    open(name, given) {
      openers[name]?.(given)
      isValue = name === 'v' || (name === 't' && !isSpoken)
    },
    text(text) {
      if (isValue) value += text
    },
    close(name) {
      isValue = false
      if (name === 'rPh') isSpoken = false
      if (name === 'c' && value !== '' && column <= MOST_COLUMNS) {
        cells.set(column, cellOf(book, attributes, value))
      }
      if (name === 'row' && cells.size > 0) listener.row(row, cells)
    },
    isDone: listener.isDone,
  }
}

/** A text, a number, a day, a yes or a no, or an error of the spreadsheet's own (`#N/A`). */
function cellOf(book: Book, { t = 'n', s = '0' }: Record<string, string>, value: string): RawCell {
  if (t === 's') return { text: book.texts[Number(value)] ?? '' }
  if (t === 'b') return { text: value === '1' ? '是' : '否' }
  const number = Number(value)
  if (t !== 'n' || !Number.isFinite(number)) return { text: value }
  const day = book.isDateStyle(Number(s)) ? dayOfSerial(number, book.is1904) : undefined
  return day ? { text: day } : { text: numberText(number), serial: number }
}
