import { CountEventInput, type StationEventDetail } from '@contract/station'
import { Button } from '@/components/Button'
import { TextArea, TextField } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { useForm } from '@/lib/form'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'

interface Props {
  event: StationEventDetail
  onClose: () => void
}

/** 登记人次: people beside those who signed in, with the reason; a correction stands after what it corrects. */
export function CountSheet({ event, onClose }: Props) {
  const { participation } = useStores()
  const last = event.counts?.[0]
  const form = useForm({ count: '', reason: '' })
  const counting = useAction(async () => {
    const { count, reason } = form.values
    const input = form.parse(CountEventInput, {
      id: event.id,
      count: count.trim() === '' ? Number.NaN : Number(count),
      reason,
      ...(last ? { follows: last.id } : {}),
    })
    if (!input) return
    await participation.countEvent(input)
    toast(last ? '已更正' : '已登记')
    onClose()
  })
  return (
    <Sheet
      title={last ? '更正人次' : '登记人次'}
      isOpen
      onClose={onClose}
      act={<Button text="登记" busy={counting.isBusy} onTap={() => void counting.run()} />}
    >
      <Warning
        tone="info"
        text={`已有 ${event.signIns} 人签到。这里只填没有签到的人，不要重复计算。`}
      />
      {last && <Warning tone="info" text={`上次登记 ${last.count} 人，更正后以新的为准。`} />}
      <TextField
        label="没有签到的人"
        type="number"
        unit="人"
        maxLength={5}
        {...form.bind('count')}
      />
      <TextArea
        label="理由"
        placeholder="例如：老人不用手机，现场点数"
        maxLength={200}
        {...form.bind('reason')}
      />
      {counting.error && <Warning text={counting.error} />}
    </Sheet>
  )
}
