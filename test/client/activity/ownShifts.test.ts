import type { Shift } from '@contract/activity'
import { hoursWords } from '@/features/activity/hoursWords'
import {
  asksForAge,
  openShifts,
  ownShifts,
  roomWords,
  withdrawWords,
} from '@/features/activity/ownShifts'

const own = (state: 'signedUp' | 'waiting' | 'withdrawn') => ({
  mine: { state, isCheckedIn: false, isCheckedOut: false },
})
const shift = (facts: Partial<Shift> = {}): Shift => ({
  id: 'shift-1',
  name: '桶边引导',
  startsAt: '2026-11-24T01:00:00.000Z',
  endsAt: '2026-11-24T03:00:00.000Z',
  places: 3,
  breakMinutes: 0,
  taken: 1,
  waiting: 0,
  ...facts,
})

it('tells what is mine from what I might take', () => {
  const shifts = [
    shift({ id: 'mine', ...own('signedUp') }),
    shift({ id: 'left', ...own('withdrawn') }),
    shift({ id: 'over', endsAt: '2026-11-20T03:00:00.000Z' }),
  ]
  expect(ownShifts({ shifts }).map(({ id }) => id)).toEqual(['mine'])
  const open = openShifts({ shifts }, Date.parse('2026-11-23T00:00:00.000Z'))
  expect(open.map(({ id }) => id)).toEqual(['left'])
})

it.each([
  [{ taken: 1 }, '还差 2 人'],
  [{ taken: 3 }, '已满，可以候补'],
  [{ taken: 3, waiting: 2 }, '已满，候补前面有 2 人'],
])('says how much room there is: %j', (facts, words) => {
  expect(roomWords(shift(facts))).toBe(words)
})

it('says who moves up when somebody withdraws', () => {
  expect(withdrawWords(shift({ taken: 3, waiting: 1, ...own('signedUp') }))).toContain(
    '候补第 1 位会自动补上',
  )
  expect(withdrawWords(shift(own('signedUp')))).not.toContain('候补')
  expect(withdrawWords(shift({ taken: 3, waiting: 1, ...own('waiting') }))).toContain('让给后面')
})

it('asks for an age only where one matters', () => {
  expect(asksForAge({ isDangerous: false })).toBe(false)
  expect(asksForAge({ isDangerous: true })).toBe(true)
  expect(asksForAge({ isDangerous: false, minAge: 0 })).toBe(true)
})

it.each([
  [0, '0 分钟'],
  [45, '45 分钟'],
  [120, '2 小时'],
  [200, '3 小时 20 分钟'],
])('reads %d minutes as %s', (minutes, words) => {
  expect(hoursWords(minutes)).toBe(words)
})
