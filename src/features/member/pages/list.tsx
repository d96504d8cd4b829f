import { useReachBottom, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { DataList } from '@/components/DataList'
import { Empty } from '@/components/Empty'
import { ListTools } from '@/components/ListTools'
import { Screen } from '@/components/Screen'
import { go } from '@/lib/navigate'
import { pageStatus } from '@/lib/pageStatus'
import { useAction } from '@/lib/useAction'
import { useDesk } from '@/lib/useDesk'
import { useFollow } from '@/lib/useFollow'
import { useStores } from '@/stores/root'
import { countOf, FilterSheet } from '../components/FilterSheet'
import { MemberAside } from '../components/MemberAside'
import { MemberTags } from '../components/MemberTags'
import { memberColumns } from '../components/memberColumns'
import { RosterActs } from '../components/RosterActs'
import { type CategoryKey, useRosterFilter } from '../components/useRosterFilter'
import { memberFacts, totalWords } from '../memberWords'

const CATEGORIES: { key: CategoryKey; text: string }[] = [
  { key: 'all', text: '全部' },
  { key: 'full', text: '正式党员' },
  { key: 'probationary', text: '预备党员' },
  { key: 'applicant', text: '入党积极分子' },
]
const EDIT = '/features/member/pages/edit'

/** 党员名册 */
function List() {
  const { members, regions } = useStores()
  const { regionId, regionName = '' } = useRouter().params
  const asked = regionId ? { id: regionId, name: decodeURIComponent(regionName) } : null
  const roster = useRosterFilter(asked)
  const [isFiltering, setFiltering] = useState(false)
  const [chosen, setChosen] = useState('')
  const isDesk = useDesk()
  const searching = useAction(members.search)
  const loadingMore = useAction(members.more)
  useFollow(roster.filter, searching)
  useReachBottom(() => void (!isDesk && loadingMore.run()))

  const { list, rows } = members
  const open = (id: string) =>
    isDesk ? setChosen(id) : go('/features/member/pages/detail', { id })
  const add = () => go(EDIT, asked ? { regionId: asked.id } : {})
  return (
    <Screen
      title="党员名册"
      subtitle={[roster.narrowing.place?.name, list && totalWords(list.total)]
        .filter(Boolean)
        .join(' · ')}
      {...pageStatus(searching, list !== undefined)}
      acts={list && <RosterActs can={list.can} onAdd={add} />}
      bottom={
        list?.can.add &&
        !isDesk && <BottomBar main={{ text: '登记党员', icon: 'plus', onTap: add }} />
      }
      aside={
        chosen
          ? {
              title: members.nameOf(chosen),
              content: <MemberAside id={chosen} />,
              onClose: () => setChosen(''),
            }
          : undefined
      }
    >
      <ListTools
        query={roster.query}
        onQuery={roster.setQuery}
        placeholder="姓名、拼音、手机后四位"
        chips={CATEGORIES}
        chip={roster.category}
        onChip={roster.setCategory}
        chipsLabel="类别"
        narrowed={countOf(roster.narrowing)}
        onFilter={() => setFiltering(true)}
      />
      {rows.length === 0 ? (
        <Empty
          icon="users"
          text={searching.error ?? '没有符合的党员。换个说法，或清除筛选再看看。'}
        />
      ) : (
        <DataList
          label="党员"
          rows={rows}
          keyOf={({ id }) => id}
          activeKey={chosen}
          onOpen={({ id }) => open(id)}
          item={(row) => ({
            title: row.name,
            facts: memberFacts(row),
            below: <MemberTags member={row} />,
          })}
          columns={memberColumns(!list?.nextCursor)}
          more={{
            isThere: Boolean(list?.nextCursor),
            busy: loadingMore.isBusy,
            onMore: () => void loadingMore.run(),
          }}
        />
      )}
      <FilterSheet
        isOpen={isFiltering}
        value={roster.narrowing}
        load={regions.load}
        onClose={() => setFiltering(false)}
        onChange={roster.setNarrowing}
      />
    </Screen>
  )
}

export default observer(List)
