/** The table to fill in: a header, two examples that an import passes over, lists to choose from. */
import type { FileAnswer } from '@contract/common'
import { IMPORT_COLUMNS, type ImportColumn } from '@contract/member'
import type { DataValidation, Worksheet } from 'exceljs'
import { styleHeader } from '../../core/sheet/style'
import { SHEET_MIME } from '../file/commands/storeFile'
import { COLUMN_NAMES } from './sheetHeader'
import { CATEGORY_NAMES } from './sheetWords'

const EXAMPLES: Record<ImportColumn, string>[] = [
  {
    name: '示例：王秀珍',
    phone: '13900000001',
    category: '正式党员',
    homeBranch: '总浦桥社区第一党支部',
    region: '总浦桥社区',
    skills: '合唱、理发',
    services: '敬老助残、环境整治',
    mobile: '否',
    inService: '否',
    joinedPartyOn: '1978-07-01',
  },
  {
    name: '示例：李强',
    phone: '',
    category: '预备党员',
    homeBranch: '某某物业公司党支部',
    region: '',
    skills: '',
    services: '',
    mobile: '是',
    inService: '是',
    joinedPartyOn: '2026-03-15',
  },
]

const GUIDE: [string, string][] = [
  ['姓名', '必填。以“示例”开头的行不会导入，可以删去。'],
  ['手机号', '11 位数字，可以不填。不填时，姓名与党支部都相同的算同一个人。'],
  ['党员类别', '必填：正式党员、预备党员、入党积极分子。'],
  ['组织关系所在党支部', '必填。与系统内党支部的名称完全相同时自动对上，否则记为系统外的党支部。'],
  ['报到社区', '填社区或村的名称；在社区页面导入时可以不填。'],
  ['特长、可服务类别', '可以填几项，用顿号隔开，每项不超过 20 字，各不超过 10 项。'],
  ['流动党员、在职党员', '填是或否，不填算否。'],
  ['入党日期', '如 2001-07-01，要写到日。可以不填。'],
  [
    '说明',
    '表头的文字不要改；不要用公式；一次最多 20000 行。身份证号等其他列不会读取，也不会保存。',
  ],
]

/** So far down the lists to choose from reach. */
const LISTED_ROWS = 2000

export async function writeTemplate(): Promise<FileAnswer> {
  const { Workbook } = await import('exceljs')
  const book = new Workbook()
  const sheet = book.addWorksheet('党员名册', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = IMPORT_COLUMNS.map((key) => ({
    key,
    header: COLUMN_NAMES[key],
    width: key === 'homeBranch' ? 30 : 16,
    // Text, so that a spreadsheet does not turn a phone into 1.39E+10 or a day into a number.
    style: { numFmt: '@' },
  }))
  styleHeader(sheet.getRow(1))
  for (const example of EXAMPLES)
    sheet.addRow(example).font = { color: { argb: 'FF808080' }, italic: true }
  offer(sheet, 'category', Object.values(CATEGORY_NAMES))
  offer(sheet, 'mobile', ['是', '否'])
  offer(sheet, 'inService', ['是', '否'])

  const guide = book.addWorksheet('填写说明')
  guide.columns = [
    { header: '列', width: 24 },
    { header: '怎样填', width: 90 },
  ]
  styleHeader(guide.getRow(1))
  guide.addRows(GUIDE)
  const bytes = Buffer.from(await book.xlsx.writeBuffer())
  return { name: '党员名册导入模板.xlsx', mime: SHEET_MIME, base64: bytes.toString('base64') }
}

/** exceljs can do this for a range, but its types only know single cells. */
interface WithRanges {
  dataValidations: { add(range: string, validation: DataValidation): void }
}

function offer(sheet: Worksheet, column: ImportColumn, choices: string[]): void {
  const { letter } = sheet.getColumn(column)
  ;(sheet as unknown as WithRanges).dataValidations.add(`${letter}2:${letter}${LISTED_ROWS}`, {
    type: 'list',
    allowBlank: true,
    formulae: [`"${choices.join(',')}"`],
    showErrorMessage: true,
    errorTitle: '请从列表里选',
    error: choices.join('、'),
  })
}
