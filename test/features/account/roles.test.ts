import { randomUUID } from 'node:crypto'
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import {
  buildBranch,
  buildDistrict,
  buildGrant,
  buildGroup,
  buildMember,
  buildOfficer,
  buildPerson,
  buildRegion,
  type Place,
  signIn,
} from '../../support/factories'

describe('roles', () => {
  let test: TestDistrict
  let district: Place
  let street: Place
  let community: Place
  let chief: Caller
  let streetOfficer: Caller

  beforeAll(async () => {
    test = await openTestDistrict()
    district = await buildDistrict(test)
    street = await buildRegion(test, { kind: 'subdistrict', name: '招宝山街道' }, district)
    community = await buildRegion(test, { kind: 'community', name: '后大街社区' }, street)
    chief = await buildOfficer(test, 'districtOfficer', district)
    streetOfficer = await buildOfficer(test, 'subdistrictOfficer', street)
  })
  afterAll(() => test.close())

  it('are switched by the person: the highest unless told, one of their own, or themself', async () => {
    const personId = await buildMember(test, { region: community })
    const branch = await buildBranch(test, { region: community })
    const secretary = await buildGrant(test, personId, 'secretary', branch)
    const office = await buildGrant(test, personId, 'communityOfficer', community.id)
    const caller = await signIn(test, personId)
    const acting = async (as?: string) =>
      (await test.must({ ...caller, ...(as ? { as } : {}) }, 'account.me', {})).acting
    expect((await acting())?.id).toBe(office)
    expect((await acting(secretary))?.id).toBe(secretary)
    expect(await acting(personId)).toBeUndefined()

    const asSecretary = { ...caller, as: secretary }
    const asThemself = { ...caller, as: personId }
    const add = { parentId: community.id, kind: 'estate' as const, name: '新苑' }
    expect(await test.callAs(asSecretary, 'region.add', add)).toMatchObject({ code: 'forbidden' })
    expect(await test.callAs(asThemself, 'region.add', add)).toMatchObject({ code: 'forbidden' })
    expect(await test.callAs(caller, 'region.add', add)).toMatchObject({ ok: true })
  })

  it('of a branch that does not run yet, or of a group in one, are not taken before one that runs', async () => {
    const personId = await buildMember(test, { region: community })
    const caller = await signIn(test, personId)
    const first = async () => (await test.must(caller, 'account.me', {})).acting?.id
    const running = await buildBranch(test, { region: community })
    const leading = await buildGrant(test, personId, 'leader', await buildGroup(test, running))
    for (const state of ['approved', 'dissolved'] as const) {
      const branch = await buildBranch(test, { region: community, state })
      await buildGrant(test, personId, 'secretary', branch)
      expect(await first()).toBe(leading)
    }
    const secretary = await buildGrant(test, personId, 'secretary', running)
    expect(await first()).toBe(secretary)
    const office = await buildGrant(test, personId, 'communityOfficer', community.id)
    expect(await first()).toBe(office)
  })

  it('of somebody else, of nobody, or that have ended cannot be acted in', async () => {
    const personId = await buildMember(test, { region: community })
    const grant = await buildGrant(test, personId, 'communityOfficer', community.id)
    const caller = { ...(await signIn(test, personId)), as: grant }
    expect(await test.callAs(caller, 'today.show', {})).toMatchObject({ ok: true })
    const [theirs] = (await test.must(chief, 'account.me', {})).grants
    for (const as of [theirs?.id ?? '', randomUUID(), chief.personId ?? '']) {
      expect(await test.callAs({ ...caller, as }, 'today.show', {})).toMatchObject({
        code: 'role_ended',
      })
    }
    await test.must(streetOfficer, 'account.endGrant', { id: grant })
    expect(await test.callAs(caller, 'today.show', {})).toMatchObject({ code: 'role_ended' })
  })

  it('of offices are given below one’s own, at the kind of place where such an office sits', async () => {
    const personId = await buildPerson(test)
    const grant = (
      caller: Caller,
      role: 'districtOfficer' | 'subdistrictOfficer' | 'communityOfficer',
      place: Place,
    ) => test.callAs(caller, 'account.grantRole', { personId, role, regionId: place.id })
    expect(await grant(streetOfficer, 'communityOfficer', community)).toMatchObject({ ok: true })
    expect(await grant(streetOfficer, 'subdistrictOfficer', street)).toMatchObject({
      code: 'forbidden',
    })
    expect(await grant(streetOfficer, 'districtOfficer', district)).toMatchObject({
      code: 'not_found',
    })
    expect(await grant(chief, 'subdistrictOfficer', community)).toMatchObject({ code: 'conflict' })
    expect(await grant(chief, 'districtOfficer', district)).toMatchObject({ ok: true })
    const estate = await buildRegion(test, { kind: 'estate' }, community)
    expect(await grant(chief, 'communityOfficer', estate)).toMatchObject({ code: 'conflict' })
  })

  it('given twice, also at once, are held once', async () => {
    const personId = await buildPerson(test, { name: '双岗' })
    const give = () =>
      test.callAs(chief, 'account.grantRole', {
        personId,
        role: 'communityOfficer',
        regionId: community.id,
      })
    const answers = await Promise.all([give(), give(), give(), give()])
    expect(answers.every(({ ok }) => ok)).toBe(true)
    const grants = await test.must(chief, 'account.listGrants', { regionId: community.id })
    expect(grants.can.grant).toBe(true)
    expect(grants.items.filter((grant) => grant.personId === personId)).toHaveLength(1)
  })

  it('given while somebody else gives the same one are held once', async () => {
    const personId = await buildPerson(test)
    let answer: Promise<unknown> | undefined
    await test.rows(async (db) => {
      const grant = {
        personId,
        role: 'communityOfficer',
        placeKind: 'region',
        placeId: community.id,
      } as const
      await db
        .insertInto('roleGrant')
        .values({ ...grant, districtId: '330211', id: randomUUID(), grantedAt: new Date() })
        .execute()
      const input = { personId, role: 'communityOfficer', regionId: community.id } as const
      answer = test.callAs(chief, 'account.grantRole', input)
      await new Promise((resolve) => setTimeout(resolve, 200))
    })
    expect(await answer).toMatchObject({ ok: true })
  })

  it('end for the devices that are signed in, at once', async () => {
    const officer = await buildOfficer(test, 'communityOfficer', community)
    const [grant] = (await test.must(officer, 'account.me', {})).grants
    await test.must(chief, 'account.endGrant', { id: grant?.id ?? '' })
    expect((await test.must(officer, 'account.me', {})).grants).toEqual([])
    expect(await test.callAs(officer, 'member.list', {})).toMatchObject({ code: 'forbidden' })
    expect(await test.callAs(chief, 'account.endGrant', { id: grant?.id ?? '' })).toMatchObject({
      code: 'not_found',
    })
  })

  it('of the district do not end with the last who can sign in', async () => {
    const own = async (caller: Caller) =>
      (await test.must(caller, 'account.me', {})).grants[0]?.id ?? ''
    const end = (caller: Caller, id: string) => test.callAs(caller, 'account.endGrant', { id })
    const listed = await test.must(chief, 'account.listGrants', { regionId: district.id })
    for (const { id, role, personId } of listed.items) {
      if (role === 'districtOfficer' && personId !== chief.personId) await end(chief, id)
    }
    const last = { ok: false, code: 'last_district_officer' }
    expect(await end(chief, await own(chief))).toMatchObject(last)
    // One who has no account cannot appoint either.
    const unbound = await buildGrant(test, await buildPerson(test), 'districtOfficer', district.id)
    expect(await end(chief, await own(chief))).toMatchObject(last)
    expect(await end(chief, unbound)).toMatchObject({ ok: true })

    for (let round = 0; round < 4; round += 1) {
      const other = await buildOfficer(test, 'districtOfficer', district)
      const [mine, theirs] = [await own(chief), await own(other)]
      const answers = await Promise.all([end(chief, theirs), end(other, mine)])
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      chief = answers[0]?.ok ? chief : other
    }
    const { items } = await test.must(chief, 'account.listGrants', { regionId: district.id })
    expect(items.filter(({ role }) => role === 'districtOfficer')).toHaveLength(1)
  })

  it('of a branch end with the membership of the Party register', async () => {
    const personId = await buildMember(test, { region: community })
    const branch = await buildBranch(test, { region: community })
    await buildGrant(test, personId, 'secretary', branch)
    const leave = () =>
      test.callAs(chief, 'member.leave', { id: personId, leftOn: '2026-11-01', reason: '转往外省' })
    expect(await leave()).toMatchObject({ code: 'already_leading' })
    await test.must(chief, 'branch.appoint', { id: branch, post: 'secretary' })
    expect(await leave()).toMatchObject({ ok: true })
    const former = await signIn(test, personId)
    expect(await test.callAs(former, 'branch.find', { id: branch })).toMatchObject({
      code: 'not_found',
    })
  })
})

describe('sessions', () => {
  let test: TestDistrict
  let personId: string

  beforeAll(async () => {
    test = await openTestDistrict()
    await buildDistrict(test)
    personId = await buildPerson(test)
  })
  afterAll(() => test.close())

  it('are listed, the own one marked, and signed out one by one', async () => {
    const caller = await signIn(test, personId)
    const { openSession } = await import(
      '../../../cloudfunctions/features/account/commands/openSession'
    )
    await test.rows((db) =>
      openSession(db, {
        districtId: '330211',
        accountId: caller.accountId ?? '',
        device: '旧手机',
        now: new Date(Date.now() - 1000),
      }),
    )
    const sessions = await test.must(caller, 'account.listSessions', {})
    expect(sessions.map(({ device, current }) => [device, current])).toEqual([
      ['测试', true],
      ['旧手机', false],
    ])
    await test.must(caller, 'account.revokeSession', { id: sessions[1]?.id ?? '' })
    expect(await test.must(caller, 'account.listSessions', {})).toHaveLength(1)
    await test.must(caller, 'account.revokeSession', { id: sessions[0]?.id ?? '' })
    expect(await test.callAs(caller, 'account.listSessions', {})).toMatchObject({
      code: 'unauthenticated',
    })
  })

  it('end after thirty days', async () => {
    const caller = await signIn(test, await buildPerson(test))
    await test.rows((db) =>
      db
        .updateTable('session')
        .set({ expiresAt: new Date(Date.now() - 1) })
        .execute(),
    )
    expect(await test.must(caller, 'account.me', {})).toMatchObject({ signedIn: false })
  })
})
