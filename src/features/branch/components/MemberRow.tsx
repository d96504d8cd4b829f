import type { BranchMember } from '@contract/branch'
import { Text, View } from '@tarojs/components'
import { Tag } from '@/components/Tag'
import { roleWord } from '../words'
import '../index.scss'

/** A name with what the person is here: 何建国 组长. */
export function MemberName({ member }: { member: BranchMember }) {
  const role = roleWord(member)
  return (
    <View className="br-inline">
      <Text>{member.name}</Text>
      {role && <Text className="br-inline__soft">{role}</Text>}
    </View>
  )
}

/** Where the affiliation is, marked when that is outside of this system. */
export function HomeBranch({ member }: { member: BranchMember }) {
  return (
    <View className="br-inline">
      <Text>{member.homeBranchName || '未登记'}</Text>
      {member.isOutside && <Tag tone="info" icon="pin" text="在外" />}
    </View>
  )
}

interface StateProps {
  member: BranchMember
  hasGroups: boolean
  /** The branch is an archive: nothing awaits anybody any more. */
  isOver: boolean
}

/** What there is to mind: not agreed yet, late, no group, at work, or nothing. */
export function MemberState({ member, hasGroups, isOver }: StateProps) {
  if (isOver) return member.doneTasks > 0 ? <Tag tone="ok" text="已完成" /> : <Text>–</Text>
  if (!member.isConfirmed) return <Tag tone="warn" icon="help" text="待本人同意" />
  if (member.overdueTasks > 0) return <Tag tone="warn" text={`逾期 ${member.overdueTasks}`} />
  if (hasGroups && !member.groupId) return <Tag tone="warn" icon="help" text="待安排" />
  if (member.openTasks > 0) return <Tag tone="brand" text={`在办 ${member.openTasks}`} />
  if (member.doneTasks > 0) return <Tag tone="ok" text="已完成" />
  return <Text>–</Text>
}
