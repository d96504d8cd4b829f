import type { Board, Task } from '@contract/branch'
import { TaskStore } from '@/features/branch/taskStore'
import type { Call } from '@/lib/call'
import type { Outbox } from '@/lib/outbox'

const task = (id: string, state: Task['state'] = 'todo'): Task => ({
  id,
  branchId: 'branch-1',
  branchName: '港城花园临时党支部',
  groupId: 'group-1',
  groupName: '政策宣传组',
  title: id,
  state,
  isOverdue: false,
  logCount: 0,
  version: 1,
})

const board = (items: Task[], total: number): Board => ({
  group: { id: 'group-1', name: '政策宣传组' },
  branch: { id: 'branch-1', name: '港城花园临时党支部', state: 'active' },
  columns: [{ state: 'todo', items, total, nextCursor: 'second' }],
  can: { createTask: false },
})

function open(answers: Record<string, (input: never) => unknown>) {
  const asked: unknown[] = []
  const call = (async (method: string, input: never) => {
    asked.push([method, input])
    return answers[method]?.(input)
  }) as Call
  const store = new TaskStore(call, { mine: [] } as unknown as Outbox)
  return { store, asked }
}

it('asks for open tasks only, and counts as the server does', async () => {
  const { store, asked } = open({
    'branch.listTasks': () => ({ items: [task('a'), task('b')], total: 651, nextCursor: 'c' }),
    'branch.setTaskState': () => ({ ...task('a', 'done'), can: {}, logs: [] }),
  })
  await store.loadOpen('branch-1')
  expect(asked).toMatchObject([['branch.listTasks', { states: ['todo', 'doing'] }]])
  expect(store.openOf('branch-1')?.total).toBe(651)
  await store.setState(task('a'), 'done')
  expect(store.openOf('branch-1')).toMatchObject({ items: [{ id: 'b' }], total: 650 })
})

it('reads a column on, and finds it as long when the board is asked for again', async () => {
  const { store } = open({
    'branch.board': () => board([task('a')], 2),
    'branch.listTasks': () => ({ items: [task('b')], total: 2 }),
  })
  const column = () => store.board('group-1')?.columns[0]
  await store.loadBoard('group-1')
  expect(column()).toMatchObject({ items: [{ id: 'a' }], nextCursor: 'second' })
  await store.moreOf('group-1', 'todo')
  expect(column()?.items.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(column()?.nextCursor).toBeUndefined()
  await store.loadBoard('group-1')
  expect(column()?.items.map(({ id }) => id)).toEqual(['a', 'b'])
})
