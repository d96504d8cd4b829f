import type { BranchMember } from '@contract/branch'
import { type Column, DataList } from '@/components/DataList'
import { Tag } from '@/components/Tag'
import { facts, roleWord, shortGroup } from '../words'
import { HomeBranch, MemberName, MemberState } from './MemberRow'

interface Props {
  members: BranchMember[]
  hasGroups: boolean
  /** The branch is an archive: nothing awaits anybody any more. */
  isOver: boolean
  hasPartyGroups: boolean
  activeId: string
  onOpen: (member: BranchMember) => void
  selected?: ReadonlySet<string>
  onSelect?: (keys: Set<string>) => void
}

const NO_GROUP = <Tag tone="warn" icon="help" text="未分组" />

const allTasks = ({ openTasks, doneTasks }: BranchMember) => openTasks + doneTasks

type Frame = Pick<Props, 'hasGroups' | 'isOver'>

const hasSomething = (
  { groupId, openTasks, doneTasks, isConfirmed }: BranchMember,
  { hasGroups, isOver }: Frame,
) => openTasks + doneTasks > 0 || (!isOver && (!isConfirmed || (hasGroups && !groupId)))

/** The roster of a branch: a table at a desk, items on a phone. */
export function MemberList({
  members,
  hasGroups,
  hasPartyGroups,
  isOver,
  activeId,
  onOpen,
  ...picking
}: Props) {
  const frame = { hasGroups, isOver }
  return (
    <DataList
      label="支部党员"
      rows={members}
      keyOf={({ id }) => id}
      activeKey={activeId}
      columns={columnsOf(frame, hasPartyGroups)}
      onOpen={onOpen}
      {...picking}
      item={(member) => ({
        title: [member.name, roleWord(member)].filter(Boolean).join(' · '),
        facts: facts(
          hasGroups && (member.groupName ?? (isOver ? '' : '未分组')),
          member.partyGroup?.name,
          member.homeBranchName,
          member.isOutside && '在外',
          member.skills.join('、'),
        ),
        side: hasSomething(member, frame) && <MemberState member={member} {...frame} />,
      })}
    />
  )
}

const PARTY_GROUP: Column<BranchMember> = {
  key: 'partyGroup',
  title: '党小组',
  nowrap: true,
  render: ({ partyGroup }) => facts(partyGroup?.name, partyGroup?.isLeader && '组长') || '–',
  sortBy: ({ partyGroup }) => partyGroup?.name ?? '',
}

function columnsOf(frame: Frame, hasPartyGroups: boolean): Column<BranchMember>[] {
  const group: Column<BranchMember> = {
    key: 'group',
    title: '任务组',
    nowrap: true,
    render: ({ groupName }) => (groupName ? shortGroup(groupName) : frame.isOver ? '–' : NO_GROUP),
    sortBy: ({ groupName }) => groupName ?? '',
  }
  return [
    {
      key: 'name',
      title: '姓名',
      nowrap: true,
      render: (member) => <MemberName member={member} />,
      sortBy: ({ name }) => name,
    },
    ...(frame.hasGroups ? [group] : []),
    ...(hasPartyGroups ? [PARTY_GROUP] : []),
    {
      key: 'home',
      title: '组织关系所在',
      render: (member) => <HomeBranch member={member} />,
      sortBy: ({ homeBranchName }) => homeBranchName,
    },
    { key: 'skills', title: '特长', render: ({ skills }) => skills.join('、') || '–' },
    {
      key: 'tasks',
      title: '任务',
      align: 'right',
      render: (member) => (allTasks(member) ? `${member.doneTasks}/${allTasks(member)}` : '–'),
      sortBy: allTasks,
    },
    {
      key: 'state',
      title: '状态',
      render: (member) => <MemberState member={member} {...frame} />,
      sortBy: ({ overdueTasks, openTasks }) => -overdueTasks * 1000 - openTasks,
    },
  ]
}
