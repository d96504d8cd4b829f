/** The record says who did what to which task and person, by the names they have. */
import { openTestDistrict, type TestDistrict } from '../../support/district'
import { buildWorld, type World } from '../../support/world'

describe('the record of a branch', () => {
  let test: TestDistrict
  let world: World

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
  })
  afterAll(() => test.close())

  const latest = async (count: number) => {
    const page = await test.must(world.accounts.secretary, 'account.listEvents', {
      subjectKind: 'branch',
      subjectId: world.branch,
    })
    expect(page.subject).toEqual({ name: '港城花园临时党支部' })
    return page.items.slice(0, count).map(({ method, names }) => [method, names])
  }

  it('names the task, and the person to whom it was given', async () => {
    const { leader } = world.accounts
    const task = await test.must(leader, 'branch.createTask', {
      groupId: world.group,
      title: '量车位',
    })
    await test.must(leader, 'branch.assignTask', {
      id: task.id,
      version: task.version,
      assigneeId: world.people.member,
    })
    const { name } = (await test.must(world.accounts.member, 'account.me', {})).person ?? {}
    expect(await latest(2)).toEqual([
      ['branch.assignTask', ['量车位', name]],
      ['branch.createTask', ['量车位']],
    ])
  })

  it('names the group and who leads it', async () => {
    await test.must(world.accounts.secretary, 'branch.nameLeader', {
      groupId: world.emptyGroup,
      personId: world.people.mate,
    })
    expect(await latest(1)).toEqual([['branch.nameLeader', [expect.any(String), '设计规划组']]])
  })

  it('does not name a person twice who did it to themself', async () => {
    await test.must(world.accounts.member, 'branch.chooseGroup', {
      branchId: world.branch,
      groupId: world.emptyGroup,
    })
    expect(await latest(1)).toEqual([['branch.chooseGroup', ['设计规划组']]])
  })

  it('names a meeting, and stays readable when the group it was about is gone', async () => {
    const { secretary } = world.accounts
    await test.must(secretary, 'branch.planMeeting', {
      branchId: world.branch,
      kind: 'assembly',
      title: '8月党员大会',
      startsAt: new Date().toISOString(),
    })
    const group = await test.must(secretary, 'branch.createGroup', {
      branchId: world.branch,
      name: '临时组',
    })
    await test.must(secretary, 'branch.removeGroup', { id: group.id })
    const [removed, created, planned] = await latest(3)
    expect(planned).toEqual(['branch.planMeeting', ['8月党员大会']])
    expect(created).toEqual(['branch.createGroup', []])
    expect(removed).toEqual(['branch.removeGroup', []])
  })
})
