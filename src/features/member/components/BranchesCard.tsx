import type { MemberDetail } from '@contract/member'
import { Card } from '@/components/Card'
import { ListItem } from '@/components/ListItem'
import { Tag } from '@/components/Tag'
import { go } from '@/lib/navigate'

/** The temporary branches somebody belongs to; the home branch stays where it is. */
export function BranchesCard({ branches }: { branches: MemberDetail['temporaryBranches'] }) {
  if (branches.length === 0) return null
  return (
    <Card title="临时党支部" flush>
      {branches.map(({ id, name, groupName, post, left }) => (
        <ListItem
          key={id}
          title={name}
          facts={[post, groupName].filter(Boolean).join(' · ')}
          side={left && <Tag text="已退出" />}
          onTap={() => go('/features/branch/pages/detail', { id })}
        />
      ))}
    </Card>
  )
}
