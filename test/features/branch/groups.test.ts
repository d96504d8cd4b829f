/** Whoever changes their group, and what was in their hands. */
import { randomUUID } from 'node:crypto'
import { dayOf } from '../../../cloudfunctions/core/days'
import { type Caller, DISTRICT, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildBranch, buildGroup, buildRegion } from '../../support/factories'
import { buildWorld, type World } from '../../support/world'

describe('a member who changes the group', () => {
  let test: TestDistrict
  let world: World
  let secretary: Caller
  let member: Caller

  beforeEach(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    secretary = world.accounts.secretary
    member = world.accounts.member
  })
  afterEach(() => test.close())

  const assign = (title: string) =>
    test.must(secretary, 'branch.createTask', {
      groupId: world.group,
      title,
      assigneeId: world.people.member,
    })
  const choose = (groupId: string) =>
    test.callAs(member, 'branch.chooseGroup', { branchId: world.branch, groupId })
  const find = (id: string) => test.must(secretary, 'branch.findTask', { id })

  it('hands open tasks back and keeps what was done, by choice and by being moved', async () => {
    const open = await assign('手上的任务')
    const done = await assign('做完的任务')
    await test.must(secretary, 'branch.setTaskState', {
      id: done.id,
      version: done.version,
      state: 'done',
    })
    expect(await choose(world.emptyGroup)).toMatchObject({ ok: true })
    expect((await find(open.id)).assignee).toBeUndefined()
    expect((await find(done.id)).assignee?.id).toBe(world.people.member)
    const { todos } = await test.must(member, 'today.show', {})
    expect(todos.filter(({ kind }) => kind === 'task')).toEqual([])

    const [row] = (
      await test.must(secretary, 'branch.listMembers', { branchId: world.branch })
    ).filter(({ id }) => id === world.people.member)
    const other = await test.must(secretary, 'branch.createTask', {
      groupId: world.emptyGroup,
      title: '另一组的任务',
      assigneeId: world.people.member,
    })
    await test.must(secretary, 'branch.moveMember', {
      branchId: world.branch,
      personId: world.people.member,
      groupId: world.group,
      version: row?.version ?? 0,
    })
    expect((await find(other.id)).assignee).toBeUndefined()
  })

  it('cannot be given a task of a group that they are not in, in words about them', async () => {
    await choose(world.emptyGroup)
    const given = await test.callAs(secretary, 'branch.createTask', {
      groupId: world.group,
      title: '给错人',
      assigneeId: world.people.member,
    })
    expect(given).toMatchObject({ code: 'invalid_input', problems: [{ path: 'assigneeId' }] })
  })

  it('cannot choose a group of another branch', async () => {
    const elsewhere = await buildBranch(test, { region: world.estate, name: '别的临时支部' })
    const group = await buildGroup(test, elsewhere)
    expect(await choose(group)).toMatchObject({ code: 'not_found' })
  })

  it('gets tasks about buildings of this estate alone, due today or later', async () => {
    const estate = await buildRegion(test, { kind: 'estate' }, world.otherStreet)
    const building = await buildRegion(test, { kind: 'building' }, estate)
    const create = (facts: object) =>
      test.callAs(secretary, 'branch.createTask', {
        groupId: world.group,
        title: '量车位',
        ...facts,
      })
    expect(await create({ buildingId: building.id })).toMatchObject({ code: 'not_found' })
    expect(await create({ buildingId: world.building.id })).toMatchObject({ ok: true })
    const yesterday = dayOf(new Date(Date.now() - 86_400_000))
    expect(await create({ dueOn: yesterday })).toMatchObject({ problems: [{ path: 'dueOn' }] })
    expect(await create({ dueOn: dayOf(new Date()) })).toMatchObject({ ok: true })
  })

  it('writes no log about tomorrow, and shows no photo of somebody else', async () => {
    const tomorrow = dayOf(new Date(Date.now() + 86_400_000))
    const log = (facts: object) =>
      test.callAs(member, 'branch.logTask', {
        id: world.task.id,
        said: '量了车位',
        doneOn: dayOf(new Date()),
        ...facts,
      })
    expect(await log({ doneOn: tomorrow })).toMatchObject({ problems: [{ path: 'doneOn' }] })
    expect(await log({ doneOn: '1999-12-31' })).toMatchObject({ problems: [{ path: 'doneOn' }] })
    const photoId = randomUUID()
    await test.rows((db) =>
      db
        .insertInto('file')
        .values({
          districtId: DISTRICT,
          id: photoId,
          accountId: world.accounts.resident.accountId ?? '',
          kind: 'image',
          mime: 'image/png',
          bytes: 1,
          width: 1,
          height: 1,
          sha256: 'x',
          createdAt: new Date(),
        })
        .execute(),
    )
    expect(await log({ photoIds: [photoId] })).toMatchObject({ code: 'file_missing' })
  })
})

describe('dissolving', () => {
  it('calls off what was planned', async () => {
    const test = await openTestDistrict()
    try {
      const world = await buildWorld(test)
      const { communityOfficer, member } = world.accounts
      await test.must(communityOfficer, 'branch.dissolve', {
        id: world.branch,
        closedOn: dayOf(new Date()),
        summary: '改造完成',
      })
      const rows = await test.must(communityOfficer, 'branch.listMeetings', {
        branchId: world.branch,
      })
      expect(rows.map(({ state }) => state)).not.toContain('planned')
      const { todos } = await test.must(member, 'today.show', {})
      expect(todos.filter(({ kind }) => kind === 'meeting')).toEqual([])
    } finally {
      await test.close()
    }
  })
})
