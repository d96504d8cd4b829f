import type { SheetLine } from '../../../db/tables/attendance'
import { BOTTOM, COLUMNS, MARGIN, WIDTH } from './layout'

const SIZE = 8.5
const PADDING = { x: 4, y: 5 }
const GAP = 1.5

/** The lines from here on, over as many pages as it takes; each page begins with the header. */
export function drawTable(doc: PDFKit.PDFDocument, lines: SheetLine[], from: number): number {
  let y = drawRow(
    doc,
    COLUMNS.map(({ title }) => title),
    from,
    true,
  )
  for (const line of lines) {
    const texts = COLUMNS.map(({ read }) => read(line))
    if (y + heightOf(doc, texts) > BOTTOM) {
      doc.addPage()
      y = drawRow(
        doc,
        COLUMNS.map(({ title }) => title),
        MARGIN.top,
        true,
      )
    }
    y = drawRow(doc, texts, y, false)
  }
  return y
}

function heightOf(doc: PDFKit.PDFDocument, texts: string[]): number {
  doc.fontSize(SIZE)
  const heights = COLUMNS.map(({ width }, index) =>
    doc.heightOfString(texts[index] ?? '', { width: width - 2 * PADDING.x, lineGap: GAP }),
  )
  return Math.max(...heights) + 2 * PADDING.y
}

/** @returns where the next one begins */
function drawRow(doc: PDFKit.PDFDocument, texts: string[], y: number, isHeader: boolean): number {
  const height = heightOf(doc, texts)
  if (isHeader) doc.rect(MARGIN.left, y, WIDTH, height).fill('#eee')
  let x = MARGIN.left
  for (const [index, { width }] of COLUMNS.entries()) {
    doc.rect(x, y, width, height).lineWidth(0.5).stroke('#666')
    doc.fillColor('#000').text(texts[index] ?? '', x + PADDING.x, y + PADDING.y, {
      width: width - 2 * PADDING.x,
      lineGap: GAP,
    })
    x += width
  }
  return y + height
}
