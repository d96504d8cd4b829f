/** The table that goes to the city's system, and comes back with its answer (V-11, V-13). */
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { type SheetPlan, synonymsOf } from '../../core/sheet/header'
import { styleHeader } from '../../core/sheet/style'
import type { FactRow } from './queries/city'

/**
 * Our number of one person's hours on one shift: the ends of their ids, which are random. With the
 * hyphen between them no spreadsheet takes it for a number.
 */
export const recordNumber = ({ shiftId, personId }: { shiftId: string; personId: string }) =>
  `${shiftId.slice(-12)}-${personId.slice(-12)}`.toUpperCase()

const dateOf = (day: string) => new Date(`${day}T00:00:00Z`)
/** The unit of the record is the hour (V-14); a hundredth is less than a minute. */
const hoursOf = (minutes: number) => Math.round((minutes / 60) * 100) / 100

interface Column {
  header: string
  width: number
  format?: string
  read: (row: FactRow) => string | number | Date
}

const COLUMNS: Column[] = [
  { header: '记录编号', width: 28, format: '@', read: recordNumber },
  { header: '姓名', width: 12, read: ({ name }) => name },
  { header: '活动名称', width: 30, read: ({ title }) => title },
  { header: '服务日期', width: 12, format: 'yyyy-mm-dd', read: ({ day }) => dateOf(day) },
  { header: '服务地点', width: 24, read: ({ place }) => place },
  { header: '服务内容', width: 40, read: ({ content }) => content },
  {
    header: '服务时间（小时）',
    width: 16,
    format: '0.00',
    read: ({ minutes }) => hoursOf(minutes),
  },
  { header: '服务时间（分钟）', width: 16, format: '0', read: ({ minutes }) => minutes },
  { header: '活动组织单位', width: 28, read: ({ organiserName }) => organiserName },
  { header: '活动负责人', width: 12, read: ({ leaderName }) => leaderName },
  { header: '岗位', width: 14, read: ({ shiftName }) => shiftName },
  { header: '市平台活动编号', width: 18, format: '@', read: (row) => row.cityActivityId ?? '' },
  { header: '市平台结果', width: 12, read: ({ state }) => RESULT[state ?? 'none'] },
  { header: '市平台编号', width: 18, format: '@', read: (row) => row.cityRecordId ?? '' },
  { header: '原因', width: 30, read: ({ problem }) => problem ?? '' },
]

const RESULT = { none: '', accepted: '成功', refused: '退回' }

/** Numbers and days are such, all else is text and never a formula. */
export async function writeFacts(rows: FactRow[]): Promise<Buffer> {
  const { stream } = await import('exceljs')
  const output = new PassThrough()
  const collected = buffer(output)
  const book = new stream.xlsx.WorkbookWriter({ stream: output, useStyles: true })
  const sheet = book.addWorksheet('服务记录', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = COLUMNS.map(({ header, width, format }) => ({
    header,
    width,
    ...(format ? { style: { numFmt: format } } : {}),
  }))
  styleHeader(sheet.getRow(1))
  for (const row of rows) sheet.addRow(COLUMNS.map(({ read }) => read(row))).commit()
  sheet.commit()
  await book.commit()
  return collected
}

export type AnswerColumn = 'number' | 'result' | 'cityId' | 'reason'

export const ANSWER_SHEET: SheetPlan<AnswerColumn> = {
  names: { number: '记录编号', result: '市平台结果', cityId: '市平台编号', reason: '原因' },
  synonyms: synonymsOf({
    number: '记录编号',
    result: '市平台结果 结果 导入结果 审核结果',
    cityId: '市平台编号 市平台记录编号',
    reason: '原因 失败原因 退回原因',
  }),
  required: ['number', 'result'],
  key: 'number',
  days: [],
  single: ['number', 'cityId'],
}
