import type { BranchDetail } from '@contract/branch'
import { Card } from '@/components/Card'
import type { IconName } from '@/components/Icon'
import { ListItem } from '@/components/ListItem'
import { Tag } from '@/components/Tag'
import { go } from '@/lib/navigate'
import { open, openEvents } from '../paths'
import { facts } from '../words'

interface Door {
  icon: IconName
  title: string
  facts: string
  isOpen: boolean
  count?: number
  go: () => void
}

/** Whoever is in one reads its name, the others how many there are. */
function partyGroupFacts({ partyGroups, can }: BranchDetail): string {
  const mine = partyGroups.find(({ isMine }) => isMine)
  if (mine) return facts(`我在${mine.name}`, mine.leader && `组长 ${mine.leader.name}`)
  if (partyGroups.length > 0) return `${partyGroups.length} 个组，每月开一次党小组会`
  return can.managePartyGroups ? '党员多或者分散时划分，指定组长' : ''
}

/** The doors that lead on from a branch: its people, its meetings, its record. */
export function Doors({ branch }: { branch: BranchDetail }) {
  const { id, can, state, kind, partyGroups } = branch
  const runs = state !== 'draft' && state !== 'submitted'
  const doors: Door[] = [
    {
      icon: 'users',
      title: '党员名册',
      facts: can.moveMembers ? '查找、分组、任命组长' : '党员和所在任务组',
      isOpen: runs,
      count: branch.pendingJoinRequests,
      go: () => open('members', { id }),
    },
    {
      icon: 'chart',
      title: '支部看板',
      facts: '党员、任务、会议、公益服务的数字和口径',
      isOpen: runs,
      go: () => go('/features/dashboard/pages/subject', { kind: 'branch', id }),
    },
    {
      icon: 'qr',
      title: '邀请',
      facts: '谁发的、多少人加入，可以停用',
      isOpen: can.invite,
      go: () => open('invite', { id }),
    },
    {
      icon: 'task',
      title: '管理任务组',
      facts: '新建、改名、任命组长',
      isOpen: can.manageGroups,
      go: () => open('groups', { id }),
    },
    {
      icon: 'users',
      title: '党小组',
      facts: partyGroupFacts(branch),
      isOpen: runs && (partyGroups.length > 0 || can.managePartyGroups),
      go: () => open('partyGroups', { id }),
    },
    {
      icon: 'calendar',
      title: '组织生活',
      facts: '三会一课、主题党日',
      isOpen: state === 'active' || state === 'dissolved',
      go: () => open('meetings', { id }),
    },
    {
      icon: 'doc',
      title: '支部小结',
      facts: '数字、任务组、会议，可打印',
      isOpen: kind === 'temporary' && state === 'active',
      go: () => open('summary', { id }),
    },
    {
      icon: 'clock',
      title: '操作记录',
      facts: '谁在什么时候做了什么',
      isOpen: can.seeEvents,
      go: () => openEvents(branch.id),
    },
  ]
  const shown = doors.filter(({ isOpen }) => isOpen)
  if (shown.length === 0) return null
  return (
    <Card flush>
      {shown.map(({ icon, title, facts, count, go }) => (
        <ListItem
          key={title}
          icon={icon}
          title={title}
          facts={facts}
          side={count ? <Tag tone="warn" text={`${count} 人申请加入`} /> : undefined}
          onTap={go}
        />
      ))}
    </Card>
  )
}
