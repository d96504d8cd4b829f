import type { BranchMember } from '@contract/branch'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { FilterChips } from '@/components/FilterChips'
import { Screen } from '@/components/Screen'
import { SearchBar } from '@/components/SearchBar'
import { Sheet } from '@/components/Sheet'
import { TextSheet } from '@/components/TextSheet'
import { toast } from '@/components/Toast'
import { useAction } from '@/lib/useAction'
import { useDesk } from '@/lib/useDesk'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { ChooseGroupSheet } from '../components/ChooseGroupSheet'
import { JoinRequests } from '../components/JoinRequests'
import { MemberFacts } from '../components/MemberFacts'
import { MemberList } from '../components/MemberList'
import { RoleHint } from '../components/RoleHint'
import { open } from '../paths'
import { ALL, filtersOf, matches } from '../rosterFilter'

/** 支部党员: to find, to group, to let in. */
function Members() {
  const { branches, rosters } = useStores()
  const { id = '', person = '' } = useRouter().params
  const isDesk = useDesk()
  const branch = branches.find(id)
  const members = rosters.of(id)
  const { screen, reload } = useLoaded(
    () => rosters.load(id),
    branch !== undefined && members !== undefined,
  )
  const [query, setQuery] = useState('')
  const [filter, setFilter] = useState<string>(ALL)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [activeId, setActive] = useState(person)
  const [movingIds, setMovingIds] = useState<string[]>([])
  const toMove = (members ?? []).filter((member) => movingIds.includes(member.id))
  const moving = useAction(async (groupId: string | undefined) => {
    await rosters.move(id, toMove, groupId)
    toast(`已调整 ${toMove.length} 名党员的分组`)
    setMovingIds([])
    setPicked(new Set())
  })
  const isStale = moving.code === 'stale'
  useEffect(() => {
    if (isStale) void reload()
  }, [isStale, reload])
  const [toRemove, setRemoving] = useState<BranchMember>()
  const removing = useAction(async (personId: string, reason: string) => {
    await rosters.remove(id, personId, reason)
    toast('已移出支部')
    setRemoving(undefined)
    setActive('')
  })
  const leading = useAction(async (groupId: string, personId: string | undefined) => {
    await rosters.nameLeader(id, groupId, personId)
    toast(personId ? '已任命组长' : '组长已空出')
  })
  const deciding = useAction(async (requestId: string, approve: boolean, reason?: string) => {
    await rosters.decideJoin(id, requestId, approve, reason)
    toast(approve ? '已同意加入' : '已答复')
  })
  if (!branch || !members) return <Screen title="支部党员" {...screen} />

  const { can, groups, partyGroups } = branch
  const hasGroups = groups.length > 0
  const shown = members.filter((member) => matches(member, filter, query))
  const active = members.find((member) => member.id === activeId)
  const chosen = members.filter((member) => picked.has(member.id))
  const invite = { text: '邀请党员', icon: 'qr' as const, onTap: () => open('invite', { id }) }
  const move = {
    text: chosen.length > 0 ? `把 ${chosen.length} 人编到组` : '编到组',
    icon: 'switch' as const,
    disabled: chosen.length === 0,
    onTap: () => setMovingIds([...picked]),
  }
  const detail = active && (
    <MemberFacts
      member={active}
      branch={branch}
      busy={leading.isBusy}
      error={leading.error}
      onMove={() => {
        setMovingIds([active.id])
        // On a phone one sheet takes the place of the other.
        if (!isDesk) setActive('')
      }}
      onLead={(groupId, personId) => void leading.run(groupId, personId)}
      onAssign={(groupId) => open('taskEdit', { groupId, person: active.id })}
      onRemove={
        can.removeMember && !active.post && !active.isLeader
          ? () => {
              setRemoving(active)
              if (!isDesk) setActive('')
            }
          : undefined
      }
    />
  )
  const single = toMove.length === 1 ? toMove[0] : undefined

  return (
    <Screen
      title={isDesk ? `${branch.name} · 党员 ${members.length} 人` : '支部党员'}
      subtitle={branch.kind === 'temporary' ? '组织关系不动，自愿加入' : branch.name}
      {...screen}
      acts={
        <>
          {can.moveMembers && hasGroups && <Button kind="secondary" {...move} />}
          {can.invite && <Button {...invite} />}
        </>
      }
      aside={
        active && detail
          ? { title: active.name, content: detail, onClose: () => setActive('') }
          : undefined
      }
      bottom={!isDesk && can.invite && <BottomBar main={invite} />}
    >
      <RoleHint placeIds={[id]} onSwitched={reload} />
      <JoinRequests
        requests={rosters.requestsOf(id)}
        busy={deciding.isBusy}
        error={deciding.error}
        onDecide={(requestId, approve, reason) => void deciding.run(requestId, approve, reason)}
      />
      <View className="br-toolbar">
        <SearchBar value={query} onChange={setQuery} placeholder="姓名、组织关系、特长" />
        {(hasGroups || partyGroups.length > 0) && (
          <FilterChips
            items={filtersOf(members, groups, partyGroups)}
            value={filter}
            onChange={setFilter}
            label={hasGroups ? '任务组' : '党小组'}
          />
        )}
      </View>
      {shown.length > 0 ? (
        <MemberList
          members={shown}
          hasGroups={hasGroups}
          isOver={branch.state === 'dissolved'}
          hasPartyGroups={partyGroups.length > 0}
          activeId={activeId}
          onOpen={(member) => setActive(member.id)}
          {...(can.moveMembers && hasGroups && { selected: picked, onSelect: setPicked })}
        />
      ) : (
        <Card>
          <Empty
            icon="users"
            text={
              members.length === 0
                ? '还没有党员加入。发出邀请，由本人确认加入。'
                : '没有符合条件的党员。'
            }
            {...(members.length === 0 && can.invite && { act: invite })}
          />
        </Card>
      )}
      {!isDesk && (
        <Sheet
          title={active?.name ?? ''}
          isOpen={active !== undefined}
          onClose={() => setActive('')}
        >
          {detail}
        </Sheet>
      )}
      <TextSheet
        isOpen={toRemove !== undefined}
        title={`把${toRemove?.name ?? ''}移出支部`}
        label="移出的理由"
        placeholder="例如：同意错了人，不是这个支部的党员"
        hint="本人会收到通知；没做完的任务退回任务组，做过的记录保留，组织关系不受影响"
        maxLength={200}
        act="移出支部"
        busy={removing.isBusy}
        error={removing.error}
        onSend={(reason) => toRemove && void removing.run(toRemove.id, reason)}
        onClose={() => setRemoving(undefined)}
      />
      <ChooseGroupSheet
        isOpen={movingIds.length > 0}
        title={single ? `${single.name}编到哪个组` : `${toMove.length} 人编到哪个组`}
        act="编到这个组"
        groups={groups}
        value={single ? (single.groupId ?? '') : undefined}
        withNone
        busy={moving.isBusy}
        error={isStale ? '有人刚刚调整过分组，名册已刷新，请再选一次。' : moving.error}
        onChoose={(groupId) => void moving.run(groupId)}
        onClose={() => {
          moving.clear()
          setMovingIds([])
        }}
      />
    </Screen>
  )
}

export default observer(Members)
