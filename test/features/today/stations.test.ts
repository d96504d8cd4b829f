/** 今天 and the inbox, for those who approve stations, start them and are asked to coordinate them. */
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildMember, signIn } from '../../support/factories'
import { buildWorld, type World } from '../../support/world'

let test: TestDistrict
let world: World
let office: Caller
let initiator: Caller
let neighbour: Caller
let serial = 0
let phone = ''

beforeAll(async () => {
  test = await openTestDistrict()
  world = await buildWorld(test)
  office = world.accounts.communityOfficer
})
beforeEach(async () => {
  serial += 1
  phone = `1990000${1000 + serial}`
  const region = world.community
  initiator = await signIn(test, await buildMember(test, { region, name: '孙发起' }))
  neighbour = await signIn(test, await buildMember(test, { region, name: '钱协调', phone }))
})
afterAll(() => test.close())

const propose = async (name: string) => {
  const input = { regionId: world.estate.id, name, aim: '互助', showsParty: false }
  return (await test.must(initiator, 'station.initiate', input)).id
}
const opened = async (name: string) => {
  const id = await propose(name)
  await test.must(office, 'station.approve', { id })
  return id
}
const invite = (id: string) =>
  test.must(initiator, 'station.inviteCoordinator', { id, name: '钱协调', phone })
const todosOf = async (caller: Caller, id: string) =>
  (await test.must(caller, 'today.show', {})).todos
    .filter(({ subjectId }) => subjectId === id)
    .map(({ kind, title }) => [kind, title])
const newsOf = async (caller: Caller) =>
  (await test.must(caller, 'notice.list', {})).items.map(({ kind, title, text }) => [
    kind,
    title,
    text,
  ])

it('have a proposal before the office of its place until it is decided, and before nobody else', async () => {
  const id = await propose('待办互助站')
  expect(await todosOf(office, id)).toEqual([['approveStation', '批准“待办互助站”']])
  for (const other of [initiator, world.accounts.otherSubdistrict, world.accounts.secretary]) {
    expect(await todosOf(other, id)).toEqual([])
  }
  await test.must(office, 'station.approve', { id })
  expect(await todosOf(office, id)).toEqual([])
})

it('tell the initiator what was decided, with the reason', async () => {
  await opened('批准互助站')
  const id = await propose('退回互助站')
  await test.must(office, 'station.decline', { id, reason: '已有一个' })
  expect(await newsOf(initiator)).toEqual([
    ['stationDecided', '退回互助站', '没有批准：已有一个'],
    ['stationDecided', '批准互助站', '已经批准，互助站开放了，可以邀请协调人'],
  ])
})

it('ask whoever is invited until they have answered', async () => {
  const id = await opened('邀请互助站')
  await invite(id)
  expect(await todosOf(neighbour, id)).toEqual([['answerStation', '邀请您协调“邀请互助站”']])
  expect((await newsOf(neighbour)).map(([kind]) => kind)).toEqual(['invitedToStation'])
  await test.must(neighbour, 'station.answerInvitation', { id, accept: true, showsParty: false })
  expect(await todosOf(neighbour, id)).toEqual([])
})

it('tell everybody concerned that it is closed, and ask nobody any more', async () => {
  const id = await opened('关闭互助站')
  await invite(id)
  await test.must(office, 'station.close', { id, reason: '并入社区' })
  for (const one of [initiator, neighbour]) {
    expect((await newsOf(one))[0]).toEqual(['stationClosed', '关闭互助站', '已经关闭：并入社区'])
  }
  expect(await todosOf(neighbour, id)).toEqual([])
})
