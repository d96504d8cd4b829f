import type { RosterEntry } from '@contract/activity'
import { inDistrict } from '../../../cloudfunctions/db/connect'
import { autoCheckOut } from '../../../cloudfunctions/features/activity/commands/autoCheckOut'
import { type Caller, DISTRICT, openTestDistrict, type TestDistrict } from '../../support/district'
import {
  buildDistrict,
  buildMember,
  buildOfficer,
  buildPerson,
  buildRegion,
  type Place,
  signIn,
} from '../../support/factories'
import {
  buildActivity,
  buildAttendance,
  buildCrew,
  buildSignUp,
  tokenFor,
} from '../../support/volunteers'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** 2026-12-05 09:00 in Shanghai, a Saturday. */
const NINE = Date.parse('2026-12-05T01:00:00Z')
const iso = (offset: number) => new Date(NINE + offset).toISOString()

let test: TestDistrict
let place: Place
let organiser: Caller
beforeAll(async () => {
  test = await openTestDistrict()
  place = await buildRegion(test, { kind: 'community' }, await buildDistrict(test))
  organiser = await buildOfficer(test, 'communityOfficer', place)
})
afterAll(() => test.close())
beforeEach(() => at(0))

const at = (offset: number) => {
  test.clock.now = () => new Date(NINE + offset)
}

/** An activity from nine to eleven with a helper, and somebody who signed up. */
async function setup(more: Partial<Parameters<typeof buildActivity>[1]> = {}) {
  const activity = await buildActivity(test, {
    region: place,
    createdBy: organiser.personId ?? '',
    startsAt: new Date(NINE),
    ...more,
  })
  const helperId = await buildPerson(test, { name: '郑协助' })
  await buildCrew(test, activity, helperId, 'helper')
  const personId = await buildPerson(test, { name: '何建国', phone: '19900000021' })
  await buildSignUp(test, activity, personId)
  return { activity, personId, helper: await signIn(test, helperId) }
}
type Activity = Awaited<ReturnType<typeof setup>>['activity']

const scan = (who: Caller, activity: Activity, device: string, direction: 'in' | 'out' = 'in') =>
  test.must(who, 'activity.checkIn', {
    activityId: activity.id,
    direction,
    proof: { kind: 'scan', token: tokenFor(test, activity.id, test.clock.now()) },
    scannedAt: test.clock.now().toISOString(),
    device,
    band: 'far',
  })
const roster = (activity: Activity) =>
  test.must(organiser, 'activity.roster', { activityId: activity.id })
const entryOf = async (activity: Activity, personId: string) =>
  (await roster(activity)).entries.find((entry) => entry.personId === personId) as RosterEntry
const clockRound = () =>
  inDistrict(test.database.pool, { districtId: DISTRICT, readOnly: false }, (db) =>
    autoCheckOut(db, DISTRICT, test.clock.now()),
  )
const refusal = (code: string) => expect.objectContaining({ ok: false, code })

describe('for those without a phone', () => {
  it('a helper checks in and out, and both names are kept', async () => {
    const { activity, personId, helper } = await setup()
    const { shiftId } = activity
    const entry = await test.must(helper, 'activity.checkInFor', {
      shiftId,
      personId,
      direction: 'in',
    })
    expect(entry).toMatchObject({
      name: '何建国',
      checkIn: { at: iso(0), source: 'helper', by: '郑协助', isLate: false },
    })
    at(HOUR)
    const again = await test.must(helper, 'activity.checkInFor', {
      shiftId,
      personId,
      direction: 'in',
    })
    expect(again.checkIn).toEqual(entry.checkIn)
    const left = await test.must(helper, 'activity.checkInFor', {
      shiftId,
      personId,
      direction: 'out',
    })
    expect(left).toMatchObject({ checkOut: { at: iso(HOUR) }, proposedMinutes: 60 })
  })

  it('another moment than now needs a reason, lies in the window, and is never rewritten', async () => {
    const { activity, personId, helper } = await setup()
    const { shiftId } = activity
    at(90 * MINUTE)
    const send = (direction: 'in' | 'out', offset: number, reason?: string) =>
      test.callAs(helper, 'activity.checkInFor', {
        shiftId,
        personId,
        direction,
        at: iso(offset),
        reason,
      })
    expect(await send('in', 0)).toMatchObject({ code: 'reason_required', rule: 'V-14' })
    expect(await send('in', -2 * HOUR, '忘带手机')).toEqual(refusal('check_in_too_early'))
    expect(await send('in', 93 * MINUTE, '忘带手机')).toEqual(refusal('invalid_input'))
    expect(await send('out', 0, '忘带手机')).toEqual(refusal('not_checked_in'))
    expect(await send('in', 0, '忘带手机')).toMatchObject({
      ok: true,
      value: { checkIn: { source: 'manual', at: iso(0), reason: '忘带手机', by: '郑协助' } },
    })
    expect(await send('in', 0, '再按一次')).toMatchObject({ ok: true })
    expect(await send('in', HOUR, '记错了')).toEqual(refusal('moment_fixed'))
    expect(await send('out', -MINUTE, '先走了')).toEqual(refusal('invalid_input'))
    expect((await entryOf(activity, personId)).checkIn?.at).toBe(iso(0))
  })

  it('kept in a dead zone counts when it was tapped; once more after a lost answer is the same', async () => {
    const { activity, personId, helper } = await setup()
    const send = (offset: number) =>
      test.callAs(helper, 'activity.checkInFor', {
        shiftId: activity.shiftId,
        personId,
        direction: 'in',
        at: iso(offset),
        reason: '现场没有信号，离线补登',
      })
    at(30 * MINUTE)
    // A clock that is ahead by a minute says now.
    expect(await send(31 * MINUTE)).toMatchObject({ value: { checkIn: { at: iso(30 * MINUTE) } } })
    at(HOUR)
    expect(await send(30 * MINUTE - 15_000)).toMatchObject({
      value: { checkIn: { at: iso(30 * MINUTE) } },
    })
    expect(await send(27 * MINUTE)).toEqual(refusal('moment_fixed'))
  })

  it('a scan and a helper at once are one check-in', async () => {
    const { activity, personId, helper } = await setup()
    const who = await signIn(test, personId)
    await Promise.all([
      scan(who, activity, 'device-0000000001'),
      test.must(helper, 'activity.checkInFor', {
        shiftId: activity.shiftId,
        personId,
        direction: 'in',
      }),
    ])
    expect((await roster(activity)).counts).toEqual({ expected: 1, present: 1, left: 0, absent: 0 })
  })

  it('nobody helps who is not of the crew, nor at an activity that is over and recorded', async () => {
    const { activity, personId } = await setup()
    const stranger = await signIn(test, await buildPerson(test))
    const input = { shiftId: activity.shiftId, personId, direction: 'in' } as const
    expect(await test.callAs(stranger, 'activity.checkInFor', input)).toEqual(refusal('forbidden'))
    const recorded = await setup({ state: 'recorded' })
    const late = { ...input, shiftId: recorded.activity.shiftId, personId: recorded.personId }
    expect(await test.callAs(organiser, 'activity.checkInFor', late)).toEqual(
      refusal('activity_recorded'),
    )
  })
})

describe('现场登记', () => {
  it('finds who is in the register by name and phone, and writes down who is not', async () => {
    const { activity, helper } = await setup()
    const known = await buildMember(test, { region: place, name: '陈秀英', phone: '19900000031' })
    const send = (name: string, phone?: string) =>
      test.must(helper, 'activity.registerVolunteer', { shiftId: activity.shiftId, name, phone })
    const first = await send('陈秀英', '19900000031')
    expect(first).toMatchObject({ personId: known, isMember: true, signUp: 'signedUp' })
    expect((await send('陈秀英', '19900000031')).personId).toBe(known)
    const fresh = await send('林新来', '19900000032')
    expect(fresh).toMatchObject({ isMember: false, phoneMasked: '199****0032' })
    expect((await send('林新来', '19900000032')).personId).toBe(fresh.personId)
    const row = await test.rows((db) =>
      db
        .selectFrom('activitySignUp')
        .select(['recordedBy', 'state'])
        .where('personId', '=', fresh.personId)
        .executeTakeFirst(),
    )
    expect(row).toEqual({ recordedBy: helper.personId, state: 'signedUp' })
    expect((await roster(activity)).counts.expected).toBe(3)
  })

  it('checks in by the same act whoever stands there, or does neither', async () => {
    const { activity, helper } = await setup()
    const send = (name: string, present: { at?: string; reason?: string }) =>
      test.callAs(helper, 'activity.registerVolunteer', {
        shiftId: activity.shiftId,
        name,
        present,
      })
    at(HOUR)
    expect(await send('林新来', {})).toMatchObject({
      value: { name: '林新来', checkIn: { at: iso(HOUR), source: 'helper', by: '郑协助' } },
    })
    const kept = { at: iso(0), reason: '现场没有信号，离线补登' }
    expect(await send('周晚到', kept)).toMatchObject({
      value: { checkIn: { at: iso(0), source: 'manual' } },
    })
    expect(await send('吴太早', { ...kept, at: iso(-2 * HOUR) })).toEqual(
      refusal('check_in_too_early'),
    )
    expect((await roster(activity)).entries.map(({ name }) => name)).not.toContain('吴太早')
  })

  it('keeps to the places, however many register at once; an organiser may go beyond', async () => {
    const { activity, helper } = await setup({ places: 3 })
    const send = (who: Caller, name: string) =>
      test.callAs(who, 'activity.registerVolunteer', { shiftId: activity.shiftId, name })
    const names = ['甲一', '乙二', '丙三', '丁四', '戊五']
    const answers = await Promise.all(names.map((name) => send(helper, name)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2)
    expect(answers.filter(({ ok }) => !ok)).toEqual(Array(3).fill(refusal('shift_full')))
    expect(await send(organiser, '己六')).toMatchObject({ ok: true })
    expect((await roster(activity)).counts.expected).toBe(4)
  })

  it('asks what the activity asks: membership, age and the proof of the post', async () => {
    const members = await setup({ audience: 'members' })
    const send = ({ activity, helper }: typeof members, bornOn?: string) =>
      test.callAs(helper, 'activity.registerVolunteer', {
        shiftId: activity.shiftId,
        name: '孙路过',
        phone: '19900000034',
        ...(bornOn ? { bornOn } : {}),
      })
    expect(await send(members)).toEqual(refusal('sign_up_refused'))
    const aged = await setup()
    const change = (id: string, minAge: number) =>
      test.rows((db) => db.updateTable('activity').set({ minAge }).where('id', '=', id).execute())
    await change(aged.activity.id, 16)
    expect(await send(aged)).toMatchObject({ problems: [{ path: 'bornOn' }] })
    expect(await send(aged, '2010-12-06')).toEqual(refusal('age_refused'))
    expect(await send(aged, '2010-12-05')).toEqual(refusal('guardian_required'))
    expect(await send(aged, '2008-12-05')).toMatchObject({ ok: true })
    const skilled = await setup()
    const { shiftId } = skilled.activity
    await test.rows((db) =>
      db
        .updateTable('activityShift')
        .set({ qualification: '电工' })
        .where('id', '=', shiftId)
        .execute(),
    )
    expect(await send(skilled)).toEqual(refusal('qualification_missing'))
  })

  it('brings back who had withdrawn', async () => {
    const { activity, helper } = await setup()
    const personId = await buildPerson(test, { name: '钱回来', phone: '19900000033' })
    await buildSignUp(test, activity, personId, 'withdrawn')
    const entry = await test.must(helper, 'activity.registerVolunteer', {
      shiftId: activity.shiftId,
      name: '钱回来',
      phone: '19900000033',
    })
    expect(entry).toMatchObject({ personId, signUp: 'signedUp' })
  })
})

describe('未到与请假', () => {
  it('a no-show is one after the end, an excuse at any time, and both give way to a check-in', async () => {
    const { activity, personId } = await setup()
    const send = (kind: 'noShow' | 'excused') =>
      test.callAs(organiser, 'activity.markAbsent', { shiftId: activity.shiftId, personId, kind })
    expect(await send('noShow')).toEqual(refusal('activity_not_over'))
    expect(await send('excused')).toMatchObject({
      ok: true,
      value: { absence: { kind: 'excused' } },
    })
    at(3 * HOUR)
    expect(await send('noShow')).toMatchObject({
      value: { absence: { kind: 'noShow', by: '李干部' } },
    })
    expect((await roster(activity)).counts.absent).toBe(1)
    await buildAttendance(test, activity, personId, { at: new Date(NINE) })
    const entry = await entryOf(activity, personId)
    expect(entry.absence).toBeUndefined()
    expect(entry.checkIn).toBeDefined()
    expect(await send('noShow')).toEqual(refusal('already_present'))
  })
})

describe('the roster', () => {
  it('flags one phone for many, those far away, those who came late and those who never left', async () => {
    const { activity, personId } = await setup()
    const [second, third] = [await buildPerson(test), await buildPerson(test)]
    for (const id of [second, third]) await buildSignUp(test, activity, id)
    at(20 * MINUTE)
    await scan(await signIn(test, personId), activity, 'device-of-one-000')
    await scan(await signIn(test, second), activity, 'device-of-two-000')
    at(30 * MINUTE)
    await scan(await signIn(test, third), activity, 'device-of-two-000')
    expect((await entryOf(activity, personId)).flags).toEqual(['far', 'lateStart'])
    at(3 * HOUR)
    for (const id of [second, third]) {
      expect((await entryOf(activity, id)).flags).toEqual([
        'sharedDevice',
        'far',
        'lateStart',
        'noCheckOut',
      ])
    }
    expect((await roster(activity)).counts).toEqual({ expected: 3, present: 3, left: 0, absent: 0 })
  })

  it('is seen by a helper while it is open, and by nobody who is not of the crew', async () => {
    const { activity, helper } = await setup()
    const input = { activityId: activity.id }
    expect(await test.callAs(helper, 'activity.roster', input)).toMatchObject({ ok: true })
    const stranger = await signIn(test, await buildPerson(test))
    expect(await test.callAs(stranger, 'activity.roster', input)).toEqual(refusal('forbidden'))
    const recorded = await setup({ state: 'recorded' })
    const past = { activityId: recorded.activity.id }
    expect(await test.callAs(recorded.helper, 'activity.roster', past)).toEqual(
      refusal('forbidden'),
    )
    expect(await test.callAs(organiser, 'activity.roster', past)).toMatchObject({ ok: true })
  })

  it('proposes no minutes for what is no volunteering', async () => {
    const { activity, personId } = await setup({ kind: 'party' })
    await buildAttendance(test, activity, personId, { at: new Date(NINE) })
    await buildAttendance(test, activity, personId, { kind: 'checkOut', at: new Date(NINE + HOUR) })
    expect(await entryOf(activity, personId)).not.toHaveProperty('proposedMinutes')
  })
})

describe('系统签退', () => {
  it('comes an hour after the end, once, at the planned end; a proven check-out counts over it', async () => {
    const { activity, personId } = await setup()
    const left = await buildPerson(test)
    await buildSignUp(test, activity, left)
    await buildAttendance(test, activity, left, { at: new Date(NINE) })
    await buildAttendance(test, activity, left, { kind: 'checkOut', at: new Date(NINE + HOUR) })
    await buildAttendance(test, activity, personId, { at: new Date(NINE) })
    at(3 * HOUR - 1)
    await clockRound()
    expect((await entryOf(activity, personId)).checkOut).toBeUndefined()
    at(3 * HOUR)
    expect(await clockRound()).toBeGreaterThan(0)
    expect(await clockRound()).toBe(0)
    expect(await entryOf(activity, personId)).toMatchObject({
      checkOut: { at: iso(2 * HOUR), source: 'system' },
      flags: ['noCheckOut'],
      proposedMinutes: 120,
    })
    await buildAttendance(test, activity, personId, {
      kind: 'checkOut',
      at: new Date(NINE + 150 * MINUTE),
    })
    expect(await entryOf(activity, personId)).toMatchObject({
      checkOut: { at: iso(150 * MINUTE), source: 'scan' },
      flags: [],
      proposedMinutes: 150,
    })
  })

  it.each(['cancelled', 'recorded'] as const)('leaves a %s activity alone', async (state) => {
    const { activity, personId } = await setup({ state })
    await buildAttendance(test, activity, personId, { at: new Date(NINE) })
    at(4 * HOUR)
    expect(await clockRound()).toBe(0)
  })
})
