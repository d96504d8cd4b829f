import { type GivingDetail, LogGivingInput } from '@contract/activity'
import { Button } from '@/components/Button'
import { DateField, TextArea, TextField } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { toDay } from '@/lib/dates'
import { useForm } from '@/lib/form'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'

interface Props {
  giving: GivingDetail
  isOpen: boolean
  onClose: () => void
}

/** 补记一天: another day than today, or a word about it. */
export function LogGivingSheet({ giving, isOpen, onClose }: Props) {
  const { givings } = useStores()
  const form = useForm({ day: toDay(), note: '', minutes: '' })
  const logging = useAction(async () => {
    const { minutes, ...values } = form.values
    const given = minutes.trim() ? { minutes: Number(minutes) } : {}
    const input = form.parse(LogGivingInput, { id: giving.id, ...values, ...given })
    if (!input) return
    await givings.log(input)
    toast('已记下')
    onClose()
  })
  return (
    <Sheet
      title="补记一天"
      isOpen={isOpen}
      onClose={onClose}
      act={<Button text="记下" busy={logging.isBusy} onTap={() => void logging.run()} />}
    >
      <DateField label="哪一天" from={giving.startedOn} to={toDay()} {...form.bind('day')} />
      <TextArea label="备注" optional maxLength={200} {...form.bind('note')} />
      <TextField
        label="大约多久"
        optional
        type="number"
        unit="分钟"
        maxLength={4}
        {...form.bind('minutes')}
      />
      {logging.error && <Warning text={logging.error} />}
    </Sheet>
  )
}
