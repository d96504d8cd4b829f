import type { Branch, BranchDetail } from '@contract/branch'
import { View } from '@tarojs/components'
import { Card, SectionTitle } from '@/components/Card'
import { Figures } from '@/components/Figure'
import { ListItem } from '@/components/ListItem'
import { Progress } from '@/components/Progress'
import { open } from '../paths'
import { facts } from '../words'
import { BranchTag } from './BranchTag'
import '../index.scss'

type Known = Branch & Partial<BranchDetail>

/** Those I belong to: the temporary ones with all their facts, the others as a line. */
export function MyBranches({ branches }: { branches: Known[] }) {
  if (branches.length === 0) return null
  const temporary = branches.filter(({ kind }) => kind === 'temporary')
  const others = branches.filter(({ kind }) => kind !== 'temporary')
  return (
    <>
      <SectionTitle title="我的支部" />
      <View className="br-mine">
        {temporary.map((branch) => (
          <MyBranch key={branch.id} branch={branch} />
        ))}
        {others.length > 0 && (
          <Card flush>
            {others.map((branch) => (
              <ListItem
                key={branch.id}
                icon="branch"
                title={branch.name}
                facts={facts(branch.regionName, `${branch.memberCount} 名党员`)}
                onTap={() => open('detail', { id: branch.id })}
              />
            ))}
          </Card>
        )}
      </View>
    </>
  )
}

/** A branch I work in: its state, its figures, and my group. */
function MyBranch({ branch }: { branch: Known }) {
  const { id, groups = [], mine } = branch
  const group = groups.find((one) => one.id === mine?.groupId)
  const openIt = () => open('detail', { id })
  return (
    <Card flush>
      <ListItem
        title={branch.name}
        facts={branch.regionName}
        below={<BranchTag branch={branch} />}
        onTap={openIt}
      />
      <View className="br-pad">
        <Figures items={figureItems(branch)} />
      </View>
      {group && (
        <ListItem
          icon="task"
          title={`我的小组：${group.name}`}
          facts={facts(
            `${group.memberCount} 人`,
            mine?.isLeader ? '我是组长' : group.leader && `组长 ${group.leader.name}`,
          )}
          below={
            group.taskCount > 0 && <Progress value={group.doneCount} total={group.taskCount} />
          }
          onTap={() => open('board', { groupId: group.id })}
        />
      )}
      {mine && !group && groups.length > 0 && branch.can?.chooseGroup && (
        <ListItem
          icon="warn"
          title="还没有选任务组"
          facts="打开支部，选一个任务组"
          onTap={openIt}
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
        ? '本人确认加入的，和由党组织任命的党员，退出的不算。他们的组织关系仍在原支部。'
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
    ...(taskCount === 0
      ? []
      : [
          {
            value: doneCount,
            unit: `/${taskCount}`,
            name: '任务完成',
            definition: '已完成的任务，除以没有取消的全部任务。',
          },
        ]),
  ]
}
