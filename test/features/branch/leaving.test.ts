/** Whoever leaves the roster leaves the temporary branches as well: at once, and on the record. */
import type { BranchDetail } from '@contract/branch'
import { dayOf } from '../../../cloudfunctions/core/days'
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import {
  buildBranch,
  buildGrant,
  buildGroup,
  buildMember,
  joinBranch,
  signIn,
} from '../../support/factories'
import { buildWorld, type World } from '../../support/world'

const leftOn = dayOf(new Date())

describe('leaving the roster', () => {
  let test: TestDistrict
  let world: World
  let office: Caller
  let secretary: Caller
  let mate: string

  beforeEach(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    office = world.accounts.communityOfficer
    secretary = world.accounts.secretary
    mate = world.people.mate
  })
  afterEach(() => test.close())

  const leave = (id: string) =>
    test.callAs(office, 'member.leave', { id, leftOn, reason: '转往外省' })
  const membershipsOf = (personId: string) =>
    test.rows((db) =>
      db
        .selectFrom('branchMember')
        .select(['branchId', 'leftAt', 'taskGroupId'])
        .where('personId', '=', personId)
        .execute(),
    )

  it('ends the memberships, counts them no more and hands open tasks back', async () => {
    const peopleIn = ({ groups }: BranchDetail) =>
      groups.find(({ id }) => id === world.group)?.memberCount ?? 0
    const before = await test.must(secretary, 'branch.find', { id: world.branch })
    const task = await test.must(secretary, 'branch.createTask', {
      groupId: world.group,
      title: '手上的任务',
      assigneeId: mate,
    })
    const done = await test.must(secretary, 'branch.createTask', {
      groupId: world.group,
      title: '做完的任务',
      assigneeId: mate,
    })
    await test.must(secretary, 'branch.setTaskState', {
      id: done.id,
      version: done.version,
      state: 'done',
    })
    const left = await test.must(office, 'member.leave', { id: mate, leftOn, reason: '转往外省' })
    expect(left).toMatchObject({
      status: 'left',
      temporaryBranches: [{ id: world.branch, left: true }],
    })
    const after = await test.must(secretary, 'branch.find', { id: world.branch })
    expect(after.memberCount).toBe(before.memberCount - 1)
    expect(peopleIn(after)).toBe(peopleIn(before) - 1)
    const roster = await test.must(secretary, 'branch.listMembers', { branchId: world.branch })
    expect(roster.map(({ id }) => id)).not.toContain(mate)
    const open = await test.must(secretary, 'branch.findTask', { id: task.id })
    expect([open.assignee, open.state]).toEqual([undefined, 'todo'])
    const kept = await test.must(secretary, 'branch.findTask', { id: done.id })
    expect(kept.assignee?.id).toBe(mate)
  })

  it('is not of a day to come', async () => {
    const someone = await buildMember(test, { region: world.community, name: '赵将走' })
    const leave = { id: someone, leftOn: '2099-01-01', reason: '转往外省' }
    expect(await test.callAs(office, 'member.leave', leave)).toMatchObject({
      code: 'invalid_input',
      problems: [{ path: 'leftOn' }],
    })
  })

  it('stands in the record of the member and of each branch', async () => {
    await test.must(office, 'member.leave', { id: mate, leftOn, reason: '转往外省' })
    for (const [subjectKind, subjectId] of [
      ['member', mate],
      ['branch', world.branch],
    ] as const) {
      const events = await test.must(office, 'account.listEvents', { subjectKind, subjectId })
      expect(events.items[0]).toMatchObject({ method: 'member.leave', who: '李干部' })
    }
  })

  it('leaves an archive as it is', async () => {
    const archive = await buildBranch(test, { region: world.community, state: 'dissolved' })
    await joinBranch(test, archive, mate)
    await test.must(office, 'member.leave', { id: mate, leftOn, reason: '转往外省' })
    const rows = await membershipsOf(mate)
    expect(rows.find(({ branchId }) => branchId === archive)?.leftAt).toBeNull()
    expect(rows.find(({ branchId }) => branchId === world.branch)?.leftAt).not.toBeNull()
  })

  it.each([
    ['a secretary', 'secretary'],
    ['a leader of a group', 'leader'],
  ] as const)('is refused to %s, and then nothing has changed', async (_who, role) => {
    const id = world.people[role]
    expect(await leave(id)).toMatchObject({ code: 'already_leading' })
    const rows = await membershipsOf(id)
    expect(rows.every(({ leftAt }) => leftAt === null)).toBe(true)
    const found = await test.must(office, 'member.find', { id })
    expect(found.status).toBe('active')
  })

  it('is possible again when the group has another leader', async () => {
    await test.must(secretary, 'branch.nameLeader', { groupId: world.group, personId: mate })
    expect(await leave(world.people.leader)).toMatchObject({ ok: true })
    expect(await leave(mate)).toMatchObject({ code: 'already_leading' })
  })

  it('meets an invitation that is accepted just then: nobody is in a branch who has left', async () => {
    const outsider = world.people.outsider
    const [left] = await Promise.all([
      leave(outsider),
      test.callAs(world.accounts.outsider, 'branch.acceptInvitation', {
        token: world.invitation.token,
      }),
    ])
    expect(left).toMatchObject({ ok: true })
    expect((await membershipsOf(outsider)).filter(({ leftAt }) => leftAt === null)).toEqual([])
  })

  it('meets an appointment just then: one of the two is told', async () => {
    const outsider = world.people.outsider
    const [left, appointed] = await Promise.all([
      leave(outsider),
      test.callAs(office, 'branch.appoint', {
        id: world.branch,
        post: 'deputySecretary',
        personId: outsider,
      }),
    ])
    expect([
      [true, 'member_left'],
      ['already_leading', true],
    ]).toContainEqual([left, appointed].map((answer) => answer.ok || answer.code))
  })

  it('does not deadlock with a member who is moved or named to lead', async () => {
    const [left, named] = await Promise.all([
      leave(mate),
      test.callAs(secretary, 'branch.nameLeader', { groupId: world.emptyGroup, personId: mate }),
    ])
    expect([
      [true, 'not_a_member_of_branch'],
      ['already_leading', true],
    ]).toContainEqual([left, named].map((answer) => answer.ok || answer.code))
  })

  it('of a branch itself asks the deputy to hand over, whatever role they act in', async () => {
    const other = await buildBranch(test, { region: world.community, name: '车棚临时党支部' })
    const group = await buildGroup(test, other, '车棚组')
    const { third } = world.people
    await joinBranch(test, world.branch, third)
    await joinBranch(test, other, third, group)
    await buildGrant(test, third, 'leader', group)
    const caller = await signIn(test, third)
    const of = (branchId: string) => test.callAs(caller, 'branch.leave', { branchId })
    expect(await of(other)).toMatchObject({ code: 'already_leading' })
    expect(await of(world.branch)).toMatchObject({ ok: true })
  })
})
