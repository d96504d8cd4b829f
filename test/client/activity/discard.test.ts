import { moreActs } from '@/features/activity/moreActs'
import { lostWith } from '@/features/activity/words'
import { activity } from './support'

jest.mock('@tarojs/taro', () => ({}))

it('is offered of a draft, when the server says so', () => {
  const titles = (discard: boolean) =>
    moreActs(activity({ phase: 'draft', can: { discard } }), () => undefined).map(
      ({ title }) => title,
    )
  expect([titles(true), titles(false)]).toEqual([['删除草稿'], []])
})

it('names what goes with a draft before it goes', () => {
  const crew = [{ id: 'person-1', name: '王海燕', role: 'helper' as const }]
  expect(lostWith(activity({ crew }))).toBe(
    '“桶边督导”的内容，连同 1 个班次和 1 名工作人员的安排，都会删除，不能恢复。它还没有发布，没有人报名。',
  )
  expect(lostWith(activity({ shifts: [] }))).toBe(
    '“桶边督导”的内容，都会删除，不能恢复。它还没有发布，没有人报名。',
  )
})
