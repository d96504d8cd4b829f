import type { TaskGroup } from '@contract/branch'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Confirm } from '@/components/Confirm'
import { Screen } from '@/components/Screen'
import { toast } from '@/components/Toast'
import { useAction } from '@/lib/useAction'
import { useDesk } from '@/lib/useDesk'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { GroupSheet } from '../components/GroupSheet'
import { LeaderSheet } from '../components/LeaderSheet'
import { open } from '../paths'
import { facts } from '../words'

/** What a renewal usually needs; each name can be changed. */
const USUAL = [
  { name: '政策宣传组', aim: '入户说明政策，收集意见，消除顾虑' },
  { name: '设计规划组', aim: '对接设计，把居民的意见画进图里' },
  { name: '进度协调组', aim: '对接施工单位，协调停水停电和堆料' },
  { name: '质量监理组', aim: '巡查施工质量和安全，做好记录' },
]

/** 管理任务组 */
function Groups() {
  const { branches, rosters } = useStores()
  const { id = '' } = useRouter().params
  const isDesk = useDesk()
  const branch = branches.find(id)
  const members = rosters.of(id)
  const { screen } = useLoaded(
    () => rosters.load(id),
    branch !== undefined && members !== undefined,
  )
  const [editing, setEditing] = useState<TaskGroup | 'new'>()
  const [leading, setLeading] = useState<TaskGroup>()
  const [removing, setRemoving] = useState<TaskGroup>()
  const saving = useAction(async (group: { name: string; aim: string }) => {
    if (editing === 'new') await rosters.createGroup({ branchId: id, ...group })
    else if (editing) await rosters.renameGroup(id, { id: editing.id, ...group })
    setEditing(undefined)
    toast('任务组已保存')
  })
  const forming = useAction(async (missing: typeof USUAL) => {
    for (const group of missing) await rosters.createGroup({ branchId: id, ...group })
    toast(`已建好 ${missing.length} 个任务组`)
  })
  const naming = useAction(async (personId: string | undefined) => {
    if (leading) await rosters.nameLeader(id, leading.id, personId)
    setLeading(undefined)
    toast(personId ? '已任命组长' : '组长已空出')
  })
  const dropping = useAction(async () => {
    if (removing) await rosters.removeGroup(id, removing.id)
    setRemoving(undefined)
    toast('任务组已删除')
  })
  if (!branch || !members) return <Screen title="任务组" {...screen} />
  const missing = USUAL.filter(({ name }) => !branch.groups.some((group) => group.name === name))
  const create = { text: '新建任务组', icon: 'plus' as const, onTap: () => setEditing('new') }

  return (
    <Screen
      title="任务组"
      subtitle={branch.name}
      {...screen}
      acts={branch.can.manageGroups && <Button {...create} />}
      bottom={!isDesk && branch.can.manageGroups && <BottomBar main={create} />}
    >
      {branch.groups.length === 0 && branch.can.manageGroups && (
        <Card title="常用的四个组">
          <View className="br-text br-text--gap">
            {missing.map(({ name, aim }) => `${name}：${aim}`).join('\n')}
          </View>
          {forming.error && <View className="br-error">{forming.error}</View>}
          <Button
            kind="secondary"
            text="一次建好这四个组"
            busy={forming.isBusy}
            onTap={() => void forming.run(missing)}
          />
        </Card>
      )}
      {branch.groups.map((group) => (
        <Card key={group.id} title={group.name} side={`${group.memberCount} 人`}>
          <View className="br-text">
            {facts(
              group.leader ? `组长 ${group.leader.name}` : '还没有组长',
              `任务 ${group.doneCount}/${group.taskCount}`,
            )}
          </View>
          {group.aim && <View className="br-text br-text--quiet">{group.aim}</View>}
          <View className="br-acts">
            <Button
              small
              kind="secondary"
              text="看板"
              icon="task"
              onTap={() => open('board', { groupId: group.id })}
            />
            {group.can.rename && (
              <>
                <Button
                  small
                  kind="secondary"
                  text={group.leader ? '换组长' : '任命组长'}
                  icon="me"
                  onTap={() => setLeading(group)}
                />
                <Button small kind="plain" text="修改" onTap={() => setEditing(group)} />
              </>
            )}
          </View>
        </Card>
      ))}
      <GroupSheet
        group={editing}
        suggestions={missing}
        busy={saving.isBusy}
        error={saving.error}
        problems={saving.problems}
        onSave={(group) => void saving.run(group)}
        onRemove={(group) => {
          setEditing(undefined)
          setRemoving(group)
        }}
        onClose={() => {
          saving.clear()
          setEditing(undefined)
        }}
      />
      <LeaderSheet
        group={leading}
        members={members}
        busy={naming.isBusy}
        error={naming.error}
        onName={(personId) => void naming.run(personId)}
        onClose={() => setLeading(undefined)}
      />
      <Confirm
        isOpen={removing !== undefined}
        title={`删除${removing?.name ?? ''}？`}
        lost={dropping.error ?? '组里没有党员，也没有任务，删除后可以重新建。'}
        act="删除"
        busy={dropping.isBusy}
        onConfirm={() => void dropping.run()}
        onCancel={() => setRemoving(undefined)}
      />
    </Screen>
  )
}

export default observer(Groups)
