/** A problem from the moment it is brought until whoever brought it says how it went. */
import { randomUUID } from 'node:crypto'
import { addDays, dayOf } from '../../../cloudfunctions/core/days'
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildMember, buildPerson, signIn } from '../../support/factories'
import { bringProblem, bringPublic } from '../../support/problems'
import { buildStation } from '../../support/stations'
import { buildWorld, type World } from '../../support/world'

describe('a problem', () => {
  let test: TestDistrict
  let world: World
  let station: string
  let secretary: Caller
  let leader: Caller
  let resident: Caller
  let officer: Caller

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    station = world.stations.open
    ;({ secretary, leader, communityOfficer: officer } = world.accounts)
  })
  // Somebody else each time: ten a day is the most.
  beforeEach(async () => {
    resident = await signIn(test, await buildPerson(test, { name: '陈提出' }))
  })
  afterAll(() => test.close())

  const bring = (facts = {}) => bringPublic(test, resident, secretary, station, facts)
  const noticesOf = async (who: Caller) =>
    (await test.must(who, 'notice.list', {})).items.map(({ kind, title }) => `${kind} ${title}`)
  const codes = async (answers: ReturnType<TestDistrict['callAs']>[]) =>
    (await Promise.all(answers)).map((answer) => (answer.ok ? 'ok' : answer.code)).sort()
  const today = dayOf(new Date())

  it('is brought, taken in, given to a coordinator, answered, solved and rated', async () => {
    const { id } = await bring({ words: '车棚的灯坏了两周' })
    const took = await test.must(secretary, 'problem.takeIn', { id, urgency: 'urgent' })
    expect(took).toMatchObject({ state: 'taken', dueOn: addDays(today, 2), urgency: 'urgent' })
    expect(took.coordinators?.map(({ name }) => name)).toEqual(['周敏', '李组长'])

    await test.must(secretary, 'problem.assign', { id, personId: world.people.leader })
    expect(await noticesOf(leader)).toContain('problemAssigned 有一个问题分派给您')
    const mine = await test.must(leader, 'problem.list', { view: 'desk', assignedToMe: true })
    expect(mine.items.map((item) => item.id)).toEqual([id])

    await test.must(leader, 'problem.answer', { id, text: '已约电工周六来' })
    const solved = await test.must(leader, 'problem.solve', { id, result: '换了灯泡和开关' })
    expect(solved).toMatchObject({ state: 'solved', solvedOn: today, isOverdue: false })
    expect((await noticesOf(resident)).slice(0, 3)).toEqual([
      'problemMoved 您提的问题已解决，请评价',
      'problemMoved 您提的问题有答复',
      'problemMoved 您提的问题已受理',
    ])

    const rated = await test.must(resident, 'problem.rate', { id, stars: 4, words: '就是等得久' })
    expect(rated.steps.map(({ kind, by }) => `${kind} ${by}`)).toEqual([
      'brought bringer',
      'takenIn station',
      'assigned station',
      'answered station',
      'solved station',
      'rated bringer',
    ])
    expect(rated.stars).toBe(4)
    expect(await test.callAs(resident, 'problem.rate', { id, stars: 5 })).toMatchObject({
      code: 'problem_rated',
    })
  })

  it('is taken in once by eight at once', async () => {
    const { id } = await bring()
    const eight = Array.from({ length: 8 }, (_, index) =>
      test.callAs([secretary, leader, officer][index % 3] as Caller, 'problem.takeIn', {
        id,
        urgency: 'normal',
      }),
    )
    expect(await codes(eight)).toEqual(['ok', ...Array(7).fill('problem_not_new')])
    const { steps } = await test.must(secretary, 'problem.find', { id })
    expect(steps.filter(({ kind }) => kind === 'takenIn')).toHaveLength(1)
  })

  it('is rated once, also when the phone asks eight times at once', async () => {
    const { id } = await bring()
    await test.must(secretary, 'problem.takeIn', { id, urgency: 'normal' })
    expect(await test.callAs(resident, 'problem.rate', { id, stars: 3 })).toMatchObject({
      code: 'problem_not_solved',
    })
    await test.must(secretary, 'problem.solve', { id, result: '修好了' })
    const requestId = randomUUID()
    const eight = Array.from({ length: 8 }, (_, index) =>
      test.callAs(resident, 'problem.rate', { id, stars: 3 }, index < 4 ? requestId : undefined),
    )
    const given = await codes(eight)
    expect(given.filter((code) => code !== 'ok')).toEqual(
      given.includes('problem_rated')
        ? Array(given.filter((c) => c !== 'ok').length).fill('problem_rated')
        : [],
    )
    const { steps } = await test.must(secretary, 'problem.find', { id })
    expect(steps.filter(({ kind }) => kind === 'rated')).toHaveLength(1)
  })

  it('goes on in another one that is the same, which has to be open and of this station', async () => {
    const into = (await bring({ words: '楼道灯不亮' })).id
    const { id } = await bring({ words: '楼道的灯又不亮了' })
    const refused = async (intoId: string) =>
      (await test.callAs(secretary, 'problem.merge', { id, intoId })) as { code?: string }
    const elsewhere = await buildStation(test, {
      region: world.estate,
      createdBy: world.people.secretary,
    })
    const other = (await bringPublic(test, resident, secretary, elsewhere)).id
    for (const wrong of [id, world.problems.solved, other, randomUUID()]) {
      expect((await refused(wrong)).code).toBe('problem_target')
    }
    const merged = await test.must(secretary, 'problem.merge', { id, intoId: into })
    expect(merged).toMatchObject({ state: 'merged', mergedInto: into })
    const kept = await test.must(secretary, 'problem.find', { id: into })
    expect(kept.steps.at(-1)).toMatchObject({ kind: 'absorbed', otherId: id })
    // What was merged is not taken in any more, and nothing is merged into it.
    expect(await test.callAs(secretary, 'problem.takeIn', { id, urgency: 'soon' })).toMatchObject({
      code: 'problem_not_new',
    })
    expect(await test.callAs(secretary, 'problem.merge', { id: into, intoId: id })).toMatchObject({
      code: 'problem_target',
    })
  })

  it('does not vanish when two are merged crosswise at once', async () => {
    const [first, second] = [(await bring()).id, (await bring()).id]
    const given = await codes([
      test.callAs(secretary, 'problem.merge', { id: first, intoId: second }),
      test.callAs(leader, 'problem.merge', { id: second, intoId: first }),
    ])
    expect(given).toEqual(['ok', expect.stringMatching(/problem_(target|not_open)/)])
  })

  it('is handed over to the community with a day by which it answers, and is overdue after it', async () => {
    const { id } = await bring({ urgency: 'normal' })
    const handOver = (dueOn: string) =>
      test.callAs(secretary, 'problem.handOver', { id, dueOn, reason: '要动维修资金' })
    expect(await handOver(addDays(today, 5))).toMatchObject({ code: 'problem_not_taken' })
    await test.must(secretary, 'problem.takeIn', { id, urgency: 'normal' })
    expect(await handOver(addDays(today, -1))).toMatchObject({ code: 'invalid_input' })
    expect(await handOver(addDays(today, 5))).toMatchObject({ ok: true })

    const before = await test.must(officer, 'problem.list', { view: 'desk' })
    expect(before.counts?.handedOver).toBe(1)
    test.clock.now = () => new Date(Date.now() + 6 * 86_400_000)
    const late = await test.must(officer, 'problem.list', {
      view: 'desk',
      state: 'open',
      isOverdue: true,
    })
    expect(late.items.map((item) => item.id)).toContain(id)
    expect(late.counts?.overdue).toBe(late.items.length)
    expect(late.items.map(({ dueOn }) => dueOn)).toEqual(
      late.items.map(({ dueOn }) => dueOn).sort(),
    )
    const solved = await test.must(officer, 'problem.solve', { id, result: '社区出资修好了' })
    expect(solved.steps.at(-1)).toMatchObject({ kind: 'solved', by: 'office' })
    expect(solved.isOverdue).toBe(false)
    test.clock.now = () => new Date()
  })

  it('is given to people of the station alone', async () => {
    const { id } = await bring()
    await test.must(secretary, 'problem.takeIn', { id, urgency: 'soon' })
    const assign = (personId: string) => test.callAs(secretary, 'problem.assign', { id, personId })
    // The member has been asked and has not accepted.
    expect(await assign(world.people.member)).toMatchObject({ code: 'not_in_station' })
    expect(await assign(world.people.leader)).toMatchObject({ ok: true })
  })

  it('is not brought to a station that rests, nor by whoever brings ten a day', async () => {
    const facts = {
      kind: 'other' as const,
      words: '没人管',
      place: '大门口',
      urgency: 'normal' as const,
      showsName: false,
      belongsHere: true as const,
    }
    expect(
      await test.callAs(resident, 'problem.bring', { ...facts, stationId: world.stations.resting }),
    ).toMatchObject({ code: 'station_not_open' })
    const eager = await signIn(
      test,
      await buildMember(test, { region: world.community, name: '勤提' }),
    )
    const twelve = Array.from({ length: 12 }, () =>
      test.callAs(eager, 'problem.bring', { ...facts, stationId: station }),
    )
    expect(await codes(twelve)).toEqual([...Array(10).fill('ok'), 'too_often', 'too_often'])
  })

  it('of others is declined with a reason that they read', async () => {
    const { id } = await bringProblem(test, resident, station)
    await test.must(leader, 'problem.decline', { id, reason: '私人装修，请找装修公司' })
    const seen = await test.must(resident, 'problem.find', { id })
    expect(seen.steps.at(-1)).toMatchObject({ kind: 'declined', text: '私人装修，请找装修公司' })
    expect(seen.dueOn).toBeUndefined()
  })

  it('is listed page by page, by urgency of the day and by age', async () => {
    for (const state of ['open', undefined] as const) {
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await test.must(secretary, 'problem.list', {
          view: 'desk',
          limit: 3,
          cursor,
          ...(state ? { state } : {}),
        })
        seen.push(...page.items.map(({ id }) => id))
        cursor = page.nextCursor
      } while (cursor)
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen.length).toBeGreaterThan(9)
    }
  })
})
