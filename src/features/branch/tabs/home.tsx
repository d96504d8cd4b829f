import type { Branch, BranchKind, BranchState } from '@contract/branch'
import { BRANCH_KINDS, BRANCH_STATES } from '@contract/branch'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card, SectionTitle } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { type Filter, FilterChips } from '@/components/FilterChips'
import { Screen } from '@/components/Screen'
import { SearchBar } from '@/components/SearchBar'
import { useAction } from '@/lib/useAction'
import { useFollow } from '@/lib/useFollow'
import { useLoaded } from '@/lib/useLoaded'
import { useSettled } from '@/lib/useSettled'
import { useStores } from '@/stores/root'
import { BranchList } from '../components/BranchList'
import { MyBranches } from '../components/MyBranch'
import { open } from '../paths'
import { BRANCH_KIND, BRANCH_STATE } from '../words'

const STATES: Filter<BranchState | 'all'>[] = [
  { key: 'all', text: '全部' },
  ...BRANCH_STATES.map((key) => ({ key, text: BRANCH_STATE[key].text })),
]
const KINDS: Filter<BranchKind | 'all'>[] = [
  { key: 'all', text: '各种支部' },
  ...[...BRANCH_KINDS].reverse().map((key) => ({ key, text: BRANCH_KIND[key] })),
]

/** 支部: those I belong to on top, then all in my scope. */
function Home() {
  const { account, branches } = useStores()
  const [query, setQuery] = useState('')
  const [state, setState] = useState<BranchState | 'all'>('all')
  const [kind, setKind] = useState<BranchKind | 'all'>('all')
  const text = useSettled(query.trim())
  const filter = {
    ...(text && { query: text }),
    ...(state !== 'all' && { state }),
    ...(kind !== 'all' && { kind }),
  }
  const isFiltered = Object.keys(filter).length > 0
  const { screen } = useLoaded(() => branches.loadHome(filter), branches.isLoaded)
  const searching = useAction(branches.search)
  const loadingMore = useAction(branches.more)
  useFollow(filter, searching)

  const { listed, canCreate, hasMore } = branches
  // An office looks at its area; what it has drafted itself lies there too.
  const acting = account.me?.acting?.placeId
  const mine = account.isOffice ? [] : firstThis(branches.mine, acting)
  const isMineOnly =
    !canCreate && !isFiltered && listed.every(({ id }) => mine.some((own) => own.id === id))
  const create = { text: '新建支部', icon: 'plus' as const, onTap: () => open('edit') }

  return (
    <Screen title="支部" {...screen} acts={canCreate && <Button {...create} />}>
      <MyBranches branches={mine} />
      {!isMineOnly && (
        <>
          <SectionTitle title={canCreate ? '辖区支部' : '有关的支部'} />
          <View className="br-toolbar">
            <SearchBar value={query} onChange={setQuery} placeholder="支部名称" />
            <FilterChips items={STATES} value={state} onChange={setState} label="状态" />
            <FilterChips items={KINDS} value={kind} onChange={setKind} label="类型" />
          </View>
          {listed.length > 0 && (
            <BranchList branches={listed} onOpen={({ id }) => open('detail', { id })} />
          )}
          {hasMore && (
            <Button
              kind="plain"
              text="再显示一些"
              busy={loadingMore.isBusy}
              onTap={() => void loadingMore.run()}
            />
          )}
        </>
      )}
      {listed.length === 0 && (mine.length === 0 || isFiltered) && (
        <Card>
          {isFiltered ? (
            <Empty icon="search" text="没有符合条件的支部。换一个名称或筛选再试。" />
          ) : (
            <Empty
              icon="branch"
              text={
                canCreate
                  ? '辖区里还没有支部。要为一项任务临时组织党员，可以先建一个临时党支部。'
                  : '您还没有加入支部。收到邀请后，打开邀请就能加入。'
              }
              {...(canCreate && { act: create })}
            />
          )}
        </Card>
      )}
      {canCreate && listed.length > 0 && (
        <View className="only-phone">
          <Button {...create} kind="secondary" />
        </View>
      )}
    </Screen>
  )
}

/** The branch one acts for on top, then those that run. */
function firstThis(branches: Branch[], id: string | undefined): Branch[] {
  const weight = (branch: Branch) => (branch.id === id ? 2 : branch.state === 'active' ? 1 : 0)
  return [...branches].sort((a, b) => weight(b) - weight(a))
}

export default observer(Home)
