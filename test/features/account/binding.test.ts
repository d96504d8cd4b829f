import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import {
  buildDistrict,
  buildMember,
  buildOfficer,
  buildPerson,
  buildRegion,
  type Place,
  signIn,
} from '../../support/factories'

describe('binding an account to a person', () => {
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

  it('by a code works once, however it is typed, and gives the person’s own rights', async () => {
    const { id } = await member()
    const code = await codeFor(id)
    const caller = await signIn(test)
    const typed = ` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)} `
    const me = await test.must(caller, 'account.useBindingCode', { code: typed })
    expect(me.person).toMatchObject({ id, isMember: true })
    const second = await test.callAs(await signIn(test), 'account.useBindingCode', { code })
    expect(second).toMatchObject({ code: 'code_invalid' })
    expect(await test.callAs(caller, 'account.useBindingCode', { code })).toMatchObject({
      code: 'already_bound',
    })
  })

  it('by a code ends after seven days, and when a newer one is given', async () => {
    const { id } = await member()
    const [old, code] = [await codeFor(id), await codeFor(id)]
    const caller = await signIn(test)
    expect(await test.callAs(caller, 'account.useBindingCode', { code: old })).toMatchObject({
      code: 'code_invalid',
    })
    const now = Date.now()
    test.clock.now = () => new Date(now + 7 * 86_400_000 + 1000)
    expect(await test.callAs(caller, 'account.useBindingCode', { code })).toMatchObject({
      code: 'code_invalid',
    })
    test.clock.now = () => new Date()
    expect(await test.callAs(caller, 'account.useBindingCode', { code })).toMatchObject({
      ok: true,
    })
  })

  it('by a wrong code is refused, and so is one of another length', async () => {
    const caller = await signIn(test)
    expect(
      await test.callAs(caller, 'account.useBindingCode', { code: 'ABCDEFGH12' }),
    ).toMatchObject({ code: 'code_invalid' })
    expect(await test.callAs(caller, 'account.useBindingCode', { code: 'ABC' })).toMatchObject({
      code: 'invalid_input',
    })
  })

  it('by a request is for whoever knows the person to decide, once', async () => {
    const { id, name, phone } = await member('陈晨')
    const caller = await signIn(test)
    const request = await ask(caller, name, phone)
    expect(request).toMatchObject({ name, match: { id, isMember: true } })
    const again = await test.callAs(caller, 'account.requestBinding', {
      name,
      phone,
      regionId: community.id,
    })
    expect(again).toMatchObject({ code: 'conflict' })
    await test.must(officer, 'account.decideBinding', { id: request?.id ?? '', approve: true })
    expect((await test.must(caller, 'account.me', {})).person).toMatchObject({ id, name })
    const twice = await test.callAs(officer, 'account.decideBinding', {
      id: request?.id ?? '',
      approve: false,
    })
    expect(twice).toMatchObject({ code: 'request_decided' })
  })

  it('by a request that nobody matches can only be refused, and the reason is read', async () => {
    const caller = await signIn(test)
    const request = await ask(caller, '无名氏', phoneOf())
    expect(request?.match).toBeUndefined()
    const yes = await test.callAs(officer, 'account.decideBinding', {
      id: request?.id ?? '',
      approve: true,
    })
    expect(yes).toMatchObject({ code: 'not_found' })
    await test.must(officer, 'account.decideBinding', {
      id: request?.id ?? '',
      approve: false,
      reason: '查无此人',
    })
    const me = await test.must(caller, 'account.me', {})
    expect(me.bindingRequest).toMatchObject({ state: 'rejected', reason: '查无此人' })
    expect((await ask(caller, '无名氏', phoneOf()))?.name).toBe('无名氏')
  })

  it('to somebody who had another account moves it, and signs the old one out', async () => {
    const { id } = await member()
    const old = await signIn(test, id)
    expect((await test.must(old, 'account.me', {})).signedIn).toBe(true)
    const fresh = await signIn(test)
    await test.must(fresh, 'account.useBindingCode', { code: await codeFor(id) })
    expect((await test.must(fresh, 'account.me', {})).person?.id).toBe(id)
    expect((await test.must(old, 'account.me', {})).signedIn).toBe(false)
  })

  it('by two accounts at once leaves one of them with the person', async () => {
    const { id, name, phone } = await member('双双')
    const callers = [await signIn(test), await signIn(test)]
    for (const caller of callers) {
      await test.must(caller, 'account.requestBinding', { name, phone, regionId: community.id })
    }
    const requests = (await test.must(officer, 'account.listBindingRequests', {})).filter(
      (one) => one.name === name,
    )
    const answers = await Promise.all(
      requests.map(({ id: request }) =>
        test.callAs(officer, 'account.decideBinding', { id: request, approve: true }),
      ),
    )
    expect(answers).toEqual([
      { ok: true, value: expect.anything() },
      { ok: true, value: expect.anything() },
    ])
    const people = await Promise.all(
      callers.map(async (caller) => (await test.must(caller, 'account.me', {})).person?.id),
    )
    expect(people.filter((person) => person === id)).toHaveLength(1)
  })

  it('of an officer who is no member is the office above’s to decide', async () => {
    const phone = phoneOf()
    await buildPerson(test, { name: '新干部', phone })
    const caller = await signIn(test)
    const request = await ask(caller, '新干部', phone)
    await test.must(officer, 'account.decideBinding', { id: request?.id ?? '', approve: true })
    expect((await test.must(caller, 'account.me', {})).person).toMatchObject({
      name: '新干部',
      isMember: false,
    })
  })
})
