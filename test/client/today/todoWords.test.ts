import type { Todo, TodoKind } from '@contract/today'
import { addressOf, TODO_WORDS } from '@/features/today/todoWords'

const todo = (kind: TodoKind): Todo => ({
  key: kind,
  kind,
  title: '',
  note: '',
  isOverdue: false,
  subjectId: 'subject',
  branchId: 'branch',
})

it.each<[TodoKind, string, Record<string, string>]>([
  ['task', '/features/branch/pages/task', { id: 'subject' }],
  ['meeting', '/features/branch/pages/meeting', { id: 'subject' }],
  ['ungrouped', '/features/branch/pages/members', { id: 'branch' }],
  ['approveBranch', '/features/branch/pages/detail', { id: 'branch' }],
  ['answerSwap', '/features/activity/pages/detail', { id: 'subject' }],
  ['decideBinding', '/features/account/pages/bindingRequests', {}],
  ['runActivity', '/features/activity/pages/codes', { id: 'subject' }],
  ['confirmHours', '/features/activity/pages/hours', { id: 'subject' }],
  ['answerObjections', '/features/activity/pages/hours', { id: 'subject' }],
  ['recordActivities', '/features/activity/pages/overdue', {}],
])('opens a %s where it is done', (kind, path, params) => {
  expect(addressOf(todo(kind))).toEqual([path, params])
})

it('leads somewhere inside the product for every kind there is', () => {
  for (const kind of Object.keys(TODO_WORDS) as TodoKind[]) {
    expect(addressOf(todo(kind))[0]).toMatch(
      /^\/features\/(branch|account|activity|station|problem|collection|deliberation|decision)\/pages\/\w+$/,
    )
  }
})
