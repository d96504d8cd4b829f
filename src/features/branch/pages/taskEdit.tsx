import { CreateTaskInput, type TaskDetail } from '@contract/branch'
import type { Region } from '@contract/region'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect, useRef, useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Card } from '@/components/Card'
import { DateField, SelectField, TextArea, TextField } from '@/components/Field'
import { Screen } from '@/components/Screen'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { toDay } from '@/lib/dates'
import { useForm } from '@/lib/form'
import { replace } from '@/lib/navigate'
import { useAction } from '@/lib/useAction'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { buildingsIn } from '../buildings'
import { WorkItemField } from '../components/WorkItemField'
import { pathOf } from '../paths'
import { type TaskValues, valuesOf } from '../taskForm'

/** 布置任务、修改任务 */
function TaskEdit() {
  const { branches, regions, rosters, tasks } = useStores()
  const { id, groupId: asked, person } = useRouter().params
  const [buildings, setBuildings] = useState<Region[]>()
  const task = id ? tasks.find(id) : undefined
  const groupId = asked ?? task?.groupId ?? ''
  const board = tasks.board(groupId)
  const isThere = Boolean(board && buildings && (!id || task))
  const { screen } = useLoaded(async () => {
    // Coming back to the front must not take away what was typed.
    if (isThere) return
    if (id) await tasks.load(id)
    const group = asked ?? (id && tasks.find(id)?.groupId) ?? ''
    await tasks.loadBoard(group)
    const branchId = tasks.board(group)?.branch.id ?? ''
    await rosters.load(branchId)
    setBuildings(await buildingsIn(branches.find(branchId)?.regionId, regions.load))
  }, isThere)
  const title = id ? '修改任务' : '布置任务'
  if (!board || !buildings || !isThere) return <Screen title={title} {...screen} />
  const members = rosters.of(board.branch.id) ?? []
  return (
    <TaskForm
      title={title}
      groupId={groupId}
      groupName={board.group.name}
      task={task}
      person={person}
      buildings={buildings}
      people={members.filter((member) => member.groupId === groupId)}
    />
  )
}

interface FormProps {
  title: string
  groupId: string
  groupName: string
  task: TaskDetail | undefined
  person: string | undefined
  buildings: Region[]
  people: { id: string; name: string; openTasks: number }[]
}

function TaskForm({ title, groupId, groupName, task, person, buildings, people }: FormProps) {
  const { tasks } = useStores()
  const form = useForm<TaskValues>(valuesOf(task, person), task ? {} : { draft: `task:${groupId}` })
  const version = useRef(task?.version ?? 0)
  const saving = useAction(async () => {
    const { title: name, detail, workItem, buildingId, assigneeId, dueOn } = form.values
    const input = form.parse(CreateTaskInput, {
      groupId,
      title: name,
      detail,
      workItem,
      buildingId: buildingId || undefined,
      assigneeId: assigneeId || undefined,
      dueOn: dueOn || undefined,
    })
    if (!input) return
    const { groupId: _group, ...facts } = input
    const saved = task
      ? await tasks.edit({ id: task.id, version: version.current, ...facts })
      : await tasks.create(input)
    form.done()
    toast(task ? '任务已修改' : '任务已布置')
    replace(`${pathOf('task')}?id=${saved.id}`)
  })
  const catchingUp = useAction(async () => {
    if (!task) return
    await tasks.load(task.id)
    version.current = tasks.find(task.id)?.version ?? version.current
  })
  const { code, error, problems } = saving
  const { run: catchUp } = catchingUp
  useEffect(() => {
    if (code === 'stale') void catchUp()
  }, [code, catchUp])
  const { setProblems } = form
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each failure, not for each drawing
  useEffect(() => {
    if (error && Object.keys(problems).length > 0) setProblems(problems)
  }, [error])

  return (
    <Screen
      column
      title={title}
      subtitle={groupName}
      bottom={
        <BottomBar
          main={{
            text: task ? '保存' : '布置',
            busy: saving.isBusy,
            onTap: () => void saving.run(),
          }}
        />
      }
    >
      <View className="br-form">
        {code === 'stale' && (
          <Warning text="刚刚有人改过这项任务。您填写的内容都还在：请核对，再保存一次就以您填写的为准。" />
        )}
        {error && code !== 'stale' && <View className="br-error">{error}</View>}
        <Card>
          <TextField
            label="任务"
            placeholder="例如：7 号楼 2 单元入户说明"
            maxLength={60}
            {...form.bind('title')}
          />
          {buildings.length > 0 && (
            <SelectField
              label="哪幢楼"
              optional
              placeholder="不限楼栋"
              options={buildings.map(({ id, name }) => ({ value: id, text: name }))}
              {...form.bind('buildingId')}
            />
          )}
          <WorkItemField
            value={form.values.workItem}
            error={form.problems['workItem']}
            onChange={(workItem) => form.set('workItem', workItem)}
          />
          <TextArea
            label="说明"
            optional
            placeholder="要做到什么程度，注意什么"
            maxLength={500}
            {...form.bind('detail')}
          />
        </Card>
        <Card>
          <SelectField
            label="交给谁"
            optional
            hint="不选就由组员自己领取"
            placeholder="由组员领取"
            options={people.map(({ id, name, openTasks }) => ({
              value: id,
              text: openTasks > 0 ? `${name}（在办 ${openTasks} 项）` : name,
            }))}
            {...form.bind('assigneeId')}
          />
          <DateField
            label="哪天前做完"
            optional
            {...(!task && { from: toDay() })}
            {...form.bind('dueOn')}
          />
        </Card>
      </View>
    </Screen>
  )
}

export default observer(TaskEdit)
