import { type Decision, KIND, MATTER } from '@contract/decision'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { type Column, DataList } from '@/components/DataList'
import { Empty } from '@/components/Empty'
import { Screen } from '@/components/Screen'
import { Tag } from '@/components/Tag'
import { formatDateTime } from '@/lib/dates'
import { pageStatus } from '@/lib/pageStatus'
import { useAction } from '@/lib/useAction'
import { useDesk } from '@/lib/useDesk'
import { useFollow } from '@/lib/useFollow'
import { useStores } from '@/stores/root'
import { open } from '../paths'
import { PHASE, VERDICT } from '../words'

const untilOf = ({ closesAt }: Decision) => (closesAt ? `${formatDateTime(closesAt)} 截止` : '')
const stateOf = ({ phase, verdict }: Decision) => (verdict ? VERDICT[verdict] : PHASE[phase])

const COLUMNS: Column<Decision>[] = [
  { key: 'title', title: '事项', render: ({ title }) => title },
  { key: 'region', title: '小区', nowrap: true, render: ({ regionName }) => regionName },
  { key: 'matter', title: '类别', render: ({ matter }) => MATTER[matter] },
  { key: 'until', title: '截止', nowrap: true, render: untilOf },
  { key: 'state', title: '状态', nowrap: true, render: (row) => <Tag {...stateOf(row)} /> },
]

/** 业主表决: what the owners of an estate decide together. */
function List() {
  const { decisions } = useStores()
  const { regionId } = useRouter().params
  const isDesk = useDesk()
  const searching = useAction(decisions.search)
  const loadingMore = useAction(decisions.more)
  useFollow(regionId ? { regionId } : {}, searching)
  const { list } = decisions
  const draft = {
    text: '起草表决',
    icon: 'plus' as const,
    onTap: () => open('edit', { regionId }),
  }
  const register = {
    text: '业主名册',
    icon: 'building' as const,
    kind: 'secondary' as const,
    onTap: () => open('register', { regionId }),
  }
  return (
    <Screen
      title="业主表决"
      subtitle="人数、面积两个比例都达到才算数，截止以前谁也看不到结果"
      {...pageStatus(searching, list !== undefined)}
      acts={
        list?.canDraft && (
          <>
            <Button {...register} />
            <Button {...draft} />
          </>
        )
      }
      bottom={!isDesk && list?.canDraft && <BottomBar main={draft} second={register} />}
    >
      {list && list.rows.length === 0 ? (
        <Card>
          <Empty icon="vote" text="这里还没有业主表决。" />
        </Card>
      ) : (
        <DataList
          label="业主表决"
          rows={list?.rows ?? []}
          columns={COLUMNS}
          keyOf={({ id }) => id}
          onOpen={({ id }) => open('detail', { id })}
          item={(row) => ({
            title: row.title,
            facts: [row.regionName, KIND[row.kind], untilOf(row)].filter(Boolean).join(' · '),
            below: <Tag {...stateOf(row)} />,
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
