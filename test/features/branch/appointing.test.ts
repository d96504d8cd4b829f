/** Whom an office may put at the head of a branch, and what that does not give away before they agree. */
import { dayOf } from '../../../cloudfunctions/core/days'
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildBranch, buildMember, buildRegion, joinBranch, signIn } from '../../support/factories'
import { buildWorld, type World } from '../../support/world'

const post = 'deputySecretary' as const

describe('designating who leads', () => {
  let test: TestDistrict
  let world: World
  let far: string
  let office: Caller
  let secretary: Caller

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    const shunlong = await buildRegion(
      test,
      { kind: 'community', name: '顺隆社区' },
      world.otherStreet,
    )
    far = await buildMember(test, { region: shunlong, name: '陈爱莉', phone: '19900000031' })
    office = world.accounts.communityOfficer
    secretary = world.accounts.secretary
  })
  afterAll(() => test.close())

  const appoint = (personId?: string) =>
    test.callAs(office, 'branch.appoint', { id: world.branch, post, ...(personId && { personId }) })

  it('is not possible with members of other places, of whom nothing is said', async () => {
    expect(await appoint(far)).toMatchObject({ ok: false, code: 'not_found' })
    const gone = await buildMember(test, { region: world.otherStreet, name: '高远' })
    const departure = { id: gone, leftOn: dayOf(new Date()), reason: '迁往外地' }
    await test.must(world.accounts.otherSubdistrict, 'member.leave', departure)
    expect(await appoint(gone)).toMatchObject({ ok: false, code: 'not_found' })
    const { posts } = await test.must(office, 'branch.find', { id: world.branch })
    expect(posts.map(({ personId }) => personId)).toEqual([
      world.people.secretary,
      world.people.deputy,
    ])
    expect(await memberships(far)).toEqual([])
  })

  it('is not possible with them at the approval either, for neither post', async () => {
    const { mate, third } = world.people
    const approval = {
      id: world.states.submitted,
      version: 1,
      body: '中共后大街社区委员会',
      documentNo: '后党〔2026〕12号',
      approvedOn: dayOf(new Date()),
    }
    for (const people of [
      { secretaryId: far },
      { secretaryId: mate, deputySecretaryId: far },
      { secretaryId: far, deputySecretaryId: third },
    ]) {
      const refused = await test.callAs(office, 'branch.approve', { ...approval, ...people })
      expect(refused).toMatchObject({ ok: false, code: 'not_found' })
    }
    const { state } = await test.must(office, 'branch.find', { id: world.states.submitted })
    expect(state).toBe('submitted')
  })

  it('is not written down with a day long before the application', async () => {
    const approval = {
      id: world.states.submitted,
      version: 1,
      body: '中共后大街社区委员会',
      documentNo: '后党〔2026〕12号',
      approvedOn: '1999-01-01',
      secretaryId: world.people.mate,
    }
    const refused = await test.callAs(office, 'branch.approve', approval)
    expect(refused).toMatchObject({ code: 'invalid_input', problems: [{ path: 'approvedOn' }] })
  })

  it('of a branch that runs with too few says so until there are three (P-1)', async () => {
    const few = await buildBranch(test, {
      region: world.community,
      kind: 'regular',
      name: '人少的支部',
    })
    const isTooSmall = async () => (await test.must(office, 'branch.find', { id: few })).isTooSmall
    const facts = { region: world.community, homeBranchId: few }
    await buildMember(test, { ...facts, name: '正式一' })
    await buildMember(test, { ...facts, name: '正式二' })
    await buildMember(test, { ...facts, name: '预备', category: 'probationary' })
    expect(await isTooSmall()).toBe(true)
    await buildMember(test, { ...facts, name: '正式三' })
    expect(await isTooSmall()).toBe(false)
  })

  it('does not start a regular branch with two full members and a probationary one (P-1)', async () => {
    const home = await buildBranch(test, {
      region: world.community,
      kind: 'regular',
      state: 'approved',
      name: '后大街第二党支部',
      createdBy: office.personId ?? '',
    })
    const facts = { region: world.community, homeBranchId: home }
    await buildMember(test, { ...facts, name: '甲正式' })
    await buildMember(test, { ...facts, name: '乙正式' })
    await buildMember(test, { ...facts, name: '丙预备', category: 'probationary' })
    const refused = await test.callAs(office, 'branch.activate', { id: home })
    expect(refused).toMatchObject({ ok: false, code: 'too_few_members', rule: 'P-1' })
    await buildMember(test, { ...facts, name: '丁正式' })
    const started = await test.must(office, 'branch.activate', { id: home })
    expect(started.state).toBe('active')
  })

  it('is possible with whoever joined by their own wish, wherever they live', async () => {
    await joinBranch(test, world.branch, far)
    expect(await appoint(far)).toMatchObject({ ok: true })
    await test.must(office, 'branch.appoint', { id: world.branch, post })
    await test.must(await signIn(test, far), 'branch.leave', { branchId: world.branch })
    expect(await appoint(far)).toMatchObject({ ok: false, code: 'not_found' })
  })

  describe('does not open the record of whoever is designated', () => {
    let id: string
    let self: Caller

    beforeAll(async () => {
      const region = world.community
      id = await buildMember(test, { region, name: '陈立群', phone: '19900000032' })
      self = await signIn(test, id)
      await test.must(office, 'branch.appoint', { id: world.branch, post, personId: id })
    })

    it('to the secretary, neither while they hold the post nor after it', async () => {
      await expectClosed()
      await test.must(office, 'branch.appoint', { id: world.branch, post })
      await expectClosed()
      await test.must(office, 'branch.appoint', { id: world.branch, post, personId: id })
    })

    it('and tells everybody in the branch that they have not agreed yet', async () => {
      const members = await test.must(secretary, 'branch.listMembers', { branchId: world.branch })
      expect(members.filter(({ isConfirmed }) => !isConfirmed)).toMatchObject([{ id, post }])
      const { todos } = await test.must(self, 'today.show', {})
      expect(todos).toContainEqual(
        expect.objectContaining({ kind: 'confirmMembership', subjectId: world.branch }),
      )
      const branch = await test.must(self, 'branch.find', { id: world.branch })
      expect(branch).toMatchObject({ mine: { isConfirmed: false }, can: { confirm: true } })
    })

    it('until they agree, which eight taps at once do once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 8 }, () =>
          test.callAs(self, 'branch.confirmMembership', { branchId: world.branch }),
        ),
      )
      for (const answer of answers) {
        expect(answer).toMatchObject({ ok: true, value: { mine: { isConfirmed: true } } })
      }
      const [first] = await memberships(id)
      await test.must(self, 'branch.confirmMembership', { branchId: world.branch })
      expect(await memberships(id)).toEqual([first])
      const { todos } = await test.must(self, 'today.show', {})
      expect(todos.map(({ kind }) => kind)).not.toContain('confirmMembership')
      await test.must(office, 'branch.appoint', { id: world.branch, post })
      expect(await test.must(secretary, 'member.revealPhone', { id, reason: '开会' })).toEqual({
        phone: '19900000032',
      })
      const page = await test.must(secretary, 'member.list', { limit: 100 })
      expect(page.items.map((member) => member.id)).toContain(id)
    })

    it('and asks anew whoever left and is designated again', async () => {
      await test.must(self, 'branch.leave', { branchId: world.branch })
      await test.must(office, 'branch.appoint', { id: world.branch, post, personId: id })
      await expectClosed()
    })

    it('to accept an invitation is to agree', async () => {
      const { token } = await test.must(secretary, 'branch.createInvitation', {
        branchId: world.branch,
      })
      const joined = await test.must(self, 'branch.acceptInvitation', { token })
      expect(joined).toMatchObject({ mine: { isConfirmed: true } })
      await test.must(secretary, 'member.find', { id })
    })

    async function expectClosed(): Promise<void> {
      const hidden = { ok: false, code: 'not_found' }
      expect(await test.callAs(secretary, 'member.find', { id })).toMatchObject(hidden)
      const revealed = await test.callAs(secretary, 'member.revealPhone', { id, reason: '开会' })
      expect(revealed).toMatchObject(hidden)
      const code = await test.callAs(secretary, 'account.createBindingCode', { personId: id })
      expect(code).toMatchObject(hidden)
      const page = await test.must(secretary, 'member.list', { limit: 100 })
      expect(page.items.map((member) => member.id)).not.toContain(id)
    }
  })

  it('somebody who asks to be bound as one is shown to the office and to no secretary of theirs here', async () => {
    const id = await buildMember(test, {
      region: world.community,
      name: '沈未绑',
      phone: '19900000033',
    })
    await test.must(office, 'branch.appoint', { id: world.branch, post, personId: id })
    await test.must(office, 'branch.appoint', { id: world.branch, post })
    await test.must(await signIn(test), 'account.requestBinding', {
      name: '沈未绑',
      phone: '19900000033',
      regionId: world.community.id,
    })
    const names = async (caller: Caller) =>
      (await test.must(caller, 'account.listBindingRequests', {})).map(({ name }) => name)
    expect(await names(secretary)).not.toContain('沈未绑')
    expect(await names(office)).toContain('沈未绑')
  })

  it('a regular branch is led by one of its own, wherever they live', async () => {
    const region = world.otherStreet
    const own = await buildMember(test, { region, name: '罗本支', homeBranchId: world.home })
    const given = { id: world.home, post: 'secretary' as const, personId: own }
    const branch = await test.must(office, 'branch.appoint', given)
    expect(branch.posts).toMatchObject([{ name: '罗本支', post: 'secretary' }])
  })

  const memberships = (personId: string) =>
    test.rows((db) =>
      db
        .selectFrom('branchMember')
        .select(['branchId', 'confirmedAt'])
        .where('personId', '=', personId)
        .execute(),
    )
})
