/** The list of households as a spreadsheet: the table to fill in, and what is read of it. */
import { HouseholdFacts as Facts, type HouseholdFacts } from '@contract/collection'
import type { FileAnswer } from '@contract/common'
import * as v from 'valibot'
import { type SheetPlan, synonymsOf } from '../../core/sheet/header'
import type { SheetCells, SheetRow } from '../../core/sheet/read'
import { styleHeader } from '../../core/sheet/style'
import { SHEET_MIME } from '../file/commands/storeFile'
import { labelOf } from './placeRule'

const COLUMNS = [
  'estate',
  'building',
  'entrance',
  'floor',
  'room',
  'owner',
  'area',
  'amount',
] as const
type Column = (typeof COLUMNS)[number]

const NAMES: Record<Column, string> = {
  estate: '小区',
  building: '楼号',
  entrance: '单元',
  floor: '楼层',
  room: '室号',
  owner: '户主',
  area: '专有面积（平方米）',
  amount: '约定金额（元）',
}

export const HOUSEHOLD_SHEET: SheetPlan<Column> = {
  names: NAMES,
  synonyms: synonymsOf({
    estate: '小区 小区名称',
    building: '楼号 楼栋 幢号 栋号 楼幢',
    entrance: '单元 单元号',
    floor: '楼层 层',
    room: '室号 房号 门牌 室',
    owner: '户主 业主 业主姓名 姓名',
    area: '专有面积 面积 建筑面积 专有部分面积',
    amount: '约定金额 分摊金额 金额',
  }),
  required: ['building', 'room'],
  key: 'room',
  days: [],
  single: ['room', 'owner', 'area', 'amount'],
}

export interface ReadHouseholds {
  households: HouseholdFacts[]
  problems: { row: number; message: string }[]
}

const MOST_PROBLEMS = 50

/** Rows as households, or what is wrong with them; two of one address are wrong. */
export function readHouseholds(rows: SheetRow<Column>[]): ReadHouseholds {
  const read: ReadHouseholds = { households: [], problems: [] }
  const seen = new Map<string, number>()
  for (const { row, cells } of rows) {
    if (cells.building?.startsWith('示例')) continue
    const result = v.safeParse(Facts, factsOf(cells), { abortPipeEarly: true })
    const message = result.success
      ? doubleOf(labelOf(result.output), row, seen)
      : (result.issues[0]?.message ?? '填写的内容不对')
    if (message) read.problems.push({ row, message })
    else if (result.success) read.households.push(result.output)
  }
  return { ...read, problems: read.problems.slice(0, MOST_PROBLEMS) }
}

function doubleOf(label: string, row: number, seen: Map<string, number>): string | undefined {
  const before = seen.get(label)
  if (before === undefined) seen.set(label, row)
  return before === undefined ? undefined : `${label} 与第 ${before} 行相同`
}

function factsOf(cells: SheetCells<Column>) {
  const { estate, building = '', entrance, floor, room = '', owner, area, amount } = cells
  return {
    building,
    room,
    ...(estate ? { estateName: estate } : {}),
    ...(entrance ? { entrance } : {}),
    ...(floor ? { floor: Number(floor) } : {}),
    ...(owner ? { ownerName: owner } : {}),
    ...(area ? { area: hundredthsOf(area) } : {}),
    ...(amount ? { agreedFen: hundredthsOf(amount) } : {}),
  }
}

/** 88.5 → 8850, by the digits that stand there and not through a fraction; what is no number is refused later. */
function hundredthsOf(text: string): number {
  const parts = /^(\d{1,8})(?:\.(\d{1,2})0*)?$/.exec(text.replace(/[,，\s]/g, ''))
  if (!parts) return Number.NaN
  return Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'))
}

const GUIDE: [string, string][] = [
  ['楼号、室号', '必填。写数字或名称都可以，如 7、302。以“示例”开头的行不会导入。'],
  ['小区、单元、楼层', '可以不填；几个小区合在一起分摊时请填写小区。'],
  ['户主', '可以不填。只有收款和复核的人看得到，不会公开。'],
  ['专有面积', '按面积分摊时必填，单位平方米，如 88.50。车位面积不算。'],
  ['约定金额', '约定逐户金额时必填，单位元；合计要等于需要分摊的金额。'],
  ['说明', '导入会替换草稿里原有的住户。不要用公式。手机号、身份证号等其他列不会读取。'],
]

export async function writeHouseholdTemplate(): Promise<FileAnswer> {
  const { Workbook } = await import('exceljs')
  const book = new Workbook()
  const sheet = book.addWorksheet('住户', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = COLUMNS.map((key) => ({ key, header: NAMES[key], width: 16 }))
  styleHeader(sheet.getRow(1))
  const example = { estate: '一小区', building: '示例：7', entrance: '2', floor: 3, room: '302' }
  sheet.addRow({ ...example, owner: '王秀珍', area: 88.5 }).font = {
    color: { argb: 'FF808080' },
    italic: true,
  }
  const guide = book.addWorksheet('填写说明')
  guide.columns = [
    { header: '列', width: 24 },
    { header: '怎样填', width: 90 },
  ]
  styleHeader(guide.getRow(1))
  guide.addRows(GUIDE)
  const bytes = Buffer.from(await book.xlsx.writeBuffer())
  return { name: '分摊住户导入模板.xlsx', mime: SHEET_MIME, base64: bytes.toString('base64') }
}
