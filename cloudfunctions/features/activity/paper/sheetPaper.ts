/** The printed sheet: a record, and a certificate only once it is sealed (V-18). */
import type { FileAnswer } from '@contract/common'
import PDFDocument from 'pdfkit'
import { dayOf } from '../../../core/days'
import { fontFile } from '../../../core/font'
import type { SheetRow } from '../queries/sheets'
import { collect, drawFeet } from './document'
import { BOTTOM, COLUMNS, MARGIN, WIDTH } from './layout'
import { drawQr } from './qr'
import { drawTable } from './table'
import { dayText, hoursText } from './words'

const QR = 82
const LINE = 17
const SEAL_HEIGHT = 84

/** @param checkUrl where the sheet is checked; none where the product has no address */
export async function drawSheet(
  sheet: SheetRow,
  checkUrl: string | undefined,
): Promise<FileAnswer> {
  const isCertificate = sheet.seal === 'sealed'
  const title = isCertificate ? '志愿服务证明' : '服务记录单（非证明）'
  const doc = new PDFDocument({
    size: 'A4',
    // Everything is put where it belongs; a margin would break pages by itself.
    margin: 0,
    font: fontFile(),
    bufferPages: true,
    lang: 'zh-CN',
    info: { Title: title, Creator: '先锋云', CreationDate: sheet.issuedAt },
  })
  const bytes = collect(doc)
  const below = drawHead(doc, sheet, title, checkUrl)
  const end = drawTable(doc, COLUMNS, sheet.items, below)
  drawEnd(doc, sheet, end + 14)
  drawFeet(doc, `${title} ${sheet.number}`)
  doc.end()
  return {
    name: `${isCertificate ? '志愿服务证明' : '服务记录单'}_${sheet.number}.pdf`,
    mime: 'application/pdf',
    base64: (await bytes).toString('base64'),
  }
}

function drawHead(
  doc: PDFKit.PDFDocument,
  sheet: SheetRow,
  title: string,
  checkUrl: string | undefined,
): number {
  const { left, top } = MARGIN
  doc.fontSize(19).text(title, left, top, { width: WIDTH, align: 'center' })
  const facts = [
    `姓名：${sheet.name}`,
    `时间：${dayText(sheet.fromOn)}至 ${dayText(sheet.toOn)}`,
    `合计：${sheet.times} 次，共 ${hoursText(sheet.minutes)}`,
    `编号：${sheet.number}`,
    `校验码：${sheet.checkCode}`,
  ]
  doc.fontSize(10.5)
  let y = top + 42
  for (const fact of facts) {
    doc.text(fact, left, y, { width: WIDTH - QR - 24 })
    y += LINE
  }
  if (checkUrl) {
    const place = { x: left + WIDTH - QR, y: top + 34, size: QR }
    drawQr(doc, checkUrl, place)
    doc.fontSize(8).text('扫码查验', place.x, place.y + QR + 3, { width: QR, align: 'center' })
  }
  return Math.max(y, top + 34 + QR + 16) + 8
}

const NOTE =
  '本单按组织单位确认的记录生成，未经记录单位盖章，不作志愿服务证明使用。可以向组织单位免费申请盖章。'

const OWN = '以上服务情况真实，特此证明。'
/** An office above those that recorded it vouches for what it has checked, in its own name. */
const COLLECTED = '以上服务情况由表中各组织单位记录，经核对属实，特此证明。'

/** Who vouches for it, or that nobody does yet. */
function drawEnd(doc: PDFKit.PDFDocument, sheet: SheetRow, from: number): void {
  let y = from
  if (y + SEAL_HEIGHT > BOTTOM) {
    doc.addPage()
    y = MARGIN.top
  }
  const at = { width: WIDTH, lineGap: 3 }
  doc.fontSize(10)
  if (sheet.seal === 'sealed' && sheet.sealedAt) {
    const body = sheet.sealedBody ?? ''
    const isOwn = sheet.items.every(({ organiserName }) => organiserName === body)
    doc.text(isOwn ? OWN : COLLECTED, MARGIN.left, y, at)
    const right = { ...at, align: 'right' } as const
    doc.text(`${isOwn ? '记录单位' : '汇总单位'}：${body}（盖章）`, MARGIN.left, y + 28, right)
    doc.text(dayText(dayOf(sheet.sealedAt)), MARGIN.left, y + 48, right)
  } else {
    doc.text(NOTE, MARGIN.left, y, at)
  }
  doc
    .fontSize(9)
    .text(`开具日期：${dayText(dayOf(sheet.issuedAt))}`, MARGIN.left, y + SEAL_HEIGHT - 16, at)
}
