/** The head of a station changes hands: offered, accepted, and who it was when. */
import { randomUUID } from 'node:crypto'
import { termsOf } from '../../../cloudfunctions/features/station/headRule'
import { type Caller, openTestDistrict, STRANGER, type TestDistrict } from '../../support/district'
import { buildMember, signIn } from '../../support/factories'
import { buildRole, buildStation } from '../../support/stations'
import { buildWorld, type World } from '../../support/world'

let test: TestDistrict
let world: World
let office: Caller
let id: string
const people: Record<'head' | 'next' | 'third', { id: string; caller: Caller }> = {} as never

beforeAll(async () => {
  test = await openTestDistrict()
  world = await buildWorld(test)
  office = world.accounts.communityOfficer
})
beforeEach(async () => {
  for (const [key, name] of [
    ['head', '孙发起'],
    ['next', '钱接任'],
    ['third', '李协调'],
  ] as const) {
    const personId = await buildMember(test, { region: world.community, name })
    people[key] = { id: personId, caller: await signIn(test, personId) }
  }
  id = await buildStation(test, { region: world.estate, createdBy: people.head.id })
  for (const { id: personId } of [people.next, people.third]) {
    await buildRole(test, id, personId, 'coordinator', { invitedBy: people.head.id })
  }
})
afterAll(() => test.close())

type Key = keyof typeof people
const offer = (by: Key, to: Key, key?: string) =>
  test.callAs(people[by].caller, 'station.handOver', { id, personId: people[to].id }, key)
const answer = (by: Key, accept = true, key?: string) =>
  test.callAs(people[by].caller, 'station.answerHandOver', { id, accept }, key)
const codes = async (answers: ReturnType<TestDistrict['callAs']>[]) =>
  (await Promise.all(answers)).map((one) => (one.ok ? 'ok' : one.code)).sort()
const seen = (by: Caller = people.head.caller) => test.must(by, 'station.find', { id })
const headOf = async (by?: Caller) =>
  (await seen(by)).holders.filter(({ isHead }) => isHead).map(({ name }) => name)

it('stays with the head until the other one accepts, and with their role as it was', async () => {
  expect(await headOf(STRANGER)).toEqual(['孙发起'])
  expect(await codes([offer('head', 'next')])).toEqual(['ok'])
  expect((await seen()).offered).toMatchObject({ name: '钱接任' })
  expect(await headOf(STRANGER)).toEqual(['孙发起'])
  expect(await codes([answer('next')])).toEqual(['ok'])
  expect(await headOf(STRANGER)).toEqual(['钱接任'])
  const { holders, can } = await seen()
  expect(Object.fromEntries(holders.map(({ name, role }) => [name, role]))).toEqual({
    孙发起: 'initiator',
    钱接任: 'coordinator',
    李协调: 'coordinator',
  })
  expect(can.handOver).toBe(false)
  expect((await seen(people.next.caller)).can.handOver).toBe(true)
})

it('stays where it is when the other one says no, and may be offered again', async () => {
  await offer('head', 'next')
  expect(await codes([answer('next', false)])).toEqual(['ok'])
  expect(await headOf()).toEqual(['孙发起'])
  expect((await seen()).offered).toBeUndefined()
  expect(await codes([offer('head', 'next')])).toEqual(['ok'])
})

it('is offered by the head or the office, to somebody who keeps the station', async () => {
  expect(await codes([offer('third', 'next')])).toEqual(['forbidden'])
  expect(await codes([answer('next')])).toEqual(['forbidden'])
  expect(await codes([offer('head', 'head')])).toEqual(['already_head'])
  const outsider = { id, personId: await buildMember(test, { region: world.community }) }
  expect(await test.callAs(people.head.caller, 'station.handOver', outsider)).toMatchObject({
    code: 'not_in_station',
  })
  expect(
    await test.callAs(office, 'station.handOver', { id, personId: people.next.id }),
  ).toMatchObject({ ok: true })
  expect(await codes([offer('head', 'next')])).toEqual(['already_offered'])
})

it('is offered to one at a time: the later offer takes back the earlier one', async () => {
  await offer('head', 'next')
  await offer('head', 'third')
  expect(await codes([answer('next')])).toEqual(['forbidden'])
  expect(await codes([answer('third')])).toEqual(['ok'])
  expect(await headOf()).toEqual(['李协调'])
})

it('changes once, however many accept at once and however often', async () => {
  const offers = await codes(Array.from({ length: 8 }, () => offer('head', 'next')))
  expect(offers).toEqual([...Array(7).fill('already_offered'), 'ok'])
  const requestId = randomUUID()
  const answers = await codes([
    ...Array.from({ length: 8 }, () => answer('next', true, requestId)),
    ...Array.from({ length: 8 }, () => answer('next')),
  ])
  expect(answers.filter((code) => code !== 'ok' && code !== 'forbidden')).toEqual([])
  expect([1, 8]).toContain(answers.filter((code) => code === 'ok').length)
  expect((await seen()).heads?.map(({ name }) => name)).toEqual(['孙发起', '钱接任'])
})

it('comes back to somebody who headed it before, and keeps who it was when for those who keep it', async () => {
  await offer('head', 'next')
  await answer('next')
  await offer('next', 'head')
  await answer('head')
  const { heads } = await seen()
  expect(heads?.map(({ name, until }) => [name, until !== undefined])).toEqual([
    ['孙发起', true],
    ['钱接任', true],
    ['孙发起', false],
  ])
  expect((await seen(STRANGER)).heads).toBeUndefined()
  expect((await seen(office)).heads).toHaveLength(3)
})

it('is asked of nobody any more when the station is closed', async () => {
  await offer('head', 'next')
  await test.must(office, 'station.close', { id, reason: '并入社区' })
  expect(await codes([answer('next')])).toEqual(['station_closed'])
  const { todos } = await test.must(people.next.caller, 'today.show', {})
  expect(todos.filter(({ subjectId }) => subjectId === id)).toEqual([])
})

it('tells whoever is asked, and the head what was answered', async () => {
  await offer('head', 'next')
  const { todos } = await test.must(people.next.caller, 'today.show', {})
  expect(todos.find(({ subjectId }) => subjectId === id)).toMatchObject({ kind: 'answerStation' })
  await answer('next')
  const inbox = async (key: Key) =>
    (await test.must(people[key].caller, 'notice.list', {})).items.map(({ kind }) => kind)
  expect(await inbox('next')).toEqual(['stationOffered'])
  expect(await inbox('head')).toEqual(['stationAnswered'])
})

it('is one term after the other, without a gap', () => {
  const day = (number: number) => new Date(`2026-11-0${number}T00:00:00Z`)
  const [a, b, c] = ['a', 'b', 'c'].map((name) => ({ id: name, name })) as [never, never, never]
  expect(termsOf(a, day(1), [])).toEqual([{ id: 'a', name: 'a', since: day(1) }])
  expect(
    termsOf(a, day(1), [
      { to: b, at: day(3) },
      { to: c, at: day(7) },
    ]),
  ).toEqual([
    { id: 'a', name: 'a', since: day(1), until: day(3) },
    { id: 'b', name: 'b', since: day(3), until: day(7) },
    { id: 'c', name: 'c', since: day(7) },
  ])
})
