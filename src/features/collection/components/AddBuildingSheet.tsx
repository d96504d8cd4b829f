import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { TextField } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { useForm } from '@/lib/form'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { EMPTY_PLAN, flatsOf } from '../draft'

interface Props {
  id: string
  isOpen: boolean
  onClose: () => void
}

/** 添加一幢楼: its flats are made from entrances, floors and flats on a floor; single ones are corrected after. */
export function AddBuildingSheet(props: Props) {
  return (
    <Sheet title="添加一幢楼" isOpen={props.isOpen} onClose={props.onClose}>
      {props.isOpen && <BuildingForm {...props} />}
    </Sheet>
  )
}

function BuildingForm({ id, onClose }: Props) {
  const { doors } = useStores()
  const form = useForm(EMPTY_PLAN)
  const flats = flatsOf(form.values)
  const adding = useAction(async () => {
    if (!flats) return
    await doors.add(id, flats)
    toast(`添加了 ${flats.length} 户`)
    onClose()
  })
  return (
    <View>
      <TextField
        label="小区"
        optional
        hint="几个小区一起分摊时填写"
        maxLength={30}
        {...form.bind('estateName')}
      />
      <TextField label="楼号" placeholder="例如：7" maxLength={20} {...form.bind('building')} />
      <TextField label="几个单元" type="number" maxLength={2} {...form.bind('entrances')} />
      <TextField label="几层" type="number" maxLength={3} {...form.bind('floors')} />
      <TextField label="每层几户" type="number" maxLength={2} {...form.bind('flats')} />
      <TextField
        label="每户专有面积"
        optional
        hint="各户不一样的，添加后逐户改"
        type="digit"
        unit="平方米"
        maxLength={8}
        {...form.bind('area')}
      />
      {adding.error && <Warning text={adding.error} />}
      <Button
        text={flats ? `添加 ${flats.length} 户` : '请填写楼号、单元、楼层和户数'}
        busy={adding.isBusy}
        disabled={!flats}
        onTap={() => void adding.run()}
      />
    </View>
  )
}
