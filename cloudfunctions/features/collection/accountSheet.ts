/** The account as a spreadsheet; the households only for those who may see them, and without names. */
import type { HouseholdList, HouseholdState, PublicAccount } from '@contract/collection'
import type { Worksheet } from 'exceljs'
import { styleHeader } from '../../core/sheet/style'
import { numberText } from './paper/numbers'

const MONEY = '#,##0.00'
const yuan = (fen: number) => fen / 100

const STATES: Record<HouseholdState, string> = {
  due: '应收',
  entered: '已交待确认',
  paid: '已交',
  vacant: '空置联系不到',
  waived: '减免',
  disputed: '有异议',
  refunded: '已退款',
}

export async function writeAccount(
  account: PublicAccount,
  households: HouseholdList | undefined,
): Promise<Buffer> {
  const { Workbook } = await import('exceljs')
  const book = new Workbook()
  writeSums(book.addWorksheet('账目'), account)
  writeLines(book.addWorksheet('补贴和支出', { views: [{ state: 'frozen', ySplit: 1 }] }), account)
  if (households) {
    const sheet = book.addWorksheet('住户明细', { views: [{ state: 'frozen', ySplit: 1 }] })
    writeHouseholds(sheet, households)
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}

function writeSums(sheet: Worksheet, account: PublicAccount): void {
  const { sums } = account
  sheet.columns = [
    { header: '项目', width: 26 },
    { header: '数值', width: 18 },
    { header: '说明', width: 60 },
  ]
  styleHeader(sheet.getRow(1))
  const facts: [string, number | string, string?][] = [
    ['分摊事项', account.collectionName, account.regionName],
    ['总费用（元）', yuan(account.totalFen)],
    ['需要分摊（元）', yuan(account.gapFen), '总费用减去补贴'],
    ['应收户数', account.householdCount],
    ['已交户数', account.paidCount],
    ['空置联系不到', account.vacantCount, '联系不到户主，不是拒交'],
    ['住户已交（元）', yuan(sums.contributedFen), '经另一人复核的交款，减去冲正'],
    ['补贴到账（元）', yuan(sums.subsidyFen)],
    ['减免（元）', yuan(sums.waivedFen)],
    ['退款（元）', yuan(sums.refundedFen)],
    ['支出（元）', yuan(sums.spentFen)],
    ['余额（元）', yuan(sums.balanceFen), '住户已交 + 补贴到账 − 退款 − 支出'],
    ['收款单位', account.payee],
    ['依据', account.agreement, account.agreedOn],
    ...(account.closing ? [['结账说明', account.closing] as [string, string]] : []),
  ]
  for (const fact of facts) {
    const row = sheet.addRow(fact)
    if (fact[0].endsWith('（元）')) row.getCell(2).numFmt = MONEY
  }
}

function writeLines(sheet: Worksheet, { lines }: PublicAccount): void {
  sheet.columns = [
    { header: '日期', width: 12, style: { numFmt: 'yyyy-mm-dd' } },
    { header: '收入或支出', width: 12 },
    { header: '内容', width: 50 },
    { header: '对方单位', width: 28 },
    { header: '金额（元）', width: 16, style: { numFmt: MONEY } },
    { header: '票据照片', width: 12 },
  ]
  styleHeader(sheet.getRow(1))
  for (const { day, kind, what, party = '', amountFen, bills } of lines) {
    const at = new Date(`${day}T00:00:00Z`)
    const which = kind === 'subsidy' ? '补贴' : '支出'
    sheet.addRow([at, which, what, party, yuan(amountFen), bills.length])
  }
}

function writeHouseholds(sheet: Worksheet, { items }: HouseholdList): void {
  sheet.columns = [
    { header: '住户', width: 36 },
    { header: '专有面积（平方米）', width: 18, style: { numFmt: '0.00' } },
    { header: '应分摊（元）', width: 14, style: { numFmt: MONEY } },
    { header: '已交（元）', width: 14, style: { numFmt: MONEY } },
    { header: '状态', width: 16 },
    { header: '收据号', width: 16, style: { numFmt: '@' } },
  ]
  styleHeader(sheet.getRow(1))
  for (const { label, area, shareFen = 0, paidFen, state, receipts } of items) {
    const numbers = receipts.map(({ number }) => numberText(number)).join('、')
    sheet.addRow([
      label,
      area === undefined ? null : area / 100,
      yuan(shareFen),
      yuan(paidFen),
      STATES[state],
      numbers,
    ])
  }
}
