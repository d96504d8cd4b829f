import { CHANNEL, CHANNELS, CHOICE, KIND, MATTER } from '@contract/decision'
/** The evidence pack as a spreadsheet: everything of it, to be counted again. */
import type { Workbook, Worksheet } from 'exceljs'
import { styleHeader } from '../../../core/sheet/style'
import type { Pack } from './facts'
import {
  agreementText,
  dimensionsOf,
  momentText,
  PAPER_STATE,
  percentText,
  saidText,
  secrecyOf,
  silenceText,
  VERDICT,
} from './words'

const AREA = '0.00'

export async function writePackBook(pack: Pack): Promise<Buffer> {
  const { Workbook } = await import('exceljs')
  const book = new Workbook()
  book.created = pack.exportedAt
  book.modified = pack.exportedAt
  writeSummary(book, pack)
  writeTally(book, pack)
  writeRegister(book, pack)
  writeBallots(book, pack)
  writePapers(book, pack)
  writeProofs(book, pack)
  return Buffer.from(await book.xlsx.writeBuffer())
}

function sheetOf(book: Workbook, name: string, columns: [string, number, string?][]): Worksheet {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map(([header, width, numFmt]) => ({
    header,
    width,
    style: { ...(numFmt ? { numFmt } : {}), alignment: { vertical: 'top', wrapText: true } },
  }))
  styleHeader(sheet.getRow(1))
  return sheet
}

/** The notice, the rule and the verdict. */
function writeSummary(book: Workbook, { decision, exportedAt, exportedBy }: Pack): void {
  const { law, register, result } = decision
  const sheet = sheetOf(book, '公告和依据', [
    ['项目', 22],
    ['内容', 100],
  ])
  sheet.addRows(
    [
      ['小区', decision.regionName],
      ['标题', decision.title],
      ['性质', KIND[decision.kind]],
      ['表决的问题', decision.question],
      ['方案说明', decision.plan],
      ['事项类别', MATTER[decision.matter]],
      ['归类理由', decision.reasoning],
      ['公告', momentText(decision.announcedAt)],
      ['开始投票', momentText(decision.opensAt)],
      ['截止', momentText(decision.closesAt)],
      ['计票', momentText(result.countedAt)],
      ['公告天数要求', `${decision.noticeDays} 天（《物业管理条例》第十四条）`],
      ['业主名册', `第 ${register?.version ?? 0} 版，公告时固定`],
      ['参与表决的规则', law.participation?.says],
      ['同意的规则', law.approval.says],
      ['依据', law.approval.article],
      ['依据说明', law.approval.note],
      ['没有投票的业主', silenceText(decision)],
      ['公告时的规则', law.before && `${law.before.says}（${law.before.article}）`],
      ['结果', VERDICT[result.verdict]],
      ['异议期', decision.objectionsUntil && `到 ${decision.objectionsUntil}`],
      ['投票的保密', secrecyOf(decision.kind)],
      ['导出', `${momentText(exportedAt)} ${exportedBy}`],
    ].filter(([, value]) => value),
  )
}

function writeTally(book: Workbook, { decision }: Pack): void {
  const { result } = decision
  const shares = sheetOf(book, '计票结果', [
    ['项目', 24],
    ['实际', 16],
    ['总数', 16],
    ['比例', 12],
    ['至少要', 16],
    ['是否达到', 12],
  ])
  for (const { name, share } of dimensionsOf(decision)) {
    const scale = name.endsWith('面积') ? 100 : 1
    const { have, of, need, met } = share
    const row = shares.addRow([
      name,
      have / scale,
      of / scale,
      percentText(share),
      need / scale,
      met ? '达到' : '未达到',
    ])
    if (scale === 100) for (const cell of [2, 3, 5]) row.getCell(cell).numFmt = AREA
  }
  shares.addRow([])
  shares.addRow(['意见', '业主（位）', '专有面积（平方米）']).font = { bold: true }
  for (const choice of ['yes', 'no', 'abstain'] as const) {
    const { owners, area } = result[choice]
    shares.addRow([CHOICE[choice], owners, area / 100]).getCell(3).numFmt = AREA
  }
  shares.addRow([])
  shares.addRow(['投票方式', '业主（位）']).font = { bold: true }
  for (const channel of CHANNELS) {
    shares.addRow([CHANNEL[channel], result.channels[channel]])
  }
  shares.addRow(['被后来的票替换', result.replacedVotes])
  shares.addRow(['截止时未核对的纸质票', result.uncheckedPapers])
}

function writeRegister(book: Workbook, { voters }: Pack): void {
  const sheet = sheetOf(book, '业主名册和参与', [
    ['序号', 8],
    ['房屋', 28],
    ['业主', 16],
    ['共有人', 18],
    ['专有面积（平方米）', 18, AREA],
    ['投票方式', 12],
    ['投票时间', 18],
    ['意见', 18],
  ])
  for (const [index, voter] of voters.entries()) {
    const { flats, name, coOwners, area, channel, at } = voter
    const way = channel ? CHANNEL[channel] : ''
    sheet.addRow([
      index + 1,
      flats.join('、'),
      name,
      coOwners.join('、'),
      area / 100,
      way,
      momentText(at),
      saidText(voter),
    ])
  }
}

function writeBallots(book: Workbook, { ballots }: Pack): void {
  const sheet = sheetOf(book, '手机选票（不记名）', [
    ['核验码', 16],
    ['意见', 12],
  ])
  for (const { receipt, choice } of ballots) sheet.addRow([receipt, CHOICE[choice]])
}

function writePapers(book: Workbook, { papers }: Pack): void {
  const sheet = sheetOf(book, '纸质票和代办票', [
    ['房屋', 28],
    ['业主', 16],
    ['方式', 12],
    ['意见', 10],
    ['签票时间', 18],
    ['代理人', 12],
    ['本人同意', 22],
    ['录入', 12],
    ['录入时间', 18],
    ['核对', 12],
    ['核对时间', 18],
    ['结果', 16],
    ['不计入的原因', 24],
    ['照片 SHA-256', 70],
  ])
  for (const paper of papers) {
    sheet.addRow([
      paper.flats.join('、'),
      paper.name,
      CHANNEL[paper.channel],
      CHOICE[paper.choice],
      momentText(paper.castAt),
      paper.proxyName ?? '',
      agreementText(paper),
      paper.enteredByName,
      momentText(paper.enteredAt),
      paper.checkedByName ?? '',
      momentText(paper.checkedAt ?? undefined),
      PAPER_STATE[paper.state],
      paper.reason ?? '',
      paper.photoHashes.join('\n'),
    ])
  }
}

function writeProofs(book: Workbook, { photos, objections }: Pack): void {
  const sheet = sheetOf(book, '张贴照片和异议', [
    ['内容', 14],
    ['房屋或编号', 40],
    ['写的是什么、校验值', 70],
    ['时间', 18],
    ['答复', 60],
  ])
  for (const { id, about, sha256 } of photos) {
    sheet.addRow([about === 'notice' ? '公告照片' : '结果照片', id, sha256])
  }
  for (const { flats, said, objectedAt, answer } of objections) {
    sheet.addRow(['异议', flats.join('、'), said, momentText(objectedAt), answer ?? '（未答复）'])
  }
}
