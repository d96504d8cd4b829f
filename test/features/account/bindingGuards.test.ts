import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import {
  buildBranch,
  buildDistrict,
  buildGrant,
  buildGroup,
  buildMember,
  buildOfficer,
  buildRegion,
  joinBranch,
  type Place,
  signIn,
} from '../../support/factories'

describe('binding is never a way to somebody else’s place', () => {
  let test: TestDistrict
  let district: Place
  let community: Place
  let officer: Caller

  beforeAll(async () => {
    test = await openTestDistrict()
    district = await buildDistrict(test)
    const street = await buildRegion(test, { kind: 'subdistrict' }, district)
    community = await buildRegion(test, { kind: 'community', name: '后大街社区' }, street)
    officer = await buildOfficer(test, 'communityOfficer', community)
  })
  afterAll(() => test.close())

  const phoneOf = (() => {
    let count = 0
    return () => `1990000${String(++count).padStart(4, '0')}`
  })()
  const member = async (name = '王芳', phone = phoneOf()) => ({
    id: await buildMember(test, { region: community, name, phone }),
    name,
    phone,
  })
  const codeFor = async (personId: string) =>
    (await test.must(officer, 'account.createBindingCode', { personId })).code
  const ask = async (caller: Caller, name: string, phone: string) => {
    await test.must(caller, 'account.requestBinding', { name, phone, regionId: community.id })
    const requests = await test.must(officer, 'account.listBindingRequests', {})
    return requests.find((request) => request.phoneMasked.endsWith(phone.slice(7)))
  }

  it('is never a way to the account of an office above', async () => {
    const phone = phoneOf()
    const chief = await buildMember(test, { region: community, name: '区领导', phone })
    await buildGrant(test, chief, 'districtOfficer', district.id)
    const code = await test.callAs(officer, 'account.createBindingCode', { personId: chief })
    expect(code).toMatchObject({ ok: false })

    const impostor = await signIn(test)
    const request = await ask(impostor, '区领导', phone)
    const decision = await test.callAs(officer, 'account.decideBinding', {
      id: request?.id ?? impostor.accountId ?? '',
      approve: true,
    })
    expect(decision).toMatchObject({ ok: false })
    expect((await test.must(impostor, 'account.me', {})).person).toBeUndefined()

    const chiefs = await buildOfficer(test, 'districtOfficer', district)
    expect(
      await test.callAs(chiefs, 'account.createBindingCode', { personId: chief }),
    ).toMatchObject({ ok: true })
  })

  it('is no way to an office by asking a secretary to join a branch either', async () => {
    const phone = phoneOf()
    const chief = await buildMember(test, { region: community, name: '街道书记', phone })
    await buildGrant(test, chief, 'districtOfficer', district.id)
    const branch = await buildBranch(test, { region: community })
    const secretaryId = await buildMember(test, { region: community })
    await buildGrant(test, secretaryId, 'secretary', branch)
    const secretary = await signIn(test, secretaryId)
    const { token } = await test.must(secretary, 'branch.createInvitation', { branchId: branch })
    const impostor = await signIn(test)
    const application = { token, name: '街道书记', phone, homeBranchName: '机关党支部' }
    await test.must(impostor, 'branch.requestToJoin', application)
    const [request] = await test.must(secretary, 'branch.listJoinRequests', { id: branch })
    const decide = (approve: boolean) =>
      test.callAs(secretary, 'branch.decideJoin', { id: request?.id ?? '', approve })
    expect(await decide(true)).toMatchObject({ code: 'forbidden' })
    expect((await test.must(impostor, 'account.me', {})).person).toBeUndefined()
    const refusal = { id: request?.id ?? '', approve: false, reason: '不是本人' }
    expect(await test.callAs(secretary, 'branch.decideJoin', refusal)).toMatchObject({ ok: true })
  })

  it('is not a secretary’s to give by knowing the name and the number of somebody in the register', async () => {
    const known = await member('陈已知')
    const branch = await buildBranch(test, { region: community })
    const secretaryId = await buildMember(test, { region: community })
    await buildGrant(test, secretaryId, 'secretary', branch)
    const secretary = await signIn(test, secretaryId)
    const { token } = await test.must(secretary, 'branch.createInvitation', { branchId: branch })
    const impostor = await signIn(test)
    const application = { name: known.name, phone: known.phone, homeBranchName: '机关党支部' }
    await test.must(impostor, 'branch.requestToJoin', { token, ...application })
    const [request] = await test.must(secretary, 'branch.listJoinRequests', { id: branch })
    const yes = { id: request?.id ?? '', approve: true }
    expect(await test.callAs(secretary, 'branch.decideJoin', yes)).toMatchObject({
      code: 'binding_elsewhere',
    })
    expect((await test.must(impostor, 'account.me', {})).person).toBeUndefined()
    // The office of the place where the person is registered may say who somebody is.
    expect(await test.callAs(officer, 'branch.decideJoin', yes)).toMatchObject({ ok: true })
  })

  it('never makes one person another: what was asked before stays undone', async () => {
    const own = await member('吴自己')
    const other = await member('郑别人')
    const caller = await signIn(test)
    const request = await ask(caller, other.name, other.phone)
    await test.must(caller, 'account.useBindingCode', { code: await codeFor(own.id) })
    const decide = (approve: boolean) =>
      test.callAs(officer, 'account.decideBinding', { id: request?.id ?? '', approve })
    expect(await decide(true)).toMatchObject({ code: 'already_bound' })
    expect((await test.must(caller, 'account.me', {})).person?.id).toBe(own.id)
    expect(await decide(false)).toMatchObject({ ok: true })
  })

  it('never makes one person another by joining a branch either, and writes nobody down', async () => {
    const own = await member('吴申请')
    const branch = await buildBranch(test, { region: community })
    const secretaryId = await buildMember(test, { region: community })
    await buildGrant(test, secretaryId, 'secretary', branch)
    const secretary = await signIn(test, secretaryId)
    const { token } = await test.must(secretary, 'branch.createInvitation', { branchId: branch })
    const caller = await signIn(test)
    const stranger = { name: '郑新来', phone: phoneOf(), homeBranchName: '机关党支部' }
    await test.must(caller, 'branch.requestToJoin', { token, ...stranger })
    await test.must(caller, 'account.useBindingCode', { code: await codeFor(own.id) })
    const [request] = await test.must(secretary, 'branch.listJoinRequests', { id: branch })
    const yes = { id: request?.id ?? '', approve: true }
    expect(await test.callAs(secretary, 'branch.decideJoin', yes)).toMatchObject({
      code: 'already_bound',
    })
    expect((await test.must(caller, 'account.me', {})).person?.id).toBe(own.id)
    expect((await test.must(officer, 'member.list', { query: stranger.name })).items).toEqual([])
  })

  it('by two codes at once makes an account one person', async () => {
    const [one, two] = [await member('甲'), await member('乙')]
    const codes = [await codeFor(one.id), await codeFor(two.id)]
    const caller = await signIn(test)
    const answers = await Promise.all(
      codes.map((code) => test.callAs(caller, 'account.useBindingCode', { code })),
    )
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code)).sort()).toEqual([
      'already_bound',
      'ok',
    ])
  })

  describe('with a post in a branch', () => {
    let branch: string
    let secretary: Caller
    let deputyId: string
    let leaderId: string

    beforeAll(async () => {
      branch = await buildBranch(test, { region: community, kind: 'regular' })
      const group = await buildGroup(test, branch)
      const own = { region: community, homeBranchId: branch }
      const secretaryId = await buildMember(test, { ...own, name: '周书记' })
      deputyId = await buildMember(test, { ...own, name: '钱副书记' })
      leaderId = await buildMember(test, { ...own, name: '孙组长' })
      await buildGrant(test, secretaryId, 'secretary', branch)
      await buildGrant(test, deputyId, 'deputySecretary', branch)
      await buildGrant(test, leaderId, 'leader', group)
      secretary = await signIn(test, secretaryId)
    })
    const give = (caller: Caller, personId: string) =>
      test.callAs(caller, 'account.createBindingCode', { personId })
    const isOffered = async (caller: Caller, id: string) =>
      (await test.must(caller, 'member.find', { id })).can.createBindingCode

    it('is given away by the office over the branch', async () => {
      for (const id of [deputyId, leaderId, secretary.personId ?? '']) {
        expect(await isOffered(officer, id)).toBe(true)
        expect(await give(officer, id)).toMatchObject({ ok: true })
      }
    })

    it('of secretary or deputy is not the other one’s to give away, nor offered', async () => {
      const deputy = await signIn(test, deputyId)
      expect(await isOffered(deputy, secretary.personId ?? '')).toBe(false)
      expect(await give(deputy, secretary.personId ?? '')).toMatchObject({ code: 'not_found' })
      expect(await give(secretary, deputyId)).toMatchObject({ code: 'not_found' })
    })

    it('of a leader is the secretary’s of that branch, and of no other one', async () => {
      expect(await give(secretary, leaderId)).toMatchObject({ ok: true })
      const elsewhere = await buildBranch(test, { region: community, name: '另一个支部' })
      await joinBranch(test, elsewhere, leaderId)
      const otherId = await buildMember(test, { region: community, name: '冯书记' })
      await buildGrant(test, otherId, 'secretary', elsewhere)
      const other = await signIn(test, otherId)
      expect(await isOffered(other, leaderId)).toBe(false)
      expect(await give(other, leaderId)).toMatchObject({ code: 'not_found' })
    })
  })
})
