/** What both papers of a deliberation have in common: A4, a title, and the code of the living page. */
import type { FileAnswer } from '@contract/common'
import PDFDocument from 'pdfkit'
import { fontFile } from '../../../core/font'
import { collect, drawFeet } from '../../activity/paper/document'
import { MARGIN, WIDTH } from '../../activity/paper/layout'
import { drawQr } from '../../activity/paper/qr'

const QR = 92

interface Head {
  title: string
  subtitle: string
  /** Where the page itself is found; none where the product has no address. */
  url: string | undefined
  /** What the code is for. */
  about: string
}

/** @param draw draws what is beneath the head, from there on */
export async function drawPaper(
  { title, subtitle, url, about }: Head,
  draw: (doc: PDFKit.PDFDocument, from: number) => void,
): Promise<FileAnswer> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    font: fontFile(),
    bufferPages: true,
    lang: 'zh-CN',
    info: { Title: title, Creator: '先锋云' },
  })
  const bytes = collect(doc)
  const { left, top } = MARGIN
  const width = url ? WIDTH - QR - 16 : WIDTH
  doc.fontSize(22).text(title, left, top, { width, lineGap: 4 })
  doc
    .fontSize(11)
    .fillColor('#333')
    .text(subtitle, left, doc.y + 4, { width, lineGap: 3 })
  let y = doc.y
  if (url) {
    const place = { x: left + WIDTH - QR, y: top, size: QR }
    drawQr(doc, url, place)
    doc.fontSize(9).fillColor('#000')
    doc.text(about, place.x, place.y + QR + 4, { width: QR, align: 'center' })
    y = Math.max(y, doc.y)
  }
  draw(doc, y + 14)
  drawFeet(doc, title)
  doc.end()
  const base64 = (await bytes).toString('base64')
  return { name: `${nameOf(title)}.pdf`, mime: 'application/pdf', base64 }
}

const nameOf = (title: string) => title.replace(/[\\/:*?"<>|\s]+/g, '_')
