/** A station on the pages of the member, of the branch, and of the branch that works with it. */
import { type Caller, openTestDistrict, STRANGER, type TestDistrict } from '../../support/district'
import { buildStation } from '../../support/stations'
import { buildWorld, type World } from '../../support/world'

let test: TestDistrict
let world: World
let secretary: Caller
let officer: Caller

beforeAll(async () => {
  test = await openTestDistrict()
  world = await buildWorld(test)
  ;({ secretary, communityOfficer: officer } = world.accounts)
})
afterAll(() => test.close())

it('is on the page of whoever started or coordinates it, with what they are there', async () => {
  const { stations } = await test.must(officer, 'member.find', { id: world.people.leader })
  expect(stations.map(({ id, role, isHead, left }) => [id, role, isHead, left])).toEqual(
    expect.arrayContaining([
      [world.stations.open, 'coordinator', false, false],
      [world.stations.resting, 'coordinator', false, false],
    ]),
  )
  const head = await test.must(officer, 'member.find', { id: world.people.secretary })
  expect(head.stations.find(({ id }) => id === world.stations.open)).toMatchObject({
    role: 'initiator',
    isHead: true,
  })
  // A proposal is nobody's station yet, and an invitation no role.
  expect(head.stations.map(({ id }) => id)).not.toContain(world.stations.proposed)
  const { stations: none } = await test.must(officer, 'member.find', { id: world.people.member })
  expect(none).toEqual([])
})

it('is on the page of the branch whose members keep it', async () => {
  const { stations } = await test.must(secretary, 'branch.find', { id: world.branch })
  const open = stations.find(({ id }) => id === world.stations.open)
  expect(open?.people).toEqual(['周敏', '李组长'])
})

it('and the branch that works with it show each other, until they do not any more', async () => {
  const tie = (by: Caller, stationId?: string) =>
    test.callAs(by, 'branch.tieStation', { id: world.branch, ...(stationId && { stationId }) })
  expect(await tie(world.accounts.member, world.stations.open)).toMatchObject({ code: 'forbidden' })
  const elsewhere = await buildStation(test, {
    region: world.otherStreet,
    createdBy: world.people.secretary,
  })
  expect(await tie(secretary, elsewhere)).toMatchObject({ code: 'not_found' })
  expect(await tie(secretary, world.stations.open)).toMatchObject({ ok: true })
  const seen = await test.must(world.accounts.member, 'branch.find', { id: world.branch })
  expect(seen.tiedStation).toMatchObject({ id: world.stations.open })
  expect(seen.stationChoices).toBeUndefined()
  const station = () => test.must(STRANGER, 'station.find', { id: world.stations.open })
  expect((await station()).branches).toMatchObject([{ id: world.branch, isOver: false }])
  expect(await tie(secretary)).toMatchObject({ ok: true })
  expect((await station()).branches).toEqual([])
})
