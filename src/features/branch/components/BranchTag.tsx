import type { Branch } from '@contract/branch'
import { Tag } from '@/components/Tag'
import { BRANCH_STATE } from '../words'

/** The state of a branch; a temporary one that runs counts its days: 运行中 · 第 142 天. */
export function BranchTag({ branch }: { branch: Branch }) {
  const { text, tone, icon } = BRANCH_STATE[branch.state]
  const day =
    branch.kind === 'temporary' && branch.state === 'active' && branch.dayNumber
      ? ` · 第 ${branch.dayNumber} 天`
      : ''
  return <Tag text={`${text}${day}`} tone={tone} icon={icon} />
}
