/** Two at once: one wins, the other is told, and nothing is done twice or after the end. */
import { randomUUID } from 'node:crypto'
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildMember, joinBranch, signIn } from '../../support/factories'
import { buildWorld, type World } from '../../support/world'

const today = new Date().toISOString().slice(0, 10)

describe('at the same moment', () => {
  let test: TestDistrict
  let world: World
  let secretary: Caller
  let leader: Caller

  beforeEach(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    secretary = world.accounts.secretary
    leader = world.accounts.leader
  })
  afterEach(() => test.close())

  const codes = (answers: { ok: boolean; code?: string }[]) =>
    answers.map((answer) => (answer.ok ? 'ok' : answer.code)).sort()

  const membersOf = (branch: string) =>
    test.rows((db) =>
      db
        .selectFrom('branchMember')
        .select('personId')
        .where('branchId', '=', branch)
        .where('leftAt', 'is', null)
        .execute(),
    )

  it('one person accepts an invitation twice, and is a member once', async () => {
    const before = (await membersOf(world.branch)).length
    const accept = () =>
      test.callAs(world.accounts.outsider, 'branch.acceptInvitation', {
        token: world.invitation.token,
      })
    expect(codes(await Promise.all([accept(), accept(), accept()]))).toEqual(['ok', 'ok', 'ok'])
    expect(await membersOf(world.branch)).toHaveLength(before + 1)
  })

  it('ten people accept one invitation, and all are members', async () => {
    const before = (await membersOf(world.branch)).length
    const people = await Promise.all(
      Array.from({ length: 10 }, async (_, index) =>
        signIn(test, await buildMember(test, { region: world.community, name: `党员${index}` })),
      ),
    )
    const { token } = world.invitation
    const answers = await Promise.all(
      people.map((caller) => test.callAs(caller, 'branch.acceptInvitation', { token })),
    )
    expect(new Set(codes(answers))).toEqual(new Set(['ok']))
    expect(await membersOf(world.branch)).toHaveLength(before + 10)
  })

  it('secretary and deputy move one member to two groups: one wins, the other is told', async () => {
    const other = world.accounts.deputySecretary
    const third = await test.must(secretary, 'branch.createGroup', {
      branchId: world.branch,
      name: '第三组',
    })
    const move = (caller: Caller, groupId: string) =>
      test.callAs(caller, 'branch.moveMember', {
        branchId: world.branch,
        personId: world.people.mate,
        groupId,
        version: 1,
      })
    const answers = await Promise.all([move(secretary, world.emptyGroup), move(other, third.id)])
    expect(codes(answers)).toEqual(['ok', 'stale'])
    const [row] = await test.must(secretary, 'branch.listMembers', {
      branchId: world.branch,
      query: '吴同伴',
    })
    expect(row).toMatchObject({ version: 2, groupId: answers[0]?.ok ? world.emptyGroup : third.id })
  })

  it('a task is closed and given away: one of the two is told', async () => {
    const { id, version } = world.freeTask
    const answers = await Promise.all([
      test.callAs(leader, 'branch.setTaskState', { id, version, state: 'done' }),
      test.callAs(secretary, 'branch.assignTask', { id, version, assigneeId: world.people.mate }),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(codes(answers)).toEqual(['ok', answers[0]?.ok ? 'task_closed' : 'stale'].sort())
  })

  it('two people take one task: one has it', async () => {
    const take = (caller: Caller) =>
      test.callAs(caller, 'branch.takeTask', { id: world.freeTask.id })
    const answers = await Promise.all([take(leader), take(world.accounts.member)])
    expect(codes(answers)).toEqual(['ok', 'stale'])
  })

  it('a task is handed out while its assignee leaves the roster: nobody keeps it who has gone', async () => {
    for (let round = 0; round < 8; round++) {
      const personId = await buildMember(test, { region: world.community, name: `组员${round}` })
      await joinBranch(test, world.branch, personId, world.group)
      const office = world.accounts.communityOfficer
      const leave = { id: personId, leftOn: today, reason: '迁出' }
      const [left] = await Promise.all([
        test.callAs(office, 'member.leave', leave),
        test.callAs(leader, 'branch.createTask', {
          groupId: world.group,
          title: `走访${round}`,
          assigneeId: personId,
        }),
      ])
      expect(left).toMatchObject({ ok: true })
      const kept = await test.rows((db) =>
        db.selectFrom('branchTask').select('title').where('assigneeId', '=', personId).execute(),
      )
      expect(kept).toEqual([])
    }
  })

  it('two approve one request to join, and the person is in once', async () => {
    const before = (await membersOf(world.branch)).length
    const decide = (caller: Caller) =>
      test.callAs(caller, 'branch.decideJoin', { id: world.joinRequestId, approve: true })
    const answers = await Promise.all([decide(secretary), decide(world.accounts.communityOfficer)])
    expect(codes(answers)).toEqual(['ok', 'request_decided'])
    expect(await membersOf(world.branch)).toHaveLength(before + 1)
  })

  it('two leaders are named for one group, and one leads', async () => {
    const other = world.accounts.deputySecretary
    const name = (caller: Caller, personId: string) =>
      test.callAs(caller, 'branch.nameLeader', { groupId: world.emptyGroup, personId })
    const answers = await Promise.all([
      name(secretary, world.people.mate),
      name(other, world.people.member),
    ])
    expect(codes(answers)).toEqual(['ok', 'ok'])
    const leaders = await test.rows((db) =>
      db
        .selectFrom('roleGrant')
        .select('id')
        .where('placeId', '=', world.emptyGroup)
        .where('endedAt', 'is', null)
        .execute(),
    )
    expect(leaders).toHaveLength(1)
  })

  it('two approve one branch, and it is approved once', async () => {
    const approve = (caller: Caller) =>
      test.callAs(caller, 'branch.approve', {
        id: world.states.submitted,
        version: 1,
        body: '社区党委',
        documentNo: '1号',
        approvedOn: today,
        secretaryId: world.people.mate,
      })
    const { communityOfficer, districtOfficer } = world.accounts
    expect(codes(await Promise.all([approve(communityOfficer), approve(districtOfficer)]))).toEqual(
      ['branch_not_submitted', 'ok'],
    )
  })

  /** Holds the branch as a dissolution does, until what follows has had to wait for it. */
  async function dissolvedMeanwhile(act: () => Promise<{ ok: boolean; code?: string }>) {
    let acting: Promise<{ ok: boolean; code?: string }> | undefined
    await test.rows(async (db) => {
      await db
        .selectFrom('branch')
        .select('id')
        .where('id', '=', world.branch)
        .forUpdate()
        .execute()
      acting = act()
      await new Promise((resolve) => setTimeout(resolve, 300))
      await db
        .updateTable('branch')
        .set({ state: 'dissolved', dissolvedOn: today, summary: '完成' })
        .where('id', '=', world.branch)
        .execute()
    })
    const answer = await acting
    return answer?.ok ? 'ok' : answer?.code
  }

  it.each<[string, (its: World) => Promise<{ ok: boolean; code?: string }>]>([
    [
      'a task is created',
      ({ group }) =>
        test.callAs(leader, 'branch.createTask', { groupId: group, title: '迟到的任务' }),
    ],
    [
      'a task is logged',
      ({ task }) =>
        test.callAs(leader, 'branch.logTask', { id: task.id, said: '迟到', doneOn: today }),
    ],
    [
      'a task is taken',
      ({ freeTask }) => test.callAs(leader, 'branch.takeTask', { id: freeTask.id }),
    ],
    [
      'somebody joins',
      ({ invitation }) =>
        test.callAs(world.accounts.outsider, 'branch.acceptInvitation', {
          token: invitation.token,
        }),
    ],
    [
      'somebody asks to join',
      ({ invitation }) =>
        test.callAs(world.accounts.unbound, 'branch.requestToJoin', {
          token: invitation.token,
          name: '钱新来',
          phone: '19900000098',
          homeBranchName: '港务党支部',
        }),
    ],
    [
      'somebody is let in',
      ({ joinRequestId }) =>
        test.callAs(secretary, 'branch.decideJoin', { id: joinRequestId, approve: true }),
    ],
    [
      'a meeting is planned',
      ({ branch }) =>
        test.callAs(secretary, 'branch.planMeeting', {
          branchId: branch,
          kind: 'lecture',
          title: '党课',
          startsAt: `${today}T01:00:00Z`,
        }),
    ],
    [
      'a meeting is held',
      ({ meeting }) =>
        test.callAs(secretary, 'branch.holdMeeting', { id: meeting.id, minutes: '迟到' }),
    ],
    [
      'a group is formed',
      ({ branch }) =>
        test.callAs(secretary, 'branch.createGroup', { branchId: branch, name: '迟到组' }),
    ],
  ])('a branch is dissolved and %s: the archive stays as it was', async (_what, act) => {
    expect(await dissolvedMeanwhile(() => act(world))).toBe('branch_dissolved')
  })

  it('a group is removed and somebody joins it: nobody stands in a group that is gone', async () => {
    const [removed, joined] = await Promise.all([
      test.callAs(secretary, 'branch.removeGroup', { id: world.emptyGroup }),
      test.callAs(world.accounts.outsider, 'branch.acceptInvitation', {
        token: world.invitation.token,
        groupId: world.emptyGroup,
      }),
    ])
    expect([
      ['ok', 'not_found'],
      ['group_not_empty', 'ok'],
    ]).toContainEqual([removed, joined].map((answer) => (answer.ok ? 'ok' : answer.code)))
  })

  it('who asked for a group that is gone by now is let in without one', async () => {
    const applicant = await signIn(test)
    await test.must(applicant, 'branch.requestToJoin', {
      token: world.invitation.token,
      name: '晚来人',
      phone: '19900000097',
      homeBranchName: '港务党支部',
      groupId: world.emptyGroup,
    })
    await test.must(secretary, 'branch.removeGroup', { id: world.emptyGroup })
    const requests = await test.must(secretary, 'branch.listJoinRequests', { id: world.branch })
    const request = requests.find(({ name }) => name === '晚来人')
    const answer = await test.callAs(secretary, 'branch.decideJoin', {
      id: request?.id ?? randomUUID(),
      approve: true,
    })
    expect(answer).toMatchObject({ ok: true })
  })
})
