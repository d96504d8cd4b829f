/** Which column of a table is which, by what people call it. */
import { nameForm, plainText } from './text'

/** What a table is read for: the columns that are looked for in it. */
export interface SheetPlan<C extends string> {
  /** What each column is called, in templates and in sentences. */
  names: Record<C, string>
  /** Which column is meant by each name that people give one. */
  synonyms: ReadonlyMap<string, C>
  /** Without these a row says too little. */
  required: readonly C[]
  /** Says of whom a row is; a row without it is a header's second half at most. */
  key: C
  /** Where a bare number is a day. */
  days: readonly C[]
  /** What tells rows apart, and is never spread over several by a merged cell. */
  single: readonly C[]
  /** Headers that look like a column and are none: a masked phone is no phone. */
  ignores?: RegExp
}

export interface Header<C extends string> {
  columns: { column: C; header: string; index: number }[]
  ignoredHeaders: string[]
}

/** `手机号(必填)`, `* 手 机 号` and `手机号` are the same. */
export function columnOf<C extends string>(plan: SheetPlan<C>, header: string): C | undefined {
  const form = nameForm(header)
  if (plan.ignores?.test(form)) return undefined
  return plan.synonyms.get(form.replace(/[([【〔{].*?[)\]】〕}]/g, '').replace(/[*※:：]/g, ''))
}

/** For each column its names, apart by blanks. */
export function synonymsOf<C extends string>(names: Record<C, string>): ReadonlyMap<string, C> {
  return new Map(
    Object.entries<string>(names).flatMap(([column, words]) =>
      words.split(' ').map((word): [string, C] => [word, column as C]),
    ),
  )
}

/** The header, when this row is one: it names its key and something else. */
export function headerOf<C extends string>(
  plan: SheetPlan<C>,
  cells: ReadonlyMap<number, string>,
): Header<C> | undefined {
  const header: Header<C> = { columns: [], ignoredHeaders: [] }
  addToHeader(plan, header, cells)
  const isHeader =
    header.columns.length > 1 && header.columns.some(({ column }) => column === plan.key)
  return isHeader ? header : undefined
}

/** Of two headers for one column the first one counts. */
export function addToHeader<C extends string>(
  plan: SheetPlan<C>,
  header: Header<C>,
  cells: ReadonlyMap<number, string>,
): void {
  for (const [index, text] of cells) {
    const shown = plainText(text).slice(0, 50)
    const column = columnOf(plan, text)
    if (column && !header.columns.some((known) => known.column === column)) {
      header.columns.push({ column, header: shown, index })
    } else if (shown && header.ignoredHeaders.length < 50) {
      header.ignoredHeaders.push(shown)
    }
  }
}
