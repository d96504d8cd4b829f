import type { Roster, RosterEntry } from '@contract/activity'
import { ActivityStore } from '@/features/activity/activityStore'
import { AttendanceStore, LATE_REASON } from '@/features/activity/attendanceStore'
import { CallError } from '@/lib/call'
import { Outbox } from '@/lib/outbox'
import { memoryStorage } from '../support/memory'
import { activity } from './support'

const NINE = Date.parse('2026-12-04T14:00:00Z')
const SHIFT = activity().shifts[0]?.id ?? ''

const entry = (facts: Partial<RosterEntry> = {}): RosterEntry => ({
  shiftId: SHIFT,
  shiftName: '守夜',
  personId: 'person-1',
  name: '何建国',
  isMember: true,
  signUp: 'signedUp',
  flags: [],
  ...facts,
})

function setup() {
  const storage = memoryStorage()
  const line = { isUp: true, refusal: '', now: NINE, account: 'account-1' }
  const asked: [string, Record<string, unknown>][] = []
  const there = { at: '2026-12-04T14:00:00.000Z', source: 'helper' as const, isLate: false }
  const roster: Roster = {
    activityId: 'activity-1',
    entries: [entry()],
    unnamed: 0,
    counts: { expected: 1, present: 0, left: 0, absent: 0 },
    // The phone is a minute behind.
    asOf: new Date(NINE + 60_000).toISOString(),
  }
  const call = async (method: string, input: Record<string, unknown>) => {
    asked.push([method, input])
    if (!line.isUp) throw new CallError('offline')
    if (line.refusal) throw new CallError(line.refusal as never)
    if (method === 'activity.find') return activity({ can: { help: true } })
    if (method === 'activity.checkInFor') return entry({ checkIn: there })
    if (method === 'activity.registerVolunteer')
      return entry({ personId: 'person-2', name: '林新来' })
    return roster
  }
  const me = () => ({ account: line.account })
  const open = () => {
    const outbox = new Outbox(
      storage,
      call as never,
      me,
      async () => '',
      () => {},
    )
    const activities = new ActivityStore(call as never)
    const clock = () => line.now
    const store = new AttendanceStore({
      call: call as never,
      outbox,
      storage,
      activities,
      me,
      clock,
    })
    return { store, outbox, activities }
  }
  return { line, asked, open, sent: (method: string) => asked.filter(([name]) => name === method) }
}

it('checks in at once with signal, and shows it without waiting for the next look', async () => {
  const { open, sent } = setup()
  const { store, outbox } = open()
  await store.load('activity-1')
  expect(await store.checkIn('activity-1', entry(), 'in')).toBe('done')
  expect(sent('activity.checkInFor')).toEqual([
    ['activity.checkInFor', { shiftId: SHIFT, personId: 'person-1', direction: 'in' }],
  ])
  expect(store.of('activity-1')?.entries[0]?.checkIn).toMatchObject({ source: 'helper' })
  expect(outbox.items).toEqual([])
})

it('keeps a tap in a dead zone with its moment by the server’s clock, and sends it once', async () => {
  const { line, open, sent } = setup()
  const { store, outbox } = open()
  await store.load('activity-1')
  line.isUp = false
  line.now += 5_000
  expect(await store.checkIn('activity-1', entry(), 'in')).toBe('kept')
  expect(store.waitingFor(entry())).toMatchObject({ state: 'waiting', about: '签到 何建国' })
  expect(store.waitingFor(entry({ personId: 'person-9' }))).toBeUndefined()
  line.now += 600_000
  line.isUp = true
  await outbox.flush()
  expect(sent('activity.checkInFor').at(-1)?.[1]).toEqual({
    shiftId: SHIFT,
    personId: 'person-1',
    direction: 'in',
    at: new Date(NINE + 65_000).toISOString(),
    reason: LATE_REASON,
  })
  await outbox.flush()
  expect(outbox.items).toEqual([])
  expect(store.waitingFor(entry())).toBeUndefined()
})

it('says why the server refuses, and keeps nothing of it', async () => {
  const { line, open } = setup()
  const { store, outbox } = open()
  await store.load('activity-1')
  line.refusal = 'check_in_too_early'
  await expect(store.checkIn('activity-1', entry(), 'in')).rejects.toMatchObject({
    code: 'check_in_too_early',
  })
  expect(outbox.items).toEqual([])
})

it('registers in a dead zone whoever stands there, and shows them as waiting', async () => {
  const { line, open } = setup()
  const { store, activities } = open()
  await store.load('activity-1')
  line.isUp = false
  expect(await store.register('activity-1', { shiftId: SHIFT, name: '林新来' }, true)).toBe('kept')
  const [kept] = store.newcomers(activities.find('activity-1') ?? activity())
  expect(kept).toMatchObject({
    about: '现场登记 林新来',
    input: { name: '林新来', present: { reason: LATE_REASON } },
  })
  expect(await store.register('activity-1', { shiftId: SHIFT, name: '没到场' }, false)).toBe('kept')
  expect(store.newcomers(activity())[1]?.input).toEqual({ shiftId: SHIFT, name: '没到场' })
})

it('shows the last list after the app was closed, without a signal', async () => {
  const { line, open } = setup()
  await open().store.load('activity-1')
  line.isUp = false
  const { store, activities } = open()
  await expect(store.load('activity-1')).rejects.toMatchObject({ code: 'offline' })
  expect(store.of('activity-1')?.entries).toHaveLength(1)
  expect(activities.find('activity-1')?.title).toBe('桶边督导')
  expect(await store.checkIn('activity-1', entry(), 'in')).toBe('kept')
})

it('shows no kept list to another person on this phone', async () => {
  const { line, open } = setup()
  await open().store.load('activity-1')
  line.isUp = false
  line.account = 'account-2'
  const { store } = open()
  await expect(store.load('activity-1')).rejects.toMatchObject({ code: 'offline' })
  expect(store.of('activity-1')).toBeUndefined()
})

it('keeps what is on the screen while the signal comes and goes', async () => {
  const { line, open } = setup()
  const { store } = open()
  await store.load('activity-1')
  line.isUp = false
  await store.refresh('activity-1')
  expect(store.of('activity-1')?.entries).toHaveLength(1)
})
