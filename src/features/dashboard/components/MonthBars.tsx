import { type Computed, hoursOf, type MonthRow, numberOf } from '@contract/dashboard'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { NumberTable } from '@/components/NumberTable'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/classNames'
import { cellText, monthText, trendTitle } from '../words'

/** Bars at either end whose value would leave the card if it stood in their middle. */
const EDGE = 4

const heightOf = (computed: Computed) => (computed === 'few' ? 0 : computed.value)

/** 24 months of hours as bars from zero, the highest and the last with their value; the numbers beneath. */
export function MonthBars({ months }: { months: MonthRow[] }) {
  const [isOpen, setOpen] = useState(false)
  const values = months.map(({ minutes }) => heightOf(minutes))
  const most = Math.max(...values, 1)
  const title = trendTitle(months)
  const isSaid = (index: number) =>
    values[index] !== 0 && (values[index] === most || index === months.length - 1)
  return (
    <Card title={title} side="小时">
      <View className="db-bars" {...a11y({ role: 'img', label: `${title}。数字见下表` })}>
        {months.map(({ month, minutes }, index) => (
          <View key={month} className="db-bars__one">
            <View className="db-bars__space">
              {isSaid(index) && (
                <Text
                  className={classNames(
                    'db-bars__value',
                    index < EDGE && 'db-bars__value--first',
                    index >= months.length - EDGE && 'db-bars__value--last',
                  )}
                >
                  {cellText('recentMinutes', minutes)}
                </Text>
              )}
              <View
                className={classNames(
                  'db-bars__bar',
                  index === months.length - 1 && 'db-bars__bar--now',
                )}
                style={{ height: `${((values[index] ?? 0) / most) * 100}%` }}
              />
            </View>
            <Text className="db-bars__month">{monthLabel(month)}</Text>
          </View>
        ))}
      </View>
      <Button
        kind="plain"
        text={isOpen ? '收起数字' : '看每个月的数字'}
        onTap={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <NumberTable
          label="每个月的公益服务"
          heads={['月份', '小时', '人次', '活动']}
          rows={[...months].reverse().map((row) => ({
            key: row.month,
            cells: [
              monthText(row.month),
              hoursText(row.minutes),
              cellText('recentTimes', row.times),
              String(row.activities),
            ],
          }))}
        />
      )}
    </Card>
  )
}

const hoursText = (computed: Computed) =>
  computed === 'few'
    ? '少于5人次'
    : hoursOf(numberOf('serviceTimes', computed)).toLocaleString('zh-CN')

/** January says the year; every third month its number. */
function monthLabel(month: string): string {
  const number = Number(month.slice(5))
  if (number === 1) return `${month.slice(2, 4)}年`
  return number % 3 === 1 ? `${number}月` : ''
}
