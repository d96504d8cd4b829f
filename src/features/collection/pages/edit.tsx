import { COLLECTION_BASES, type CollectionDetail } from '@contract/collection'
import { RULES } from '@contract/rules'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Card } from '@/components/Card'
import { Choice } from '@/components/Choice'
import { ChipsField, DateField, TextArea, TextField } from '@/components/Field'
import { RegionPicker } from '@/components/RegionPicker'
import { Screen } from '@/components/Screen'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { toDay } from '@/lib/dates'
import { useForm } from '@/lib/form'
import { replace } from '@/lib/navigate'
import { pageStatus } from '@/lib/pageStatus'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { DraftInput, draftOf, inputOf } from '../draft'
import { yuanWords } from '../money'
import { pathOf } from '../paths'
import { BASIS, BASIS_HINT } from '../words'
import '../index.scss'

const OFFICE = 'office'

/** 新建费用分摊、修改费用分摊 */
function Edit() {
  const { account, collections } = useStores()
  const { id } = useRouter().params
  const [isFresh, setFresh] = useState(false)
  const loading = useAction(async () => {
    await Promise.all([account.ready(), id ? collections.load(id) : collections.loadStations()])
    setFresh(true)
  })
  useDidShow(() => {
    if (!isFresh) void loading.run()
  })
  const title = id ? '修改费用分摊' : '新建费用分摊'
  if (!isFresh) return <Screen title={title} {...pageStatus(loading, false)} />
  return <Form title={title} collection={id ? collections.find(id) : undefined} />
}

interface FormProps {
  title: string
  collection: CollectionDetail | undefined
}

/** Who collects: a station of the caller's own, or the community in whose name they act. */
function useCollector(asked: string | undefined) {
  const { account, collections } = useStores()
  const isCommunity = account.me?.acting?.role === 'communityOfficer'
  const options = [
    ...(isCommunity ? [{ value: OFFICE, text: account.me?.acting?.placeName ?? '社区' }] : []),
    ...collections.stations.map(({ id, name }) => ({ value: id, text: name })),
  ]
  const [chosen, setChosen] = useState(asked ?? options[0]?.value ?? OFFICE)
  const station = collections.stations.find(({ id }) => id === chosen)
  return { options, chosen, setChosen, station }
}

const Form = observer(function Form({ title, collection }: FormProps) {
  const { collections, regions } = useStores()
  const { stationId } = useRouter().params
  const { options, chosen, setChosen, station } = useCollector(stationId)
  const own = station ? { id: station.regionId, name: station.regionName } : null
  const form = useForm(draftOf(collection, own), collection ? {} : { draft: 'collection' })
  const saving = useAction(async () => {
    const input = form.parse(DraftInput, inputOf(form.values))
    if (!input) return
    const { regionId, ...facts } = input
    const saved = collection
      ? await collections.update({ ...facts, id: collection.id, version: collection.version })
      : await collections.create({ ...facts, regionId, ...(station && { stationId: station.id }) })
    form.done()
    toast('已保存')
    replace(`${pathOf('households')}?id=${saved.id}`)
  })
  const { totalFen, subsidyFen } = inputOf(form.values)
  const gapFen = totalFen - subsidyFen
  return (
    <Screen
      title={title}
      bottom={
        <BottomBar
          main={{ text: '保存，去填住户', busy: saving.isBusy, onTap: () => void saving.run() }}
        />
      }
    >
      <View className="co-form">
        {saving.error && <Warning text={saving.error} />}
        <Card title="做什么">
          {!collection && options.length > 1 && (
            <ChipsField
              label="由谁收"
              options={options}
              value={[chosen]}
              onChange={([value]) => setChosen(value ?? chosen)}
            />
          )}
          {!collection && (
            <RegionPicker
              label="小区"
              hint="几个小区一起做时，选它们所在的社区"
              value={form.values.place}
              error={form.problems['regionId']}
              load={regions.load}
              kinds={['community', 'village', 'estate', 'building']}
              onChange={(place) => form.set('place', place)}
            />
          )}
          <TextField
            label="名称"
            placeholder="例如：楼道窗户维修"
            maxLength={40}
            {...form.bind('name')}
          />
          <TextArea
            label="用途"
            placeholder="例如：更换楼道里关不上的窗户"
            maxLength={500}
            {...form.bind('purpose')}
          />
        </Card>
        <Card title="多少钱">
          <TextField
            label="总费用"
            type="digit"
            unit="元"
            maxLength={14}
            {...form.bind('total')}
            error={form.problems['totalFen']}
          />
          <TextField
            label="补贴"
            optional
            type="digit"
            unit="元"
            maxLength={14}
            {...form.bind('subsidy')}
            error={form.problems['subsidyFen']}
          />
          <TextField
            label="补贴来源"
            optional
            placeholder="例如：街道"
            maxLength={60}
            {...form.bind('subsidySource')}
          />
          {gapFen > 0 && <View className="co-text">{`住户分摊 ${yuanWords(gapFen)}`}</View>}
        </Card>
        <Card title="怎样分摊">
          {COLLECTION_BASES.map((basis) => (
            <Choice
              key={basis}
              title={BASIS[basis]}
              hint={BASIS_HINT[basis]}
              isOn={form.values.basis === basis}
              onTap={() => form.set('basis', basis)}
            />
          ))}
          <Warning tone="info" text={RULES['O-16'].says} basis={RULES['O-16'].article} />
          <TextArea
            label="决定或约定"
            placeholder="例如：9 月 1 日居民会议商定，决议第 3 号"
            maxLength={300}
            {...form.bind('agreement')}
          />
          <DateField label="决定日期" to={toDay()} {...form.bind('agreedOn')} />
          <TextField
            label="收款单位或保管人"
            hint="钱由它保管，先锋云只记账"
            maxLength={60}
            {...form.bind('payee')}
          />
        </Card>
      </View>
    </Screen>
  )
})

export default observer(Edit)
