/** From the cells of one row to the facts of a member, or to what is wrong with each cell. */
import { AddMemberInput, type ImportColumn, type ImportRow } from '@contract/member'
import * as v from 'valibot'
import type { SheetCells } from '../../core/sheet/read'
import { nameForm } from '../../core/sheet/text'
import type { MemberFacts } from './commands/addMembers'
import {
  categoryOf,
  dayOfText,
  listOf,
  nameOf,
  phoneOf,
  type Value,
  yesOrNo,
} from './importValueRule'
import { COLUMN_NAMES } from './sheetHeader'

export type CellProblem = ImportRow['problems'][number]

export interface ImportContext {
  today: string
  /** The chosen place, where a row without a community goes; absent when it is no community. */
  defaultRegionId?: string | undefined
  /** Communities inside the chosen place, by each name they go by; several ids where it is not clear. */
  communities: ReadonlyMap<string, string[]>
  /** Regular and joint branches of the district that are not dissolved, by the form of their name. */
  homeBranches: Map<string, { id: string; isKept: boolean }>
}

export interface Reading {
  /** As far as it can be read: for the preview. */
  name: string
  facts?: MemberFacts
  problems: CellProblem[]
}

const COLUMN_OF_FIELD: Record<string, ImportColumn> = {
  homeBranchId: 'homeBranch',
  homeBranchName: 'homeBranch',
  regionId: 'region',
  isMobile: 'mobile',
  isInService: 'inService',
}

/** The two rows of the template that show how it is done. */
export const isExample = ({ name = '' }: SheetCells<ImportColumn>) => /^[(([【]?示例/.test(name)

/** The rules for each fact are those of the form, so that nothing comes in by a table alone. */
export function readMember(cells: SheetCells<ImportColumn>, context: ImportContext): Reading {
  const problems: CellProblem[] = []
  const complain = (column: ImportColumn, message: string) =>
    void problems.push({ column, value: shown(column, cells[column]), message })

  function take<T>(
    column: ImportColumn,
    read: (text: string) => Value<T>,
    otherwise?: T,
  ): T | undefined {
    const text = cells[column]
    if (text === undefined) return otherwise
    if (/^#[A-Z/0!?]+$/.test(text)) return void complain(column, '单元格里是错误值，请重新填写')
    const result = read(text)
    if ('message' in result) return void complain(column, result.message)
    return result.value
  }

  const input = {
    name: take('name', nameOf, ''),
    phone: take('phone', phoneOf),
    category: take('category', categoryOf),
    ...take('homeBranch', (text) => homeBranchOf(text, context), {}),
    regionId: take('region', (text) => communityOf(text, context), context.defaultRegionId),
    skills: take('skills', itemsOf, []),
    services: take('services', itemsOf, []),
    isMobile: take('mobile', yesOrNo, false),
    isInService: take('inService', yesOrNo, false),
    joinedPartyOn: take('joinedPartyOn', (text) => dayOfText(text, context.today)),
  }
  for (const column of ['category', 'homeBranch', 'region'] as const) {
    const isEmpty = cells[column] === undefined
    if (isEmpty && !(column === 'region' && context.defaultRegionId)) {
      complain(column, `请填写${COLUMN_NAMES[column]}`)
    }
  }

  const result = v.safeParse(AddMemberInput, input, { abortPipeEarly: true })
  if (result.success && problems.length === 0) {
    return { name: result.output.name, facts: result.output, problems }
  }
  for (const issue of result.issues ?? []) {
    const field = String(issue.path?.[0]?.key ?? '')
    const column = COLUMN_OF_FIELD[field] ?? (field as ImportColumn)
    const isSaid = field === '' || problems.some((problem) => problem.column === column)
    if (!isSaid) complain(column, issue.message)
  }
  return { name: shown('name', cells.name).slice(0, 50), problems }
}

const itemsOf = (text: string): Value<string[]> => ({ value: listOf(text) })

const ELSEWHERE =
  '这个党支部的名册由别处管理，请由该支部书记或其上级登记；也可以单个登记，选“系统外的支部”只记名称'

/** A branch of this system by its exact name, otherwise one outside. Nobody is put on a roster that others keep. */
function homeBranchOf(
  name: string,
  { homeBranches }: ImportContext,
): Value<{ homeBranchId?: string; homeBranchName?: string }> {
  const home = homeBranches.get(nameForm(name))
  if (!home) return { value: { homeBranchName: name } }
  return home.isKept ? { value: { homeBranchId: home.id } } : { message: ELSEWHERE }
}

function communityOf(text: string, { communities }: ImportContext): Value<string> {
  const [id, ...others] = communities.get(nameForm(text)) ?? []
  if (id === undefined) return { message: '所选的范围里没有这个社区或村，请核对名称' }
  return others.length > 0
    ? { message: '有几个同名的社区，请在前面写上街道，如“某某街道某某社区”' }
    : { value: id }
}

/**
 * What a preview may repeat of a cell. Phones and identity numbers are masked, also where they
 * stand in a wrong column: a preview is kept with the answers, and read over shoulders.
 */
function shown(column: ImportColumn, text = ''): string {
  const numbers = column === 'phone' ? /\d{5,}/g : /\d{11,}/g
  return text
    .slice(0, 60)
    .replace(
      numbers,
      (digits) => `${digits.slice(0, 3)}****${digits.slice(digits.length > 8 ? -4 : -1)}`,
    )
}
