/** What becomes of a branch that grows beyond fifty (P-2), and of a meeting to which too few come (P-13, P-14). */
import type { MeetingKind } from '@contract/branch'
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildBranch, buildGrant, buildMember, signIn } from '../../support/factories'
import { buildWorld, type World } from '../../support/world'

describe('a regular branch', () => {
  let test: TestDistrict
  let world: World
  let branchId: string
  let secretary: Caller

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    const region = world.community
    branchId = await buildBranch(test, { region, kind: 'regular' })
    const secretaryId = await join('full')
    const as = await buildGrant(test, secretaryId, 'secretary', branchId)
    secretary = { ...(await signIn(test, secretaryId)), as }
    test.clock.now = () => new Date('2026-12-20T02:00:00Z')
  })
  afterAll(() => test.close())

  const join = (category: 'full' | 'probationary' | 'applicant') =>
    buildMember(test, { region: world.community, homeBranchId: branchId, category })
  const warnings = async () =>
    (await test.must(secretary, 'branch.find', { id: branchId })).warnings
  const todosOf = async (kind: string) =>
    (await test.must(secretary, 'today.show', {})).todos.filter((todo) => todo.kind === kind)

  /** Holds a meeting to which so many of those invited came. */
  const meet = async (kind: MeetingKind, came: number) => {
    const { id, attendance } = await test.must(secretary, 'branch.planMeeting', {
      branchId,
      kind,
      title: '会议',
      startsAt: '2026-12-10T02:00:00.000Z',
    })
    await test.must(secretary, 'branch.recordAttendance', {
      id,
      entries: attendance.slice(0, came).map((one) => ({ personId: one.id, state: 'present' })),
    })
    return test.must(secretary, 'branch.holdMeeting', { id, minutes: '记录' })
  }
  const dueOf = async (wanted: MeetingKind) =>
    (await test.must(secretary, 'branch.listDues', { branchId })).find(
      ({ kind }) => kind === wanted,
    )

  it('keeps an assembly without its quorum as a record, and still owes one', async () => {
    for (let count = 0; count < 7; count++) await join('full')
    const short = await meet('assembly', 3)
    expect(short).toMatchObject({ state: 'held', isShort: true, quorum: { needed: 4 } })
    expect(await dueOf('assembly')).toMatchObject({ state: 'missing', shortOn: '2026-12-10' })
    expect((await todosOf('planMeeting')).map(({ title }) => title)).toContain(
      '本季度的党员大会未达到法定人数，要再开一次',
    )
    const enough = await meet('assembly', 4)
    expect(enough).toMatchObject({ state: 'held', isShort: false })
    expect(await dueOf('assembly')).toMatchObject({ state: 'held', on: '2026-12-10' })
  })

  it('needs no half for a lecture', async () => {
    expect(await meet('lecture', 1)).toMatchObject({ isShort: false })
  })

  it('says why it has more than fifty Party members; who applies is none of them', async () => {
    const { partyMembers } = await count()
    for (let more = partyMembers; more < 50; more++) await join('probationary')
    await join('applicant')
    expect(await warnings()).toEqual([])
    expect(await todosOf('giveReason')).toEqual([])

    await join('full')
    expect(await warnings()).toEqual([{ rule: 'P-2', people: 51 }])
    expect(await todosOf('giveReason')).toMatchObject([{ title: '支部已有党员 51 人，请说明理由' }])

    const { warnings: given } = await test.must(secretary, 'branch.giveReason', {
      id: branchId,
      rule: 'P-2',
      reason: '分设三个党小组',
    })
    expect(given).toEqual([{ rule: 'P-2', people: 51, reason: '分设三个党小组' }])
    expect(await todosOf('giveReason')).toEqual([])
  })

  const count = async () => {
    const members = await test.must(secretary, 'branch.listMembers', { branchId })
    return { partyMembers: members.filter(({ category }) => category !== 'applicant').length }
  }
})
