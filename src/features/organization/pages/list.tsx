import type { Organization, OrganizationPage } from '@contract/organization'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { type Column, DataList } from '@/components/DataList'
import { Empty } from '@/components/Empty'
import { ListTools } from '@/components/ListTools'
import { Screen } from '@/components/Screen'
import { go } from '@/lib/navigate'
import { pageStatus } from '@/lib/pageStatus'
import { useLongList, usePlaceAsked } from '@/lib/useLongList'
import { useStores } from '@/stores/root'
import { FilterSheet } from '../components/FilterSheet'
import { OrganizationAside } from '../components/OrganizationAside'
import { type TypeKey, useRegistryFilter } from '../components/useRegistryFilter'
import { FIELD_WORDS, TYPE_WORDS } from '../organizationWords'

const PAGES = '/features/organization/pages'
const COLUMNS: Column<Organization>[] = [
  { key: 'name', title: '名称', render: (row) => row.name },
  { key: 'type', title: '类型', nowrap: true, render: (row) => TYPE_WORDS[row.type] },
  { key: 'field', title: '领域', nowrap: true, render: (row) => FIELD_WORDS[row.field] },
  { key: 'region', title: '所在地', nowrap: true, render: (row) => row.regionName },
]

/** 社会组织 */
function List() {
  const { organizations, regions } = useStores()
  const asked = usePlaceAsked()
  const registry = useRegistryFilter(asked)
  const [isFiltering, setFiltering] = useState(false)
  const found = useLongList(registry.filter, organizations, `${PAGES}/detail`)

  const { list, rows, total } = organizations
  const { place, field, status } = registry.narrowing
  const narrowed = [place, field, status === 'cancelled'].filter(Boolean).length
  const add = { text: '登记', icon: 'plus', onTap: () => go(`${PAGES}/edit`) } as const
  const types: { key: TypeKey; text: string; count?: number }[] = [
    { key: 'all', text: '全部', ...(list && { count: total }) },
    ...Object.entries(TYPE_WORDS).map(([key, text]) => ({
      key: key as TypeKey,
      text,
      ...(list && { count: list.counts[key as keyof typeof TYPE_WORDS] }),
    })),
  ]
  return (
    <Screen
      title="社会组织"
      subtitle={[place?.name, list && countWords(list.counts)].filter(Boolean).join(' · ')}
      {...pageStatus(found.searching, list !== undefined)}
      acts={list?.can.add && <Button {...add} text="登记社会组织" />}
      bottom={
        list?.can.add && !found.isDesk && <BottomBar main={{ ...add, text: '登记社会组织' }} />
      }
      aside={found.asideOf((id) => <OrganizationAside id={id} />)}
    >
      <ListTools
        query={registry.query}
        onQuery={registry.setQuery}
        placeholder="名称、信用代码、备案号"
        chips={types}
        chip={registry.type}
        onChip={registry.setType}
        chipsLabel="类型"
        narrowed={narrowed}
        onFilter={() => setFiltering(true)}
      />
      {rows.length === 0 ? (
        <Empty
          icon="building"
          text={found.searching.error ?? '没有符合的社会组织。换个说法，或清除筛选再看看。'}
        />
      ) : (
        <DataList
          label="社会组织"
          rows={rows}
          {...found.rows}
          item={(row) => ({
            title: row.name,
            facts: [TYPE_WORDS[row.type], FIELD_WORDS[row.field], row.regionName].join(' · '),
          })}
          columns={COLUMNS}
        />
      )}
      <FilterSheet
        isOpen={isFiltering}
        value={registry.narrowing}
        load={regions.load}
        onClose={() => setFiltering(false)}
        onChange={registry.setNarrowing}
      />
    </Screen>
  )
}

/** Legal persons and filed groups are two kinds of thing, so they are told apart (S-3). */
function countWords(counts: OrganizationPage['counts']): string {
  const { filedCommunity, ...registered } = counts
  const sum = Object.values(registered).reduce((total, count) => total + count, 0)
  return `登记 ${sum} 个 · 备案 ${filedCommunity} 个`
}

export default observer(List)
