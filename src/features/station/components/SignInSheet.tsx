import { SignInInput } from '@contract/station'
import { Button } from '@/components/Button'
import { TextField } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { useForm } from '@/lib/form'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'

interface Props {
  eventId: string
  onClose: () => void
}

/** 签到: by the six figures that are shown where the event is held. */
export function SignInSheet({ eventId, onClose }: Props) {
  const { participation } = useStores()
  const form = useForm({ code: '' })
  const signing = useAction(async () => {
    const input = form.parse(SignInInput, { id: eventId, code: form.values.code })
    if (!input) return
    await participation.signIn(input.id, input.code)
    toast('已签到')
    onClose()
  })
  return (
    <Sheet
      title="签到"
      isOpen
      onClose={onClose}
      act={<Button text="签到" busy={signing.isBusy} onTap={() => void signing.run()} />}
    >
      <TextField
        label="签到码"
        type="number"
        hint="现场出示的 6 位数字。签到只算人次，不公开姓名。"
        maxLength={6}
        {...form.bind('code')}
      />
      {signing.error && <Warning text={signing.error} />}
    </Sheet>
  )
}
