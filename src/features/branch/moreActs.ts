import type { BranchDetail } from '@contract/branch'
import type { MoreAct } from '@/components/MoreSheet'
import { formatDate } from '@/lib/dates'
import type { OpenSheet } from './components/BranchSheets'

/** The acts behind 更多, by what the server says the caller can. */
export function moreActs(branch: BranchDetail, show: (sheet: OpenSheet) => void): MoreAct[] {
  const { can, mine, groups, posts } = branch
  const nameOf = (post: string) => posts.find((held) => held.post === post)?.name ?? '空缺'
  const acts: (MoreAct | false)[] = [
    can.appoint && {
      icon: 'me',
      title: '任命书记',
      facts: `现任：${nameOf('secretary')}`,
      onTap: () => show('secretary'),
    },
    can.appoint && {
      icon: 'me',
      title: '任命副书记',
      facts: `现任：${nameOf('deputySecretary')}`,
      onTap: () => show('deputySecretary'),
    },
    can.chooseGroup &&
      groups.length > 0 && {
        icon: 'switch',
        title: mine?.groupId ? '换一个任务组' : '选择任务组',
        facts: groups.find(({ id }) => id === mine?.groupId)?.name ?? '还没有选',
        onTap: () => show('chooseGroup'),
      },
    can.leave &&
      mine !== undefined && {
        icon: 'logout',
        title: '退出支部',
        facts: '组织关系不受影响',
        onTap: () => show('leave'),
      },
    can.tieStation && {
      icon: 'station',
      title: '关联互助站',
      facts: branch.tiedStation?.name ?? '一起办改造的互助站',
      onTap: () => show('tie'),
    },
    can.extend && {
      icon: 'calendar',
      title: '延期',
      facts: branch.plannedTo
        ? `计划到 ${formatDate(branch.plannedTo)} 结束`
        : '还没有计划结束日期',
      onTap: () => show('extend'),
    },
    can.discard && {
      icon: 'close',
      title: '删除草稿',
      facts: '还没有提交；删除后不能恢复',
      onTap: () => show('discard'),
    },
    can.dissolve && {
      icon: 'lock',
      title: '撤销支部',
      facts: '任务结束后办理，从此只能查看',
      onTap: () => show('dissolve'),
    },
  ]
  return acts.filter((act): act is MoreAct => act !== false)
}
