/** Who is in a branch without having agreed, or by mistake, does not stay in it, and does not count. */
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildMember, signIn } from '../../support/factories'
import { buildWorld, type World } from '../../support/world'

let test: TestDistrict
let world: World
let office: Caller
let secretary: Caller

beforeEach(async () => {
  test = await openTestDistrict()
  world = await buildWorld(test)
  office = world.accounts.communityOfficer
  secretary = world.accounts.secretary
})
afterEach(() => test.close())

const appoint = (personId?: string) =>
  test.must(office, 'branch.appoint', {
    id: world.branch,
    post: 'deputySecretary',
    ...(personId && { personId }),
  })
const plan = () =>
  test.must(secretary, 'branch.planMeeting', {
    branchId: world.branch,
    kind: 'assembly',
    title: '党员大会',
    startsAt: new Date().toISOString(),
  })

it('an appointment that is taken back takes the person out, unless they had agreed', async () => {
  const before = await test.must(office, 'branch.find', { id: world.branch })
  const id = await buildMember(test, { region: world.community, name: '误任人' })
  const appointed = await appoint(id)
  expect(appointed.posts.map(({ personId }) => personId)).toContain(id)
  // Not a member yet: they are not counted, and nobody waits for them in a meeting.
  expect(appointed.memberCount).toBe(before.memberCount)
  const { attendance } = await plan()
  expect(attendance.map((person) => person.id)).not.toContain(id)
  expect((await appoint()).memberCount).toBe(before.memberCount)

  await appoint(id)
  await test.must(await signIn(test, id), 'branch.confirmMembership', { branchId: world.branch })
  expect((await appoint()).memberCount).toBe(before.memberCount + 1)
})

it('a member is removed with a reason, hears of it, and may join again', async () => {
  const { mate } = world.people
  const remove = (caller: Caller, personId = mate) =>
    test.callAs(caller, 'branch.removeMember', {
      branchId: world.branch,
      personId,
      reason: '同意错了人',
    })
  expect(await remove(secretary, world.people.leader)).toMatchObject({ code: 'already_leading' })
  expect(await remove(world.accounts.leader)).toMatchObject({ code: 'forbidden' })
  const answers = await Promise.all([remove(secretary), remove(office), remove(secretary)])
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code)).sort()).toEqual([
    'not_a_member_of_branch',
    'not_a_member_of_branch',
    'ok',
  ])
  const { items } = await test.must(world.mate, 'notice.list', {})
  expect(items[0]).toMatchObject({
    kind: 'branchDecided',
    text: expect.stringContaining('同意错了人'),
  })
  const members = await test.must(secretary, 'branch.listMembers', { branchId: world.branch })
  expect(members.map(({ id }) => id)).not.toContain(mate)
  const joined = await test.callAs(world.mate, 'branch.acceptInvitation', {
    token: world.invitation.token,
  })
  expect(joined.ok).toBe(true)
})

it('people are written down and votes counted at their time, and a void vote again afterwards', async () => {
  const far = await test.must(secretary, 'branch.planMeeting', {
    branchId: world.branch,
    kind: 'assembly',
    title: '下个月的大会',
    startsAt: new Date(Date.now() + 40 * 86_400_000).toISOString(),
  })
  expect(far.can).toMatchObject({ edit: true, record: false, vote: false, hold: false })
  const mark = (id: string, people: string[]) =>
    test.callAs(secretary, 'branch.recordAttendance', {
      id,
      entries: people.map((personId) => ({ personId, state: 'present' as const })),
    })
  const vote = (id: string, inFavour: number, title = '分工方案') =>
    test.callAs(secretary, 'branch.recordMotion', {
      id,
      kind: 'decision',
      title,
      inFavour,
      against: 0,
      abstained: 0,
    })
  const everybody = far.attendance.map(({ id }) => id)
  expect(await mark(far.id, everybody)).toMatchObject({ code: 'meeting_not_begun' })
  expect(await vote(far.id, 3)).toMatchObject({ code: 'meeting_not_begun' })

  const { id } = await plan()
  await mark(id, everybody)
  const wrong = await vote(id, 1)
  const motionId = wrong.ok ? (wrong.value.motions[0]?.id ?? '') : ''
  await test.must(secretary, 'branch.holdMeeting', { id, minutes: '议定分工' })
  expect(await vote(id, everybody.length)).toMatchObject({ code: 'meeting_not_planned' })
  await test.must(secretary, 'branch.voidMotion', { id, motionId, reason: '票数写错了' })
  expect(await vote(id, everybody.length, '另一个议题')).toMatchObject({
    code: 'meeting_not_planned',
  })
  const answers = await Promise.all([vote(id, everybody.length), vote(id, everybody.length)])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const { motions } = await test.must(secretary, 'branch.findMeeting', { id })
  expect(motions.map(({ passed, voided }) => [passed, voided !== undefined])).toEqual([
    [false, true],
    [true, false],
  ])
})

it('an invitation for one lets one in, also by application, and done is done once', async () => {
  const { token } = await test.must(secretary, 'branch.createInvitation', {
    branchId: world.branch,
    mostJoins: 1,
  })
  for (const number of [1, 2, 3]) {
    await test.must(await signIn(test), 'branch.requestToJoin', {
      token,
      name: `申请人${number}`,
      phone: `1990000020${number}`,
      homeBranchName: '炼化机关党支部',
    })
  }
  const requests = await test.must(secretary, 'branch.listJoinRequests', { id: world.branch })
  const ours = requests.filter(({ name }) => name.startsWith('申请人'))
  const answers = await Promise.all(
    ours.map(({ id }) => test.callAs(secretary, 'branch.decideJoin', { id, approve: true })),
  )
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code)).sort()).toEqual([
    'invitation_full',
    'invitation_full',
    'ok',
  ])

  const close = (version: number) =>
    test.callAs(secretary, 'branch.setTaskState', { id: world.task.id, version, state: 'done' })
  const closed = await close(world.task.version)
  expect(closed.ok).toBe(true)
  expect(await close(world.task.version + 1)).toMatchObject({ code: 'task_closed' })
})
