/** The roster as a spreadsheet, for those who may read it. Phones stay masked (D-2). */
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { styleHeader } from '../../core/sheet/style'
import type { ExportedMember } from './exportQueries'
import { CATEGORY_NAMES } from './sheetWords'

const COLUMNS: { header: string; width: number; read: (member: ExportedMember) => string }[] = [
  { header: '姓名', width: 12, read: ({ name }) => name },
  { header: '手机（已遮盖）', width: 16, read: ({ phoneMasked }) => phoneMasked ?? '' },
  { header: '党员类别', width: 14, read: ({ category }) => CATEGORY_NAMES[category] },
  { header: '组织关系所在党支部', width: 32, read: ({ homeName }) => homeName ?? '' },
  { header: '支部在系统', width: 12, read: ({ homeBranchId }) => (homeBranchId ? '内' : '外') },
  { header: '报到社区', width: 18, read: ({ regionName }) => regionName },
  { header: '特长', width: 24, read: ({ skills }) => skills.join('、') },
  { header: '可服务类别', width: 24, read: ({ services }) => services.join('、') },
  { header: '流动党员', width: 10, read: ({ isMobile }) => (isMobile ? '是' : '否') },
  { header: '在职党员', width: 10, read: ({ isInService }) => (isInService ? '是' : '否') },
  { header: '入党日期', width: 12, read: ({ joinedPartyOn }) => joinedPartyOn ?? '' },
]

/** Written row by row, so that a large roster needs little memory. Every cell is text, never a formula. */
export async function writeRoster(
  pages: AsyncIterable<ExportedMember[]>,
): Promise<{ bytes: Buffer; count: number }> {
  const { stream } = await import('exceljs')
  const output = new PassThrough()
  const collected = buffer(output)
  const book = new stream.xlsx.WorkbookWriter({
    stream: output,
    useStyles: true,
    useSharedStrings: true,
  })
  const sheet = book.addWorksheet('党员名册', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = COLUMNS.map(({ header, width }) => ({ header, width }))
  styleHeader(sheet.getRow(1))
  let count = 0
  for await (const members of pages) {
    count += members.length
    for (const member of members) sheet.addRow(COLUMNS.map(({ read }) => read(member))).commit()
  }
  sheet.commit()
  await book.commit()
  return { bytes: await collected, count }
}
