/** Which column of a table is which, by what people call it. */
import { IMPORT_COLUMNS, type ImportColumn } from '@contract/member'
import { nameForm, plainText } from './sheetText'

/** What each column is called in the template, and in the sentences of a preview. */
export const COLUMN_NAMES: Record<ImportColumn, string> = {
  name: '姓名',
  phone: '手机号',
  category: '党员类别',
  homeBranch: '组织关系所在党支部',
  region: '报到社区',
  skills: '特长',
  services: '可服务类别',
  mobile: '流动党员',
  inService: '在职党员',
  joinedPartyOn: '入党日期',
}

const SYNONYMS: Record<ImportColumn, string> = {
  name: '姓名 名字 党员姓名',
  phone: '手机 手机号 手机号码 联系电话 联系方式 电话 电话号码 移动电话',
  category: '党员类别 类别 党员身份 人员类别 政治面貌',
  homeBranch:
    '组织关系所在党支部 所在党支部 党支部 组织关系 组织关系所在支部 所在支部 组织关系所在地 所属党支部',
  region: '报到社区 社区 所属社区 所在社区 居住社区',
  skills: '特长 专长 个人特长',
  services: '可服务类别 服务类别 可服务项目',
  mobile: '流动党员 是否流动 是否流动党员',
  inService: '在职党员 是否在职 是否在职党员',
  joinedPartyOn: '入党日期 入党时间 加入党组织日期',
}

const COLUMN_OF = new Map(
  IMPORT_COLUMNS.flatMap((column) =>
    SYNONYMS[column].split(' ').map((name) => [name, column] as const),
  ),
)

/** Without these a row says too little to be written into the roster. */
const REQUIRED = ['name', 'category', 'homeBranch'] as const satisfies ImportColumn[]

/** `手机号(必填)`, `* 手 机 号` and `手机号` are the same; an exported, masked phone is no phone. */
export function columnOf(header: string): ImportColumn | undefined {
  const form = nameForm(header)
  if (/遮盖|脱敏/.test(form)) return undefined
  return COLUMN_OF.get(form.replace(/[([【〔{].*?[)\]】〕}]/g, '').replace(/[*※:：]/g, ''))
}

export interface Header {
  columns: { column: ImportColumn; header: string; index: number }[]
  ignoredHeaders: string[]
}

/** The header, when this row is one: it names people and something else about them. */
export function headerOf(cells: ReadonlyMap<number, string>): Header | undefined {
  const header: Header = { columns: [], ignoredHeaders: [] }
  addToHeader(header, cells)
  const isHeader =
    header.columns.length > 1 && header.columns.some(({ column }) => column === 'name')
  return isHeader ? header : undefined
}

/** Of two headers for one column the first one counts. */
export function addToHeader(header: Header, cells: ReadonlyMap<number, string>): void {
  for (const [index, text] of cells) {
    const shown = plainText(text).slice(0, 50)
    const column = columnOf(text)
    if (column && !header.columns.some((known) => known.column === column)) {
      header.columns.push({ column, header: shown, index })
    } else if (shown && header.ignoredHeaders.length < 50) {
      header.ignoredHeaders.push(shown)
    }
  }
}

export function missingColumns({ columns }: Header): ImportColumn[] {
  return REQUIRED.filter((wanted) => !columns.some(({ column }) => column === wanted))
}
