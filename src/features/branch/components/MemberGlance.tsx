import type { BranchDetail, BranchMember } from '@contract/branch'
import { SectionTitle } from '@/components/Card'
import { Skeleton } from '@/components/Skeleton'
import { Table } from '@/components/Table'
import { Tag } from '@/components/Tag'
import { open } from '../paths'
import { MemberName } from './MemberRow'

const SHOWN = 12

interface Props {
  branch: BranchDetail
  members: BranchMember[] | undefined
}

/** At a desk, the people of a branch beside its groups: those without a group first, then who leads. */
export function MemberGlance({ branch, members }: Props) {
  if (branch.state === 'draft' || branch.state === 'submitted') return null
  if (!members) return <Skeleton rows={2} />
  const leads = ({ post, isLeader }: BranchMember) => (post || isLeader ? 1 : 0)
  const isLoose = ({ groupId }: BranchMember) =>
    branch.kind === 'temporary' && branch.groups.length > 0 && !groupId ? 1 : 0
  const first = [...members]
    .sort((a, b) => isLoose(b) - isLoose(a) || leads(b) - leads(a))
    .slice(0, SHOWN)
  return (
    <>
      <SectionTitle
        title="党员"
        side={`全部 ${members.length} 名`}
        onSide={() => open('members', { id: branch.id })}
      />
      <Table
        label="党员"
        rows={first}
        keyOf={({ id }) => id}
        onOpen={({ id: person }) => open('members', { id: branch.id, person })}
        columns={[
          { key: 'name', title: '姓名', render: (row) => <MemberName member={row} /> },
          {
            key: 'group',
            title: '任务组',
            render: (row) =>
              row.groupName ?? (isLoose(row) ? <Tag tone="warn" text="未分组" /> : '–'),
          },
          { key: 'home', title: '组织关系所在', render: (row) => row.homeBranchName },
        ]}
      />
    </>
  )
}
