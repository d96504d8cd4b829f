import {
  type Participation,
  YEAR_FIGURES,
  type YearFigure,
  type YearReported,
  type YearRow,
} from '@contract/station'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { NumberTable } from '@/components/NumberTable'
import { Timeline } from '@/components/Timeline'
import { formatDateTime } from '@/lib/dates'
import { TIMES_DEFINITION, YEAR_FIGURE, yearText } from '../words'

interface Props {
  participation: Participation
  onReport: () => void
}

/** 按年份: what was counted here, and what was reported with its qualifier, side by side. */
export function YearsCard({ participation: { years, can }, onReport }: Props) {
  return (
    <Card title="按年份">
      {years.length === 0 ? (
        <Empty icon="chart" text="还没有参与的数字。登记一次活动，或填报启用以前的数字。" />
      ) : (
        <NumberTable
          label="按年份的参与情况"
          heads={['年份', '参与人次', '解决的问题']}
          rows={years.map((row) => ({
            key: String(row.year),
            cells: [`${row.year}年`, ...YEAR_FIGURES.map((name) => cellOf(row, name))],
          }))}
        />
      )}
      {years.length > 0 && <SourceNote years={years} />}
      {can.report && <Button kind="secondary" text="填报年度数字" icon="edit" onTap={onReport} />}
    </Card>
  )
}

/** 120（填报逾1800人次）: neither stands in the place of the other. */
function cellOf(row: YearRow, name: YearFigure): string {
  const said = row.reported[name]
  const counted = row[name]
  if (!said) return String(counted)
  return counted === 0 ? `填报${yearText(name, said)}` : `${counted}（填报${yearText(name, said)}）`
}

function SourceNote({ years }: { years: YearRow[] }) {
  const sources = new Set(
    years.flatMap(({ reported }) => Object.values(reported).map((one: YearReported) => one.source)),
  )
  const said = sources.size > 0 ? `填报数来源：${[...sources].join('、')}。` : ''
  return <View className="st-note">{`${TIMES_DEFINITION}${said}`}</View>
}

/** 填报历史: for those who keep the station. */
export function YearEntries({ entries = [] }: Pick<Participation, 'entries'>) {
  if (entries.length === 0) return null
  return (
    <Card title="填报历史">
      <Timeline
        items={entries.map(({ id, year, name, reported, reason, enteredBy, enteredAt }) => ({
          key: id,
          title: `${year}年${YEAR_FIGURE[name].text}：${reported ? yearText(name, reported) : '撤回'}`,
          facts: `${formatDateTime(enteredAt)} · ${enteredBy.name}`,
          text: [reported && `来源：${reported.source}`, `理由：${reason}`]
            .filter(Boolean)
            .join('。'),
        }))}
      />
    </Card>
  )
}
