import type { NextShift } from '@contract/today'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import { daysUntil, formatRange } from '@/lib/dates'
import { go } from '@/lib/navigate'

const PAGES = '/features/activity/pages'

/** The next activity; on the day with one big button. */
export function NextCard({ next }: { next: NextShift }) {
  const { activityId: id, title, place, shiftName, startsAt, endsAt, isCheckedIn } = next
  const days = daysUntil(startsAt)
  const word = isCheckedIn ? '签退' : '签到'
  return (
    <Card
      urgent={days <= 0}
      title={title}
      side={
        isCheckedIn ? (
          <Tag tone="ok" text="已签到" />
        ) : (
          <Tag tone="info" icon="calendar" text={dayWord(days)} />
        )
      }
    >
      <Row label="时间" value={formatRange(startsAt, endsAt)} strong />
      <Row label="地点" value={place} />
      <Row label="岗位" value={shiftName} />
      {days <= 0 && <Button icon="scan" text={word} onTap={() => go(`${PAGES}/checkIn`, { id })} />}
      <Button kind="plain" text="看活动" onTap={() => go(`${PAGES}/detail`, { id })} />
    </Card>
  )
}

function dayWord(days: number): string {
  if (days <= 0) return '今天的活动'
  return days === 1 ? '明天的活动' : `${days} 天后`
}
