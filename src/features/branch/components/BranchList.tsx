import type { Branch } from '@contract/branch'
import { type Column, DataList } from '@/components/DataList'
import { BRANCH_KIND, facts, POST } from '../words'
import { BranchTag } from './BranchTag'

/** 86 名党员 · 19 关系在外 · 任务 37/41. */
export function figuresOf(branch: Branch): string {
  const { kind, memberCount, outsideCount, taskCount, doneCount } = branch
  return facts(
    memberCount > 0 && `${memberCount} 名党员`,
    kind === 'temporary' && outsideCount > 0 && `${outsideCount} 名关系在外`,
    taskCount > 0 && `任务 ${doneCount}/${taskCount}`,
  )
}

const postsOf = ({ posts }: Branch) =>
  posts.map(({ name, post }) => `${POST[post]} ${name}`).join('，')

const COLUMNS: Column<Branch>[] = [
  { key: 'name', title: '名称', render: ({ name }) => name, sortBy: ({ name }) => name },
  {
    key: 'kind',
    title: '类型',
    render: ({ kind }) => BRANCH_KIND[kind],
    sortBy: ({ kind }) => BRANCH_KIND[kind],
  },
  {
    key: 'region',
    title: '所在',
    render: ({ regionName }) => regionName,
    sortBy: ({ regionName }) => regionName,
  },
  {
    key: 'posts',
    title: '书记',
    render: ({ posts, state }) => posts[0]?.name ?? (state === 'dissolved' ? '–' : '未任命'),
  },
  {
    key: 'members',
    title: '党员',
    align: 'right',
    render: ({ memberCount }) => memberCount,
    sortBy: ({ memberCount }) => memberCount,
  },
  {
    key: 'tasks',
    title: '任务',
    align: 'right',
    render: ({ doneCount, taskCount }) => (taskCount ? `${doneCount}/${taskCount}` : '–'),
    sortBy: ({ taskCount }) => taskCount,
  },
  { key: 'state', title: '状态', render: (branch) => <BranchTag branch={branch} /> },
]

interface Props {
  branches: Branch[]
  onOpen: (branch: Branch) => void
}

/** Branches: a table at a desk, items on a phone. */
export function BranchList({ branches, onOpen }: Props) {
  return (
    <DataList
      label="支部"
      rows={branches}
      keyOf={({ id }) => id}
      columns={COLUMNS}
      onOpen={onOpen}
      item={(branch) => ({
        title: branch.name,
        facts: facts(branch.regionName, figuresOf(branch), postsOf(branch)),
        below: <BranchTag branch={branch} />,
      })}
    />
  )
}
