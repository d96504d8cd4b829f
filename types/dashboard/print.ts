/** How figures are written, as people say them: on the page, on paper and in a spreadsheet alike. */
import { type AnyFigureName, factOf } from './figures'
import type { Computed, Counted } from './page'
import type { Reported } from './reported'

const WAN = 10_000

/** 12345 → 12,345 */
export function grouped(value: number): string {
  const [whole = '', tenths] = String(value).split('.')
  const groups = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return tenths === undefined ? groups : `${groups}.${tenths}`
}

/** Hours with one digit out of minutes; six minutes are a tenth. */
export const hoursOf = (minutes: number): number => Math.round(minutes / 6) / 10

const tenthOf = (value: number): number => Math.round(value * 10) / 10

/** 97, 70.2 → 97%, 70.2%; near a tenth, as it is said: 7成. */
function shareText({ value, part, whole }: Counted): string {
  const tenths = Math.round(value / 10)
  const isNearTenth = tenths > 0 && tenths < 10 && Math.abs(value - tenths * 10) <= 2
  // Not one that is missing: 2,999 of 3,000 are not 100%.
  const isAll = part === undefined || part === whole
  const percent = isAll ? tenthOf(value) : Math.min(tenthOf(value), 99.9)
  const said = isNearTenth ? `${tenths}成` : `${percent}%`
  return part === undefined || whole === undefined ? said : `${said}（${part}/${whole}）`
}

/** What was computed, with its unit; of very few people only that they are few. */
export function computedText(name: AnyFigureName, computed: Computed): string {
  const { kind, unit } = factOf(name)
  if (computed === 'few') return kind === 'share' ? '人数太少，不显示' : '少于 5，不显示'
  if (kind === 'share') return shareText(computed)
  return `${grouped(numberOf(name, computed))} ${unit}`
}

/** The number that stands on the page, for a cell of a spreadsheet: hours and averages with one digit, yuan with two. */
export function numberOf(name: AnyFigureName, { value }: Counted): number {
  const { kind } = factOf(name)
  if (kind === 'minutes') return hoursOf(value)
  if (kind === 'fen') return value / 100
  return kind === 'count' ? value : tenthOf(value)
}

/** 逾700项、约16个、130余个、20余万人次、1.5万余个、7成、97%: what was said, with its qualifier. */
export function reportedText(
  name: AnyFigureName,
  { value, qualifier }: Pick<Reported, 'value' | 'qualifier'>,
): string {
  const { kind, unit } = factOf(name)
  if (qualifier === 'tenths') return `${value / 10}成`
  return qualifiedText(kind === 'minutes' ? hoursOf(value) : value, qualifier, unit)
}

/** 逾1800人次, 1.5万余个: a number as it was said, with its counting word. */
export function qualifiedText(
  number: number,
  qualifier: Exclude<Reported['qualifier'], 'tenths'>,
  unit: string,
): string {
  if (qualifier === 'more') return `${moreText(number)}${unit}`
  const before = { exact: '', about: '约', over: '逾' }[qualifier]
  return `${before}${qualifier === 'exact' ? grouped(number) : roundText(number)}${unit}`
}

/** 100000 → 10万, 15000 → 1.5万; what is not round stays as it is. */
function roundText(value: number): string {
  return value >= WAN && value % 1000 === 0 ? `${value / WAN}万` : grouped(value)
}

/** 余 stands before 万 after a round number of them, and after it otherwise. */
function moreText(value: number): string {
  if (value === WAN) return '万余'
  if (value > WAN && value % (10 * WAN) === 0) return `${value / WAN}余万`
  return `${roundText(value)}余`
}
