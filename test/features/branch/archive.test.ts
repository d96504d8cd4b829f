/** What is read of a whole branch: its log, page by page, and who led it when it was dissolved. */
import { addDays, dayOf } from '../../../cloudfunctions/core/days'
import { openTestDistrict, type TestDistrict } from '../../support/district'
import { buildMember } from '../../support/factories'
import { buildWorld, type World } from '../../support/world'

const today = dayOf(new Date())

describe('a branch as a whole', () => {
  let test: TestDistrict
  let world: World

  beforeEach(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
  })
  afterEach(() => test.close())

  it('reads the log of all its tasks, the newest first, page by page', async () => {
    const { leader, member } = world.accounts
    for (const [index, id] of [world.task.id, world.freeTask.id, world.task.id].entries()) {
      await test.must(leader, 'branch.logTask', { id, said: `第${index + 1}条`, doneOn: today })
    }
    const input = { branchId: world.branch, limit: 2 }
    const first = await test.must(member, 'branch.listLogs', input)
    expect(first.items.map(({ said }) => said)).toEqual(['第3条', '第2条'])
    expect(first.items[1]).toMatchObject({
      who: { name: '李组长' },
      task: { id: world.freeTask.id, title: '没人领的任务', groupName: '政策宣传组' },
      photoCount: 0,
    })
    const cursor = first.nextCursor ?? ''
    const rest = await test.must(member, 'branch.listLogs', { ...input, cursor })
    expect(rest.items.map(({ said }) => said)).toEqual(['第1条'])
    expect(rest.nextCursor).toBeUndefined()
  })

  it('names who led it when it ended, and not who had handed over before', async () => {
    const { communityOfficer: office, secretary, member } = world.accounts
    const appoint = (personId?: string) =>
      test.must(office, 'branch.appoint', {
        id: world.branch,
        post: 'deputySecretary',
        ...(personId && { personId }),
      })
    await appoint(world.people.mate)
    await appoint()
    await test.must(secretary, 'branch.nameLeader', {
      groupId: world.emptyGroup,
      personId: world.people.mate,
    })
    await test.must(secretary, 'branch.nameLeader', { groupId: world.emptyGroup })
    await test.must(secretary, 'branch.dissolve', {
      id: world.branch,
      closedOn: today,
      summary: '改造完成',
    })
    const archive = await test.must(office, 'branch.find', { id: world.branch })
    expect(archive.posts).toMatchObject([{ name: '周敏', post: 'secretary' }])
    const { groups } = await test.must(office, 'branch.summary', { id: world.branch })
    expect(groups.find(({ name }) => name === '政策宣传组')?.leaderName).toBe('李组长')
    expect(groups.find(({ name }) => name === '设计规划组')?.leaderName).toBeUndefined()
    const roster = await test.must(office, 'branch.listMembers', { branchId: world.branch })
    expect(roster.filter(({ post }) => post).map(({ name }) => name)).toEqual(['周敏'])
    expect(roster.filter(({ isLeader }) => isLeader).map(({ name }) => name)).toContain('李组长')
    // They lead nothing any more.
    const me = await test.must({ identity: secretary.identity }, 'account.me', {})
    expect(me.grants.map(({ placeId }) => placeId)).not.toContain(world.branch)
    expect(await test.must(member, 'branch.find', { id: world.branch })).toMatchObject({
      state: 'dissolved',
    })
  })

  it('counts nobody who was appointed and never agreed, neither while it runs nor afterwards', async () => {
    const { communityOfficer: office, secretary } = world.accounts
    const before = await test.must(office, 'branch.find', { id: world.branch })
    await test.must(office, 'branch.appoint', {
      id: world.branch,
      post: 'deputySecretary',
      personId: await buildMember(test, { region: world.community, name: '未表态人' }),
    })
    const names = async () =>
      (await test.must(office, 'branch.listMembers', { branchId: world.branch })).map(
        ({ name }) => name,
      )
    expect(await names()).toContain('未表态人')
    const running = await test.must(office, 'branch.find', { id: world.branch })
    expect(running.memberCount).toBe(before.memberCount)
    await test.must(secretary, 'branch.dissolve', {
      id: world.branch,
      closedOn: today,
      summary: '改造完成',
    })
    expect(await names()).not.toContain('未表态人')
    const archive = await test.must(office, 'branch.summary', { id: world.branch })
    expect(archive.branch.memberCount).toBe(before.memberCount)
  })

  it('has no work before it started and no task beyond two years', async () => {
    const { leader } = world.accounts
    const started = new Date(Date.now() - 10 * 86_400_000)
    await test.rows((db) =>
      db
        .updateTable('branch')
        .set({ activatedAt: started })
        .where('id', '=', world.branch)
        .execute(),
    )
    const log = (doneOn: string) =>
      test.callAs(leader, 'branch.logTask', { id: world.task.id, said: '量了', doneOn })
    expect(await log(addDays(dayOf(started), -1))).toMatchObject({
      problems: [{ path: 'doneOn', message: '日期不能早于支部启动的日期' }],
    })
    expect(await log(dayOf(started))).toMatchObject({ ok: true })
    const plan = (dueOn: string) =>
      test.callAs(leader, 'branch.createTask', { groupId: world.group, title: '量车位', dueOn })
    expect(await plan('2999-01-01')).toMatchObject({ problems: [{ path: 'dueOn' }] })
    expect(await plan(addDays(today, 400))).toMatchObject({ ok: true })
  })

  it('counts the buildings in which something was written down, and no others', async () => {
    const { leader } = world.accounts
    const at = (title: string) =>
      test.must(leader, 'branch.createTask', {
        groupId: world.group,
        title,
        buildingId: world.building.id,
      })
    const task = await at('量车位')
    const summary = () => test.must(leader, 'branch.summary', { id: world.branch })
    expect((await summary()).buildingsTouched).toBe(0)
    await test.must(leader, 'branch.logTask', { id: task.id, said: '量了', doneOn: today })
    expect((await summary()).buildingsTouched).toBe(1)
  })
})
