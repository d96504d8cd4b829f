import { useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { BottomBar } from '@/components/BottomBar'
import { Card } from '@/components/Card'
import { SwitchField, TextArea, TextField } from '@/components/Field'
import { RegionPicker } from '@/components/RegionPicker'
import { Screen } from '@/components/Screen'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { useForm } from '@/lib/form'
import { replace } from '@/lib/navigate'
import { pageStatus } from '@/lib/pageStatus'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { DraftInput, EMPTY, inputOf, PLACES } from '../draft'
import { pathOf } from '../paths'

/** 发起互助站: where, what it is called, what it wants to do. */
function Initiate() {
  const { account, regions, stations } = useStores()
  const form = useForm(EMPTY, { draft: 'station' })
  const loading = useAction(account.requireBound)
  useDidShow(() => void loading.run())
  const sending = useAction(async () => {
    const input = form.parse(DraftInput, inputOf(form.values))
    if (!input) return
    const { id } = await stations.initiate(input)
    form.done()
    toast('已提交，等社区批准')
    replace(`${pathOf('detail')}?id=${id}`)
  })
  const isReady = account.isBound && account.isFresh
  return (
    <Screen
      title="发起互助站"
      column
      {...pageStatus(loading, isReady)}
      bottom={
        <BottomBar
          main={{ text: '提交', busy: sending.isBusy, onTap: () => void sending.run() }}
          note="社区批准以后开放，您的姓名会作为发起人公开"
        />
      }
    >
      {sending.error && <Warning text={sending.error} />}
      <Card>
        <RegionPicker
          label="地点"
          hint="一个小区、社区或村"
          value={form.values.place}
          error={form.problems['regionId']}
          load={regions.load}
          kinds={PLACES}
          onChange={(place) => form.set('place', place)}
        />
        <TextField
          label="名称"
          placeholder="例如：港城花园互助站"
          maxLength={40}
          {...form.bind('name')}
        />
        <TextArea
          label="想做的事"
          placeholder="邻里有哪些事想一起商量、一起办？"
          maxLength={500}
          {...form.bind('aim')}
        />
        {account.me?.person?.isMember && (
          <SwitchField
            label="公开我的党员标识"
            hint="公开不公开由您自己决定，随时可以收回"
            value={form.values.showsParty}
            onChange={(showsParty) => form.set('showsParty', showsParty)}
          />
        )}
      </Card>
    </Screen>
  )
}

export default observer(Initiate)
