import { type HubUnit, OpenHubInput } from '@contract/region'
import { Button } from '@/components/Button'
import { DateField, TextField } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { toDay } from '@/lib/dates'
import { useForm } from '@/lib/form'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'

interface Props {
  unit: HubUnit
  onClose: () => void
  onDone: () => void
}

/** Registers the hub of a unit that has none. */
export function HubSheet({ unit: { region }, onClose, onDone }: Props) {
  const { regions } = useStores()
  const isCentre = region.kind === 'subdistrict' || region.kind === 'town'
  const what = isCentre ? '服务中心' : '服务站'
  const form = useForm({
    name: `${region.name}社会组织${what}`,
    address: '',
    openedOn: toDay(),
  })
  const opening = useAction(async () => {
    const input = form.parse(OpenHubInput, { regionId: region.id, ...form.values })
    if (!input) return
    await regions.openHub(input)
    toast('已登记')
    onDone()
  })
  const problems = { ...opening.problems, ...form.problems }
  return (
    <Sheet
      title={`登记${region.name}的${what}`}
      isOpen
      onClose={onClose}
      act={<Button text="登记" busy={opening.isBusy} onTap={() => void opening.run()} />}
    >
      <TextField label="名称" maxLength={40} {...form.bind('name')} error={problems['name']} />
      <TextField
        label="地址"
        maxLength={100}
        {...form.bind('address')}
        error={problems['address']}
      />
      <DateField
        label="启用日期"
        to={toDay()}
        {...form.bind('openedOn')}
        error={problems['openedOn']}
      />
      {opening.error && <Warning text={opening.error} />}
    </Sheet>
  )
}
