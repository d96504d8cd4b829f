/** Headings, and facts with their label beside them, over as many pages as it takes. */
import { BOTTOM, MARGIN, WIDTH } from './layout'

type Doc = PDFKit.PDFDocument

const LABEL = 78

/** @returns where what it is about begins; on a new page where less than `room` is left */
export function drawHeading(doc: Doc, words: string, from: number, room = 90): number {
  let y = from + 6
  if (y + room > BOTTOM) {
    doc.addPage()
    y = MARGIN.top
  }
  doc.fontSize(12.5).fillColor('#000').text(words, MARGIN.left, y, { width: WIDTH })
  return y + 22
}

/** What it is and what it says, line by line; what is empty is left out. */
export function drawFacts(doc: Doc, facts: [string, string | undefined][], from: number): number {
  let y = from
  const width = WIDTH - LABEL
  for (const [label, value] of facts) {
    if (!value) continue
    doc.fontSize(10)
    const height = doc.heightOfString(value, { width, lineGap: 3 })
    if (y + Math.min(height, 60) > BOTTOM) {
      doc.addPage()
      y = MARGIN.top
    }
    doc.fillColor('#555').text(label, MARGIN.left, y, { width: LABEL - 8, lineBreak: false })
    doc.fillColor('#000')
    y = drawLong(doc, value, y, width)
  }
  return y + 4
}

/** Some ten lines each: what fits on no page could not be moved to the next one. */
const piecesOf = (value: string): string[] =>
  value.split('\n').flatMap((line) => line.match(/.{1,400}/gsu) ?? [''])

/** A plan of four thousand characters is longer than a page. */
function drawLong(doc: Doc, value: string, from: number, width: number): number {
  let y = from
  for (const line of piecesOf(value)) {
    const height = doc.heightOfString(line || ' ', { width, lineGap: 3 })
    if (y + height > BOTTOM && y > MARGIN.top) {
      doc.addPage()
      y = MARGIN.top
    }
    doc.text(line, MARGIN.left + LABEL, y, { width, lineGap: 3 })
    y += height
  }
  return y + 4
}
