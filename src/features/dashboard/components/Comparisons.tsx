import { computedText, hoursOf, type PlacePage, type Ranking } from '@contract/dashboard'
import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { ListItem } from '@/components/ListItem'
import { Progress } from '@/components/Progress'
import { Row } from '@/components/Row'
import { Warning } from '@/components/Warning'
import { formatDate, formatDateTime, formatDay } from '@/lib/dates'
import { go } from '@/lib/navigate'

/** This month so far, beside the same days of last year. */
export function SameDaysCard({ page }: { page: PlacePage }) {
  const { sameDays } = page
  const hours = (computed: typeof sameDays.minutes) => computedText('recentMinutes', computed)
  const times = (computed: typeof sameDays.times) => computedText('recentTimes', computed)
  return (
    <Card title="本月与去年同期" side={`${formatDate(sameDays.from)}至今天`}>
      <Row label="今年服务时长" value={hours(sameDays.minutes)} strong />
      <Row label="去年同样的日子" value={hours(sameDays.lastMinutes)} />
      <Row label="今年服务人次" value={times(sameDays.times)} strong />
      <Row label="去年同样的日子" value={times(sameDays.lastTimes)} />
    </Card>
  )
}

/** For each head, and only where there are enough heads and enough service. */
export function RankingCard({ ranking }: { ranking: Ranking }) {
  const { ranked, left, leastHeads, leastTimes } = ranking
  const most = ranked[0]?.minutesPerHead ?? 1
  return (
    <Card title="近 30 天，平均每名党员的服务时长">
      {ranked.map(({ id, name, minutesPerHead, heads }) => (
        <Progress
          key={id}
          label={name}
          value={minutesPerHead}
          total={Math.max(most, 1)}
          tone="info"
          text={`${hoursOf(minutesPerHead)} 小时`}
          note={`党员 ${heads} 人`}
        />
      ))}
      <View className="db-note">
        {`当地公益服务时长除以在册党员数；党员不足 ${leastHeads} 人或者服务不足 ${leastTimes} 人次的不参加比较${left.length > 0 ? `（${left.join('、')}）` : ''}。`}
      </View>
    </Card>
  )
}

/** Campaigns of two years, each with its people, once each. */
export function CampaignsCard({ page }: { page: PlacePage }) {
  if (page.campaigns.length === 0) return null
  return (
    <Card title="公益月、文明月" flush>
      {page.campaigns.map(({ id, name, startsOn, endsOn, people, times, minutes }) => (
        <ListItem
          key={id}
          title={name}
          facts={`${formatDate(startsOn)}至${formatDate(endsOn)} · ${computedText('members', people)} · ${computedText('recentTimes', times)} · ${computedText('recentMinutes', minutes)}`}
          onTap={() => go('/features/campaign/pages/detail', { id })}
        />
      ))}
    </Card>
  )
}

/** For the operator: sums that differed from the facts. */
export function AlarmsCard({ page }: { page: PlacePage }) {
  if (!page.alarms || page.alarms.length === 0) return null
  return (
    <Warning text={`定时核对发现 ${page.alarms.length} 处数字与明细不符，请系统管理员重新计数：`}>
      {page.alarms.map(({ id, placeName, day, what, kept, counted, foundAt }) => (
        <View key={id}>
          {`${placeName} ${formatDay(day)}（${what}）：记为 ${kept}，数得 ${counted}，${formatDateTime(foundAt)} 发现`}
        </View>
      ))}
    </Warning>
  )
}
