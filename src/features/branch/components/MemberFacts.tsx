import type { BranchDetail, BranchMember } from '@contract/branch'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Row } from '@/components/Row'
import { formatDay } from '@/lib/dates'
import { CATEGORY_WORDS } from '@/lib/words'
import { facts, POST } from '../words'
import { HomeBranch } from './MemberRow'
import '../index.scss'

interface Props {
  member: BranchMember
  branch: BranchDetail
  busy: boolean
  error: string | undefined
  onMove: () => void
  onLead: (groupId: string, personId: string | undefined) => void
  onAssign: (groupId: string) => void
  /** Absent for those who may not. */
  onRemove: (() => void) | undefined
}

/** One member beside the roster: the facts, the tasks, and what may be done. */
export function MemberFacts({
  member,
  branch,
  busy,
  error,
  onMove,
  onLead,
  onAssign,
  onRemove,
}: Props) {
  const { groupId, groupName, groupSource, partyGroup, openTasks, doneTasks, overdueTasks } = member
  const group = branch.groups.find(({ id }) => id === groupId)
  const source = groupSource === 'chosen' ? '本人选择' : '书记安排'
  return (
    <View>
      <View className="br-text br-text--gap">
        {facts(
          member.post && `支部${POST[member.post]}`,
          member.isLeader && `${groupName}组长`,
          CATEGORY_WORDS[member.category],
        )}
      </View>
      <Row label="组织关系所在" value={<HomeBranch member={member} />} />
      {branch.kind === 'temporary' && (
        <Row label="任务组" value={groupName ? `${groupName}（${source}）` : '未分组'} />
      )}
      {branch.partyGroups.length > 0 && (
        <Row
          label="党小组"
          value={partyGroup ? facts(partyGroup.name, partyGroup.isLeader && '组长') : '未编入'}
        />
      )}
      <Row label="特长" value={member.skills.join('、') || '未填写'} />
      <Row
        label="任务"
        value={facts(
          `在办 ${openTasks}`,
          `完成 ${doneTasks}`,
          overdueTasks > 0 && `逾期 ${overdueTasks}`,
        )}
      />
      {branch.kind === 'temporary' && (
        <Row
          label="加入"
          value={member.isConfirmed ? formatDay(member.joinedAt) : '已任命，待本人同意'}
        />
      )}
      {error && <View className="br-error">{error}</View>}
      <View className="br-acts">
        {group?.can.createTask && <Button text="布置任务" onTap={() => onAssign(group.id)} />}
        {branch.can.moveMembers && branch.groups.length > 0 && (
          <Button kind="secondary" text={groupId ? '换组' : '编组'} onTap={onMove} />
        )}
        {branch.can.manageGroups && groupId && (
          <Button
            kind="secondary"
            busy={busy}
            text={member.isLeader ? '不再任组长' : '任命组长'}
            onTap={() => onLead(groupId, member.isLeader ? undefined : member.id)}
          />
        )}
        {onRemove && <Button kind="danger" text="移出支部" onTap={onRemove} />}
      </View>
    </View>
  )
}
