import type { RecordItem } from '@contract/activity'
import { RULES } from '@contract/rules'
import { useReachBottom } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { FilterChips } from '@/components/FilterChips'
import { Screen } from '@/components/Screen'
import { TextSheet } from '@/components/TextSheet'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { toDay } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { ACTIVITIES } from '@/lib/tabs'
import { useAction } from '@/lib/useAction'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { OwnNotes } from '../components/OwnNotes'
import { RecordList } from '../components/RecordList'
import { RecordSheet } from '../components/RecordSheet'
import { RecordTotals } from '../components/RecordTotals'
import { open } from '../paths'
import '../index.scss'

const YEARS = 3

const yearChips = () => {
  const now = Number(toDay().slice(0, 4))
  const years = Array.from({ length: YEARS }, (_, back) => String(now - back))
  return [{ key: 'all', text: '全部' }, ...years.map((key) => ({ key, text: `${key}年` }))]
}

/** 我的记录 (V-17): what the person has given, and their way to have it corrected. */
function MyRecord() {
  const { records, notes } = useStores()
  const { record } = records
  const [year, setYear] = useState('all')
  const [shiftId, setShiftId] = useState<string>()
  const [isObjecting, setObjecting] = useState(false)
  const asked = year === 'all' ? undefined : Number(year)
  const { screen, reload } = useLoaded(async () => {
    await Promise.all([records.load(asked), notes.loadOwn()])
  }, record !== undefined)
  const choosing = useAction(records.load)
  const more = useAction(records.more)
  useReachBottom(() => void more.run())
  const item = shiftId === undefined ? undefined : records.find(shiftId)
  const objecting = useAction(async (about: RecordItem, reason: string) => {
    await records.object(about, reason)
    setObjecting(false)
    toast('已提交，组织者核实后答复')
  })
  const choose = (key: string) => {
    setYear(key)
    void choosing.run(key === 'all' ? undefined : Number(key))
  }
  return (
    <Screen title="我的记录" {...screen}>
      <FilterChips items={yearChips()} value={year} onChange={choose} label="年份" />
      {record && <RecordTotals record={record} />}
      {record?.items.length === 0 ? (
        <Card>
          <Empty
            icon="activity"
            text="还没有记录。参加活动并签到以后，会出现在这里。"
            act={{ text: '去看活动', onTap: () => go(ACTIVITIES) }}
          />
        </Card>
      ) : (
        <RecordList
          rows={record?.items ?? []}
          keyOf={(row) => row.shiftId}
          onOpen={(row) => setShiftId(row.shiftId)}
          more={{
            isThere: record?.nextCursor !== undefined,
            busy: more.isBusy,
            onMore: () => void more.run(),
          }}
        />
      )}
      <OwnNotes notes={notes.own ?? []} />
      <Warning
        tone="info"
        text="服务时长是奉献的记录，不能兑换现金，也不在这里兑换物品。"
        basis={RULES['V-28'].article}
      />
      {item && !isObjecting && (
        <RecordSheet
          item={item}
          onObject={() => {
            objecting.clear()
            setObjecting(true)
          }}
          onOpen={() => open('detail', { id: item.activityId })}
          onClose={() => setShiftId(undefined)}
        />
      )}
      <TextSheet
        isOpen={isObjecting}
        title="申请更正"
        label="哪里不对"
        hint="写明实际的时间，组织者核实后更正，或说明为什么维持"
        act="提交"
        busy={objecting.isBusy}
        error={objecting.error}
        onSend={(reason) => item && void objecting.run(item, reason)}
        onClose={() => {
          setObjecting(false)
          if (objecting.code === 'stale') void reload()
        }}
      />
    </Screen>
  )
}

export default observer(MyRecord)
