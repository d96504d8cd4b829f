/** Hours: by the clock or with a reason, each change a row of its own, never from what is no service. */
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildPerson, signIn } from '../../support/factories'
import { buildStay } from '../../support/service'
import { buildActivity, buildAttendance, buildSignUp } from '../../support/volunteers'
import { buildWorld, type World } from '../../support/world'

const HOUR = 3_600_000

describe('service hours', () => {
  let test: TestDistrict
  let world: World
  let office: Caller
  let volunteer: Caller
  let personId: string

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    office = world.accounts.communityOfficer
  })
  beforeEach(async () => {
    volunteer = await signIn(test, await buildPerson(test))
    personId = volunteer.personId ?? ''
  })
  afterAll(() => test.close())

  type Facts = Partial<Parameters<typeof buildActivity>[1]>
  const ended = (facts: Facts = {}) =>
    buildActivity(test, {
      region: world.estate,
      organiserId: world.community.id,
      createdBy: world.createdBy,
      startsAt: new Date(Date.now() - 30 * HOUR),
      ...facts,
    })
  type Activity = Awaited<ReturnType<typeof ended>>
  const confirm = (activity: Activity, minutes: number, reason?: string, id = personId) =>
    test.callAs(office, 'activity.confirmHours', {
      activityId: activity.id,
      items: [{ shiftId: activity.shiftId, personId: id, minutes, ...(reason ? { reason } : {}) }],
    })
  const record = () => test.must(volunteer, 'activity.myRecord', {})
  const entries = () =>
    test.rows((db) =>
      db
        .selectFrom('serviceEntry')
        .selectAll()
        .where('personId', '=', personId)
        .orderBy('recordedAt')
        .orderBy('id')
        .execute(),
    )

  it('are pending by the clock until somebody confirms them', async () => {
    const activity = await ended({ breakMinutes: 30 })
    await buildStay(test, activity, personId)
    expect(await record()).toMatchObject({
      totals: { minutes: 0, pendingMinutes: 90, times: 1 },
      items: [{ state: 'pending', minutes: 90, can: { object: false } }],
    })
    expect(await confirm(activity, 90)).toMatchObject({ ok: true })
    expect(await record()).toMatchObject({
      totals: { minutes: 90, pendingMinutes: 0, times: 1 },
      items: [{ state: 'confirmed', minutes: 90, can: { object: true } }],
    })
    expect(await entries()).toMatchObject([{ source: 'code', minutesBefore: 0 }])
  })

  it('other than by the clock want a reason, named by item', async () => {
    const activity = await ended()
    await buildStay(test, activity, personId)
    expect(await confirm(activity, 60)).toMatchObject({
      code: 'reason_required',
      problems: [{ path: 'items.0.reason' }],
    })
    expect(await entries()).toEqual([])
    expect(await confirm(activity, 60, '提前离开')).toMatchObject({ ok: true })
    expect(await entries()).toMatchObject([{ source: 'manual', reason: '提前离开' }])
  })

  it('are confirmed once by two who confirm at the same moment, and not overwritten', async () => {
    const activity = await ended()
    await buildStay(test, activity, personId)
    const replies = await Promise.all([
      confirm(activity, 120),
      confirm(activity, 60, '提前离开'),
      confirm(activity, 120),
    ])
    expect(await entries()).toHaveLength(1)
    expect(
      replies.filter(({ ok }) => !ok).every((reply) => !reply.ok && reply.code === 'stale'),
    ).toBe(true)
    const [holding] = await entries()
    expect(await confirm(activity, holding?.minutes ?? 0, '再点一次')).toMatchObject({ ok: true })
    expect(await confirm(activity, 33, '改一下')).toMatchObject({ code: 'stale' })
    expect(await entries()).toHaveLength(1)
  })

  it('are all confirmed or none', async () => {
    const activity = await ended()
    await buildStay(test, activity, personId)
    const other = await buildPerson(test)
    await buildSignUp(test, activity, other)
    const item = { shiftId: activity.shiftId, minutes: 120 }
    const reply = await test.callAs(office, 'activity.confirmHours', {
      activityId: activity.id,
      items: [
        { ...item, personId },
        { ...item, personId: other },
      ],
    })
    expect(reply).toMatchObject({ code: 'not_checked_in' })
    expect(await entries()).toEqual([])
  })

  it('wait for the end of the shift', async () => {
    const activity = await ended({ startsAt: new Date(Date.now() - HOUR) })
    await buildStay(test, activity, personId)
    expect(await confirm(activity, 120)).toMatchObject({ code: 'activity_not_over' })
  })

  it('never come from what is no volunteering, also not past the functions (V-19)', async () => {
    const meeting = await ended({ kind: 'party' })
    await buildStay(test, meeting, personId)
    expect(await confirm(meeting, 120)).toMatchObject({ code: 'not_volunteering', rule: 'V-19' })
    expect(await record()).toMatchObject({
      totals: { minutes: 0, pendingMinutes: 0, times: 1 },
      items: [{ state: 'participation' }],
    })
    const forged = test.rows((db) =>
      db
        .insertInto('serviceEntry')
        .values({
          districtId: '330211',
          id: meeting.shiftId,
          activityId: meeting.id,
          shiftId: meeting.shiftId,
          personId,
          kind: 'confirmed',
          minutes: 120,
          minutesBefore: 0,
          source: 'code',
          recordedBy: world.createdBy,
          recordedAt: new Date(),
        })
        .execute(),
    )
    await expect(forged).rejects.toMatchObject({ code: '23503' })
  })

  it('ask again when a day becomes longer than the district’s limit', async () => {
    const morning = await ended({ hours: 5, startsAt: new Date('2026-11-20T06:00:00+08:00') })
    const evening = await ended({ hours: 5, startsAt: new Date('2026-11-20T14:00:00+08:00') })
    for (const activity of [morning, evening]) await buildStay(test, activity, personId)
    expect(await confirm(morning, 300)).toMatchObject({ ok: true })
    expect(await confirm(evening, 300)).toMatchObject({ code: 'reason_required', rule: 'V-14' })
    expect(await confirm(evening, 300, '两班都在')).toMatchObject({ ok: true })
  })

  it('of a forgotten check-out end with the shift, and say so', async () => {
    const activity = await ended()
    await buildSignUp(test, activity, personId)
    await buildAttendance(test, activity, personId, { at: activity.startsAt })
    expect(await confirm(activity, 120)).toMatchObject({ code: 'not_checked_in' })
    await buildAttendance(test, activity, personId, { kind: 'autoCheckOut', at: activity.endsAt })
    expect(await record()).toMatchObject({ items: [{ isSystemCheckOut: true }] })
    expect(await confirm(activity, 120)).toMatchObject({ ok: true })
    expect(await entries()).toMatchObject([{ source: 'system' }])
  })

  it('can be objected to and are answered; nothing is lost, and one of two answers counts', async () => {
    const activity = await ended()
    await buildStay(test, activity, personId)
    await confirm(activity, 120)
    const [first] = await entries()
    const object = (entryId: string) =>
      test.callAs(volunteer, 'activity.objectToHours', {
        shiftId: activity.shiftId,
        entryId,
        reason: '实际多做了半小时',
      })
    expect(await object(first?.id ?? '')).toMatchObject({ value: { state: 'objected' } })
    expect(await object(first?.id ?? '')).toMatchObject({ code: 'stale' })
    const [, objection] = await entries()
    expect(await object(objection?.id ?? '')).toMatchObject({ code: 'stale' })
    expect((await record()).totals.minutes).toBe(120)

    const at = { shiftId: activity.shiftId, personId, entryId: objection?.id ?? '' }
    const answers = await Promise.all([
      test.callAs(office, 'activity.correctHours', { ...at, minutes: 150, reason: '核实无误' }),
      test.callAs(world.accounts.districtOfficer, 'activity.upholdHours', {
        ...at,
        reason: '有照片为证',
      }),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'stale' })
    const [item] = (await record()).items
    expect(item?.history.map(({ kind }) => kind).slice(0, 2)).toEqual(['confirmed', 'objected'])
    expect(item?.history).toHaveLength(3)
    const { items } = await test.must(volunteer, 'notice.list', {})
    expect(items.map(({ kind }) => kind)).toEqual(['objectionAnswered', 'hoursConfirmed'])
  })

  it('are nobody else’s to object to, and only the organiser’s to correct', async () => {
    const activity = await ended()
    await buildStay(test, activity, personId)
    await confirm(activity, 120)
    const [entry] = await entries()
    const at = { shiftId: activity.shiftId, entryId: entry?.id ?? '', reason: '不对' }
    expect(await test.callAs(world.accounts.resident, 'activity.objectToHours', at)).toMatchObject({
      code: 'not_found',
    })
    expect(
      await test.callAs(volunteer, 'activity.correctHours', { ...at, personId, minutes: 300 }),
    ).toMatchObject({ code: 'forbidden' })
  })

  it('are listed by year and page, and summed by campaign and kind', async () => {
    for (const [index, kind] of (['volunteer', 'volunteer', 'party'] as const).entries()) {
      const activity = await ended({
        kind,
        startsAt: new Date(Date.now() - (30 + index * 24) * HOUR),
        campaignId: world.volunteers.campaign,
      })
      await buildStay(test, activity, personId)
      if (kind === 'volunteer') await confirm(activity, 120)
    }
    const last = await ended({ startsAt: new Date('2025-03-05T09:00:00+08:00') })
    await buildStay(test, last, personId)
    const all = await record()
    expect(all.totals).toEqual({ minutes: 240, pendingMinutes: 120, times: 4 })
    expect(all.byKind).toContainEqual({ kind: 'party', minutes: 0, times: 1 })
    expect(all.byCampaign).toEqual([{ name: '公益月', minutes: 240, times: 3 }])
    const year = await test.must(volunteer, 'activity.myRecord', { year: 2025 })
    expect(year).toMatchObject({ totals: { times: 1 }, items: [{ day: '2025-03-05' }] })
    const page = await test.must(volunteer, 'activity.myRecord', { limit: 3 })
    const rest = await test.must(volunteer, 'activity.myRecord', {
      limit: 3,
      ...(page.nextCursor ? { cursor: page.nextCursor } : {}),
    })
    expect([...page.items, ...rest.items].map(({ shiftId }) => shiftId)).toEqual(
      all.items.map(({ shiftId }) => shiftId),
    )
  })
})
