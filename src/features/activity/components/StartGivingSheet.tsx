import { StartGivingInput } from '@contract/activity'
import { Button } from '@/components/Button'
import { DateField, TextField } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { toDay } from '@/lib/dates'
import { useForm } from '@/lib/form'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { open } from '../paths'

/** 记一件新的: what one does, and since when. */
export function StartGivingSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { givings } = useStores()
  const form = useForm({ title: '', startedOn: toDay() })
  const starting = useAction(async () => {
    const input = form.parse(StartGivingInput)
    if (!input) return
    const id = await givings.start(input)
    form.set('title', '')
    onClose()
    open('giving', { id })
  })
  return (
    <Sheet
      title="记一件新的"
      isOpen={isOpen}
      onClose={onClose}
      act={<Button text="开始记" busy={starting.isBusy} onTap={() => void starting.run()} />}
    >
      <TextField
        label="做什么"
        placeholder="例如：每天早上给施工点送凉开水"
        maxLength={40}
        {...form.bind('title')}
      />
      <DateField label="从哪天开始" to={toDay()} {...form.bind('startedOn')} />
      {starting.error && <Warning text={starting.error} />}
    </Sheet>
  )
}
