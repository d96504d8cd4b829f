/** A workbook written sheet by sheet and row by row, so that a long list is never whole in memory. */
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { styleHeader } from '../../core/sheet/style'

/** Numbers and days are cells of their own kind; what is not there is ''. */
export type Cell = string | number | Date

export interface Sheet {
  name: string
  heads: readonly { title: string; width: number; format?: string }[]
  rows: Iterable<Cell[]> | AsyncIterable<Cell[]>
}

export const NUMBER = '#,##0.##'
export const YUAN = '#,##0.00'
export const DAY = 'yyyy-mm-dd'
export const MOMENT = 'yyyy-mm-dd hh:mm'

export const dateOf = (day: string) => new Date(`${day}T00:00:00Z`)

/** A spreadsheet knows no time zone: what it shows is the clock of Shanghai. */
export const inShanghai = (instant: string) => new Date(Date.parse(instant) + 8 * 3_600_000)

/** @returns the bytes of a workbook; each sheet has a head that stays in sight */
export async function writeBook(sheets: readonly Sheet[]): Promise<Buffer> {
  const { stream } = await import('exceljs')
  const output = new PassThrough()
  const collected = buffer(output)
  const book = new stream.xlsx.WorkbookWriter({ stream: output, useStyles: true })
  for (const { name, heads, rows } of sheets) {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = heads.map(({ title, width, format }) => ({
      header: title,
      width,
      ...(format ? { style: { numFmt: format } } : {}),
    }))
    styleHeader(sheet.getRow(1))
    for await (const row of rows) sheet.addRow(row).commit()
    sheet.commit()
  }
  await book.commit()
  return collected
}
