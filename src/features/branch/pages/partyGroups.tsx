import type { PartyGroup } from '@contract/branch'
import { RULES } from '@contract/rules'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Confirm } from '@/components/Confirm'
import { Empty } from '@/components/Empty'
import { Screen } from '@/components/Screen'
import { Warning } from '@/components/Warning'
import { useDesk } from '@/lib/useDesk'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { LeaderSheet } from '../components/LeaderSheet'
import { PartyGroupCard } from '../components/PartyGroupCard'
import { PartyGroupSheet } from '../components/PartyGroupSheet'
import { PlaceSheet } from '../components/PlaceSheet'
import { RoleHint } from '../components/RoleHint'
import { open } from '../paths'
import { usePartyGroupActs } from '../usePartyGroupActs'

const NUMERALS = '一二三四五六七八九十'

type Open = { sheet: 'edit' | 'remove' | 'lead' | 'place'; group: PartyGroup | 'new' }

/** 党小组: into which a large or dispersed branch is divided (P-15). */
function PartyGroups() {
  const { branches, rosters } = useStores()
  const { id = '' } = useRouter().params
  const isDesk = useDesk()
  const branch = branches.find(id)
  const members = rosters.of(id)
  const { screen, reload } = useLoaded(
    () => rosters.load(id),
    branch !== undefined && members !== undefined,
  )
  const [at, setAt] = useState<Open>()
  const close = () => setAt(undefined)
  const acts = usePartyGroupActs(id, close)
  const isStale = acts.placing.code === 'stale'
  useEffect(() => {
    if (isStale) void reload()
  }, [isStale, reload])
  if (!branch || !members) return <Screen title="党小组" {...screen} />

  const { partyGroups: groups, can } = branch
  const on = (sheet: Open['sheet']) => (at?.sheet === sheet ? at.group : undefined)
  const old = (sheet: Open['sheet']) => {
    const group = on(sheet)
    return group === 'new' ? undefined : group
  }
  const usual = `第${NUMERALS[groups.length] ?? groups.length + 1}党小组`
  const create = {
    text: '新建党小组',
    icon: 'plus' as const,
    onTap: () => setAt({ sheet: 'edit', group: 'new' }),
  }
  const loose = members.filter(({ partyGroup }) => !partyGroup).length

  return (
    <Screen
      title="党小组"
      subtitle={branch.name}
      {...screen}
      acts={can.managePartyGroups && <Button {...create} />}
      bottom={!isDesk && can.managePartyGroups && <BottomBar main={create} />}
    >
      <RoleHint placeIds={[id, ...groups.map((group) => group.id)]} onSwitched={reload} />
      {groups.length === 0 && (
        <Card>
          <Empty
            icon="users"
            text={
              can.managePartyGroups
                ? '还没有党小组。党员多或者住得散的支部，分成几个组，每组每月开一次会。'
                : '这个支部没有划分党小组。'
            }
            {...(can.managePartyGroups && { act: create })}
          />
        </Card>
      )}
      {groups.length > 0 && loose > 0 && (
        <Warning
          tone="info"
          text={`还有 ${loose} 名党员没有编入党小组。`}
          basis={RULES['P-15'].article}
        />
      )}
      {groups.map((group) => (
        <PartyGroupCard
          key={group.id}
          group={group}
          members={members.filter(({ partyGroup }) => partyGroup?.id === group.id)}
          onPlace={() => setAt({ sheet: 'place', group })}
          onLead={() => setAt({ sheet: 'lead', group })}
          onEdit={() => setAt({ sheet: 'edit', group })}
          onPlan={
            branch.state === 'active'
              ? () => open('meetingEdit', { branchId: id, kind: 'groupMeeting', group: group.id })
              : undefined
          }
        />
      ))}
      <PartyGroupSheet
        group={on('edit')}
        usual={usual}
        busy={acts.saving.isBusy}
        error={acts.saving.error}
        problems={acts.saving.problems}
        onSave={(name) => at && void acts.saving.run(at.group, name)}
        onRemove={(group) => setAt({ sheet: 'remove', group })}
        onClose={() => {
          acts.saving.clear()
          close()
        }}
      />
      <PlaceSheet
        group={old('place')}
        members={members}
        busy={acts.placing.isBusy}
        error={isStale ? '有人刚刚调整过党小组，名册已刷新，请再选一次。' : acts.placing.error}
        onPlace={(into, out) => {
          const group = old('place')
          if (group) void acts.placing.run(group, into, out)
        }}
        onClose={() => {
          acts.placing.clear()
          close()
        }}
      />
      <LeaderSheet
        group={old('lead')}
        members={members.filter(({ category }) => category === 'full')}
        busy={acts.naming.isBusy}
        error={acts.naming.error}
        onName={(personId) => {
          const group = old('lead')
          if (group) void acts.naming.run(group, personId)
        }}
        onClose={() => {
          acts.naming.clear()
          close()
        }}
      />
      <Confirm
        isOpen={on('remove') !== undefined}
        title={`撤销${old('remove')?.name ?? ''}？`}
        lost={acts.removing.error ?? '已安排的党小组会取消；开过的会议记录保留。'}
        act="撤销"
        busy={acts.removing.isBusy}
        onConfirm={() => {
          const group = old('remove')
          if (group) void acts.removing.run(group)
        }}
        onCancel={close}
      />
    </Screen>
  )
}

export default observer(PartyGroups)
