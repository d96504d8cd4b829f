import type { Delivery } from '@contract/activity'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card, SectionTitle } from '@/components/Card'
import { ListItem } from '@/components/ListItem'
import { Tag } from '@/components/Tag'
import { formatDateTime } from '@/lib/dates'
import { DELIVERY } from '../deskWords'
import { facts } from '../words'

const FIRST = 5
const RANK: Record<Delivery['state'], number> = {
  failed: 0,
  waiting: 1,
  sent: 2,
}

/** What became of the messages to phones: what failed stands first, with its reason. */
export function DeliveryList({ deliveries }: { deliveries: Delivery[] }) {
  const [isWhole, setWhole] = useState(false)
  if (deliveries.length === 0) return null
  const sorted = [...deliveries].sort((a, b) => RANK[a.state] - RANK[b.state])
  const failed = deliveries.filter(({ state }) => state === 'failed').length
  const rows = isWhole ? sorted : sorted.slice(0, FIRST)
  return (
    <View>
      <SectionTitle
        title="微信消息"
        side={facts(`${deliveries.length} 条`, failed > 0 && `${failed} 条没有发出`)}
      />
      <Card flush>
        {rows.map((one) => (
          <ListItem
            key={one.id}
            title={one.personName}
            facts={whenWords(one)}
            side={<Tag {...DELIVERY[one.state]} />}
          />
        ))}
      </Card>
      {rows.length < sorted.length && (
        <Button
          kind="plain"
          text={`再显示 ${sorted.length - rows.length} 条`}
          onTap={() => setWhole(true)}
        />
      )}
    </View>
  )
}

const whenWords = ({ sentAt, nextAt, tries, problem }: Delivery) =>
  facts(
    sentAt && formatDateTime(sentAt),
    problem,
    tries > 1 && `试过 ${tries} 次`,
    nextAt && `${formatDateTime(nextAt)} 再发`,
  )
