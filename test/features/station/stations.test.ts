import { randomUUID } from 'node:crypto'
import { type Caller, openTestDistrict, STRANGER, type TestDistrict } from '../../support/district'
import { buildMember, buildPerson, signIn } from '../../support/factories'
import { buildStation } from '../../support/stations'
import { buildWorld, type World } from '../../support/world'

const NEIGHBOUR = { name: '钱协调', phone: '19900000071' }

describe('stations', () => {
  let test: TestDistrict
  let world: World
  let officer: Caller
  let resident: Caller
  let initiator: Caller
  let neighbour: Caller

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    officer = world.accounts.communityOfficer
    resident = world.accounts.resident
    initiator = await signIn(
      test,
      await buildMember(test, { region: world.community, name: '孙发起' }),
    )
    const person = await buildMember(test, { region: world.community, ...NEIGHBOUR })
    neighbour = await signIn(test, person)
  })
  afterAll(() => test.close())

  const propose = (by: Caller, name: string, showsParty = false) =>
    test.must(by, 'station.initiate', {
      regionId: world.estate.id,
      name,
      aim: '帮邻居修水管',
      showsParty,
    })
  const codes = async (answers: ReturnType<TestDistrict['callAs']>[]) =>
    (await Promise.all(answers)).map((answer) => (answer.ok ? 'ok' : answer.code)).sort()

  it('go from a proposal to open, resting, open again and closed', async () => {
    const { id, state, can } = await propose(initiator, '修水管互助站', true)
    expect({ state, approve: can.approve }).toEqual({ state: 'proposed', approve: false })
    expect(await test.callAs(STRANGER, 'station.find', { id })).toMatchObject({ code: 'not_found' })
    expect(await test.callAs(resident, 'station.find', { id })).toMatchObject({ code: 'not_found' })

    await test.must(officer, 'station.approve', { id })
    const asked = await test.must(initiator, 'station.inviteCoordinator', { id, ...NEIGHBOUR })
    expect(asked.invited).toEqual([expect.objectContaining({ name: NEIGHBOUR.name })])
    expect(asked.holders.map(({ name }) => name)).toEqual(['孙发起'])
    const mine = await test.must(neighbour, 'station.list', { mine: true })
    expect(mine.items).toEqual([expect.objectContaining({ id, isInvited: true })])

    await test.must(neighbour, 'station.answerInvitation', { id, accept: true, showsParty: false })
    const seen = await test.must(STRANGER, 'station.find', { id })
    expect(seen.holders.map(({ name, role, showsParty }) => [name, role, showsParty])).toEqual([
      ['孙发起', 'initiator', true],
      ['钱协调', 'coordinator', false],
    ])
    expect(seen.invited).toBeUndefined()

    const resting = await test.must(neighbour, 'station.rest', { id, reason: '过年' })
    expect(resting).toMatchObject({ state: 'resting', reason: '过年' })
    expect(await test.must(initiator, 'station.reopen', { id })).toMatchObject({ state: 'open' })
    expect(await test.callAs(initiator, 'station.close', { id, reason: '搬走' })).toMatchObject({
      code: 'forbidden',
    })
    const closed = await test.must(officer, 'station.close', { id, reason: '并入社区' })
    expect(closed).toMatchObject({ state: 'closed', holders: [] })
    expect(await test.callAs(officer, 'station.reopen', { id })).toMatchObject({
      code: 'station_closed',
    })
  })

  it('show the Party mark by own consent alone, and take it back', async () => {
    const { id } = await propose(initiator, '标识互助站')
    await test.must(officer, 'station.approve', { id })
    const marks = async () =>
      (await test.must(STRANGER, 'station.find', { id })).holders.map((holder) => holder.showsParty)
    expect(await marks()).toEqual([false])
    await test.must(initiator, 'station.showParty', { id, showsParty: true })
    expect(await marks()).toEqual([true])
    await test.must(initiator, 'station.showParty', { id, showsParty: false })
    expect(await marks()).toEqual([false])
    // Nobody is marked who is not in the register of members, whatever is sent.
    const lay = await propose(resident, '居民互助站', true)
    expect(lay.holders[0]?.showsParty).toBe(false)
  })

  it('count the share of Party members as people, and not of a few people in public', async () => {
    const station = await buildStation(test, {
      region: world.otherStreet,
      createdBy: await buildPerson(test, { name: '李居民' }),
    })
    await buildStation(test, {
      region: world.otherStreet,
      createdBy: await buildMember(test, { region: world.community, name: '王党员' }),
    })
    const input = { regionId: world.otherStreet.id }
    const share = await test.must(world.accounts.otherSubdistrict, 'station.list', input)
    expect(share.partyShare).toMatchObject({ members: 1, people: 2 })
    expect((await test.must(STRANGER, 'station.list', input)).partyShare).toBeUndefined()
    expect((await test.must(STRANGER, 'station.find', { id: station })).partyShare).toBeUndefined()
  })

  it('are approved once by two officers at once, and then neither approved nor declined', async () => {
    const { id } = await propose(initiator, '抢批互助站')
    const { subdistrictOfficer } = world.accounts
    const both = [officer, subdistrictOfficer].map((by) =>
      test.callAs(by, 'station.approve', { id }),
    )
    expect(await codes(both)).toEqual(['ok', 'station_not_proposed'])
    expect(await test.callAs(officer, 'station.decline', { id, reason: '晚了' })).toMatchObject({
      code: 'station_not_proposed',
    })
  })

  it('take one acceptance, whether it comes at once or again', async () => {
    const { id } = await propose(initiator, '接受互助站')
    await test.must(officer, 'station.approve', { id })
    const invite = () => test.callAs(initiator, 'station.inviteCoordinator', { id, ...NEIGHBOUR })
    expect(await codes([invite(), invite()])).toEqual(['already_in_station', 'ok'])
    const requestId = randomUUID()
    const answer = (key?: string) =>
      test.callAs(
        neighbour,
        'station.answerInvitation',
        { id, accept: true, showsParty: true },
        key,
      )
    expect(await codes([answer(), answer(requestId)])).toEqual(['forbidden', 'ok'])
    const { holders } = await test.must(STRANGER, 'station.find', { id })
    expect(holders.filter(({ role }) => role === 'coordinator')).toHaveLength(1)
  })

  it('may be asked again of whoever said no', async () => {
    const { id } = await propose(initiator, '再请互助站')
    await test.must(officer, 'station.approve', { id })
    await test.must(initiator, 'station.inviteCoordinator', { id, ...NEIGHBOUR })
    const no = { id, accept: false, showsParty: false }
    await test.must(neighbour, 'station.answerInvitation', no)
    expect((await test.must(STRANGER, 'station.find', { id })).holderCount).toBe(1)
    await test.must(initiator, 'station.inviteCoordinator', { id, ...NEIGHBOUR })
  })

  it('have one name at one place, and a place where people live together', async () => {
    const twice = () =>
      test.callAs(initiator, 'station.initiate', {
        regionId: world.estate.id,
        name: '同名互助站',
        aim: '互助',
        showsParty: false,
      })
    expect(await codes([twice(), twice()])).toEqual(['ok', 'station_exists'])
    const input = { name: '街道互助站', aim: '互助', showsParty: false, regionId: world.street.id }
    expect(await test.callAs(initiator, 'station.initiate', input)).toMatchObject({
      code: 'station_place',
    })
  })

  it('tell their initiator why they were declined, and nobody else', async () => {
    const { id } = await propose(initiator, '被退互助站')
    await test.must(officer, 'station.decline', { id, reason: '已有一个' })
    expect(await test.must(initiator, 'station.find', { id })).toMatchObject({
      state: 'declined',
      reason: '已有一个',
    })
    expect(await test.callAs(neighbour, 'station.find', { id })).toMatchObject({
      code: 'not_found',
    })
  })

  it('are listed page by page', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await test.must(officer, 'station.list', { limit: 2, cursor })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toContain(world.stations.open)
    expect((await test.must(officer, 'station.list', { limit: 1 })).total).toBe(seen.length)
  })

  it('are found by a part of their name or of the name of their place', async () => {
    const { id } = await propose(initiator, '百分百_互助站')
    await test.must(officer, 'station.approve', { id })
    const found = async (query: string) => {
      const { items, total } = await test.must(STRANGER, 'station.list', { query })
      expect(total).toBe(items.length)
      return items.map((item) => item.id)
    }
    expect(await found('百分百')).toEqual([id])
    // What LIKE reads as a wildcard is a letter like any other.
    expect(await found('百分_')).toEqual([])
    expect(await found('%')).toEqual([])
    expect(await found('港城花园')).toContain(id)
    expect(await found('没有这个站')).toEqual([])
  })

  it('keep a record that the office over them reads', async () => {
    const { id } = await propose(initiator, '留痕互助站')
    await test.must(officer, 'station.approve', { id })
    const subject = { subjectKind: 'station' as const, subjectId: id }
    const { items, subject: about } = await test.must(officer, 'account.listEvents', subject)
    expect(about.name).toBe('留痕互助站')
    expect(items.map(({ method }) => method)).toEqual(['station.approve', 'station.initiate'])
    expect(await test.callAs(initiator, 'account.listEvents', subject)).toMatchObject({
      code: 'not_found',
    })
  })
})
