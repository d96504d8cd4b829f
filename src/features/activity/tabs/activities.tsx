import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { type Filter, FilterChips } from '@/components/FilterChips'
import { Screen } from '@/components/Screen'
import { SearchBar } from '@/components/SearchBar'
import { pageStatus } from '@/lib/pageStatus'
import { useAction } from '@/lib/useAction'
import { useLongList } from '@/lib/useLongList'
import { useSettled } from '@/lib/useSettled'
import { useStores } from '@/stores/root'
import { ActivityGlance } from '../components/ActivityGlance'
import { ActivityList } from '../components/ActivityList'
import { CampaignBanner } from '../components/CampaignBanner'
import { KINDS, type Kind, PARTS, type Part, partFilter } from '../parts'
import { open, pathOf } from '../paths'
import '../index.scss'

/** 活动: the campaigns that go on, then what one can come to. */
function Activities() {
  const { account, activities, campaigns } = useStores()
  const { list, rows, campaign } = activities
  const canCreate = list?.canCreate ?? false
  const [part, setPart] = useState<Part>('open')
  const [kind, setKind] = useState<Kind>('all')
  const [query, setQuery] = useState('')
  const text = useSettled(query.trim())
  const filter = {
    ...partFilter(part),
    ...(kind !== 'all' && { kind }),
    ...(text && { query: text }),
    ...(campaign && { campaignId: campaign.id }),
  }
  const found = useLongList(filter, activities, pathOf('detail'))
  const greeting = useAction(campaigns.loadOpen)
  useDidShow(() => {
    void greeting.run()
    // What was signed up for on another page, or published meanwhile, is news here.
    if (activities.list) void found.searching.run(filter)
  })

  const parts: Filter<Part>[] = PARTS.filter(
    ({ isFor }) => !isFor || (isFor === 'organisers' ? canCreate : account.isBound),
  )
  const create = { text: '发起活动', icon: 'plus' as const, onTap: () => open('edit') }
  const due = { text: '待记录', icon: 'clock' as const, onTap: () => open('overdue') }
  return (
    <Screen
      title="活动"
      {...pageStatus(found.searching, list !== undefined)}
      acts={
        canCreate && (
          <>
            <Button kind="secondary" {...due} />
            <Button {...create} />
          </>
        )
      }
      aside={found.asideOf((id) => <ActivityGlance id={id} />)}
    >
      {campaign ? (
        <View className="ac-only">
          <View>只看“{campaign.name}”的活动</View>
          <Button small kind="secondary" text="看全部" onTap={() => activities.look(undefined)} />
        </View>
      ) : (
        <CampaignBanner campaigns={campaigns.open} />
      )}
      <SearchBar value={query} onChange={setQuery} placeholder="活动名称" />
      <FilterChips items={parts} value={part} onChange={setPart} label="活动" />
      <FilterChips items={KINDS} value={kind} onChange={setKind} label="类型" />
      {rows.length === 0 ? (
        <Card>
          <Empty
            icon="activity"
            text={
              found.searching.error ??
              (part === 'open' && !text
                ? '现在没有可以报名的活动。有新活动时会出现在这里。'
                : '没有符合的活动。换一个条件再看看。')
            }
            {...(canCreate && { act: create })}
          />
        </Card>
      ) : (
        <ActivityList rows={rows} {...found.rows} />
      )}
      {canCreate && (
        <View className="ac-phone">
          {rows.length > 0 && <Button kind="secondary" {...create} />}
          <Button kind="plain" {...due} text="待记录的活动" />
        </View>
      )}
    </Screen>
  )
}

export default observer(Activities)
