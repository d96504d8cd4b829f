import type { Deliberation } from '@contract/deliberation'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { type Column, DataList } from '@/components/DataList'
import { Empty } from '@/components/Empty'
import { Screen } from '@/components/Screen'
import { Tag } from '@/components/Tag'
import { go } from '@/lib/navigate'
import { useAction } from '@/lib/useAction'
import { useDesk } from '@/lib/useDesk'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { open } from '../paths'
import { STATE } from '../words'

const sizeOf = ({ buildings, households }: Deliberation) => `${buildings} 栋 ${households} 户`

const COLUMNS: Column<Deliberation>[] = [
  { key: 'title', title: '议题', render: ({ title }) => title },
  { key: 'region', title: '小区', nowrap: true, render: ({ regionName }) => regionName },
  {
    key: 'households',
    title: '规模',
    nowrap: true,
    render: sizeOf,
    sortBy: ({ households }) => households,
  },
  { key: 'state', title: '进度', nowrap: true, render: ({ state }) => <Tag {...STATE[state]} /> },
]

/** 议事协商 */
function List() {
  const { deliberations } = useStores()
  const { regionId } = useRouter().params
  const list = deliberations.list?.regionId === regionId ? deliberations.list : undefined
  const isDesk = useDesk()
  const { screen } = useLoaded(() => deliberations.search(regionId), list !== undefined)
  const loadingMore = useAction(deliberations.more)
  const begin = { text: '发起议事', icon: 'plus' as const, onTap: () => open('begin') }
  const home = {
    text: '我的房屋',
    icon: 'building' as const,
    onTap: () => go('/features/household/pages/mine'),
  }
  return (
    <Screen
      title="议事协商"
      subtitle="小区的事，住户一起商量"
      {...screen}
      acts={
        <>
          <Button kind="secondary" {...home} />
          {list?.canBegin && <Button {...begin} />}
        </>
      }
      bottom={
        !isDesk &&
        (list?.canBegin ? <BottomBar main={begin} second={home} /> : <BottomBar main={home} />)
      }
    >
      {list?.items.length === 0 ? (
        <Card>
          <Empty icon="vote" text="还没有议事。互助站或社区发起以后，会出现在这里。" />
        </Card>
      ) : (
        <DataList
          label="议事"
          rows={list?.items ?? []}
          columns={COLUMNS}
          keyOf={({ id }) => id}
          onOpen={({ id }) => open('detail', { id })}
          item={(item) => ({
            title: item.title,
            facts: `${item.regionName} · ${sizeOf(item)}`,
            below: <Tag {...STATE[item.state]} />,
          })}
          more={{
            isThere: Boolean(list?.next),
            busy: loadingMore.isBusy,
            onMore: () => void loadingMore.run(),
          }}
        />
      )}
    </Screen>
  )
}

export default observer(List)
