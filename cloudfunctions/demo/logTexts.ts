/** What people wrote into the logs: no names, no doors, what was done. `{a-b}` is a number between the two. */
import { DESIGN_LINES } from './designLines'
import { PAST_LINES } from './pastLines'
import { PROGRESS_LINES } from './progressLines'
import { PUBLICITY_LINES, VISIT_LINES } from './publicityLines'
import { QUALITY_LINES } from './qualityLines'
import { itemAt, type Random } from './random'

const LINES: Readonly<Record<string, readonly string[]>> = {
  ...PUBLICITY_LINES,
  ...DESIGN_LINES,
  ...PROGRESS_LINES,
  ...QUALITY_LINES,
  ...PAST_LINES,
}

/** What is written for a task, in its order; visits from door to door are alike. */
export function linesOf(title: string, turn: number): readonly string[] {
  const own = LINES[title]
  if (own) return own
  return VISIT_LINES.map((_, index) => itemAt(VISIT_LINES, index + turn))
}

export function fill(line: string, random: Random): string {
  return line.replace(/\{(\d+)-(\d+)\}/g, (_, from: string, to: string) =>
    String(random.int(Number(from), Number(to))),
  )
}

const WATER_ANY = [
  '5时半烧水，{4-6}壶，凉好送到{4-6}个施工点',
  '今天{4-6}个点位，7点前都送到了',
  '{4-5}个施工点，{5-7}壶，空壶都收回来了',
  '照常，{4-6}个点位',
  '{5-6}壶，先送屋面那一组，再送到{3-5}个点',
  '送到{4-6}个点位，杯子都烫过',
]
const WATER_HOT = [
  '天热，多烧了{1-2}壶，{5-7}个点位',
  '高温，加了一壶淡盐水，共{6-8}壶',
  '早上送完，中午又补了一趟，{2-3}个点位',
]
const WATER_COLD = [
  '早上冷，改送热水，{4-6}个点位',
  '保温桶装的热水，{4-5}个点位',
  '降温，工人要热水的多，烧了{6-8}壶',
]
/** By how many days they come round. */
const WATER_RARE: readonly [every: number, line: string][] = [
  [13, '下雨，水送到脚手架下的棚里，{3-5}个点'],
  [29, '新来一班工人，在北边多送一个点，共{5-7}个'],
]

/** The morning's water, by season and never twice the same in a row. */
export function waterLine(day: string, random: Random): string {
  const turn = Date.parse(day) / 86_400_000
  const rare = WATER_RARE.find(([every]) => turn % every === 0)
  if (rare) return fill(rare[1], random)
  const season = day < '2026-09-20' ? WATER_HOT : day > '2026-10-31' ? WATER_COLD : []
  // Odd and even days take from different halves.
  const lines = [...WATER_ANY, ...season].filter((_, index) => index % 2 === turn % 2)
  return fill(random.pick(lines), random)
}
