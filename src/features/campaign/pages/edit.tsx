import { CAMPAIGN_KINDS, type CampaignDetail } from '@contract/campaign'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Card } from '@/components/Card'
import { ChipsField, DateField, TextArea, TextField } from '@/components/Field'
import { RegionPicker } from '@/components/RegionPicker'
import { Screen } from '@/components/Screen'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { useForm } from '@/lib/form'
import { replace } from '@/lib/navigate'
import { pageStatus } from '@/lib/pageStatus'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { DraftInput, draftOf, inputOf } from '../draft'
import { pathOf } from '../paths'
import { KIND } from '../words'
import '../index.scss'

const KINDS = CAMPAIGN_KINDS.map((value) => ({ value, text: KIND[value] }))

/** 新建公益月、修改公益月 */
function Edit() {
  const { account, campaigns } = useStores()
  const { id } = useRouter().params
  const [isFresh, setFresh] = useState(false)
  const loading = useAction(async () => {
    await Promise.all([account.ready(), id && campaigns.load(id)])
    setFresh(true)
  })
  useDidShow(() => {
    if (!isFresh) void loading.run()
  })
  const title = id ? '修改公益月' : '新建公益月'
  if (!isFresh) return <Screen title={title} {...pageStatus(loading, false)} />
  return <Form title={title} campaign={id ? campaigns.find(id) : undefined} />
}

interface FormProps {
  title: string
  campaign: CampaignDetail | undefined
}

const Form = observer(function Form({ title, campaign }: FormProps) {
  const { account, campaigns, regions } = useStores()
  const { acting } = account.me ?? {}
  const own = acting?.placeKind === 'region' ? { id: acting.placeId, name: acting.placeName } : null
  const form = useForm(draftOf(campaign, own), campaign ? {} : { draft: 'campaign' })
  const saving = useAction(async () => {
    const input = form.parse(DraftInput, inputOf(form.values))
    if (!input) return
    const { id, version } = campaign ?? {}
    const saved =
      id && version
        ? await campaigns.update({ ...input, id, version })
        : await campaigns.create(input)
    form.done()
    toast('已保存')
    replace(`${pathOf('detail')}?id=${saved.id}`)
  })
  return (
    <Screen
      title={title}
      bottom={
        <BottomBar main={{ text: '保存', busy: saving.isBusy, onTap: () => void saving.run() }} />
      }
    >
      <View className="cp-form">
        {saving.error && <Warning text={saving.error} />}
        <Card>
          <ChipsField
            label="类型"
            options={KINDS}
            value={[form.values.kind]}
            onChange={([kind]) => form.set('kind', kind as CampaignDetail['kind'])}
          />
          <TextField
            label="名称"
            placeholder="例如：2026 年公益月"
            maxLength={60}
            {...form.bind('name')}
          />
          <RegionPicker
            label="开展单位"
            value={form.values.place}
            error={form.problems['regionId']}
            load={regions.load}
            kinds={['district', 'subdistrict', 'town', 'community', 'village']}
            onChange={(place) => form.set('place', place)}
          />
          <DateField label="开始" {...form.bind('startsOn')} />
          <DateField
            label="结束"
            {...form.bind('endsOn')}
            {...(form.values.startsOn && { from: form.values.startsOn })}
          />
          <TextField
            label="主题"
            optional
            hint="几个主题用顿号隔开"
            placeholder="例如：环境、助老、便民"
            maxLength={200}
            {...form.bind('themes')}
          />
          <TextArea label="介绍" optional maxLength={2000} {...form.bind('intro')} />
        </Card>
        <Card title="目标">
          <TextField
            label="服务时长"
            optional
            type="number"
            unit="小时"
            maxLength={7}
            {...form.bind('goalHours')}
            error={form.problems['goalMinutes']}
          />
          <TextField
            label="参加人数"
            optional
            type="number"
            unit="人"
            maxLength={7}
            {...form.bind('goalPeople')}
          />
        </Card>
      </View>
    </Screen>
  )
})

export default observer(Edit)
