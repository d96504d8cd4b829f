import type { RosterEntry } from '@contract/activity'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Tag } from '@/components/Tag'
import type { OutboxItem } from '@/lib/outbox'
import { momentWords, presenceOf } from '../deskWords'
import { facts } from '../words'
import '../index.scss'

interface Props {
  entry: RosterEntry
  /** What was tapped and waits for a signal. */
  waiting: OutboxItem | undefined
  withShift: boolean
  busy: boolean
  onCheck: (direction: 'in' | 'out') => void
  onMore: () => void
}

/** One person at the door: a large name, and one tap. */
export function GuestRow({ entry, waiting, withShift, busy, onCheck, onMore }: Props) {
  const { name, phoneMasked, shiftName, signUp, checkIn, checkOut } = entry
  const direction =
    signUp !== 'signedUp' ? undefined : !checkIn ? 'in' : !checkOut ? 'out' : undefined
  const tapped = waiting && (waiting.input as { direction: 'in' | 'out' }).direction
  const word = direction === 'in' ? '签到' : '签退'
  return (
    <View className="ac-guest">
      <View className="ac-guest__who">
        <Text className="ac-guest__name">{name}</Text>
        <View className="ac-guest__facts">
          {facts(
            withShift && shiftName,
            phoneMasked,
            checkIn && `签到 ${momentWords(checkIn)}`,
            checkOut && `签退 ${momentWords(checkOut)}`,
          )}
        </View>
        <View className="ac-tags">
          <Tag {...presenceOf(entry)} />
          {waiting?.state === 'waiting' && (
            <Tag
              text={`${tapped === 'in' ? '签到' : '签退'}已记下，待发送`}
              tone="warn"
              icon="waiting"
            />
          )}
          {waiting?.state === 'rejected' && (
            <Tag text={waiting.reason ?? '没有被接收'} tone="brand" icon="warn" />
          )}
        </View>
      </View>
      <View className="ac-guest__acts">
        {direction && tapped !== direction && (
          <Button
            small
            kind={direction === 'in' ? 'primary' : 'secondary'}
            icon={direction === 'in' ? 'check' : 'logout'}
            text={word}
            label={`${name} ${word}`}
            disabled={busy}
            onTap={() => onCheck(direction)}
          />
        )}
        <Button small kind="plain" text="更多" label={`${name} 更多`} onTap={onMore} />
      </View>
    </View>
  )
}
