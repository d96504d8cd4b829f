/** Party groups (P-15): who is in one, who leads it, what it holds, and who owes it. */
import type { MeetingDetail } from '@contract/branch'
import type { InputOf } from '@contract/methods'
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildBranch, buildGrant, buildMember, signIn } from '../../support/factories'
import { buildWorld, type World } from '../../support/world'

describe('the party groups of a regular branch', () => {
  let test: TestDistrict
  let world: World
  let branchId: string
  let secretary: Caller
  let deputy: Caller
  let leader: Caller
  let people: { first: string; second: string; third: string; probationary: string }
  let east: string
  let west: string

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    branchId = await buildBranch(test, { region: world.community, kind: 'regular' })
    const [head, second] = [await join('周敏'), await join('冯德')]
    secretary = {
      ...(await signIn(test, head)),
      as: await buildGrant(test, head, 'secretary', branchId),
    }
    deputy = {
      ...(await signIn(test, second)),
      as: await buildGrant(test, second, 'deputySecretary', branchId),
    }
    people = {
      first: await join('甲'),
      second: await join('乙'),
      third: await join('丙'),
      probationary: await join('丁', 'probationary'),
    }
    east = (await groups('东区党小组'))[0]?.id ?? ''
    west = (await groups('西区党小组')).find(({ name }) => name === '西区党小组')?.id ?? ''
    test.clock.now = () => new Date('2026-11-28T02:00:00Z')
  })
  afterAll(() => test.close())

  const join = (name: string, category: 'full' | 'probationary' = 'full') =>
    buildMember(test, { region: world.community, homeBranchId: branchId, name, category })
  const groups = async (name: string) =>
    (await test.must(secretary, 'branch.createPartyGroup', { branchId, name })).partyGroups
  const place = (
    personIds: string[],
    partyGroupId: string | undefined,
    from?: string,
    as: Caller = secretary,
  ) =>
    test.callAs(as, 'branch.placeInPartyGroup', {
      branchId,
      ...(partyGroupId && { partyGroupId }),
      people: personIds.map((personId) => ({ personId, ...(from && { from }) })),
    })
  const membersOf = async (groupId: string) =>
    (await test.must(secretary, 'branch.listMembers', { branchId }))
      .filter(({ partyGroup }) => partyGroup?.id === groupId)
      .map(({ name }) => name)
      .sort()
  const plan = (as: Caller, facts: Partial<InputOf<'branch.planMeeting'>>) =>
    test.callAs(as, 'branch.planMeeting', {
      branchId,
      kind: 'groupMeeting',
      title: '党小组会',
      startsAt: '2026-11-28T01:00:00.000Z',
      ...facts,
    })
  const dues = async () =>
    (await test.must(secretary, 'branch.listDues', { branchId }))
      .filter(({ rule }) => rule === 'P-15')
      .map(({ partyGroup, state }) => [partyGroup?.name, state])

  it('take in several at once, and one person is in one of them', async () => {
    expect(await place([people.first, people.second], east)).toMatchObject({
      ok: true,
      value: { partyGroups: [{ memberCount: 2 }, { memberCount: 0 }] },
    })
    // Again, to where they are: the same as once.
    expect(await place([people.first, people.second], east)).toMatchObject({ ok: true })
    expect(await membersOf(east)).toEqual(['乙', '甲'].sort())
    expect(await place([people.second], west, east)).toMatchObject({ ok: true })
    expect([await membersOf(east), await membersOf(west)]).toEqual([['甲'], ['乙']])
  })

  it('are not fought over: of two who place one member, the second hears that somebody was first', async () => {
    const both = await Promise.all([
      place([people.third], east),
      place([people.third], west, undefined, deputy),
    ])
    expect(both.map((answer) => (answer.ok ? 'ok' : answer.code)).sort()).toEqual(['ok', 'stale'])
    const groupsOfThird = [await membersOf(east), await membersOf(west)].flat()
    expect(groupsOfThird.filter((name) => name === '丙')).toHaveLength(1)
    const now = (await membersOf(east)).includes('丙') ? east : west
    expect(await place([people.third], undefined, now)).toMatchObject({ ok: true })
  })

  it('refuse strangers, a taken name, and to go while somebody is in them', async () => {
    expect(await place([world.people.outsider], east)).toMatchObject({
      code: 'not_a_member_of_branch',
    })
    const rename = { id: west, name: '东区党小组' }
    expect(await test.callAs(secretary, 'branch.renamePartyGroup', rename)).toMatchObject({
      code: 'invalid_input',
      problems: [{ path: 'name' }],
    })
    expect(await test.callAs(secretary, 'branch.removePartyGroup', { id: west })).toMatchObject({
      code: 'group_not_empty',
    })
    const elsewhere = { branchId, partyGroupId: world.partyGroup, people: [] }
    expect(
      await test.callAs(secretary, 'branch.placeInPartyGroup', {
        ...elsewhere,
        people: [{ personId: people.third }],
      }),
    ).toMatchObject({ code: 'not_found' })
  })

  it('are led by a full member, who is in the group from then on', async () => {
    const name = (personId?: string) =>
      test.callAs(secretary, 'branch.namePartyLeader', { id: east, ...(personId && { personId }) })
    expect(await name(people.probationary)).toMatchObject({ code: 'not_full_member' })
    expect(await name(people.first)).toMatchObject({ ok: true })
    const { partyGroups } = await test.must(secretary, 'branch.find', { id: branchId })
    expect(partyGroups.map(({ leader }) => leader?.name)).toEqual(['甲', undefined])
    const west2 = { id: west, personId: people.first }
    expect(await test.callAs(secretary, 'branch.namePartyLeader', west2)).toMatchObject({
      code: 'already_leading',
    })
  })

  it('each owe a meeting a month: the secretary is told once, the leader of their own', async () => {
    expect(await dues()).toEqual([
      ['东区党小组', 'missing'],
      ['西区党小组', 'missing'],
    ])
    const titles = async (caller: Caller) =>
      (await test.must(caller, 'today.show', {})).todos
        .filter(({ kind }) => kind === 'planMeeting')
        .map(({ title }) => title)
    expect(await titles(secretary)).toContain('本月还有 2 个党小组没有安排党小组会')
    leader = await signIn(test, people.first)
    expect(await titles(leader)).toEqual(['东区党小组本月还没有安排党小组会'])
  })

  it('meet alone: the meeting is of one group, and its roll is that group', async () => {
    expect(await plan(secretary, {})).toMatchObject({ problems: [{ path: 'partyGroupId' }] })
    expect(await plan(secretary, { kind: 'lecture', partyGroupId: east })).toMatchObject({
      problems: [{ path: 'partyGroupId' }],
    })
    expect(await plan(secretary, { partyGroupId: world.partyGroup })).toMatchObject({
      code: 'not_found',
    })
    expect(await plan(leader, { partyGroupId: west })).toMatchObject({ code: 'forbidden' })
    expect(await plan(leader, { kind: 'lecture' })).toMatchObject({ code: 'forbidden' })

    const meeting = await test.must(leader, 'branch.planMeeting', {
      branchId,
      kind: 'groupMeeting',
      partyGroupId: east,
      title: '党小组会',
      startsAt: '2026-11-28T01:00:00.000Z',
    })
    expect(meeting).toMatchObject({ partyGroup: { name: '东区党小组' }, can: { record: true } })
    expect(meeting.attendance.map(({ name }) => name)).toEqual(['甲'])
    await place([people.third], east)
    await record(meeting)
    expect(await dues()).toEqual([
      ['东区党小组', 'held'],
      ['西区党小组', 'missing'],
    ])
    const seen = async (personId: string) =>
      (await test.must(await signIn(test, personId), 'branch.findMeeting', { id: meeting.id })).can
    expect(Object.values(await seen(people.third))).not.toContain(true)
  })

  /** The leader writes down who came, among them one who was placed meanwhile, and closes it. */
  const record = async ({ id }: MeetingDetail) => {
    await test.must(leader, 'branch.recordAttendance', {
      id,
      entries: [
        { personId: people.first, state: 'present' },
        { personId: people.third, state: 'absent' },
      ],
    })
    const held = await test.must(leader, 'branch.holdMeeting', { id, minutes: '学习' })
    expect(held).toMatchObject({ state: 'held', entitled: 2, present: 1 })
  }

  it('lose who leaves the branch, and a leader hands over first', async () => {
    const leave = (id: string) =>
      test.callAs(world.accounts.communityOfficer, 'member.leave', {
        id,
        leftOn: '2026-11-27',
        reason: '转往外省',
      })
    expect(await leave(people.first)).toMatchObject({ code: 'already_leading' })
    expect(await leave(people.third)).toMatchObject({ ok: true })
    expect(await membersOf(east)).toEqual(['甲'])
    const rows = await test.rows((db) =>
      db
        .selectFrom('partyGroupMember')
        .select('personId')
        .where('personId', '=', people.third)
        .execute(),
    )
    expect(rows).toEqual([])

    const { version } = await test.must(secretary, 'member.find', { id: people.second })
    await test.must(world.accounts.communityOfficer, 'member.correct', {
      id: people.second,
      version,
      name: '乙',
      category: 'full',
      homeBranchId: world.home,
      regionId: world.community.id,
      skills: [],
      services: [],
      isMobile: false,
      isInService: false,
    })
    expect(await membersOf(west)).toEqual([])
  })

  it('go when they are empty, with what they had planned and not with what they held', async () => {
    const planned = await plan(secretary, {
      partyGroupId: west,
      startsAt: '2026-12-05T01:00:00.000Z',
    })
    if (!planned.ok) throw new Error(planned.code)
    await test.must(secretary, 'branch.removePartyGroup', { id: west })
    const found = await test.must(secretary, 'branch.findMeeting', { id: planned.value.id })
    expect(found).toMatchObject({ state: 'cancelled', partyGroup: { name: '西区党小组' } })
    expect(await test.callAs(secretary, 'branch.removePartyGroup', { id: west })).toMatchObject({
      code: 'not_found',
    })
    // Its name is free again.
    expect((await groups('西区党小组')).map(({ name }) => name)).toEqual([
      '东区党小组',
      '西区党小组',
    ])
    // A leader who is moved leads no longer.
    await place([people.first], undefined, east)
    const { partyGroups } = await test.must(secretary, 'branch.find', { id: branchId })
    expect(partyGroups.every(({ leader }) => !leader)).toBe(true)
  })
})
