import type { Campaign, CampaignPhase } from '@contract/campaign'
import { CAMPAIGN_PHASES } from '@contract/campaign'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { type Column, DataList } from '@/components/DataList'
import { Empty } from '@/components/Empty'
import { FilterChips } from '@/components/FilterChips'
import { Screen } from '@/components/Screen'
import { Tag } from '@/components/Tag'
import { formatDay } from '@/lib/dates'
import { pageStatus } from '@/lib/pageStatus'
import { useAction } from '@/lib/useAction'
import { useDesk } from '@/lib/useDesk'
import { useFollow } from '@/lib/useFollow'
import { useStores } from '@/stores/root'
import { open } from '../paths'
import { KIND, PHASE } from '../words'

type Part = CampaignPhase | 'all'
const PARTS: { key: Part; text: string }[] = [
  { key: 'all', text: '全部' },
  ...CAMPAIGN_PHASES.map((key) => ({ key, text: PHASE[key].text })),
]
const whenOf = ({ startsOn, endsOn }: Campaign) => `${formatDay(startsOn)} 至 ${formatDay(endsOn)}`

const COLUMNS: Column<Campaign>[] = [
  { key: 'name', title: '名称', render: ({ name }) => name },
  { key: 'kind', title: '类型', nowrap: true, render: ({ kind }) => KIND[kind] },
  { key: 'when', title: '时间', nowrap: true, render: whenOf },
  { key: 'region', title: '开展单位', nowrap: true, render: ({ regionName }) => regionName },
  {
    key: 'activities',
    title: '活动',
    align: 'right',
    render: ({ activityCount }) => activityCount,
    sortBy: ({ activityCount }) => activityCount,
  },
  { key: 'phase', title: '状态', nowrap: true, render: ({ phase }) => <Tag {...PHASE[phase]} /> },
]

/** 公益月、文明月 */
function List() {
  const { campaigns } = useStores()
  const [part, setPart] = useState<Part>('all')
  const isDesk = useDesk()
  const searching = useAction(campaigns.search)
  const loadingMore = useAction(campaigns.more)
  useFollow(part === 'all' ? {} : { phase: part }, searching)
  const { list, rows } = campaigns
  const create = { text: '新建公益月', icon: 'plus' as const, onTap: () => open('edit') }
  return (
    <Screen
      title="公益月、文明月"
      {...pageStatus(searching, list !== undefined)}
      acts={list?.canCreate && <Button {...create} />}
      bottom={list?.canCreate && !isDesk && <BottomBar main={create} />}
    >
      <FilterChips
        items={PARTS.filter(({ key }) => key !== 'draft' || list?.canCreate)}
        value={part}
        onChange={setPart}
        label="状态"
      />
      {rows.length === 0 ? (
        <Card>
          <Empty icon="calendar" text={searching.error ?? '这里还没有公益月。'} />
        </Card>
      ) : (
        <DataList
          label="公益月"
          rows={rows}
          columns={COLUMNS}
          keyOf={({ id }) => id}
          onOpen={({ id }) => open('detail', { id })}
          item={(campaign) => ({
            title: campaign.name,
            facts: [whenOf(campaign), `${campaign.activityCount} 场活动`].join(' · '),
            below: <Tag {...PHASE[campaign.phase]} />,
          })}
          more={{
            isThere: Boolean(list?.nextCursor),
            busy: loadingMore.isBusy,
            onMore: () => void loadingMore.run(),
          }}
        />
      )}
    </Screen>
  )
}

export default observer(List)
