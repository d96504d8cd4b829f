import { CHANNEL, CHOICE, KIND, MATTER } from '@contract/decision'
/** The evidence pack on paper, A4: notice, rule, tally, votes, register, papers, objections. */
import PDFDocument from 'pdfkit'
import { fontFile } from '../../../core/font'
import { collect, drawFeet } from '../../activity/paper/document'
import { drawFacts, drawHeading } from '../../activity/paper/facts'
import { BOTTOM, MARGIN, type PaperColumn, WIDTH } from '../../activity/paper/layout'
import { drawTable } from '../../activity/paper/table'
import type { Pack, PackPaper, PackPhoto, PackVoter } from './facts'
import {
  agreementText,
  areaText,
  type Dimension,
  dimensionsOf,
  momentText,
  PAPER_STATE,
  percentText,
  saidText,
  secrecyOf,
  silenceText,
  VERDICT,
} from './words'

type Doc = PDFKit.PDFDocument
/** The bytes of a photo, by its id. */
export type ReadPhoto = (id: string) => Promise<Buffer>

const PHOTO = { width: 164, height: 150, gap: 9.5 }

export async function drawPack(pack: Pack, readPhoto: ReadPhoto): Promise<Buffer> {
  const { decision, exportedAt, exportedBy } = pack
  const doc = new PDFDocument({
    size: 'A4',
    // Everything is put where it belongs; a margin would break pages by itself.
    margin: 0,
    font: fontFile(),
    bufferPages: true,
    lang: 'zh-CN',
    info: { Title: `证据包 ${decision.title}`, Creator: '先锋云', CreationDate: exportedAt },
  })
  const bytes = collect(doc)
  let y = drawHead(doc, pack)
  y = drawRule(doc, pack, y)
  y = drawResult(doc, pack, y)
  y = await drawPhotos(doc, pack.photos, readPhoto, y)
  y = drawObjections(doc, pack, y)
  y = drawPapers(doc, pack, y)
  y = drawBallots(doc, pack, y)
  drawRegister(doc, pack, y)
  const made = `${momentText(exportedAt)} 由 ${exportedBy} 导出`
  drawFeet(doc, `证据包 ${decision.regionName} ${decision.title}　${made}`)
  doc.end()
  return bytes
}

function drawHead(doc: Doc, { decision }: Pack): number {
  const { left, top } = MARGIN
  doc.fontSize(19).text('业主共同决定证据包', left, top, { width: WIDTH, align: 'center' })
  doc.fontSize(11).text(KIND[decision.kind], left, top + 28, { width: WIDTH, align: 'center' })
  return drawFacts(
    doc,
    [
      ['小区', decision.regionName],
      ['标题', decision.title],
      ['表决的问题', decision.question],
      ['方案说明', decision.plan],
      ['公告', momentText(decision.announcedAt)],
      ['投票', `${momentText(decision.opensAt)} 至 ${momentText(decision.closesAt)}`],
      ['计票', momentText(decision.result.countedAt)],
      ['业主名册', `${registerText(decision.register)}，公告时固定`],
      ['投票的保密', secrecyOf(decision.kind)],
    ],
    top + 54,
  )
}

const registerText = (register: Pack['decision']['register']) =>
  register
    ? `第 ${register.version} 版，${register.owners} 位业主，${register.units} 套，专有面积 ${areaText(register.area)} 平方米`
    : ''

function drawRule(doc: Doc, { decision }: Pack, from: number): number {
  const { law, matter, reasoning, noticeDays } = decision
  const y = drawHeading(doc, '依据', from)
  return drawFacts(
    doc,
    [
      ['事项类别', `第 ${matter} 类：${MATTER[matter]}`],
      ['归类理由', reasoning],
      ['参与', law.participation?.says],
      ['同意', law.approval.says],
      ['依据', law.approval.article],
      ['说明', law.approval.note],
      ['没有投票的', silenceText(decision)],
      ['公告时', law.before && `${law.before.says}（${law.before.article}）`],
      ['公告天数', `投票开始 ${noticeDays} 日以前（《物业管理条例》第十四条）`],
    ],
    y,
  )
}

const TALLY: PaperColumn<Dimension>[] = [
  { title: '项目', width: 120, read: ({ name }) => name },
  { title: '实际', width: 105, read: ({ share, text }) => text(share.have) },
  { title: '总数', width: 105, read: ({ share, text }) => text(share.of) },
  { title: '比例', width: 52, read: ({ share }) => percentText(share) },
  { title: '至少要', width: 89, read: ({ share, text }) => text(share.need) },
  { title: '结论', width: 40, read: ({ share }) => (share.met ? '达到' : '未达到') },
]

function drawResult(doc: Doc, { decision }: Pack, from: number): number {
  const { result } = decision
  const y = drawHeading(doc, `计票结果：${VERDICT[result.verdict]}`, from, 150)
  const below = drawTable(doc, TALLY, dimensionsOf(decision), y) + 8
  const said = (choice: 'yes' | 'no' | 'abstain') =>
    `${CHOICE[choice]} ${result[choice].owners} 位、${areaText(result[choice].area)} 平方米`
  const { app, paper, visit, counter } = result.channels
  const unchecked = result.uncheckedPapers
  return drawFacts(
    doc,
    [
      ['意见', (['yes', 'no', 'abstain'] as const).map(said).join('；')],
      ['投票方式', `手机 ${app}，纸质 ${paper}，上门 ${visit}，柜台代办 ${counter}`],
      ['替换', `${result.replacedVotes} 张票被同一业主后来的票替换，都有记录`],
      ['未核对', unchecked > 0 ? `${unchecked} 张纸质票截止时没有核对，没有计入` : undefined],
      ['异议期', decision.objectionsUntil && `到 ${decision.objectionsUntil}`],
    ],
    below,
  )
}

async function drawPhotos(doc: Doc, photos: PackPhoto[], readPhoto: ReadPhoto, from: number) {
  if (photos.length === 0) return from
  const { width, height, gap } = PHOTO
  let y = drawHeading(doc, '张贴照片', from, height + 40)
  for (const [index, { id, about, sha256 }] of photos.entries()) {
    const column = index % 3
    if (index > 0 && column === 0) y += height + 40
    if (y + height + 40 > BOTTOM) {
      doc.addPage()
      y = MARGIN.top
    }
    const x = MARGIN.left + column * (width + gap)
    drawPhoto(doc, await readPhoto(id), x, y)
    const words = `${about === 'notice' ? '公告' : '结果'}　SHA-256 ${sha256}`
    doc.fontSize(6).fillColor('#333')
    doc.text(words, x, y + height + 4, { width })
  }
  return y + height + 40
}

/** A WebP has no place in a PDF; its hash beside it says which one it is. */
function drawPhoto(doc: Doc, bytes: Buffer, x: number, y: number): void {
  const { width, height } = PHOTO
  doc.rect(x, y, width, height).lineWidth(0.5).stroke('#bbb')
  const isWebp = bytes.subarray(8, 12).toString('latin1') === 'WEBP'
  if (isWebp)
    doc
      .fontSize(9)
      .fillColor('#333')
      .text('照片另存', x + 6, y + 6)
  else doc.image(bytes, x, y, { fit: [width, height], align: 'center', valign: 'center' })
}

const OBJECTIONS: PaperColumn<Pack['objections'][number]>[] = [
  { title: '房屋', width: 110, read: ({ flats }) => flatsText(flats) },
  { title: '提出的时间', width: 80, read: ({ objectedAt }) => momentText(objectedAt) },
  { title: '异议', width: 160, read: ({ said }) => said },
  { title: '答复', width: 161, read: ({ answer }) => answer ?? '（未答复）' },
]

function drawObjections(doc: Doc, { objections }: Pack, from: number): number {
  if (objections.length === 0) return from
  return drawTable(doc, OBJECTIONS, objections, drawHeading(doc, '异议和答复', from, 60)) + 14
}

const PAPERS: PaperColumn<PackPaper>[] = [
  { title: '房屋', width: 76, read: ({ flats }) => flatsText(flats) },
  { title: '业主', width: 46, read: ({ name }) => name },
  { title: '方式', width: 46, read: ({ channel }) => CHANNEL[channel] },
  { title: '意见', width: 42, read: ({ choice }) => CHOICE[choice] },
  { title: '签票时间', width: 82, read: ({ castAt }) => momentText(castAt) },
  {
    title: '代理人、本人同意',
    width: 58,
    read: (paper) => paper.proxyName ?? agreementText(paper),
  },
  { title: '录入', width: 46, read: ({ enteredByName }) => enteredByName },
  { title: '核对', width: 46, read: ({ checkedByName }) => checkedByName ?? '' },
  {
    title: '结果',
    width: 69,
    read: ({ state, reason }) => PAPER_STATE[state] + (reason ? `：${reason}` : ''),
  },
]

function drawPapers(doc: Doc, { papers }: Pack, from: number): number {
  if (papers.length === 0) return from
  const y = drawHeading(
    doc,
    `纸质票和代办票（${papers.length} 张，照片和签字的校验值见表格）`,
    from,
    60,
  )
  return drawTable(doc, PAPERS, papers, y) + 14
}

interface BallotLine {
  cells: string[]
}
const BALLOTS_IN_LINE = 4
const BALLOTS: PaperColumn<BallotLine>[] = Array.from({ length: BALLOTS_IN_LINE }, (_, place) => ({
  title: '核验码　意见',
  width: WIDTH / BALLOTS_IN_LINE,
  read: ({ cells }) => cells[place] ?? '',
}))

function drawBallots(doc: Doc, { ballots }: Pack, from: number): number {
  if (ballots.length === 0) return from
  const cells = ballots.map(({ receipt, choice }) => `${receipt}　${CHOICE[choice]}`)
  const lines: BallotLine[] = []
  for (let at = 0; at < cells.length; at += BALLOTS_IN_LINE) {
    lines.push({ cells: cells.slice(at, at + BALLOTS_IN_LINE) })
  }
  const y = drawHeading(doc, `手机选票（不记名，${ballots.length} 张，按核验码排列）`, from, 60)
  return drawTable(doc, BALLOTS, lines, y) + 14
}

const REGISTER: PaperColumn<PackVoter>[] = [
  { title: '房屋', width: 132, read: ({ flats }) => flatsText(flats) },
  {
    title: '业主',
    width: 86,
    read: ({ name, coOwners }) =>
      coOwners.length > 0 ? `${name}（${coOwners.length + 1} 人共有）` : name,
  },
  { title: '面积（平方米）', width: 68, read: ({ area }) => areaText(area) },
  { title: '投票方式', width: 56, read: ({ channel }) => (channel ? CHANNEL[channel] : '') },
  { title: '投票时间', width: 86, read: ({ at }) => momentText(at) },
  { title: '意见', width: 83.28, read: saidText },
]

function drawRegister(doc: Doc, { voters }: Pack, from: number): void {
  const y = drawHeading(doc, `业主名册和参与情况（${voters.length} 位业主）`, from, 60)
  drawTable(doc, REGISTER, voters, y)
}

/** `7号楼 301室、302室 等 40 套`: the developer has more than a cell can hold. */
function flatsText(flats: string[]): string {
  const most = 3
  return flats.length > most
    ? `${flats.slice(0, most).join('、')} 等 ${flats.length} 套`
    : flats.join('、')
}
