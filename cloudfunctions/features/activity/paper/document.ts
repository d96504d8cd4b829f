/** What the documents that we print have in common: their bytes, and the foot of each page. */
import { MARGIN, PAGE, WIDTH } from './layout'

/** The bytes of a document, once it has ended. */
export function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    doc.on('data', (part: Buffer) => void parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    doc.on('error', reject)
  })
}

/** Below each page what it belongs to, and which one of how many it is; the pages have to be buffered. */
export function drawFeet(doc: PDFKit.PDFDocument, words: string): void {
  const { count } = doc.bufferedPageRange()
  for (let page = 0; page < count; page++) {
    doc.switchToPage(page)
    const y = PAGE.height - MARGIN.bottom + 20
    doc.fontSize(8).fillColor('#000')
    doc.text(words, MARGIN.left, y, { width: WIDTH, lineBreak: false })
    doc.text(`第 ${page + 1} 页，共 ${count} 页`, MARGIN.left, y, { width: WIDTH, align: 'right' })
  }
}
