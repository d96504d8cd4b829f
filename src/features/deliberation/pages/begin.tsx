import { BeginDeliberationInput } from '@contract/deliberation'
import { observer } from 'mobx-react-lite'
import { BottomBar } from '@/components/BottomBar'
import { Card } from '@/components/Card'
import { TextArea, TextField } from '@/components/Field'
import { type Place, RegionPicker } from '@/components/RegionPicker'
import { Screen } from '@/components/Screen'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { useForm } from '@/lib/form'
import { replace } from '@/lib/navigate'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { pathOf } from '../paths'

/** 发起议事: for which estate, and what is to be talked about. */
function Begin() {
  const { deliberations, regions } = useStores()
  const form = useForm(
    { place: null as Place | null, title: '', aim: '' },
    { draft: 'deliberation' },
  )
  const saving = useAction(async () => {
    const { place, title, aim } = form.values
    const input = form.parse(BeginDeliberationInput, { regionId: place?.id ?? '', title, aim })
    if (!input) return
    const { id } = await deliberations.change('deliberation.begin', input)
    form.done()
    toast('已建好，下一步写问题')
    replace(`${pathOf('detail')}?id=${id}`)
  })
  return (
    <Screen
      title="发起议事"
      column
      bottom={
        <BottomBar main={{ text: '保存', busy: saving.isBusy, onTap: () => void saving.run() }} />
      }
    >
      {saving.error && <Warning text={saving.error} />}
      <Card>
        <RegionPicker
          label="哪个小区"
          value={form.values.place}
          error={form.problems['regionId'] && '请选择小区'}
          load={regions.load}
          kinds={['estate']}
          onChange={(place) => form.set('place', place)}
        />
        <TextField
          label="标题"
          placeholder="例如：老旧小区改造"
          maxLength={60}
          {...form.bind('title')}
        />
        <TextArea
          label="要办的事"
          placeholder="为什么要办、住户可以决定什么"
          maxLength={1000}
          {...form.bind('aim')}
        />
      </Card>
    </Screen>
  )
}

export default observer(Begin)
