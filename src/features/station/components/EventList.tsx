import type { StationEvent } from '@contract/station'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { ListItem } from '@/components/ListItem'
import { Tag } from '@/components/Tag'
import { dateBlock, toDay } from '@/lib/dates'
import { open } from '../paths'
import { EVENT_KIND, timesText } from '../words'

interface Props {
  events: StationEvent[]
  more: { isThere: boolean; busy: boolean; onMore: () => void }
}

/** What the station holds and has held, the latest day first. */
export function EventList({ events, more }: Props) {
  return (
    <Card title="活动" flush={events.length > 0}>
      {events.length === 0 && <Empty icon="activity" text="还没有登记活动。" />}
      {events.map((event) => (
        <ListItem
          key={event.id}
          date={dateBlock(event.heldOn)}
          title={event.name}
          facts={`${EVENT_KIND[event.kind]} · ${event.place}`}
          side={<EventTag event={event} />}
          onTap={() => open('event', { id: event.id })}
        />
      ))}
      {more.isThere && (
        <Button kind="plain" text="更早的活动" busy={more.busy} onTap={more.onMore} />
      )}
    </Card>
  )
}

/** Called off, still to come, today, or how many took part. */
export function EventTag({ event }: { event: StationEvent }) {
  const { heldOn, cancelReason, isSignedIn } = event
  if (cancelReason) return <Tag tone="plain" icon="close" text="已取消" />
  if (heldOn > toDay()) return <Tag tone="info" icon="clock" text="未开始" />
  if (heldOn === toDay() && !isSignedIn) return <Tag tone="warn" icon="check" text="今天" />
  return <Tag tone="ok" icon="users" text={timesText(event)} />
}
