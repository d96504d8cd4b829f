import { Card } from '@/components/Card'
import { ListItem } from '@/components/ListItem'
import { Tag } from '@/components/Tag'
import type { OutboxItem } from '@/lib/outbox'

/** Those who were written down in a dead zone, until the server knows them. */
export function NewcomerList({ items }: { items: OutboxItem[] }) {
  if (items.length === 0) return null
  return (
    <Card flush title="新登记的人">
      {items.map(({ requestId, about, state, reason }) => (
        <ListItem
          key={requestId}
          title={about}
          side={
            state === 'waiting' ? (
              <Tag tone="warn" icon="waiting" text="待发送" />
            ) : (
              <Tag tone="brand" icon="warn" text={reason ?? '没有被接收'} />
            )
          }
        />
      ))}
    </Card>
  )
}
