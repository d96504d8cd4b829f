import {
  type ChartTaken,
  type Computed,
  type FigureName,
  type MonthRow,
  numberOf,
  type PlacePage,
  type Qualifier,
} from '@contract/dashboard'
import type { Chart } from '@/lib/chartPicture'
import { formatDateTime, toDay } from '@/lib/dates'

/** How reported numbers are qualified, as a form offers it. */
export const QUALIFIER_WORDS: Record<Qualifier, string> = {
  exact: '恰好',
  about: '约（大约）',
  over: '逾（超过）',
  more: '余（多）',
  tenths: '成',
}

/** 2026-11 → 2026年11月 */
export const monthText = (month: string): string => {
  const [year, number] = month.split('-')
  return `${year}年${Number(number)}月`
}

/** In a narrow cell: the number alone, and a dash for what is not shown. */
export function cellText(name: FigureName, computed: Computed): string {
  if (computed === 'few') return '少于5'
  return numberOf(name, computed).toLocaleString('zh-CN')
}

/** For sorting: what is not shown comes last. */
export const sortValue = (computed: Computed): number => (computed === 'few' ? -1 : computed.value)

/** The months in one sentence: when it was most. */
export function trendTitle(months: MonthRow[]): string {
  const shown = months.flatMap(({ month, minutes }) =>
    minutes === 'few' || minutes.value === 0 ? [] : [{ month, value: minutes.value }],
  )
  const most = shown.reduce<(typeof shown)[number] | undefined>(
    (best, one) => (best && best.value >= one.value ? best : one),
    undefined,
  )
  return most
    ? `近 24 个月服务时长：${monthText(most.month)}最多`
    : '近 24 个月还没有确认过的服务时长'
}

/** Up to when the figures are true, the older of the two clocks. */
export function asOfText({ asOf }: Pick<PlacePage, 'asOf'>): string {
  const { service, registers } = asOf
  if (!service || !registers) return '正在统计，稍后再看'
  const [older = registers] = [service, registers].sort()
  return `数据截至 ${formatDateTime(older)}`
}

/** The months of a place as a picture; what is not shown on the page has no bar and no number. */
export function chartOf({ placeName, months, asOf }: ChartTaken): Chart {
  return {
    fileName: `服务时长_${placeName}_${toDay()}.png`,
    title: `${placeName}，${trendTitle(months)}`,
    unit: '公益服务时长（小时），组织者确认的',
    note: asOfText({ asOf }),
    bars: months.map(({ month, minutes }) => ({
      label: month,
      value: minutes === 'few' ? 0 : minutes.value,
      text: cellText('recentMinutes', minutes),
    })),
  }
}
