import type { TaskGroup } from '@contract/branch'
import { barOf, type Doing } from '@/features/branch/acts'
import { branch, group } from './support'

jest.mock('@tarojs/taro', () => ({}))

const doing: Doing = {
  submit: { text: '提交批准', onTap: () => undefined },
  sendBack: { text: '退回', onTap: () => undefined },
  activate: { text: '启动支部', onTap: () => undefined },
  assign: () => undefined,
  chooseGroup: () => undefined,
}
const texts = (facts: Parameters<typeof branch>[0]) => {
  const { main, second, note } = barOf(branch(facts), doing)
  return [main?.text, second?.text, note]
}

it('offers the draft to whoever may submit it, and nothing to others', () => {
  const can = { edit: true, submit: true }
  expect(texts({ state: 'draft', can })).toEqual(['提交批准', '修改', undefined])
  expect(texts({ state: 'draft' })).toEqual([undefined, undefined, undefined])
})

it('says that approval is awaited where it is not the caller’s to give', () => {
  const judge = { approve: true, return: true }
  expect(texts({ state: 'submitted', can: judge })).toEqual(['批准', '退回', undefined])
  const [main, second, note] = texts({ state: 'submitted', can: { return: true } })
  expect([main, second]).toEqual([undefined, '退回'])
  expect(note).toContain('须由另一位干部批准')
  expect(texts({ state: 'submitted' })[2]).toContain('等待上级党组织批准')
})

it('invites until there are three, then starts', () => {
  const can = { invite: true, activate: true }
  expect(texts({ state: 'approved', memberCount: 1, can })).toEqual([
    '邀请党员',
    undefined,
    '还差 2 人：满 3 人本人同意，就能启动支部。',
  ])
  expect(texts({ state: 'approved', memberCount: 3, can })).toEqual([
    '启动支部',
    '邀请党员',
    undefined,
  ])
})

it('hands out tasks for the groups that the caller leads, and for no other', () => {
  const led = group({ id: 'led', can: { createTask: true, rename: false } })
  let asked: TaskGroup[] = []
  const { main } = barOf(branch({ groups: [group(), led] }), {
    ...doing,
    assign: (groups) => {
      asked = groups
    },
  })
  main?.onTap()
  expect(main?.text).toBe('布置任务')
  expect(asked.map(({ id }) => id)).toEqual(['led'])
})

it('leads a member to the own group, or to choosing one', () => {
  const joinedAt = '2026-07-04T08:00:00.000Z'
  const groups = [group()]
  const can = { chooseGroup: true }
  const inGroup = { groupId: 'group-1', isLeader: false, joinedAt, isConfirmed: true }
  expect(texts({ groups, can, mine: inGroup })[0]).toBe('我的任务组')
  expect(texts({ groups, can, mine: { isLeader: false, joinedAt, isConfirmed: true } })[0]).toBe(
    '选择任务组',
  )
})

it('shows the summary of a dissolved branch to everybody', () => {
  expect(texts({ state: 'dissolved' })[0]).toBe('查看小结')
})
