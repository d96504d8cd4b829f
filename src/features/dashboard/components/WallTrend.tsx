import type { Computed, MonthRow } from '@contract/dashboard'
import { View } from '@tarojs/components'
import { a11y } from '@/lib/a11y'
import { cellText, monthText, trendTitle } from '../words'

const heightOf = (computed: Computed) => (computed === 'few' ? 0 : computed.value)

const endText = (row: MonthRow, isSaid: boolean) =>
  isSaid
    ? `${monthText(row.month)} ${cellText('recentMinutes', row.minutes)} 小时`
    : monthText(row.month)

/** 24 months as bars from zero; the highest and the last one say their number. */
export function WallTrend({ months }: { months: MonthRow[] }) {
  const values = months.map(({ minutes }) => heightOf(minutes))
  const most = Math.max(...values, 1)
  const title = trendTitle(months)
  const last = months.length - 1
  const best = values.indexOf(most)
  return (
    <View className="wall__card wall__trend">
      <View className="wall__caption">{title}</View>
      <View className="wall__bars" {...a11y({ role: 'img', label: title })}>
        {months.map(({ month }, index) => (
          <View
            key={month}
            className={index === best || index === last ? 'wall__bar wall__bar--said' : 'wall__bar'}
            style={{ height: `${((values[index] ?? 0) / most) * 100}%` }}
          />
        ))}
      </View>
      <View className="wall__ends">
        {[0, best, last]
          .filter((at, index, all) => all.indexOf(at) === index)
          .map((at) => months[at])
          .map(
            (row) =>
              row && (
                <View key={row.month}>
                  {endText(row, row === months[best] || row === months[last])}
                </View>
              ),
          )}
      </View>
    </View>
  )
}
