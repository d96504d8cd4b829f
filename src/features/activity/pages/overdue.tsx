import type { DueRecord } from '@contract/activity'
import { RULES } from '@contract/rules'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/Card'
import { type Column, DataList } from '@/components/DataList'
import { Empty } from '@/components/Empty'
import { Screen } from '@/components/Screen'
import { Tag } from '@/components/Tag'
import { Warning } from '@/components/Warning'
import { formatDay } from '@/lib/dates'
import { useAction } from '@/lib/useAction'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { open } from '../paths'
import { daysLeftWords, facts } from '../words'

const tagOf = ({ daysLeft }: DueRecord) => (
  <Tag
    text={daysLeftWords(daysLeft)}
    tone={daysLeft < 0 ? 'brand' : daysLeft <= 2 ? 'warn' : 'info'}
    icon={daysLeft < 0 ? 'warn' : 'clock'}
  />
)

const COLUMNS: Column<DueRecord>[] = [
  { key: 'title', title: '活动', render: ({ title }) => title },
  { key: 'organiser', title: '组织单位', render: ({ organiserName }) => organiserName },
  { key: 'ended', title: '结束', nowrap: true, render: ({ endedOn }) => formatDay(endedOn) },
  { key: 'due', title: '期限', nowrap: true, render: ({ dueOn }) => formatDay(dueOn) },
  {
    key: 'pending',
    title: '待确认',
    align: 'right',
    render: ({ pending }) => `${pending} 人`,
    sortBy: ({ pending }) => pending,
  },
  {
    key: 'left',
    title: '还剩',
    nowrap: true,
    render: tagOf,
    sortBy: ({ daysLeft }) => daysLeft,
  },
]

/** 待记录的活动: ten working days after the end (V-16), the most urgent first. */
function Overdue() {
  const { activities } = useStores()
  const { due } = activities
  const { screen } = useLoaded(activities.loadDue, due !== undefined)
  const loadingMore = useAction(activities.moreDue)
  const overdue = due?.items.filter(({ daysLeft }) => daysLeft < 0).length ?? 0
  return (
    <Screen
      title="待记录的活动"
      subtitle={overdue > 0 ? `${overdue} 个已经逾期` : '都在期限内'}
      {...screen}
    >
      <Warning
        tone="info"
        text="志愿服务结束后 10 个工作日内要确认每个人的时长。工作日按工作日历计算。"
        basis={RULES['V-16'].article}
      />
      {due?.items.length === 0 && (
        <Card>
          <Empty icon="done" text="没有待记录的活动。活动结束后，会按期限排在这里。" />
        </Card>
      )}
      {due && due.items.length > 0 && (
        <DataList
          label="待记录的活动"
          rows={due.items}
          columns={COLUMNS}
          keyOf={({ activityId }) => activityId}
          onOpen={({ activityId }) => open('detail', { id: activityId })}
          item={(row) => ({
            title: row.title,
            facts: facts(row.organiserName, `${row.pending} 人待确认`, `${formatDay(row.dueOn)}止`),
            below: tagOf(row),
          })}
          more={{
            isThere: Boolean(due.nextCursor),
            busy: loadingMore.isBusy,
            onMore: () => void loadingMore.run(),
          }}
        />
      )}
    </Screen>
  )
}

export default observer(Overdue)
