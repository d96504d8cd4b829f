/** Reads a table out of a spreadsheet (.xlsx) as people really have it. */
import { AppError } from '../errors'
import { type Book, readBook } from './book'
import { addToHeader, columnOf, type Header, headerOf, type SheetPlan } from './header'
import { type Merge, type RawCell, rowReader } from './rows'
import { dayOfSerial, plainText } from './text'
import { readXml } from './xml'
import { openSheetZip, type SheetZip } from './zip'

/** What a row says, column by column; empty cells are left out. */
export type SheetCells<C extends string> = Partial<Record<C, string>>

export interface SheetRow<C extends string> {
  /** As the person counts: the first row of the worksheet is 1. */
  row: number
  cells: SheetCells<C>
}

export interface Sheet<C extends string> extends Header<C> {
  rows: SheetRow<C>[]
}

export const MOST_ROWS = 20_000
/** Titles and notes stand above the header. */
const HEADER_AMONG = 10
const MOST_SHEETS = 20
const MOST_FORMULAS = 20
const MOST_MERGES = 50_000
/** How many cells may be filled from merged ones. */
const MOST_FILLED = 2_000_000

/**
 * Refuses what is no spreadsheet (`sheet_unreadable`), what is too large (`sheet_too_large`), what
 * holds formulas (`sheet_has_formulas`, with their addresses) and what has no header.
 */
export async function readSheet<C extends string>(
  bytes: Buffer,
  plan: SheetPlan<C>,
): Promise<Sheet<C>> {
  try {
    const zip = await openSheetZip(bytes)
    const book = await readBook(zip)
    for (const part of book.sheets.slice(0, MOST_SHEETS)) {
      const sheet = await readWorksheet(zip, book, part, plan)
      if (sheet) return sheet
    }
  } catch (error) {
    if (error instanceof AppError || isOurFault(error)) throw error
    // Whatever a zip or XML can be broken by.
    throw new AppError('sheet_unreadable')
  }
  throw new AppError('sheet_no_header')
}

const isOurFault = (error: unknown) =>
  (error instanceof TypeError || error instanceof ReferenceError) && !('code' in error)

/** The rows below the header; nothing when the worksheet has none. */
async function readWorksheet<C extends string>(
  zip: SheetZip,
  book: Book,
  part: string,
  plan: SheetPlan<C>,
): Promise<Sheet<C> | undefined> {
  const rows: SheetRow<C>[] = []
  const formulas: string[] = []
  const merges: Merge[] = []
  let header: Header<C> | undefined
  let seen = 0

  const row = (number: number, cells: Map<number, RawCell>) => {
    seen++
    if (!header) {
      if (seen <= HEADER_AMONG) header = headerOf(plan, textsOf(cells))
    } else if (rows.length === 0 && isSecondHeader(plan, header, cells)) {
      addToHeader(plan, header, textsOf(cells))
    } else {
      const mapped = mapCells(plan, book, header, cells)
      if (Object.keys(mapped).length > 0) rows.push({ row: number, cells: mapped })
      if (rows.length > MOST_ROWS) throw tooManyRows()
    }
  }
  const reader = rowReader(book, {
    row,
    formula: (address) => void formulas.push(address),
    merge(merge) {
      if (merges.push(merge) > MOST_MERGES) throw new AppError('sheet_unreadable')
    },
    isDone: () => (!header && seen >= HEADER_AMONG) || formulas.length >= MOST_FORMULAS,
  })
  await readXml(zip.read(part), reader)

  if (!header) return undefined
  if (formulas.length > 0) throw hasFormulas(formulas)
  const { columns } = header
  const missing = plan.required.filter((wanted) => !columns.some(({ column }) => column === wanted))
  if (missing.length > 0) throw lacksColumns(missing, plan)
  fillMerged(plan, rows, merges, header)
  return { ...header, rows }
}

const textsOf = (cells: Map<number, RawCell>) =>
  new Map([...cells].map(([index, { text }]) => [index, text]))

/** The lower half of a header of two rows: 手机 below 联系方式. It names columns and nobody. */
function isSecondHeader<C extends string>(
  plan: SheetPlan<C>,
  { columns }: Header<C>,
  cells: Map<number, RawCell>,
): boolean {
  const key = columns.find(({ column }) => column === plan.key)
  const said = plainText(cells.get(key?.index ?? 0)?.text ?? '')
  return said === '' && [...cells.values()].some(({ text }) => columnOf(plan, text) !== undefined)
}

function mapCells<C extends string>(
  plan: SheetPlan<C>,
  { is1904 }: Book,
  { columns }: Header<C>,
  cells: Map<number, RawCell>,
): SheetCells<C> {
  const mapped: SheetCells<C> = {}
  for (const { column, index } of columns) {
    const cell = cells.get(index)
    if (!cell) continue
    const day =
      plan.days.includes(column) && cell.serial !== undefined
        ? dayOfSerial(cell.serial, is1904)
        : undefined
    const text = day ?? plainText(cell.text)
    if (text) mapped[column] = text
  }
  return mapped
}

/** A merged cell speaks for every row that it covers: one 社区 for thirty people. */
function fillMerged<C extends string>(
  plan: SheetPlan<C>,
  rows: SheetRow<C>[],
  merges: Merge[],
  { columns }: Header<C>,
): void {
  const byNumber = new Map(rows.map((row) => [row.row, row]))
  const columnAt = new Map(columns.map(({ index, column }) => [index, column]))
  let filled = 0
  for (const { from, to } of merges) {
    const column = columnAt.get(from.column)
    const text = column && byNumber.get(from.row)?.cells[column]
    // A person is one row: what tells people apart is never spread over several.
    if (!column || !text || plan.single.includes(column)) continue
    for (let number = from.row + 1; number <= Math.min(to.row, rows.at(-1)?.row ?? 0); number++) {
      if (++filled > MOST_FILLED) throw new AppError('sheet_unreadable')
      const row = byNumber.get(number)
      if (row) row.cells[column] = text
    }
  }
}

const tooManyRows = () =>
  new AppError('sheet_too_large', {
    problems: [{ path: '', message: `一次最多导入 ${MOST_ROWS} 行，请分成几份` }],
  })

const hasFormulas = (addresses: string[]) =>
  new AppError('sheet_has_formulas', {
    problems: addresses.slice(0, MOST_FORMULAS).map((path) => ({
      path,
      message: `${path} 是公式，请改成直接填写的内容（选择性粘贴为“数值”）`,
    })),
  })

const lacksColumns = <C extends string>(columns: C[], { names }: SheetPlan<C>) =>
  new AppError('sheet_no_header', {
    problems: columns.map((path) => ({ path, message: `缺少“${names[path]}”这一列` })),
  })
