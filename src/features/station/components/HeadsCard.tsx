import type { StationDetail } from '@contract/station'
import { Card } from '@/components/Card'
import { Timeline } from '@/components/Timeline'
import { formatDate } from '@/lib/dates'

/** 历任负责人, once it has changed hands: the latest first. */
export function HeadsCard({ station }: { station: StationDetail }) {
  const { heads = [] } = station
  if (heads.length < 2) return null
  return (
    <Card title="历任负责人">
      <Timeline
        items={[...heads].reverse().map(({ name, since, until }, index) => ({
          key: String(index),
          title: name,
          facts: until ? `${formatDate(since)} 至 ${formatDate(until)}` : `${formatDate(since)}起`,
        }))}
      />
    </Card>
  )
}
