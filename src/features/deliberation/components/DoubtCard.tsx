import type { Doubt } from '@contract/deliberation'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Tag } from '@/components/Tag'
import { Timeline } from '@/components/Timeline'
import { formatDay } from '@/lib/dates'
import { DOUBT_STATE, OUTCOME } from '../words'
import '../index.scss'

interface Props {
  doubt: Doubt
  /** Visits that wait for a signal. */
  waiting: number
  onVisit?: () => void
}

/** One door: what worries them, who was there and what came of it, what is next. */
export function DoubtCard({ doubt, waiting, onVisit }: Props) {
  const { buildingName, householdName, reason, raisedOn, state, visits } = doubt
  return (
    <Card title={`${buildingName} ${householdName}`} side={<Tag {...DOUBT_STATE[state]} />}>
      <View>{reason}</View>
      <View className="dl-note">{`${formatDay(raisedOn)} 提出`}</View>
      <Timeline
        items={visits.map((visit) => ({
          key: visit.id,
          title: `${visit.visitor.name}上门：${OUTCOME[visit.outcome]}`,
          facts: formatDay(visit.visitedOn),
          text: [visit.said, visit.next && `下一步：${visit.next}`].filter(Boolean).join('；'),
        }))}
      />
      {waiting > 0 && <Tag text={`${waiting} 次上门待发送`} tone="warn" icon="waiting" />}
      {onVisit && <Button kind="secondary" icon="edit" text="记一次上门" onTap={onVisit} />}
    </Card>
  )
}
