import type { BranchMember, PartyGroup, TaskGroup } from '@contract/branch'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { ListItem } from '@/components/ListItem'
import { SearchBar } from '@/components/SearchBar'
import { Sheet } from '@/components/Sheet'
import { facts, roleWord } from '../words'
import '../index.scss'

const SHOWN = 30

interface Props {
  /** Undefined: closed. */
  group: TaskGroup | PartyGroup | undefined
  members: BranchMember[]
  busy: boolean
  error: string | undefined
  onName: (personId: string | undefined) => void
  onClose: () => void
}

/** The leader of a group, from its own members first. */
export function LeaderSheet({ group, members, busy, error, onName, onClose }: Props) {
  const [query, setQuery] = useState('')
  const isOwn = ({ groupId, partyGroup }: BranchMember) =>
    groupId === group?.id || partyGroup?.id === group?.id ? 1 : 0
  const placeOf = ({ groupName, partyGroup }: BranchMember) =>
    group && 'taskCount' in group ? groupName : partyGroup?.name
  const shown = members
    .filter(({ name }) => name.includes(query.trim()))
    .sort((a, b) => isOwn(b) - isOwn(a))
    .slice(0, SHOWN)
  return (
    <Sheet title={`${group?.name ?? ''}组长`} isOpen={group !== undefined} onClose={onClose}>
      <SearchBar value={query} onChange={setQuery} placeholder="姓名" />
      {error && <View className="br-error">{error}</View>}
      {shown.map((member) => (
        <ListItem
          key={member.id}
          icon="me"
          title={member.name}
          facts={facts(placeOf(member) ?? '未分组', roleWord(member), member.skills.join('、'))}
          act={
            member.id === group?.leader?.id ? (
              '现任'
            ) : (
              <Button
                small
                kind="secondary"
                text="任命"
                label={`任命${member.name}为组长`}
                busy={busy}
                onTap={() => onName(member.id)}
              />
            )
          }
        />
      ))}
      {group?.leader && (
        <Button kind="plain" text="暂不设组长" busy={busy} onTap={() => onName(undefined)} />
      )}
    </Sheet>
  )
}
