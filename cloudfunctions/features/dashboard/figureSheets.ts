/** The sheets that the pages of places, branches and organisations share. */
import {
  type AnyFigureName,
  type Computed,
  FIGURE_GROUPS,
  factOf,
  type MonthRow,
  numberOf,
  PERIOD_WORDS,
  type Reported,
  reportedText,
} from '@contract/dashboard'
import { type Cell, DAY, dateOf, inShanghai, MOMENT, NUMBER, type Sheet } from './book'

interface ShownFigure {
  name: AnyFigureName
  computed?: Computed
  reported?: Reported
}

const FEW = '少于5'
/** Numbers are numbers; what is not shown on the page is not in the file either. */
export const cellOf = (name: AnyFigureName, computed: Computed | undefined): Cell => {
  if (computed === undefined) return ''
  return computed === 'few' ? FEW : numberOf(name, computed)
}

export function figuresSheet(figures: ShownFigure[]): Sheet {
  return {
    name: '数字',
    heads: [
      { title: '类别', width: 18 },
      { title: '指标', width: 28 },
      { title: '系统统计', width: 14, format: NUMBER },
      { title: '单位', width: 8 },
      { title: '分子', width: 10, format: NUMBER },
      { title: '分母', width: 10, format: NUMBER },
      { title: '单位填报', width: 16 },
      { title: '填报来源', width: 26 },
      { title: '填报截至', width: 12, format: DAY },
    ],
    rows: figures.map(({ name, computed, reported }) => {
      const { group, label, unit } = factOf(name)
      const parts = computed && computed !== 'few' ? computed : undefined
      return [
        FIGURE_GROUPS[group],
        label,
        cellOf(name, computed),
        unit,
        parts?.part ?? '',
        parts?.whole ?? '',
        reported ? reportedText(name, reported) : '',
        reported?.source ?? '',
        reported ? dateOf(reported.asOf) : '',
      ]
    }),
  }
}

/** @param until up to when was counted; absent where nothing was yet */
export function definitionsSheet(figures: ShownFigure[], until: string | undefined): Sheet {
  return {
    name: '怎样统计',
    heads: [
      { title: '指标', width: 28 },
      { title: '怎样统计', width: 70 },
      { title: '统计时段', width: 22 },
      { title: '数据截至', width: 18, format: MOMENT },
    ],
    rows: figures.map(({ name }) => {
      const { label, counts, period, isOfPeople } = factOf(name)
      const words = isOfPeople ? `${counts}；少于 5 人的不显示` : counts
      return [label, words, PERIOD_WORDS[period], until ? inShanghai(until) : '']
    }),
  }
}

export function monthsSheet(months: MonthRow[]): Sheet {
  return {
    name: '近24个月',
    heads: [
      { title: '月份', width: 12, format: 'yyyy-mm' },
      { title: '公益服务时长（小时）', width: 22, format: NUMBER },
      { title: '公益服务（人次）', width: 18, format: NUMBER },
      { title: '活动（场）', width: 12, format: NUMBER },
    ],
    rows: months.map(({ month, minutes, times, activities }) => [
      dateOf(`${month}-01`),
      cellOf('serviceMinutes', minutes),
      cellOf('serviceTimes', times),
      activities,
    ]),
  }
}
