import type { BranchMember, PartyGroup } from '@contract/branch'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { facts } from '../words'
import '../index.scss'

interface Props {
  group: PartyGroup
  /** Those who are in it. */
  members: BranchMember[]
  onPlace: () => void
  onLead: () => void
  onEdit: () => void
  /** Absent where there are no meetings yet. */
  onPlan: (() => void) | undefined
}

/** One party group: who leads it, who is in it, and what may be done. */
export function PartyGroupCard({ group, members, onPlace, onLead, onEdit, onPlan }: Props) {
  const { name, leader, memberCount, isMine, can } = group
  const others = members.filter(({ id }) => id !== leader?.id).map((member) => member.name)
  return (
    <Card title={name} side={`${memberCount} 人`}>
      <View className="br-text">
        {facts(isMine && '我在这个组', leader ? `组长 ${leader.name}` : '还没有组长')}
      </View>
      {others.length > 0 && (
        <View className="br-text br-text--quiet">组员：{others.join('、')}</View>
      )}
      {memberCount === 0 && <View className="br-text br-text--quiet">组里还没有党员。</View>}
      <View className="br-acts">
        {can.plan && onPlan && memberCount > 0 && (
          <Button small kind="secondary" icon="calendar" text="安排党小组会" onTap={onPlan} />
        )}
        {can.manage && (
          <>
            <Button small kind="secondary" icon="users" text="编入党员" onTap={onPlace} />
            <Button
              small
              kind="secondary"
              icon="me"
              text={leader ? '换组长' : '指定组长'}
              onTap={onLead}
            />
            <Button small kind="plain" text="修改" onTap={onEdit} />
          </>
        )}
      </View>
    </Card>
  )
}
