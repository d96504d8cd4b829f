/** A meeting between its planning and its record: its time, its minutes, and who should come. */
import type { MeetingDetail } from '@contract/branch'
import type { InputOf } from '@contract/methods'
import { dayOf } from '../../../cloudfunctions/core/days'
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildBranch, buildGrant, buildMember, signIn } from '../../support/factories'
import { buildWorld, type World } from '../../support/world'

const HOUR = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString()

describe('a meeting', () => {
  let test: TestDistrict
  let world: World
  let secretary: Caller
  let branchId: string

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    branchId = await buildBranch(test, { region: world.community, kind: 'regular' })
    const region = world.community
    const secretaryId = await buildMember(test, { region, homeBranchId: branchId, name: '周敏' })
    const deputyId = await buildMember(test, { region, homeBranchId: branchId, name: '冯德' })
    await buildMember(test, { region, homeBranchId: branchId, name: '甲' })
    await buildMember(test, {
      region,
      homeBranchId: branchId,
      name: '乙',
      category: 'probationary',
    })
    const as = await buildGrant(test, secretaryId, 'secretary', branchId)
    await buildGrant(test, deputyId, 'deputySecretary', branchId)
    secretary = { ...(await signIn(test, secretaryId)), as }
  })
  afterEach(() => {
    test.clock.now = () => new Date()
  })
  afterAll(() => test.close())

  type Plan = Partial<Omit<InputOf<'branch.planMeeting'>, 'branchId'>>
  const plan = (facts: Plan = {}) =>
    test.must(secretary, 'branch.planMeeting', {
      branchId,
      kind: 'assembly',
      title: '党员大会',
      startsAt: inHours(-1),
      ...facts,
    })
  const edit = ({ id }: MeetingDetail, facts: Plan) =>
    test.callAs(secretary, 'branch.editMeeting', {
      id,
      kind: 'assembly',
      title: '党员大会',
      startsAt: inHours(-1),
      ...facts,
    })
  it('lies within a year of today and not before the branch, and says when it was written down late', async () => {
    const day = 86_400_000
    const at = (days: number) => new Date(Date.now() + days * day).toISOString()
    const refused = async (startsAt: string) => {
      const reply = await test.callAs(secretary, 'branch.planMeeting', {
        branchId,
        kind: 'partyDay',
        title: '主题党日',
        startsAt,
      })
      return reply.ok ? undefined : reply.problems?.[0]?.message
    }
    expect(await refused('1999-01-03T01:00:00Z')).toContain('不能早于支部批准成立')
    expect(await refused(at(370))).toBe('只能安排一年以内的会议')
    await test.rows((db) =>
      db
        .updateTable('branch')
        .set({ approvedOn: '2001-07-01' })
        .where('id', '=', branchId)
        .execute(),
    )
    expect(await refused(at(-370))).toBe('只能补记一年以内的会议')
    const late = await plan({ kind: 'partyDay', title: '补记的党日', startsAt: at(-3) })
    expect(late.writtenOn).toBe(dayOf(new Date()))
    const ahead = await plan({ kind: 'partyDay', title: '下次党日', startsAt: at(3) })
    expect(ahead.writtenOn).toBeUndefined()
    const moved = await edit(ahead, { kind: 'partyDay', startsAt: at(400) })
    expect(moved).toMatchObject({ problems: [{ path: 'startsAt' }] })
  })

  const hold = ({ id }: MeetingDetail) =>
    test.callAs(secretary, 'branch.holdMeeting', { id, minutes: '议定分工' })
  const everybodyCame = async (id: string, keeper = secretary) => {
    const { attendance } = await test.must(keeper, 'branch.findMeeting', { id })
    await test.must(keeper, 'branch.recordAttendance', {
      id,
      entries: attendance.map((person) => ({ personId: person.id, state: 'present' as const })),
    })
  }
  /** Everybody is there, and all but one are for it. */
  const vote = async ({ id }: MeetingDetail) => {
    await everybodyCame(id)
    return test.must(secretary, 'branch.recordMotion', {
      id,
      kind: 'decision',
      title: '分工方案',
      inFavour: 2,
      against: 0,
      abstained: 0,
    })
  }
  const namesOf = ({ attendance }: MeetingDetail) => attendance.map(({ name }) => name).sort()

  it('is not closed before its time, and is from that moment on', async () => {
    const meeting = await plan({ startsAt: inHours(2) })
    expect(meeting.can).toEqual({
      edit: true,
      record: true,
      vote: false,
      hold: false,
      cancel: true,
      void: true,
    })
    expect(await hold(meeting)).toMatchObject({ ok: false, code: 'meeting_not_begun' })

    test.clock.now = () => new Date(meeting.startsAt)
    const found = await test.must(secretary, 'branch.findMeeting', { id: meeting.id })
    expect(found.can.hold).toBe(true)
    expect(await hold(meeting)).toMatchObject({ ok: false, code: 'nobody_present' })
    await everybodyCame(meeting.id)
    expect(await hold(meeting)).toMatchObject({ ok: true, value: { state: 'held' } })
  })

  it('has minutes that can be prepared; members read them when it is held', async () => {
    const { id } = await test.must(world.accounts.secretary, 'branch.planMeeting', {
      branchId: world.branch,
      kind: 'lecture',
      title: '党课',
      startsAt: inHours(-1),
    })
    const { secretary: keeper, member } = world.accounts
    const prepared = await test.must(keeper, 'branch.prepareMinutes', { id, minutes: '议程两项' })
    expect(prepared).toMatchObject({ state: 'planned', minutes: '议程两项' })
    const seen = await test.must(member, 'branch.findMeeting', { id })
    expect(seen.minutes).toBeUndefined()

    await everybodyCame(id, keeper)
    await test.must(keeper, 'branch.holdMeeting', { id, minutes: '议定两项' })
    expect(await test.must(member, 'branch.findMeeting', { id })).toMatchObject({
      minutes: '议定两项',
    })
    expect(
      await test.callAs(keeper, 'branch.prepareMinutes', { id, minutes: '改写' }),
    ).toMatchObject({ code: 'meeting_not_planned' })
  })

  it('invites others when its kind changes, and keeps the marks of those who stay', async () => {
    const meeting = await plan()
    expect(namesOf(meeting)).toHaveLength(4)
    const deputy = meeting.attendance.find(({ name }) => name === '冯德')
    const other = meeting.attendance.find(({ name }) => name === '甲')
    await test.must(secretary, 'branch.recordAttendance', {
      id: meeting.id,
      entries: [
        { personId: deputy?.id ?? '', state: 'excused' },
        { personId: other?.id ?? '', state: 'present' },
      ],
    })
    expect(await edit(meeting, { kind: 'committee' })).toMatchObject({ ok: true })
    const committee = await test.must(secretary, 'branch.findMeeting', { id: meeting.id })
    expect(namesOf(committee)).toEqual(['冯德', '周敏'])
    expect(committee.quorum).toMatchObject({ entitled: 2, present: 0 })
    expect(committee.attendance.find(({ name }) => name === '冯德')?.state).toBe('excused')

    await edit(meeting, { kind: 'lecture' })
    const lecture = await test.must(secretary, 'branch.findMeeting', { id: meeting.id })
    expect(namesOf(lecture)).toHaveLength(4)
    expect(lecture.attendance.find(({ name }) => name === '乙')?.hasVote).toBe(false)
  })

  it('is for the branch as it is, until there is a vote', async () => {
    const meeting = await plan()
    const newcomer = await buildMember(test, {
      region: world.community,
      homeBranchId: branchId,
      name: '丙',
    })
    const found = await test.must(secretary, 'branch.findMeeting', { id: meeting.id })
    expect(namesOf(found)).toContain('丙')
    const marked = await test.callAs(secretary, 'branch.recordAttendance', {
      id: meeting.id,
      entries: [{ personId: newcomer, state: 'present' }],
    })
    expect(marked).toMatchObject({ ok: true })

    await test.must(world.accounts.communityOfficer, 'member.leave', {
      id: newcomer,
      leftOn: dayOf(new Date()),
      reason: '转往外省',
    })
    const later = await test.must(secretary, 'branch.findMeeting', { id: meeting.id })
    expect(namesOf(later)).not.toContain('丙')
    expect(later.quorum.entitled).toBe(found.quorum.entitled - 1)
  })

  it('keeps the roll of a vote, whoever joins or leaves afterwards', async () => {
    const meeting = await plan()
    const voted = await vote(meeting)
    await buildMember(test, { region: world.community, homeBranchId: branchId, name: '丁' })
    const found = await test.must(secretary, 'branch.findMeeting', { id: meeting.id })
    expect(namesOf(found)).toEqual(namesOf(voted))
  })

  it('cannot lose those with whom a vote was counted', async () => {
    const meeting = await plan()
    const { attendance, quorum } = await vote(meeting)
    const entries = attendance.map(({ id }) => ({ personId: id, state: 'absent' as const }))
    const refused = await test.callAs(secretary, 'branch.recordAttendance', {
      id: meeting.id,
      entries,
    })
    expect(refused).toMatchObject({ code: 'invalid_input', problems: [{ path: 'entries' }] })
    const after = await test.must(secretary, 'branch.findMeeting', { id: meeting.id })
    expect(after.quorum).toEqual(quorum)
  })

  it('refuses an empty vote, more votes than voters, and the same motion twice', async () => {
    const meeting = await plan()
    const { quorum } = await vote(meeting)
    const record = (title: string, inFavour: number) =>
      test.callAs(secretary, 'branch.recordMotion', {
        id: meeting.id,
        kind: 'decision',
        title,
        inFavour,
        against: 0,
        abstained: 0,
      })
    expect(await record('空的', 0)).toMatchObject({ problems: [{ path: 'inFavour' }] })
    expect(await record('多的', quorum.present + 1)).toMatchObject({
      problems: [{ path: 'inFavour' }],
    })
    expect(await record('分工方案', 2)).toMatchObject({ problems: [{ path: 'title' }] })
  })

  it('declares a wrong vote void, once, with its reason, and votes again', async () => {
    const meeting = await plan()
    const [motion] = (await vote(meeting)).motions
    const act = () =>
      test.must(secretary, 'branch.voidMotion', {
        id: meeting.id,
        motionId: motion?.id ?? '',
        reason: '票数写错了',
      })
    const [first, second] = await Promise.all([act(), act()])
    expect([first.motions.length, second.motions.length]).toEqual([1, 1])
    expect(second.motions[0]).toMatchObject({ passed: false, voided: { reason: '票数写错了' } })
    expect((await vote(meeting)).motions).toHaveLength(2)
    // Also when the meeting is over.
    const held = await hold(meeting)
    expect(held).toMatchObject({ ok: true })
    const again = await test.must(secretary, 'branch.findMeeting', { id: meeting.id })
    const standing = again.motions.find(({ voided }) => !voided)
    const late = await test.must(secretary, 'branch.voidMotion', {
      id: meeting.id,
      motionId: standing?.id ?? '',
      reason: '议题写错了',
    })
    expect(late.motions.every(({ voided }) => voided)).toBe(true)
  })

  it('counts no vote of a probationary member', async () => {
    const meeting = await plan()
    const voters = meeting.attendance.filter(({ hasVote }) => hasVote)
    expect(meeting.attendance.find(({ name }) => name === '乙')?.hasVote).toBe(false)
    expect(meeting.quorum.entitled).toBe(voters.length)
  })

  it('stays of its kind once a vote was counted', async () => {
    const meeting = await plan()
    await vote(meeting)
    expect(await edit(meeting, { kind: 'committee' })).toMatchObject({
      code: 'invalid_input',
      problems: [{ path: 'kind' }],
    })
    expect(await edit(meeting, { title: '还能改标题' })).toMatchObject({ ok: true })
  })
})
