/** Lists of activities: filters, order, pages; the series; what is due and the calendar it is counted by. */
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildActivity, buildAttendance, buildSignUp } from '../../support/volunteers'
import { buildWorld, type World } from '../../support/world'

const HOUR = 3_600_000
const at = (text: string) => new Date(`${text}+08:00`)

describe('lists of activities', () => {
  let test: TestDistrict
  let world: World
  let officer: Caller
  let member: Caller
  const made: string[] = []

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    officer = world.accounts.communityOfficer
    member = world.accounts.member
    test.clock.now = () => at('2030-03-01T08:00:00')
    const facts = {
      region: world.estate,
      organiserId: world.community.id,
      createdBy: world.createdBy,
    }
    for (let index = 0; index < 5; index += 1) {
      // Two begin at the same instant: pages may lose neither.
      const startsAt = new Date(
        at('2030-03-02T09:00:00').getTime() + Math.floor(index / 2) * 24 * HOUR,
      )
      made.push((await buildActivity(test, { ...facts, title: `三月活动${index}`, startsAt })).id)
    }
  })
  afterAll(() => test.close())

  const march = { from: '2030-03-01', to: '2030-03-31' }

  it('are read page by page, forward what comes and backward all', async () => {
    for (const phase of ['open', undefined] as const) {
      const seen: string[] = []
      const starts: string[] = []
      let cursor: string | undefined
      do {
        const page = await test.must(member, 'activity.list', {
          ...march,
          limit: 2,
          ...(phase ? { phase } : {}),
          ...(cursor ? { cursor } : {}),
        })
        seen.push(...page.items.map(({ id }) => id))
        starts.push(...page.items.map(({ startsAt }) => startsAt ?? ''))
        cursor = page.nextCursor
      } while (cursor)
      expect([...seen].sort()).toEqual([...made].sort())
      const sorted = [...starts].sort()
      expect(starts).toEqual(phase ? sorted : sorted.reverse())
    }
  })

  it('are filtered by each of their filters', async () => {
    const idsOf = async (filter: object, caller = member) =>
      (await test.must(caller, 'activity.list', { ...march, ...filter })).items.map(({ id }) => id)
    expect(await idsOf({ query: '活动3' })).toEqual([made[3]])
    expect(await idsOf({ query: '%' })).toEqual([])
    expect(await idsOf({ to: '2030-03-02', phase: 'open' })).toHaveLength(2)
    expect(await idsOf({ kind: 'party' })).toEqual([])
    expect(await idsOf({ regionId: world.otherStreet.id })).toEqual([])
    expect(await idsOf({ regionId: world.street.id })).toHaveLength(5)
    expect(await idsOf({ branchId: world.branch })).toEqual([])
    expect(await idsOf({ phase: 'ended' })).toEqual([])
    expect(await idsOf({ mine: 'organising' })).toEqual([])
    expect(await idsOf({ mine: 'organising' }, officer)).toHaveLength(5)
    expect(await idsOf({ mine: 'signedUp' })).toEqual([])
  })

  it('show what is mine, and how many are still wanted', async () => {
    const activity = await buildActivity(test, {
      region: world.estate,
      organiserId: world.community.id,
      createdBy: world.createdBy,
      startsAt: at('2030-04-01T09:00:00'),
      places: 3,
    })
    await buildSignUp(test, activity, world.people.member)
    await buildSignUp(test, activity, world.people.leader, 'waiting')
    await buildAttendance(test, activity, world.people.member)
    const list = await test.must(member, 'activity.list', { mine: 'signedUp', from: '2030-01-01' })
    expect(list.items).toMatchObject([
      {
        id: activity.id,
        places: 3,
        taken: 1,
        mine: { state: 'signedUp', isCheckedIn: true, isCheckedOut: false },
      },
    ])
    const found = await test.must(world.accounts.leader, 'activity.find', { id: activity.id })
    expect(found.shifts[0]).toMatchObject({ waiting: 1, mine: { state: 'waiting', position: 1 } })
    expect(found.can.checkIn).toBe(false)
    test.clock.now = () => at('2030-04-01T08:00:00')
    expect((await test.must(member, 'activity.find', { id: activity.id })).can.checkIn).toBe(true)
    test.clock.now = () => at('2030-03-01T08:00:00')
  })

  it('repeat each week, at once and once, and know the date that was changed', async () => {
    const [id = ''] = made
    const repeat = () => test.callAs(officer, 'activity.repeat', { id, untilOn: '2030-03-23' })
    const answers = await Promise.all([repeat(), repeat()])
    expect(answers.map(({ ok }) => ok)).toEqual([true, true])
    const { series, version } = await test.must(officer, 'activity.find', { id })
    expect(series?.dates.map(({ startsAt }) => startsAt)).toEqual(
      ['02', '09', '16', '23'].map((day) => `2030-03-${day}T01:00:00.000Z`),
    )
    expect(version).toBe(2)
    const second = await test.must(officer, 'activity.find', {
      id: series?.dates[1]?.activityId ?? '',
    })
    expect(second).toMatchObject({ phase: 'open', places: 20, recordDueOn: '2030-03-22' })
    const late = await test.callAs(officer, 'activity.repeat', { id, untilOn: '2030-03-05' })
    expect(late).toMatchObject({ code: 'invalid_input', problems: [{ path: 'untilOn' }] })
    const long = await test.callAs(officer, 'activity.repeat', { id, untilOn: '2031-12-31' })
    expect(long).toMatchObject({ code: 'invalid_input', problems: [{ path: 'untilOn' }] })
    const { shifts, content, place, risk, title } = second
    const changed = await test.must(officer, 'activity.update', {
      id: second.id,
      version: 1,
      kind: 'volunteer',
      regionId: world.estate.id,
      leaderId: world.createdBy,
      title,
      content,
      place,
      ...(risk ? { risk } : {}),
      shifts: shifts.map(({ id: shiftId, name, startsAt, endsAt }) => ({
        id: shiftId,
        name,
        startsAt,
        endsAt,
        places: 5,
      })),
    })
    expect(changed.series?.dates.map(({ isChanged }) => isChanged)).toEqual([
      false,
      true,
      false,
      false,
    ])
  })

  it('say what is due, by the calendar of the district, and close when all have their hours', async () => {
    test.clock.now = () => at('2030-05-20T08:00:00')
    const activity = await buildActivity(test, {
      region: world.estate,
      organiserId: world.community.id,
      createdBy: world.createdBy,
      title: '五月活动',
      state: 'draft',
      startsAt: at('2030-05-21T09:00:00'),
    })
    await test.must(officer, 'activity.publish', { id: activity.id, version: 1 })
    const close = () => test.callAs(officer, 'activity.closeRecord', { id: activity.id })
    expect(await close()).toMatchObject({ code: 'activity_not_over' })
    test.clock.now = () => at('2030-06-03T08:00:00')
    await buildAttendance(test, activity, world.people.member)
    const due = async () => {
      const { items } = await test.must(officer, 'activity.listOverdue', {})
      return items.find(({ activityId }) => activityId === activity.id)
    }
    expect(await due()).toMatchObject({ dueOn: '2030-06-04', daysLeft: 1, pending: 1 })
    expect((await test.must(member, 'activity.listOverdue', {})).items).toEqual([])
    const day = { day: '2030-06-04', isWorking: false, name: '停工' }
    await test.must(world.accounts.districtOfficer, 'activity.setCalendarDay', day)
    expect(await due()).toMatchObject({ dueOn: '2030-06-05', daysLeft: 1 })
    await test.must(world.accounts.districtOfficer, 'activity.setCalendarDay', { day: day.day })
    expect(await due()).toMatchObject({ dueOn: '2030-06-04' })
    test.clock.now = () => at('2030-06-10T08:00:00')
    expect(await due()).toMatchObject({ daysLeft: -4 })

    expect(await close()).toMatchObject({ code: 'hours_pending', rule: 'V-16' })
    await test.rows((db) =>
      db
        .insertInto('serviceEntry')
        .values({
          districtId: '330211',
          id: activity.shiftId,
          activityId: activity.id,
          shiftId: activity.shiftId,
          personId: world.people.member,
          kind: 'confirmed',
          minutes: 60,
          minutesBefore: 0,
          source: 'code',
          recordedBy: world.createdBy,
          recordedAt: new Date(),
        })
        .execute(),
    )
    expect(await close()).toMatchObject({ ok: true, value: { phase: 'recorded' } })
    expect(await close()).toMatchObject({ code: 'activity_recorded' })
    expect(await due()).toBeUndefined()
  })

  it('at the same moment: two who edit one version, two who publish, one who cancels', async () => {
    const { draft, ready } = world.volunteers
    const publish = () => test.callAs(officer, 'activity.publish', { id: ready.id, version: 1 })
    test.clock.now = () => new Date()
    const codes = async (answers: Promise<{ ok: boolean; code?: string }>[]) =>
      (await Promise.all(answers)).map((answer) => (answer.ok ? 'ok' : answer.code)).sort()
    expect(await codes([publish(), publish()])).toEqual(['activity_not_draft', 'ok'])
    const edit = (title: string) =>
      test.callAs(officer, 'activity.update', {
        id: draft.id,
        version: 1,
        title,
        kind: 'volunteer',
        regionId: world.estate.id,
        place: '广场',
        content: '清扫',
        shifts: [],
      })
    expect(await codes([edit('甲'), edit('乙')])).toEqual(['ok', 'stale'])
    const cancel = () => test.callAs(officer, 'activity.cancel', { id: ready.id, reason: '台风' })
    expect(await codes([cancel(), cancel()])).toEqual(['activity_cancelled', 'ok'])
    const over = { id: world.volunteers.ended.id, reason: '台风' }
    expect(await test.callAs(officer, 'activity.cancel', over)).toMatchObject({
      code: 'activity_over',
    })
  })
})
