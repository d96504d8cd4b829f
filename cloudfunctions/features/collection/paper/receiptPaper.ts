/** 收款收据, three to a page of A4: for a share of a cost, and so never a donation receipt (M-6). */
import type { FileAnswer } from '@contract/common'
import PDFDocument from 'pdfkit'
import { dayOf } from '../../../core/days'
import { fontFile } from '../../../core/font'
import { collect } from '../../activity/paper/document'
import { drawQr } from '../../activity/paper/qr'
import { dayText } from '../../activity/paper/words'
import { yuanText, yuanWords } from '../moneyRule'
import type { ReceiptRow } from '../queries/receipts'
import { numberText } from './numbers'

const PAGE = { width: 595.28, height: 841.89 }
const MARGIN = 42
const WIDTH = PAGE.width - 2 * MARGIN
const ON_PAGE = 3
const HEIGHT = (PAGE.height - 2 * MARGIN) / ON_PAGE
const QR = 74
const LINE = 19

/** @param checkUrl where the receipt of a code is checked; none where the product has no address */
export async function drawReceipts(
  receipts: ReceiptRow[],
  checkUrl: ((code: string) => string) | undefined,
): Promise<FileAnswer> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    font: fontFile(),
    lang: 'zh-CN',
    info: { Title: '收款收据', Creator: '先锋云' },
  })
  const bytes = collect(doc)
  for (const [index, receipt] of receipts.entries()) {
    const place = index % ON_PAGE
    if (index > 0 && place === 0) doc.addPage()
    drawReceipt(doc, receipt, MARGIN + place * HEIGHT, checkUrl?.(receipt.checkCode))
  }
  doc.end()
  const [first, last] = [receipts[0], receipts.at(-1)]
  const numbers = [first, last].map((receipt) => numberText(receipt?.number ?? 0))
  const name = [...new Set(numbers)].join('-')
  return {
    name: `收款收据_${name}.pdf`,
    mime: 'application/pdf',
    base64: (await bytes).toString('base64'),
  }
}

/** ABCDE-FGHJK */
const codeText = (code: string) => `${code.slice(0, 5)}-${code.slice(5)}`

function drawReceipt(
  doc: PDFKit.PDFDocument,
  row: ReceiptRow,
  top: number,
  checkUrl: string | undefined,
): void {
  const text = (words: string, y: number, options: PDFKit.Mixins.TextOptions = {}) =>
    doc.text(words, MARGIN + 14, y, { width: WIDTH - 28, lineBreak: false, ...options })
  doc
    .rect(MARGIN, top + 6, WIDTH, HEIGHT - 18)
    .lineWidth(0.7)
    .stroke('#555')
  doc.fillColor('#000').fontSize(18)
  text('收款收据', top + 18, { align: 'center' })
  doc.fontSize(10)
  text(`第 ${numberText(row.number)} 号`, top + 24, { align: 'right' })

  const standing = row.isReversed ? '（已作废）' : row.isRefunded ? '（已退款）' : ''
  const facts = [
    `收款事项：${row.regionName} ${row.name}${standing}`,
    `住　　户：${row.label}`,
    `金　　额：￥${yuanText(row.amountFen)}　人民币（大写）${yuanWords(row.amountFen)}`,
    `交款方式：${row.method === 'transfer' ? '转账' : '现金'}　　交款日期：${dayText(row.happenedOn)}`,
    `收款单位：${row.payee}`,
    `开具日期：${dayText(dayOf(row.issuedAt))}　　校验码：${codeText(row.checkCode)}`,
  ]
  doc.fontSize(10.5)
  for (const [index, fact] of facts.entries()) {
    text(fact, top + 56 + index * LINE, {
      width: WIDTH - 28 - QR - 16,
      height: LINE - 4,
      ellipsis: true,
    })
  }
  if (checkUrl) {
    const place = { x: MARGIN + WIDTH - QR - 14, y: top + 56, size: QR }
    drawQr(doc, checkUrl, place)
    doc.fontSize(8).text('扫码查验', place.x, place.y + QR + 3, { width: QR, align: 'center' })
  }
  doc.fontSize(10)
  text('收款人（签字）：　　　　　　　　　收款单位（盖章）：', top + HEIGHT - 62)
  doc.fontSize(8)
  text(
    '本收据是住户分摊费用的凭据，不是捐赠票据，不能用于税前扣除。由一人收款、另一人复核后开具。',
    top + HEIGHT - 34,
  )
}
