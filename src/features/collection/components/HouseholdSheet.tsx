import { CorrectHouseholdInput, type Household } from '@contract/collection'
import { View } from '@tarojs/components'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { TextField } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { useForm } from '@/lib/form'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { hundredths, typedOf } from '../money'

interface Props {
  id: string
  household: Household | undefined
  onClose: () => void
}

/** 一户: corrected or taken out while it is a draft. */
export function HouseholdSheet({ household, ...props }: Props) {
  return (
    <Sheet
      title={household?.label ?? '住户'}
      isOpen={household !== undefined}
      onClose={props.onClose}
    >
      {household && <HouseholdForm {...props} household={household} />}
    </Sheet>
  )
}

const typed = ({
  estateName,
  entrance,
  floor,
  ownerName,
  area,
  agreedFen,
  ...rest
}: Household) => ({
  estateName: estateName ?? '',
  building: rest.building,
  entrance: entrance ?? '',
  floor: floor === undefined ? '' : String(floor),
  room: rest.room,
  ownerName: ownerName ?? '',
  area: typedOf(area),
  agreed: typedOf(agreedFen),
})

function HouseholdForm({ id, household, onClose }: Props & { household: Household }) {
  const { doors } = useStores()
  const form = useForm(typed(household))
  const saving = useAction(async () => {
    const { floor, area, agreed, ...rest } = form.values
    const input = form.parse(CorrectHouseholdInput, {
      ...rest,
      id: household.id,
      ...(floor.trim() && { floor: Number(floor) }),
      ...(area.trim() && { area: hundredths(area) }),
      ...(agreed.trim() && { agreedFen: hundredths(agreed) }),
    })
    if (!input) return
    await doors.correct(id, input)
    toast('已保存')
    onClose()
  })
  const removing = useAction(async () => {
    await doors.remove(id, [household.id])
    toast(`${household.label} 已移除`)
    onClose()
  })
  const error = saving.error ?? removing.error
  return (
    <View>
      <TextField label="小区" optional maxLength={30} {...form.bind('estateName')} />
      <TextField label="楼号" maxLength={20} {...form.bind('building')} />
      <TextField label="单元" optional maxLength={10} {...form.bind('entrance')} />
      <TextField label="楼层" optional type="number" maxLength={3} {...form.bind('floor')} />
      <TextField label="室号" maxLength={20} {...form.bind('room')} />
      <TextField
        label="户主"
        optional
        hint="只有收款和复核的人看得到"
        maxLength={50}
        {...form.bind('ownerName')}
      />
      <TextField
        label="专有面积"
        optional
        type="digit"
        unit="平方米"
        maxLength={9}
        {...form.bind('area')}
      />
      <TextField
        label="约定金额"
        optional
        hint="约定逐户金额时填写"
        type="digit"
        unit="元"
        maxLength={12}
        {...form.bind('agreed')}
        error={form.problems['agreedFen']}
      />
      {error && <Warning text={error} />}
      <Acts end>
        <Button
          kind="danger"
          text="移除这一户"
          busy={removing.isBusy}
          onTap={() => void removing.run()}
        />
        <Button text="保存" busy={saving.isBusy} onTap={() => void saving.run()} />
      </Acts>
    </View>
  )
}
