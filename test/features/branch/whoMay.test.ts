/** Where what a person may do begins and ends: with their role, their agreement, their own record. */
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildGrant, buildMember, buildOfficer, buildPerson, signIn } from '../../support/factories'
import { buildWorld, type World } from '../../support/world'

let test: TestDistrict
let world: World
let secretary: Caller
let office: Caller
beforeAll(async () => {
  test = await openTestDistrict()
  world = await buildWorld(test)
  secretary = world.accounts.secretary
  office = world.accounts.communityOfficer
})
afterAll(() => test.close())

const endGrantsOf = (personId: string) =>
  test.rows((db) =>
    db
      .updateTable('roleGrant')
      .set({ endedAt: new Date() })
      .where('personId', '=', personId)
      .execute(),
  )

const draft = (caller: Caller, name: string) =>
  test.must(caller, 'branch.create', {
    kind: 'temporary',
    name,
    regionId: world.estate.id,
    purpose: '改造车棚',
    plannedFrom: '2099-07-01',
    plannedTo: '2099-10-01',
  })

it('whoever drafted a branch sees and changes it as long as they hold the office', async () => {
  const former = await buildOfficer(test, 'communityOfficer', world.community)
  const { id } = await draft(former, '离任前起草的支部')
  expect(await test.callAs(former, 'branch.find', { id })).toMatchObject({ ok: true })
  await endGrantsOf(former.personId ?? '')
  expect(await test.callAs(former, 'branch.find', { id })).toMatchObject({ code: 'not_found' })
  const submitted = await test.callAs(former, 'branch.submit', { id, version: 1 })
  expect(submitted).toMatchObject({ code: 'not_found' })
  const people = await test.callAs(former, 'branch.listMembers', { branchId: id })
  expect(people).toMatchObject({ code: 'not_found' })
})

it('the digits of phones are searched by whoever runs the branch, and by no other member', async () => {
  const found = async (caller: Caller, query: string) =>
    (await test.must(caller, 'branch.listMembers', { branchId: world.branch, query })).length
  const phone = '19900007788'
  const person = await buildMember(test, { region: world.community, name: '冯同伴', phone })
  const newcomer = await signIn(test, person)
  await test.must(newcomer, 'branch.acceptInvitation', { token: world.invitation.token })
  expect(await found(secretary, '7788')).toBe(1)
  for (const query of ['7788', '7']) expect(await found(world.accounts.member, query)).toBe(0)
  expect(await found(world.accounts.member, '冯同伴')).toBe(1)
})

it('nobody leads twice in a branch', async () => {
  const { group, branch, people } = world
  const lead = (personId: string) =>
    test.callAs(secretary, 'branch.nameLeader', { groupId: group, personId })
  expect(await lead(people.secretary)).toMatchObject({ code: 'already_leading' })
  const appointed = await test.callAs(office, 'branch.appoint', {
    id: branch,
    post: 'deputySecretary',
    personId: people.leader,
  })
  expect(appointed).toMatchObject({ code: 'already_leading' })
})

it('a secretary is a full member', async () => {
  const applicant = await buildMember(test, {
    region: world.community,
    name: '何积极',
    category: 'applicant',
  })
  const appointed = await test.callAs(office, 'branch.appoint', {
    id: world.branch,
    post: 'deputySecretary',
    personId: applicant,
  })
  expect(appointed).toMatchObject({ code: 'not_full_member' })
})

it('a branch that was approved and never started is ended by the office', async () => {
  const id = world.states.approved
  const end = (caller: Caller) =>
    test.callAs(caller, 'branch.dissolve', {
      id,
      closedOn: new Date().toISOString().slice(0, 10),
      summary: '任务取消，没有启动',
    })
  expect(await end(world.accounts.member)).toMatchObject({ ok: false })
  expect(await end(office)).toMatchObject({ ok: true, value: { state: 'dissolved' } })
})

describe('requests to join', () => {
  const ask = (caller: Caller, name: string, phone: string) =>
    test.must(caller, 'branch.requestToJoin', {
      token: world.invitation.token,
      name,
      phone,
      homeBranchName: '炼化机关党支部',
      category: 'applicant',
    })
  const requestOf = async (name: string) => {
    const all = await test.must(secretary, 'branch.listJoinRequests', { id: world.branch })
    return all.find((one) => one.name === name)
  }
  const preview = (caller: Caller) =>
    test.must(caller, 'branch.previewInvitation', { token: world.invitation.token })

  it('of a volunteer who is known without being a member come true', async () => {
    const phone = '19900006655'
    const volunteer = await signIn(test, await buildPerson(test, { name: '钱志愿', phone }))
    await ask(volunteer, '钱志愿', phone)
    const request = await requestOf('钱志愿')
    await test.must(secretary, 'branch.decideJoin', { id: request?.id ?? '', approve: true })
    expect(await preview(volunteer)).toMatchObject({ next: 'joined' })
    const { person } = await test.must(volunteer, 'account.me', {})
    expect(person).toMatchObject({ id: volunteer.personId, isMember: true })
  })

  it('of somebody who says to be that volunteer are for the office that may know them', async () => {
    const phone = '19900006644'
    const personId = await buildPerson(test, { name: '周志愿', phone })
    const claimant = await signIn(test)
    await ask(claimant, '周志愿', phone)
    const id = (await requestOf('周志愿'))?.id ?? ''
    const decide = (caller: Caller) =>
      test.callAs(caller, 'branch.decideJoin', { id, approve: true })
    expect(await decide(secretary)).toMatchObject({ code: 'binding_elsewhere' })
    expect(await decide(office)).toMatchObject({ ok: true })
    const { person } = await test.must(claimant, 'account.me', {})
    expect(person).toMatchObject({ id: personId })
  })

  it('say what the person is, and when the answer is no, why', async () => {
    const stranger = await signIn(test)
    await ask(stranger, '孙来客', '19900006633')
    const request = await requestOf('孙来客')
    expect(request).toMatchObject({ category: 'applicant' })
    await test.must(secretary, 'branch.decideJoin', {
      id: request?.id ?? '',
      approve: false,
      reason: '请先到所在支部开具证明',
    })
    expect(await preview(stranger)).toMatchObject({
      next: 'apply',
      refusedReason: '请先到所在支部开具证明',
    })
    await ask(stranger, '孙来客', '19900006633')
    const again = await preview(stranger)
    expect(again.next).toBe('applied')
    expect(again.refusedReason).toBeUndefined()
  })

  it('do not wait for a branch that has ended', async () => {
    const waiting = await signIn(test)
    await ask(waiting, '李等待', '19900006622')
    await test.must(secretary, 'branch.dissolve', {
      id: world.branch,
      closedOn: new Date().toISOString().slice(0, 10),
      summary: '改造完成',
    })
    const states = await test.rows((db) =>
      db.selectFrom('joinRequest').select('state').where('name', '=', '李等待').execute(),
    )
    expect(states).toEqual([{ state: 'rejected' }])
  })
})

it('acting for an organisation is given away by the office over it alone', async () => {
  const person = await buildMember(test, { region: world.community, name: '郑干事' })
  await buildGrant(test, person, 'organizationStaff', world.organization.id)
  const code = (caller: Caller) =>
    test.callAs(caller, 'account.createBindingCode', { personId: person })
  const elsewhere = await buildMember(test, { region: world.community, name: '郑同事' })
  expect(await code(office)).toMatchObject({ ok: true })
  const far = await test.rows((db) =>
    db
      .updateTable('organization')
      .set({ regionId: world.otherStreet.id, regionPath: world.otherStreet.path })
      .where('id', '=', world.organization.id)
      .execute(),
  )
  expect(far).toHaveLength(1)
  expect(await code(office)).toMatchObject({ ok: false })
  expect(
    await test.callAs(office, 'account.createBindingCode', { personId: elsewhere }),
  ).toMatchObject({ ok: true })
})
