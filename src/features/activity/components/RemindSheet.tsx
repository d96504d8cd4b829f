import {
  type ActivityDetail,
  REMINDER_PURPOSES,
  type ReminderPreview,
  type ReminderPurpose,
} from '@contract/activity'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { Button } from '@/components/Button'
import { ChipsField } from '@/components/Field'
import { Row } from '@/components/Row'
import { Sheet } from '@/components/Sheet'
import { Skeleton } from '@/components/Skeleton'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { formatDateTime } from '@/lib/dates'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { PURPOSE } from '../deskWords'
import { DeliveryList } from './DeliveryList'

const PURPOSES = REMINDER_PURPOSES.map((value) => ({
  value,
  text: PURPOSE[value].text,
}))

interface Props {
  activity: ActivityDetail
  isOpen: boolean
  onClose: () => void
}

/** 发提醒: seen before it is sent, by a deliberate act, only to those who have not acted. */
export const RemindSheet = observer(function RemindSheet({
  activity: { id },
  isOpen,
  onClose,
}: Props) {
  const { reminders } = useStores()
  const [purpose, setPurpose] = useState<ReminderPurpose>('startsSoon')
  const [preview, setPreview] = useState<ReminderPreview>()
  const looking = useAction(async (wanted: ReminderPurpose) => {
    setPreview(undefined)
    setPreview(await reminders.preview(id, wanted))
  })
  const listing = useAction(() => reminders.loadDeliveries(id))
  const sending = useAction(async () => {
    const { inbox, phones } = await reminders.send(id, purpose)
    toast(`已提醒 ${inbox} 人，其中 ${phones} 人会在微信里收到`)
    await reminders.loadDeliveries(id)
  })
  const { run: look } = looking
  const { run: list } = listing
  useEffect(() => {
    if (!isOpen) return
    void look(purpose)
    void list()
  }, [isOpen, look, list, purpose])
  const people = preview?.people ?? 0
  const isNobody = preview !== undefined && people === 0
  return (
    <Sheet
      title="发提醒"
      isOpen={isOpen}
      onClose={onClose}
      act={
        <Button
          icon="send"
          text={people > 0 ? `提醒这 ${people} 人` : '提醒'}
          busy={sending.isBusy}
          disabled={people === 0}
          onTap={() => void sending.run()}
        />
      }
    >
      <ChipsField
        label="提醒什么"
        options={PURPOSES}
        value={[purpose]}
        onChange={([choice]) => {
          sending.clear()
          setPurpose(choice as ReminderPurpose)
        }}
      />
      {looking.error && <Warning text={looking.error} />}
      {!preview && !looking.error && <Skeleton rows={1} />}
      {isNobody && <Warning tone="ok" text={`没有${PURPOSE[purpose].who}，不用提醒。`} />}
      {preview && people > 0 && (
        <View>
          <Row label="提醒谁" value={`${PURPOSE[purpose].who}，${people} 人`} />
          <Row label="微信里也收到" value={`${preview.withPhone} 人，其余的人打开先锋云时看到`} />
          {preview.phonesAt && (
            <Row
              label="微信发出时间"
              value={`现在不打扰大家休息，${formatDateTime(preview.phonesAt)} 发出`}
            />
          )}
          <Row long label="内容" value={preview.text} />
        </View>
      )}
      {sending.error && <Warning text={sending.error} />}
      <DeliveryList deliveries={reminders.deliveriesOf(id) ?? []} />
    </Sheet>
  )
})
