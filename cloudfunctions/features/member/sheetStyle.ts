/** What the spreadsheets that we write have in common. */
import type { MemberCategory } from '@contract/member'
import type { Row } from 'exceljs'

export const CATEGORY_NAMES: Record<MemberCategory, string> = {
  full: '正式党员',
  probationary: '预备党员',
  applicant: '入党积极分子',
}

export function styleHeader(row: Row): void {
  row.font = { bold: true }
  row.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF3E9E2' } }
  row.alignment = { vertical: 'middle' }
  row.height = 22
}
