import type { BranchMember, PartyGroup } from '@contract/branch'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { SearchBar } from '@/components/SearchBar'
import { Sheet } from '@/components/Sheet'
import { facts, roleWord } from '../words'
import '../index.scss'

interface Props {
  /** Undefined: closed. */
  group: PartyGroup | undefined
  members: BranchMember[]
  busy: boolean
  error: string | undefined
  /** Those who come in, and those who are taken out. */
  onPlace: (into: BranchMember[], out: BranchMember[]) => void
  onClose: () => void
}

/** Who is in a party group: those without a group first, then those of others. */
export function PlaceSheet({ group, members, busy, error, onPlace, onClose }: Props) {
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const isIn = ({ partyGroup }: BranchMember) => partyGroup?.id === group?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each opening, not for each drawing
  useEffect(() => {
    setQuery('')
    setChosen(new Set(members.filter(isIn).map(({ id }) => id)))
  }, [group?.id])
  const into = members.filter((member) => chosen.has(member.id) && !isIn(member))
  const out = members.filter((member) => !chosen.has(member.id) && isIn(member))
  const order = (member: BranchMember) => (isIn(member) ? 0 : member.partyGroup ? 2 : 1)
  const shown = members
    .filter(({ name }) => name.includes(query.trim()))
    .sort((a, b) => order(a) - order(b))
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const changes = [
    into.length > 0 && `编入 ${into.length} 人`,
    out.length > 0 && `移出 ${out.length} 人`,
  ]
  return (
    <Sheet
      title={`${group?.name ?? ''}有谁`}
      isOpen={group !== undefined}
      onClose={onClose}
      act={
        <Button
          text={changes.filter(Boolean).join('，') || '没有变动'}
          busy={busy}
          disabled={into.length + out.length === 0}
          onTap={() => onPlace(into, out)}
        />
      }
    >
      <SearchBar value={query} onChange={setQuery} placeholder="姓名" />
      {error && <View className="br-error">{error}</View>}
      {shown.map((member) => (
        <Choice
          key={member.id}
          many
          title={member.name}
          hint={facts(
            member.partyGroup ? `现在${member.partyGroup.name}` : '还没有党小组',
            member.partyGroup?.isLeader && '组长，移出后不再任组长',
            roleWord(member),
          )}
          isOn={chosen.has(member.id)}
          onTap={() => toggle(member.id)}
        />
      ))}
    </Sheet>
  )
}
