/** Story A: the temporary functional branch of 港城花园, from draft to archive, by the front door. */
import type { BranchDetail } from '@contract/branch'
import { addDays, dayOf } from '../../../cloudfunctions/core/days'
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import {
  buildDistrict,
  buildMember,
  buildOfficer,
  buildRegion,
  type Place,
  signIn,
} from '../../support/factories'

const GROUPS = ['政策宣传组', '设计规划组', '进度协调组', '质量监理组']

describe('a temporary functional branch', () => {
  let test: TestDistrict
  let estate: Place
  let building: Place
  let community: Place
  let office: Caller
  let streetOffice: Caller
  let secretary: Caller
  let secretaryId: string
  let branch: BranchDetail
  let token: string
  const today = dayOf(new Date())

  beforeAll(async () => {
    test = await openTestDistrict()
    const district = await buildDistrict(test)
    const street = await buildRegion(test, { kind: 'subdistrict', name: '招宝山街道' }, district)
    community = await buildRegion(test, { kind: 'community', name: '后大街社区' }, street)
    estate = await buildRegion(test, { kind: 'estate', name: '港城花园' }, community)
    building = await buildRegion(test, { kind: 'building', name: '7号楼' }, estate)
    office = await buildOfficer(test, 'communityOfficer', community)
    streetOffice = await buildOfficer(test, 'subdistrictOfficer', street)
    secretaryId = await buildMember(test, { region: community, name: '周敏', phone: '19900000001' })
    secretary = await signIn(test, secretaryId)
  })
  afterAll(() => test.close())

  it('is drafted by the community, and asks why it will be larger than fifty (P-2)', async () => {
    branch = await test.must(office, 'branch.create', {
      kind: 'temporary',
      name: '港城花园改造临时党支部',
      regionId: estate.id,
      purpose: '推进港城花园老旧小区改造',
      plannedFrom: dayOf(new Date()),
      plannedTo: addDays(dayOf(new Date()), 150),
      plannedMembers: 86,
    })
    expect(branch).toMatchObject({ state: 'draft', warnings: [{ rule: 'P-2' }] })

    const refused = await test.callAs(office, 'branch.submit', {
      id: branch.id,
      version: branch.version,
    })
    expect(refused).toMatchObject({ ok: false, code: 'reason_required', rule: 'P-2' })

    branch = await test.must(office, 'branch.update', {
      id: branch.id,
      version: branch.version,
      name: branch.name,
      regionId: estate.id,
      purpose: '推进港城花园老旧小区改造',
      plannedFrom: dayOf(new Date()),
      plannedTo: addDays(dayOf(new Date()), 150),
      plannedMembers: 86,
      overFiftyReason: '涉及 25 栋楼,按四个任务组分工',
    })
    branch = await test.must(office, 'branch.submit', {
      id: branch.id,
      version: branch.version,
    })
    expect(branch.state).toBe('submitted')
  })

  it('is not approved by whoever submitted it (P-5)', async () => {
    expect(branch.can).toMatchObject({ approve: false, return: true })
    const refused = await test.callAs(office, 'branch.approve', {
      id: branch.id,
      version: branch.version,
      body: '中共后大街社区委员会',
      documentNo: '后党〔2026〕12号',
      approvedOn: '2026-06-28',
      secretaryId,
    })
    expect(refused).toMatchObject({ ok: false, code: 'forbidden' })
    expect(await todos(office)).not.toContain(branch.id)
    expect(await todos(streetOffice)).toContain(branch.id)

    async function todos(caller: Caller): Promise<string[]> {
      const { todos: found } = await test.must(caller, 'today.show', {})
      return found.map(({ subjectId }) => subjectId ?? '')
    }
  })

  it('cannot start without the approval of the Party organization above (P-5)', async () => {
    const refused = await test.callAs(office, 'branch.activate', { id: branch.id })
    expect(refused).toMatchObject({ ok: false, code: 'branch_not_approved' })
  })

  it('is approved with document number and date, which designates the secretary (P-8)', async () => {
    branch = await test.must(streetOffice, 'branch.approve', {
      id: branch.id,
      version: branch.version,
      body: '中共后大街社区委员会',
      documentNo: '后党〔2026〕12号',
      approvedOn: '2026-06-28',
      secretaryId,
    })
    expect(branch).toMatchObject({
      state: 'approved',
      // The secretary was designated, and is a member once she agrees.
      memberCount: 0,
      posts: [{ name: '周敏', post: 'secretary' }],
      approval: { documentNo: '后党〔2026〕12号' },
    })
  })

  it('does not start with fewer than three people', async () => {
    const refused = await test.callAs(secretary, 'branch.activate', { id: branch.id })
    expect(refused).toMatchObject({ ok: false, code: 'too_few_members', rule: 'P-1' })
  })

  it('lets members whose affiliation is elsewhere join by their own confirmation, and stay where they are (P-11)', async () => {
    const invitation = await test.must(secretary, 'branch.createInvitation', {
      branchId: branch.id,
    })
    token = invitation.token
    const memberId = await buildMember(test, {
      region: community,
      name: '何建国',
      homeBranchName: '区城建设计院党支部',
    })
    const member = await signIn(test, memberId)
    const preview = await test.must(member, 'branch.previewInvitation', { token })
    expect(preview).toMatchObject({ next: 'join', homeBranchName: '区城建设计院党支部' })

    const joined = await test.must(member, 'branch.acceptInvitation', { token })
    expect(joined).toMatchObject({ memberCount: 1, outsideCount: 1, mine: { isLeader: false } })
    const after = await test.must(member, 'member.find', { id: memberId })
    expect(after.homeBranch).toEqual({ name: '区城建设计院党支部', outside: true })
  })

  it('takes in somebody whom the register does not know, when the secretary says yes', async () => {
    const newcomer = await signIn(test)
    expect(await test.must(newcomer, 'branch.previewInvitation', { token })).toMatchObject({
      next: 'apply',
    })
    const applied = await test.must(newcomer, 'branch.requestToJoin', {
      token,
      name: '林志远',
      phone: '199 0000 0002',
      homeBranchName: '炼化机关党支部',
      skills: ['工程管理'],
    })
    expect(applied.next).toBe('applied')

    const [request] = await test.must(secretary, 'branch.listJoinRequests', { id: branch.id })
    expect(request).toMatchObject({ name: '林志远', phoneMasked: '199****0002' })
    await test.must(secretary, 'branch.decideJoin', { id: request?.id ?? '', approve: true })

    const me = await test.must(newcomer, 'account.me', {})
    expect(me.person).toMatchObject({ name: '林志远', isMember: true })
    const tooFew = await test.callAs(secretary, 'branch.activate', { id: branch.id })
    expect(tooFew).toMatchObject({ code: 'too_few_members' })
    // An appointment is not yet an agreement.
    await test.must(secretary, 'branch.confirmMembership', { branchId: branch.id })
    branch = await test.must(secretary, 'branch.activate', { id: branch.id })
    expect(branch).toMatchObject({ state: 'active', memberCount: 3, dayNumber: 1 })
  })

  it('forms four groups, names leaders, and members are assigned or choose', async () => {
    for (const name of GROUPS)
      await test.must(secretary, 'branch.createGroup', { branchId: branch.id, name })
    branch = await test.must(secretary, 'branch.find', { id: branch.id })
    expect(branch.groups.map((group) => group.name)).toEqual(GROUPS)

    const members = await test.must(secretary, 'branch.listMembers', { branchId: branch.id })
    const he = members.find((member) => member.name === '何建国')
    const [design] = branch.groups.filter((group) => group.name === '设计规划组')
    const led = await test.must(secretary, 'branch.nameLeader', {
      groupId: design?.id ?? '',
      personId: he?.id ?? '',
    })
    expect(led).toMatchObject({ leader: { name: '何建国' }, memberCount: 1 })
  })

  it('has tasks that belong to a building, and a log of what was done', async () => {
    const [design] = branch.groups.filter((group) => group.name === '设计规划组')
    const groupId = design?.id ?? ''
    const members = await test.must(secretary, 'branch.listMembers', { branchId: branch.id })
    const leader = await signInAgain('何建国')
    const me = await test.must(leader, 'account.me', {})
    expect(me.acting).toMatchObject({ role: 'leader', placeId: groupId })

    const task = await test.must(leader, 'branch.createTask', {
      groupId,
      title: '8号楼车位图',
      buildingId: building.id,
      assigneeId: members.find((member) => member.name === '何建国')?.id,
      dueOn: today,
    })
    expect(task).toMatchObject({
      state: 'todo',
      building: { name: '7号楼' },
      assignee: { name: '何建国' },
    })

    const logged = await test.must(leader, 'branch.logTask', {
      id: task.id,
      said: '量了车位',
      doneOn: today,
    })
    expect(logged).toMatchObject({
      state: 'doing',
      logs: [{ said: '量了车位', who: { name: '何建国' } }],
    })
    const done = await test.must(leader, 'branch.setTaskState', {
      id: task.id,
      version: logged.version,
      state: 'done',
    })
    expect(done.state).toBe('done')
    const board = await test.must(leader, 'branch.board', { groupId })
    expect(board.columns.map((column) => column.total)).toEqual([0, 0, 1, 0])
  })

  it('has its secretary in it by their own word, who counts from then on', async () => {
    const { mine } = await test.must(secretary, 'branch.confirmMembership', { branchId: branch.id })
    expect(mine?.isConfirmed).toBe(true)
  })

  it('holds a meeting with its quorum, and refuses an election (P-7, P-13)', async () => {
    const meeting = await test.must(secretary, 'branch.planMeeting', {
      branchId: branch.id,
      kind: 'assembly',
      title: '7月党员大会',
      startsAt: new Date().toISOString(),
    })
    const motion = { id: meeting.id, title: '分工方案', inFavour: 2, against: 0, abstained: 0 }
    expect(
      await test.callAs(secretary, 'branch.recordMotion', { ...motion, kind: 'decision' }),
    ).toMatchObject({
      ok: false,
      code: 'no_quorum',
    })
    await test.must(secretary, 'branch.recordAttendance', {
      id: meeting.id,
      entries: meeting.attendance.slice(0, 2).map(({ id }) => ({ personId: id, state: 'present' })),
    })
    expect(
      await test.callAs(secretary, 'branch.recordMotion', { ...motion, kind: 'election' }),
    ).toMatchObject({
      ok: false,
      code: 'not_for_temporary_branch',
    })
    const voted = await test.must(secretary, 'branch.recordMotion', { ...motion, kind: 'decision' })
    expect(voted.motions).toMatchObject([{ needed: 2, passed: true, entitled: 3, present: 2 }])
    const held = await test.must(secretary, 'branch.holdMeeting', {
      id: meeting.id,
      minutes: '通过分工方案',
    })
    expect(held.state).toBe('held')
  })

  it('is dissolved when its task is closed, is read-only then, and touches nobody’s home branch (P-9)', async () => {
    const dissolved = await test.must(secretary, 'branch.dissolve', {
      id: branch.id,
      closedOn: today,
      summary: '改造完成',
    })
    expect(dissolved).toMatchObject({
      state: 'dissolved',
      dissolvedOn: today,
      // They lead no longer, and stand in the archive.
      posts: [{ name: '周敏', post: 'secretary' }],
    })
    expect(dissolved.groups.find(({ leader }) => leader)?.leader?.name).toBe('何建国')

    const summary = await test.must(office, 'branch.summary', { id: branch.id })
    expect(summary).toMatchObject({
      logCount: 1,
      buildingsTouched: 1,
      meetings: [{ title: '7月党员大会' }],
    })
    const leader = await signInAgain('何建国')
    const [design] = branch.groups.filter((group) => group.name === '设计规划组')
    const refused = await test.callAs(leader, 'branch.createTask', {
      groupId: design?.id ?? '',
      title: '再来一个',
    })
    expect(refused).toMatchObject({ ok: false, code: 'branch_dissolved' })
    const me = await test.must(leader, 'account.me', {})
    expect(me.grants).toEqual([])
    const found = await test.must(leader, 'member.find', { id: leader.personId ?? '' })
    expect(found.homeBranch.name).toBe('区城建设计院党支部')
  })

  async function signInAgain(name: string): Promise<Caller> {
    const { personId, token: session } = await test.rows(async (db) => {
      const row = await db
        .selectFrom('account as a')
        .innerJoin('person as p', 'p.id', 'a.personId')
        .select(['a.id', 'p.id as personId'])
        .where('p.name', '=', name)
        .executeTakeFirstOrThrow()
      const { openSession } = await import(
        '../../../cloudfunctions/features/account/commands/openSession'
      )
      const opened = await openSession(db, {
        districtId: '330211',
        accountId: row.id,
        device: '测试',
        now: new Date(),
      })
      return { personId: row.personId, token: opened.token }
    })
    return { identity: { kind: 'session', token: session }, personId }
  }
})
