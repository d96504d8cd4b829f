/** Invitations: who made them, until when, how many came by each, and how many may. */
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildMember, signIn } from '../../support/factories'
import { buildWorld, type World } from '../../support/world'

const DAY = 86_400_000

describe('the invitations of a branch', () => {
  let test: TestDistrict
  let world: World
  let secretary: Caller

  beforeEach(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    secretary = world.accounts.secretary
  })
  afterEach(() => test.close())

  const list = () => test.must(secretary, 'branch.listInvitations', { branchId: world.branch })
  const newcomers = (count: number) =>
    Promise.all(
      Array.from({ length: count }, async (_, index) =>
        signIn(test, await buildMember(test, { region: world.community, name: `党员${index}` })),
      ),
    )
  const accept = (caller: Caller, token: string) =>
    test.callAs(caller, 'branch.acceptInvitation', { token })
  const codes = (answers: { ok: boolean; code?: string }[]) =>
    answers.map((answer) => (answer.ok ? 'ok' : answer.code)).sort()

  it('tell who made them and how many joined by each, let in ones as well', async () => {
    const other = await test.must(world.accounts.communityOfficer, 'branch.createInvitation', {
      branchId: world.branch,
      days: 3,
    })
    await accept(world.accounts.outsider, other.token)
    // The applicant of the world asked by the first one.
    await test.must(secretary, 'branch.decideJoin', { id: world.joinRequestId, approve: true })
    const invitations = await list()
    expect(invitations).toMatchObject([
      { id: other.id, createdBy: { name: '李干部' }, state: 'open', joins: 1 },
      { id: world.invitation.id, createdBy: { name: '周敏' }, state: 'open', joins: 1 },
    ])
    expect(JSON.stringify(invitations)).not.toContain(other.token)
  })

  it('that ended are shown for thirty days, and then no more', async () => {
    await test.must(secretary, 'branch.endInvitation', { id: world.invitation.id })
    expect(await list()).toMatchObject([{ state: 'ended', endedAt: expect.any(String) }])
    test.clock.now = () => new Date(Date.now() + 29 * DAY)
    expect(await list()).toHaveLength(1)
    test.clock.now = () => new Date(Date.now() + 31 * DAY)
    expect(await list()).toEqual([])
  })

  it('run out by themselves', async () => {
    test.clock.now = () => new Date(Date.now() + 8 * DAY)
    expect(await list()).toMatchObject([{ state: 'expired' }])
  })

  it('let in as many as may and not one more, also when all come at once', async () => {
    const { token, id } = await test.must(secretary, 'branch.createInvitation', {
      branchId: world.branch,
      mostJoins: 2,
    })
    const people = await newcomers(4)
    const answers = await Promise.all(people.map((caller) => accept(caller, token)))
    expect(codes(answers)).toEqual(['invitation_full', 'invitation_full', 'ok', 'ok'])
    expect((await list()).find((one) => one.id === id)).toMatchObject({
      state: 'full',
      joins: 2,
      mostJoins: 2,
    })
    // Who is in may tap again.
    const inside = people[answers.findIndex(({ ok }) => ok)]
    expect(inside && (await accept(inside, token))).toMatchObject({ ok: true })
    const stranger = await signIn(test)
    expect(
      await test.callAs(stranger, 'branch.requestToJoin', {
        token,
        name: '钱新来',
        phone: '19900000098',
        homeBranchName: '港务党支部',
      }),
    ).toMatchObject({ code: 'invitation_full' })
  })

  it('leave no trace of one on those who were appointed', async () => {
    await test.must(world.accounts.communityOfficer, 'branch.appoint', {
      id: world.branch,
      post: 'deputySecretary',
      personId: world.people.outsider,
    })
    expect((await list()).map(({ joins }) => joins)).toEqual([0])
  })
})
