/** An activity that becomes stricter looks again at those who are in it (V-5…V-8). */
import { randomUUID } from 'node:crypto'
import { type Caller, DISTRICT, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildPerson, signIn } from '../../support/factories'
import { buildActivity, tokenFor } from '../../support/volunteers'
import { buildWorld, type World } from '../../support/world'

const MINUTE = 60_000
const BORN = { minor: '2012-05-05', adult: '1980-05-05' }
const GUARDIAN = { name: '王某', phone: '19900000078', consents: true as const }
const DANGER = { isDangerous: true, minAge: 18, emergencyMeasures: '打120', insuranceNo: 'P-1' }

describe('a stricter activity', () => {
  let test: TestDistrict
  let world: World
  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
  })
  afterAll(() => test.close())

  const activity = (places = 20) =>
    buildActivity(test, {
      region: world.estate,
      organiserId: world.community.id,
      createdBy: world.createdBy,
      startsAt: new Date(Date.now() + 20 * MINUTE),
      places,
    })
  type Built = Awaited<ReturnType<typeof activity>>
  const someone = async (): Promise<Caller> => signIn(test, await buildPerson(test))
  const join = (who: Caller, { shiftId }: Built, more: object = {}) =>
    test.callAs(who, 'activity.signUp', { shiftId, ...more })
  const minor = { bornOn: BORN.minor, guardian: GUARDIAN }
  const mineOf = async (who: Caller, { id }: Built) =>
    (await test.must(who, 'activity.find', { id })).shifts[0]?.mine
  const toldOf = async (who: Caller) =>
    (await test.must(who, 'notice.list', {})).items.map(({ text }) => text).join('\n')

  async function change({ id }: Built, more: object, ofShift: object = {}) {
    const office = world.accounts.communityOfficer
    const { version, shifts, ...seen } = await test.must(office, 'activity.find', { id })
    return test.callAs(office, 'activity.update', {
      id,
      version,
      title: seen.title,
      kind: seen.kind,
      audience: seen.audience,
      regionId: seen.regionId,
      place: seen.place,
      content: seen.content,
      risk: seen.risk,
      ...(seen.leader ? { leaderId: seen.leader.id } : {}),
      shifts: shifts.map(({ id: shift, name, startsAt, endsAt, places }) => ({
        id: shift,
        name,
        startsAt,
        endsAt,
        places,
        ...ofShift,
      })),
      ...more,
    })
  }

  const scan = (who: Caller, { id }: Built, at = Date.now(), direction: 'in' | 'out' = 'in') => {
    test.clock.now = () => new Date()
    return test.front(
      {
        method: 'activity.checkIn',
        input: {
          activityId: id,
          direction,
          proof: { kind: 'scan', token: tokenFor(test, id, new Date(at)) },
          scannedAt: new Date(at).toISOString(),
          device: `device-${randomUUID()}`,
        },
        requestId: randomUUID(),
        district: DISTRICT,
        sentAt: new Date().toISOString(),
      },
      who.identity,
    )
  }

  it('takes out a minor and asks those of unknown age, who come once they have said it', async () => {
    const act = await activity()
    const [child, unknown, adult] = (await Promise.all([1, 2, 3].map(someone))) as [
      Caller,
      Caller,
      Caller,
    ]
    await join(child, act, minor)
    await join(unknown, act)
    await join(adult, act, { bornOn: BORN.adult })
    expect(await change(act, DANGER)).toMatchObject({ ok: true })
    expect(await mineOf(child, act)).toMatchObject({ state: 'withdrawn' })
    expect(await toldOf(child)).toContain('报名已取消')
    expect(await toldOf(unknown)).toContain('补出生日期')
    expect(await toldOf(adult)).toContain('人身危险')
    expect(await scan(child, act)).toMatchObject({ code: 'turned_away' })
    expect(await scan(unknown, act)).toMatchObject({ code: 'age_wanted' })
    expect(await scan(adult, act)).toMatchObject({ ok: true })
    const office = world.accounts.communityOfficer
    const { entries } = await test.must(office, 'activity.roster', { activityId: act.id })
    const own = entries.find(({ personId }) => personId === unknown.personId)
    expect(own?.flags).toContain('ageWanted')
    const help = {
      shiftId: act.shiftId,
      personId: unknown.personId ?? '',
      direction: 'in' as const,
    }
    expect(await test.callAs(office, 'activity.checkInFor', help)).toMatchObject({
      code: 'age_wanted',
    })
    expect(await test.callAs(office, 'activity.checkInFor', { ...help, ...minor })).toMatchObject({
      code: 'age_refused',
    })
    expect(await join(unknown, act, { bornOn: BORN.adult })).toMatchObject({ ok: true })
    expect(await scan(unknown, act)).toMatchObject({ ok: true })
  })

  it('does not become dangerous around a minor who is there', async () => {
    const act = await activity()
    const child = await someone()
    await join(child, act, minor)
    expect(await scan(child, act)).toMatchObject({ ok: true })
    expect(await change(act, DANGER)).toMatchObject({ code: 'people_on_site' })
  })

  it('lets in no minor who scans while it becomes dangerous', async () => {
    const act = await activity()
    const crowd = await Promise.all(Array.from({ length: 8 }, someone))
    for (const who of crowd) await join(who, act, minor)
    const [changed, ...scans] = await Promise.all([
      change(act, DANGER),
      ...crowd.map((who) => scan(who, act)),
    ])
    const isIn = scans.filter(({ ok }) => ok).length
    expect(changed.ok ? isIn === 0 : isIn > 0).toBe(true)
  })

  it('lets no minor sign up past the change', async () => {
    const act = await activity()
    const crowd = await Promise.all(Array.from({ length: 8 }, someone))
    await Promise.all([change(act, DANGER), ...crowd.map((who) => join(who, act, minor))])
    const mine = await Promise.all(crowd.map((who) => mineOf(who, act)))
    expect(mine.filter((own) => own?.state === 'signedUp')).toHaveLength(0)
  })

  it('keeps what was scanned without a signal before the change, and nothing after', async () => {
    const act = await activity()
    const [before, after] = (await Promise.all([1, 2].map(someone))) as [Caller, Caller]
    await join(before, act, minor)
    await join(after, act, minor)
    test.clock.now = () => new Date(Date.now() - 5 * MINUTE)
    expect(await change(act, DANGER)).toMatchObject({ ok: true })
    expect(await scan(before, act, Date.now() - 10 * MINUTE)).toMatchObject({ ok: true })
    expect(await scan(after, act, Date.now() - 3 * MINUTE)).toMatchObject({ code: 'turned_away' })
    // Whoever was there before can still leave.
    expect(await scan(before, act, Date.now(), 'out')).toMatchObject({ ok: true })
  })

  it('takes out whoever lacks the proof, and moves up nobody who may not come', async () => {
    const act = await activity(1)
    const [first, second] = (await Promise.all([1, 2].map(someone))) as [Caller, Caller]
    await join(first, act)
    await join(second, act)
    expect(await change(act, {}, { qualification: '高空作业证' })).toMatchObject({ ok: true })
    expect(await mineOf(first, act)).toMatchObject({ state: 'withdrawn' })
    expect(await mineOf(second, act)).toMatchObject({ state: 'withdrawn' })
    expect(await toldOf(first)).toContain('高空作业证')
  })

  it('tells of a changed risk (V-5)', async () => {
    const act = await activity()
    const who = await someone()
    await join(who, act)
    await change(act, { risk: '路面结冰，容易滑倒' })
    expect(await toldOf(who)).toContain('风险提示有变化')
  })

  it('lets a minor in at the door with a guardian', async () => {
    const act = await activity()
    const office = world.accounts.communityOfficer
    const input = { shiftId: act.shiftId, name: '小明', bornOn: BORN.minor, present: {} }
    expect(await test.callAs(office, 'activity.registerVolunteer', input)).toMatchObject({
      code: 'guardian_required',
    })
    expect(
      await test.must(office, 'activity.registerVolunteer', { ...input, guardian: GUARDIAN }),
    ).toMatchObject({ guardianName: '王某', checkIn: { source: 'helper' } })
  })
})
