import type { RosterEntry } from '@contract/activity'
import { presenceOf, stayWords } from '@/features/activity/deskWords'
import { deskParts, entryKey, partOf, plainKeys, stillOpen } from '@/features/activity/hoursDesk'

const at = { at: '2026-12-04T14:00:00.000Z', source: 'scan' as const, isLate: false }
const base: RosterEntry = {
  shiftId: 's',
  shiftName: '守夜',
  personId: 'p',
  name: '何建国',
  isMember: true,
  signUp: 'signedUp',
  flags: [],
}
const hours = (kind: 'confirmed' | 'objected') => ({ entryId: 'e', kind, minutes: 120 })
const came = { checkIn: at, checkOut: at, proposedMinutes: 120 }

const PEOPLE: RosterEntry[] = [
  { ...base, personId: 'plain', ...came },
  { ...base, personId: 'shared', ...came, flags: ['sharedDevice'] },
  { ...base, personId: 'staying', checkIn: at, flags: ['noCheckOut'] },
  { ...base, personId: 'done', ...came, hours: hours('confirmed') },
  { ...base, personId: 'unhappy', ...came, hours: hours('objected') },
  { ...base, personId: 'missing' },
  { ...base, personId: 'excused', absence: { kind: 'excused', by: '陈老师' } },
  { ...base, personId: 'invited', signUp: 'invited' },
]

it('ticks beforehand whom the clock proves, and leaves out whoever is to be looked at', () => {
  expect([...plainKeys(PEOPLE)]).toEqual([entryKey({ shiftId: 's', personId: 'plain' })])
})

it('counts each part', () => {
  expect(deskParts(PEOPLE, true).map(({ key, count }) => [key, count])).toEqual([
    ['pending', 3],
    ['objected', 1],
    ['confirmed', 1],
    ['absent', 2],
    ['all', 8],
  ])
  expect(partOf(PEOPLE, 'objected').map(({ personId }) => personId)).toEqual(['unhappy'])
})

it('offers nothing to confirm where nothing ever becomes hours (V-19)', () => {
  expect(deskParts(PEOPLE, false).map(({ key }) => key)).toEqual(['absent', 'all'])
})

it('says what the record still waits for', () => {
  expect(stillOpen(PEOPLE)).toEqual([
    '3 人的时长待确认',
    '其中 1 人没有签退，可以补登签退时间',
    '1 人有异议，等您答复',
    '1 人报了名没有来，可以记为未到或请假',
  ])
  expect(stillOpen(PEOPLE.filter(({ personId }) => personId === 'done'))).toEqual([])
})

it('says in one line when somebody came and went, and by which word', () => {
  const left = { ...at, at: '2026-12-04T16:00:00.000Z', source: 'system' as const }
  expect(stayWords({ ...base, checkIn: at, checkOut: left })).toBe('22:00 扫码–00:00 系统签退')
  expect(stayWords({ ...base, checkIn: at })).toBe('22:00 扫码')
  expect(stayWords(base)).toBe('')
})

it('says where somebody is', () => {
  expect(PEOPLE.map((entry) => presenceOf(entry).text)).toEqual([
    '已签退',
    '已签退',
    '在现场',
    '已签退',
    '已签退',
    '没到',
    '请假',
    '受邀，待确认',
  ])
})
