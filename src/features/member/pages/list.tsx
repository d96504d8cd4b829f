import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { DataList } from '@/components/DataList'
import { Empty } from '@/components/Empty'
import { ListTools } from '@/components/ListTools'
import { Screen } from '@/components/Screen'
import { go } from '@/lib/navigate'
import { pageStatus } from '@/lib/pageStatus'
import { useLongList, usePlaceAsked } from '@/lib/useLongList'
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
  const asked = usePlaceAsked()
  const roster = useRosterFilter(asked)
  const [isFiltering, setFiltering] = useState(false)
  const found = useLongList(roster.filter, members, '/features/member/pages/detail')

  const { list, rows } = members
  const add = () => go(EDIT, asked ? { regionId: asked.id } : {})
  return (
    <Screen
      title="党员名册"
      subtitle={[roster.narrowing.place?.name, list && totalWords(list.total)]
        .filter(Boolean)
        .join(' · ')}
      {...pageStatus(found.searching, list !== undefined)}
      acts={list && <RosterActs can={list.can} onAdd={add} />}
      bottom={
        list?.can.add &&
        !found.isDesk && <BottomBar main={{ text: '登记党员', icon: 'plus', onTap: add }} />
      }
      aside={found.asideOf((id) => <MemberAside id={id} />)}
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
          text={found.searching.error ?? '没有符合的党员。换个说法，或清除筛选再看看。'}
        />
      ) : (
        <DataList
          label="党员"
          rows={rows}
          {...found.rows}
          item={(row) => ({
            title: row.name,
            facts: memberFacts(row),
            below: <MemberTags member={row} />,
          })}
          columns={memberColumns(!list?.nextCursor)}
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
