import type { Household } from '@contract/collection'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Tag } from '@/components/Tag'
import type { OutboxItem } from '@/lib/outbox'
import { buildingOf, doorOf } from '../doorParts'
import { yuanWords } from '../money'
import { facts, HOUSEHOLD, pendingWords, receiptNumber, VISIT } from '../words'

interface Props {
  household: Household
  mayCollect: boolean
  withBuilding: boolean
  /** What was tapped here and waits for a signal, or was refused. */
  tapped: OutboxItem | undefined
  onPay: () => void
  onMore: () => void
  onDrop: (requestId: string) => void
}

/** One door: large, its amount, and one tap. */
export function DoorRow(props: Props) {
  const { household, mayCollect, withBuilding, tapped, onPay, onMore, onDrop } = props
  const { state, dueFen, ownerName, receipts, pending, lastVisit, agreement } = household
  const isWaiting = tapped?.state === 'waiting'
  const mayPay = mayCollect && dueFen > 0 && !pending && !tapped
  return (
    <View className="co-door">
      <View className="co-door__who">
        <Text className="co-door__name">{doorOf(household)}</Text>
        <View className="co-door__facts">
          {facts(
            withBuilding && buildingOf(household),
            ownerName,
            dueFen > 0 && `应收 ${yuanWords(dueFen)}`,
            receipts.length > 0 &&
              `收据 ${receipts.map(({ number }) => receiptNumber(number)).join('、')}`,
            lastVisit && state !== 'paid' && VISIT[lastVisit.outcome].text,
            agreement && state !== 'paid' && lastVisit?.outcome !== 'agreed' && '已同意分摊',
          )}
        </View>
        <View className="co-tags">
          <Tag {...HOUSEHOLD[state]} />
          {pending && <Tag text={pendingWords(household) ?? ''} tone="warn" icon="waiting" />}
          {isWaiting && <Tag text="已记在手机里，待发送" tone="warn" icon="waiting" />}
          {tapped?.state === 'rejected' && (
            <Tag text={tapped.reason ?? '没有被接收'} tone="brand" icon="warn" />
          )}
        </View>
      </View>
      <View className="co-door__acts">
        {mayPay && (
          <Button small icon="money" text="收款" label={`${household.label} 收款`} onTap={onPay} />
        )}
        {tapped?.state === 'rejected' && (
          <Button
            small
            kind="secondary"
            text="知道了"
            label={`${household.label} 知道了`}
            onTap={() => onDrop(tapped.requestId)}
          />
        )}
        <Button small kind="plain" text="更多" label={`${household.label} 更多`} onTap={onMore} />
      </View>
    </View>
  )
}
