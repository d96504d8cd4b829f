/** The page of a place on paper, A4: its figures with their definitions, its months, its parts. */
import {
  CHILD_FIGURES,
  type Computed,
  computedText,
  FIGURE_GROUPS,
  type Figure,
  type FigureName,
  factOf,
  type MonthContent,
  type MonthRow,
  numberOf,
  type PlaceRow,
  reportedText,
} from '@contract/dashboard'
import PDFDocument from 'pdfkit'
import { fontFile } from '../../core/font'
import { collect, drawFeet } from '../activity/paper/document'
import { BOTTOM, MARGIN, type PaperColumn, WIDTH } from '../activity/paper/layout'
import { drawTable } from '../activity/paper/table'

type Doc = PDFKit.PDFDocument
const CHART = 110

interface Paper {
  title: string
  /** Below the title: as of when, made by whom. */
  says: string
  madeAt: Date
}

/** @returns the bytes of a PDF whose numbers are those of the page */
export function drawPlace(page: MonthContent, paper: Paper): Promise<Buffer> {
  return drawPaper(paper, (doc, from) => {
    let y = drawTable(doc, FIGURES, page.figures, from) + 18
    y = drawMonths(doc, page.months, y)
    if (page.rows.length > 0) {
      y = heading(doc, '下一级（各项相加等于合计）', y, 80)
      drawTable(doc, PARTS, page.rows, y)
    }
  })
}

/** A paper with a title, what it says, and at its foot what it is; `draw` puts the rest. */
export function drawPaper(
  { title, says, madeAt }: Paper,
  draw: (doc: Doc, from: number) => void,
): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    font: fontFile(),
    bufferPages: true,
    lang: 'zh-CN',
    info: { Title: title, Creator: '先锋云', CreationDate: madeAt },
  })
  const bytes = collect(doc)
  const { left, top } = MARGIN
  doc.fontSize(18).text(title, left, top, { width: WIDTH, align: 'center' })
  doc.fontSize(9).text(says, left, top + 30, { width: WIDTH, align: 'center' })
  draw(doc, top + 54)
  drawFeet(doc, `${title}　少于 5 人的不显示，填报数与系统统计分开列示`)
  doc.end()
  return bytes
}

const FIGURES: PaperColumn<Figure>[] = [
  { title: '类别', width: 72, read: ({ name }) => FIGURE_GROUPS[factOf(name).group] },
  { title: '指标', width: 96, read: ({ name }) => factOf(name).label },
  {
    title: '系统统计',
    width: 84,
    read: ({ name, computed }) => (computed ? computedText(name, computed) : ''),
  },
  {
    title: '单位填报',
    width: 76,
    read: ({ name, reported }) => (reported ? reportedText(name, reported) : ''),
  },
  { title: '怎样统计', width: WIDTH - 328, read: ({ name }) => factOf(name).counts },
]

const cell = (name: FigureName, computed: Computed) =>
  computed === 'few' ? '少于5' : numberOf(name, computed).toLocaleString('zh-CN')

const PARTS: PaperColumn<PlaceRow>[] = [
  { title: '地方', width: 76, read: ({ place }) => place?.name ?? '本级' },
  ...CHILD_FIGURES.map((name) => ({
    title: `${factOf(name).label}（${factOf(name).unit}）`,
    width: (WIDTH - 76) / CHILD_FIGURES.length,
    read: ({ values }: PlaceRow) => cell(name, values[name]),
  })),
]

/** A heading, on a new page when what follows has no room. */
function heading(doc: Doc, words: string, from: number, room: number): number {
  let y = from
  if (y + room > BOTTOM) {
    doc.addPage()
    y = MARGIN.top
  }
  doc.fontSize(12).fillColor('#000').text(words, MARGIN.left, y, { width: WIDTH })
  return y + 22
}

/** 24 bars from zero, each month with its hours beneath, read upwards. */
function drawMonths(doc: Doc, months: MonthRow[], from: number): number {
  const hours = months.map(({ minutes }) =>
    minutes === 'few' ? 0 : numberOf('serviceMinutes', minutes),
  )
  const most = Math.max(...hours, 1)
  const top = heading(doc, '近 24 个月的公益服务时长（小时）', from, CHART + 100)
  const step = WIDTH / Math.max(months.length, 1)
  const floor = top + CHART
  for (const [index, { month, minutes }] of months.entries()) {
    const x = MARGIN.left + index * step
    const height = ((hours[index] ?? 0) / most) * (CHART - 6)
    doc.rect(x + 2, floor - height, step - 4, height).fill('#22598c')
    doc.fillColor('#000').fontSize(6.5)
    const words = `${month}　${cell('serviceMinutes', minutes)}`
    doc.save().rotate(-90, { origin: [x + step / 2, floor + 66] })
    doc.text(words, x + step / 2, floor + 63, { width: 64, lineBreak: false, align: 'right' })
    doc.restore()
  }
  doc
    .moveTo(MARGIN.left, floor)
    .lineTo(MARGIN.left + WIDTH, floor)
    .lineWidth(0.5)
    .stroke('#666')
  return floor + 84
}
