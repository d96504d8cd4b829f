import { BOTTOM, MARGIN, type PaperColumn, WIDTH } from './layout'

const SIZE = 8.5
const PADDING = { x: 4, y: 5 }
const GAP = 1.5

/** The lines from here on, over as many pages as it takes; each page begins with the header. */
export function drawTable<T>(
  doc: PDFKit.PDFDocument,
  columns: PaperColumn<T>[],
  lines: T[],
  from: number,
): number {
  const widths = columns.map(({ width }) => width)
  const titles = columns.map(({ title }) => title)
  const header = (y: number) => drawRow(doc, widths, titles, y, true)
  let y = header(from)
  for (const line of lines) {
    const texts = columns.map(({ read }) => read(line))
    if (y + heightOf(doc, widths, texts) > BOTTOM) {
      doc.addPage()
      y = header(MARGIN.top)
    }
    y = drawRow(doc, widths, texts, y, false)
  }
  return y
}

function heightOf(doc: PDFKit.PDFDocument, widths: number[], texts: string[]): number {
  doc.fontSize(SIZE)
  const heights = widths.map((width, index) =>
    doc.heightOfString(texts[index] ?? '', { width: width - 2 * PADDING.x, lineGap: GAP }),
  )
  return Math.max(...heights) + 2 * PADDING.y
}

/** @returns where the next one begins */
function drawRow(
  doc: PDFKit.PDFDocument,
  widths: number[],
  texts: string[],
  y: number,
  isHeader: boolean,
): number {
  const height = heightOf(doc, widths, texts)
  if (isHeader) doc.rect(MARGIN.left, y, WIDTH, height).fill('#eee')
  let x = MARGIN.left
  for (const [index, width] of widths.entries()) {
    doc.rect(x, y, width, height).lineWidth(0.5).stroke('#666')
    doc.fillColor('#000').text(texts[index] ?? '', x + PADDING.x, y + PADDING.y, {
      width: width - 2 * PADDING.x,
      lineGap: GAP,
    })
    x += width
  }
  return y + height
}
