import { AddEventInput, DAYS_AHEAD, type EventKind } from '@contract/station'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { BottomBar } from '@/components/BottomBar'
import { Card } from '@/components/Card'
import { ChipsField, DateField, TextField } from '@/components/Field'
import { Screen } from '@/components/Screen'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { toDay } from '@/lib/dates'
import { useForm } from '@/lib/form'
import { replace } from '@/lib/navigate'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { pathOf } from '../paths'
import { EVENT_KIND_OPTIONS } from '../words'

const DAY_MS = 86_400_000

/** 登记活动: what, where, on which day; one that was held already as well. */
function EventNew() {
  const { participation } = useStores()
  const { id = '' } = useRouter().params
  const form = useForm(
    { name: '', kind: '' as EventKind | '', place: '', heldOn: toDay() },
    { draft: `stationEvent:${id}` },
  )
  const adding = useAction(async () => {
    const input = form.parse(AddEventInput, { ...form.values, id })
    if (!input) return
    const event = await participation.addEvent(input)
    form.done()
    toast('已登记')
    replace(`${pathOf('event')}?id=${event.id}`)
  })
  const problems = { ...adding.problems, ...form.problems }
  return (
    <Screen
      title="登记活动"
      column
      bottom={
        <BottomBar
          main={{ text: '登记', busy: adding.isBusy, onTap: () => void adding.run() }}
          note="登记以后大家看得到。当天在这次活动的页面上出示签到码。"
        />
      }
    >
      {adding.error && <Warning text={adding.error} />}
      <Card>
        <TextField
          label="名称"
          placeholder="例如：7号楼楼道清理"
          maxLength={40}
          {...form.bind('name')}
        />
        <ChipsField
          label="类别"
          options={EVENT_KIND_OPTIONS}
          value={[form.values.kind]}
          error={problems['kind']}
          onChange={([kind]) => kind && form.set('kind', kind as EventKind)}
        />
        <TextField
          label="地点"
          placeholder="例如：7号楼架空层"
          maxLength={60}
          {...form.bind('place')}
        />
        <DateField
          label="日期"
          to={toDay(Date.now() + DAYS_AHEAD * DAY_MS)}
          {...form.bind('heldOn')}
          error={problems['heldOn']}
        />
      </Card>
    </Screen>
  )
}

export default observer(EventNew)
