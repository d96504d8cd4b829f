import type { Collection } from '@contract/collection'
import { useRouter } from '@tarojs/taro'
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
import { pageStatus } from '@/lib/pageStatus'
import { useAction } from '@/lib/useAction'
import { useDesk } from '@/lib/useDesk'
import { useFollow } from '@/lib/useFollow'
import { useStores } from '@/stores/root'
import { yuan, yuanWords } from '../money'
import { open } from '../paths'
import { facts, STATE } from '../words'

type Part = 'all' | 'mine'
const PARTS: { key: Part; text: string }[] = [
  { key: 'all', text: '全部' },
  { key: 'mine', text: '与我有关' },
]

/** 已交 315 户，空置 2 户，共 317 户: vacant flats are said apart, they refuse nothing. */
const progressOf = ({ householdCount, paidCount, vacantCount }: Collection) =>
  `已交 ${paidCount}/${householdCount} 户${vacantCount > 0 ? `，空置 ${vacantCount} 户` : ''}`

const COLUMNS: Column<Collection>[] = [
  { key: 'name', title: '名称', render: ({ name }) => name },
  { key: 'region', title: '地点', nowrap: true, render: ({ regionName }) => regionName },
  {
    key: 'gap',
    title: '应分摊（元）',
    align: 'right',
    render: ({ gapFen }) => yuan(gapFen),
    sortBy: ({ gapFen }) => gapFen,
  },
  { key: 'progress', title: '进展', nowrap: true, render: progressOf },
  { key: 'state', title: '状态', nowrap: true, render: ({ state }) => <Tag {...STATE[state]} /> },
]

/** 费用分摊 */
function List() {
  const { collections } = useStores()
  const { stationId, regionId } = useRouter().params
  const [part, setPart] = useState<Part>('all')
  const isDesk = useDesk()
  const searching = useAction(collections.search)
  const loadingMore = useAction(collections.more)
  const place = { ...(stationId && { stationId }), ...(regionId && { regionId }) }
  useFollow(part === 'mine' ? { ...place, mine: true } : place, searching)
  const { list, rows } = collections
  const create = {
    text: '新建费用分摊',
    icon: 'plus' as const,
    onTap: () => open('edit', { stationId }),
  }
  const check = {
    text: '查验收据',
    icon: 'search' as const,
    kind: 'secondary' as const,
    onTap: () => open('receipt'),
  }
  return (
    <Screen
      title="费用分摊"
      subtitle="楼里的事大家出钱，每一笔两人核对，账目公开"
      {...pageStatus(searching, list !== undefined)}
      acts={
        <>
          <Button {...check} />
          {list?.canCreate && <Button {...create} />}
        </>
      }
      bottom={
        !isDesk &&
        (list?.canCreate ? <BottomBar main={create} second={check} /> : <BottomBar main={check} />)
      }
    >
      <FilterChips items={PARTS} value={part} onChange={setPart} label="范围" />
      {rows.length === 0 ? (
        <Card>
          <Empty
            icon="money"
            text={
              searching.error ??
              (part === 'mine'
                ? '没有与您有关的费用分摊。拿到收据后，可以扫收据上的码关联自己的住户。'
                : '这里还没有费用分摊。')
            }
          />
        </Card>
      ) : (
        <DataList
          label="费用分摊"
          rows={rows}
          columns={COLUMNS}
          keyOf={({ id }) => id}
          onOpen={({ id }) => open('detail', { id })}
          item={(row) => ({
            title: row.name,
            facts: facts(row.regionName, `应分摊 ${yuanWords(row.gapFen)}`, progressOf(row)),
            below: <Tag {...STATE[row.state]} />,
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
