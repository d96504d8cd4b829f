import type { Branch, BranchDetail } from '@contract/branch'
import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Figures } from '@/components/Figure'
import { ListItem } from '@/components/ListItem'
import { Progress } from '@/components/Progress'
import { facts } from '../words'
import { BranchTag } from './BranchTag'
import '../index.scss'

interface Props {
  branch: Branch & Partial<BranchDetail>
  onOpen: () => void
  onGroup: (groupId: string) => void
}

/** A branch I belong to: its state, its figures, and the group I work in. */
export function MyBranch({ branch, onOpen, onGroup }: Props) {
  const mine = branch.groups?.find(({ id }) => id === branch.mine?.groupId)
  return (
    <Card>
      <View className="br-top">
        <BranchTag branch={branch} />
        <View className="br-top__side">{branch.regionName}</View>
      </View>
      <ListItem title={branch.name} onTap={onOpen} />
      <Figures items={figureItems(branch)} />
      {mine && (
        <ListItem
          icon="task"
          title={`我的小组：${mine.name}`}
          facts={facts(
            `${mine.memberCount} 人`,
            branch.mine?.isLeader ? '我是组长' : mine.leader && `组长 ${mine.leader.name}`,
          )}
          below={<Progress value={mine.doneCount} total={mine.taskCount} />}
          onTap={() => onGroup(mine.id)}
        />
      )}
      {branch.can?.chooseGroup && !mine && (branch.groups?.length ?? 0) > 0 && (
        <ListItem
          icon="warn"
          title="还没有选任务组"
          facts="打开支部，选一个任务组"
          onTap={onOpen}
        />
      )}
    </Card>
  )
}

/** The four figures of a branch, each with its definition. */
export function figureItems(branch: Branch & { groups?: BranchDetail['groups'] }) {
  const { kind, memberCount, outsideCount, taskCount, doneCount, groups } = branch
  const members = {
    value: memberCount,
    unit: '名',
    name: '党员',
    definition:
      kind === 'temporary'
        ? '已本人确认加入、没有退出的党员。他们的组织关系仍在原支部。'
        : '组织关系在本支部的党员。',
  }
  if (kind !== 'temporary') return [members]
  return [
    members,
    {
      value: outsideCount,
      unit: '名',
      name: '关系在外',
      definition: '组织关系在本系统以外的支部的党员，例如机关、学校、企业的支部。',
    },
    ...(groups ? [{ value: groups.length, unit: '个', name: '任务组' }] : []),
    {
      value: doneCount,
      unit: `/${taskCount}`,
      name: '任务完成',
      definition: '已完成的任务，除以没有取消的全部任务。',
    },
  ]
}
