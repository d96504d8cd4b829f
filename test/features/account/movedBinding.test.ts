/** An account that is somebody's moves by the office over their place alone, and never without a word. */
import { randomUUID } from 'node:crypto'
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildBranch, buildGrant, buildMember, joinBranch, signIn } from '../../support/factories'
import { buildWorld, type World } from '../../support/world'

let test: TestDistrict
let world: World
let office: Caller
let home: string
let ofHome: Caller
let ofTemporary: Caller

beforeAll(async () => {
  test = await openTestDistrict()
  world = await buildWorld(test)
  office = world.accounts.communityOfficer
  home = await buildBranch(test, { region: world.community, kind: 'regular' })
  ofHome = await secretaryOf(home, '周家书记')
  ofTemporary = world.accounts.secretary
})
afterAll(() => test.close())

async function secretaryOf(branch: string, name: string): Promise<Caller> {
  const id = await buildMember(test, { region: world.community, name })
  await buildGrant(test, id, 'secretary', branch)
  return signIn(test, id)
}

/** At home in the one branch, and by their own word in the temporary one. */
async function somebody(name: string, phone?: string): Promise<string> {
  const id = await buildMember(test, {
    region: world.community,
    homeBranchId: home,
    name,
    ...(phone ? { phone } : {}),
  })
  await joinBranch(test, world.branch, id)
  return id
}

const give = (caller: Caller, personId: string) =>
  test.callAs(caller, 'account.createBindingCode', { personId })
const isOffered = async (caller: Caller, id: string) =>
  (await test.must(caller, 'member.find', { id })).can.createBindingCode
const codeFor = async (caller: Caller, personId: string) =>
  (await test.must(caller, 'account.createBindingCode', { personId })).code
const weChat = (): Caller => ({ identity: { kind: 'wechat', openid: `moved-${randomUUID()}` } })

it('the secretary of a temporary branch gives no code, to whoever joined it, bound or not', async () => {
  const id = await somebody('孙两头')
  expect(await isOffered(ofTemporary, id)).toBe(false)
  expect(await give(ofTemporary, id)).toMatchObject({ code: 'not_found' })
  await signIn(test, id)
  expect(await isOffered(ofTemporary, id)).toBe(false)
  expect(await give(ofTemporary, id)).toMatchObject({ code: 'not_found' })
})

it('the secretary of the home branch gives one until an account is theirs, the office always', async () => {
  const id = await somebody('李换机')
  expect(await isOffered(ofHome, id)).toBe(true)
  expect(await give(ofHome, id)).toMatchObject({ ok: true })
  await signIn(test, id)
  expect(await isOffered(ofHome, id)).toBe(false)
  expect(await give(ofHome, id)).toMatchObject({ code: 'not_found' })
  expect(await isOffered(office, id)).toBe(true)
  expect(await give(office, id)).toMatchObject({ ok: true })
})

it('a request to be somebody who has an account waits for the office alone', async () => {
  const phone = '19900007701'
  const id = await somebody('钱已有', phone)
  const names = async (caller: Caller) =>
    (await test.must(caller, 'account.listBindingRequests', {})).map(({ name }) => name)
  const request = { name: '钱已有', phone, regionId: world.community.id }
  await test.must(weChat(), 'account.requestBinding', request)
  expect(await names(ofHome)).toContain('钱已有')
  expect(await names(ofTemporary)).not.toContain('钱已有')
  await signIn(test, id)
  expect(await names(ofHome)).not.toContain('钱已有')
  const waiting = await test.must(office, 'account.listBindingRequests', {})
  const asked = waiting.find(({ name }) => name === '钱已有')
  const yes = { id: asked?.id ?? '', approve: true }
  expect(await test.callAs(ofHome, 'account.decideBinding', yes)).toMatchObject({
    code: 'not_found',
  })
  expect(await test.callAs(office, 'account.decideBinding', yes)).toMatchObject({ ok: true })
})

it('a code that was kept opens nothing once the person has come in another way', async () => {
  const phone = '19900007702'
  const id = await somebody('郑先到', phone)
  const kept = await codeFor(ofHome, id)
  const own = weChat()
  const request = { name: '郑先到', phone, regionId: world.community.id }
  await test.must(own, 'account.requestBinding', request)
  const waiting = await test.must(ofHome, 'account.listBindingRequests', {})
  const asked = waiting.find(({ name }) => name === '郑先到')
  await test.must(ofHome, 'account.decideBinding', { id: asked?.id ?? '', approve: true })
  expect(await test.callAs(weChat(), 'account.useBindingCode', { code: kept })).toMatchObject({
    code: 'code_invalid',
  })
  expect((await test.must(own, 'account.me', {})).person).toMatchObject({ id })
})

it('who loses the person is told when and by whom, and it stands in the member’s record', async () => {
  const id = await somebody('张失去')
  const old = weChat()
  await test.must(old, 'account.useBindingCode', { code: await codeFor(ofHome, id) })
  expect((await test.must(old, 'account.me', {})).lostBinding).toBeUndefined()

  const fresh = weChat()
  await test.must(fresh, 'account.useBindingCode', { code: await codeFor(office, id) })
  const giver = (await test.must(office, 'account.me', {})).person?.name
  const told = await test.must(old, 'account.me', {})
  expect(told.person).toBeUndefined()
  expect(told.lostBinding).toEqual({ personName: '张失去', by: giver, at: expect.any(String) })
  expect((await test.must(fresh, 'account.me', {})).lostBinding).toBeUndefined()

  const record = { subjectKind: 'member' as const, subjectId: id }
  for (const reader of [office, ofHome, fresh]) {
    const { items } = await test.must(reader, 'account.listEvents', record)
    expect(items.map(({ method, who, state }) => [method, who, state]).slice(0, 3)).toEqual([
      ['account.useBindingCode', '还没有绑定的账号', 'moved'],
      ['account.createBindingCode', giver, undefined],
      ['account.useBindingCode', '还没有绑定的账号', undefined],
    ])
  }
  expect((await test.must(fresh, 'member.find', { id })).can.seeEvents).toBe(true)
  for (const reader of [old, ofTemporary, world.accounts.member]) {
    expect(await test.callAs(reader, 'account.listEvents', record)).toMatchObject({ ok: false })
  }

  // The rightful phone takes it back: what it was told is over, and the other one is told.
  await test.must(old, 'account.useBindingCode', { code: await codeFor(office, id) })
  expect((await test.must(old, 'account.me', {})).lostBinding).toBeUndefined()
  expect((await test.must(fresh, 'account.me', {})).lostBinding).toMatchObject({ by: giver })
})
