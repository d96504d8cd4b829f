/** What the spreadsheets that we write have in common. */
import type { Row } from 'exceljs'

export function styleHeader(row: Row): void {
  row.font = { bold: true }
  row.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF3E9E2' } }
  row.alignment = { vertical: 'middle' }
  row.height = 22
}
