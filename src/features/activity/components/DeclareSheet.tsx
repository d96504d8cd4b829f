import { DeclareQualificationInput } from '@contract/activity'
import { Button } from '@/components/Button'
import { DateField, TextField } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { toDay } from '@/lib/dates'
import { useForm } from '@/lib/form'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'

/** 登记资质: what it is called, its number, and until when it is good. */
export function DeclareSheet({ onClose }: { onClose: () => void }) {
  const { signUps } = useStores()
  const form = useForm({ name: '', number: '', expiresOn: '' })
  const declaring = useAction(async (input: Parameters<typeof signUps.declare>[0]) => {
    await signUps.declare(input)
    onClose()
    toast('已登记')
  })
  const send = () => {
    const { name, number, expiresOn } = form.values
    const input = form.parse(DeclareQualificationInput, {
      name,
      number,
      ...(expiresOn && { expiresOn }),
    })
    if (input) void declaring.run(input)
  }
  return (
    <Sheet
      isOpen
      title="登记资质"
      onClose={onClose}
      act={<Button text="登记" busy={declaring.isBusy} onTap={send} />}
    >
      <TextField
        label="资质名称"
        hint="和岗位要求的写法一样，例如：电工证"
        maxLength={30}
        {...form.bind('name')}
      />
      <TextField optional label="证书编号" maxLength={60} {...form.bind('number')} />
      <DateField
        optional
        label="有效期至"
        hint="长期有效的不用填"
        from={toDay()}
        {...form.bind('expiresOn')}
      />
      {declaring.error && <Warning text={declaring.error} />}
    </Sheet>
  )
}
