/** A collection and the households of the estate: taken from its list, and found by who speaks for one. */

import { placesByLabel } from '../../../cloudfunctions/features/collection/linkRule'
import { draftCollection, flats, openCollection, pay, WINDOWS } from '../../support/collections'
import { type Caller, DISTRICT, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildPerson, buildRegion, type Place, signIn } from '../../support/factories'
import { buildRepresentative } from '../../support/households'
import { buildWorld, type World } from '../../support/world'

let test: TestDistrict
let world: World
let keeper: Caller
let resident: Caller
let estate: Place
let own: Place

beforeAll(async () => {
  test = await openTestDistrict()
  world = await buildWorld(test)
  keeper = world.accounts.communityOfficer
  estate = await buildRegion(test, { kind: 'estate', name: '望江小区' }, world.community)
  const building = await buildRegion(test, { kind: 'building', name: '3号楼' }, estate)
  own = await buildRegion(test, { kind: 'household', name: '101室' }, building)
  for (const name of ['102室', '201室'])
    await buildRegion(test, { kind: 'household', name }, building)
  resident = await signIn(test, await buildPerson(test, { name: '沈住户' }))
})
afterAll(() => test.close())

const mineOf = async (by: Caller, id: string) =>
  (await test.must(by, 'collection.find', { id })).mine
const take = (by: Caller, collectionId: string) =>
  test.callAs(by, 'collection.takeHouseholds', { collectionId })

it('takes the households of its place, each once, and leaves what is there', async () => {
  const { id } = await test.must(keeper, 'collection.create', { ...WINDOWS, regionId: estate.id })
  const answers = await Promise.all(Array.from({ length: 8 }, () => take(keeper, id)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const { items } = await test.must(keeper, 'collection.listHouseholds', { collectionId: id })
  expect(items.map(({ label }) => label)).toEqual(['3号楼 101室', '3号楼 102室', '3号楼 201室'])
  expect(await take(keeper, id)).toMatchObject({ code: 'collection_nothing_to_take' })
  expect(await take(resident, id)).toMatchObject({ code: 'not_found' })
})

it('shows the own share before paying to whoever speaks for the household, and to nobody else', async () => {
  const typed = flats(2, { building: '3' }).map((flat, index) => ({
    building: '3',
    room: index === 0 ? '101' : '102',
    ...(flat.area ? { area: flat.area } : {}),
  }))
  const { id, households } = await openCollection(test, keeper, { regionId: estate.id }, typed)
  expect(await mineOf(resident, id)).toEqual([])
  await buildRepresentative(test, resident, own)
  const [share, ...others] = await mineOf(resident, id)
  expect(others).toEqual([])
  expect(share).toMatchObject({ label: '3号楼 101室', state: 'due' })
  expect(share?.dueFen).toBeGreaterThan(0)
  const neighbour = await signIn(test, await buildPerson(test, { name: '钱邻居' }))
  expect(await mineOf(neighbour, id)).toEqual([])
  const { items } = await test.must(resident, 'collection.list', { mine: true })
  expect(items.map((one) => one.id)).toEqual([id])

  const door = households.find(({ label }) => label === '3号楼 101室')
  if (!door) throw new Error('no door')
  const entryId = await pay(test, keeper, door)
  const checker = await signIn(test, await buildPerson(test, { name: '复核人' }))
  const { personId } = checker
  await test.rows((db) =>
    db
      .insertInto('collectionCrew')
      .values({
        districtId: DISTRICT,
        collectionId: id,
        personId: personId ?? '',
        role: 'checker',
        namedBy: keeper.personId ?? '',
        namedAt: new Date(),
      })
      .execute(),
  )
  await test.must(checker, 'collection.decideEntries', {
    collectionId: id,
    entryIds: [entryId],
    confirm: true,
  })
  const [paid] = await mineOf(resident, id)
  expect(paid).toMatchObject({ state: 'paid', dueFen: 0 })
  const receipt = paid?.receipts[0]?.id ?? ''
  expect(await test.callAs(resident, 'collection.printReceipt', { id: receipt })).toMatchObject({
    ok: true,
  })
  expect(await test.callAs(neighbour, 'collection.printReceipt', { id: receipt })).toMatchObject({
    code: 'not_found',
  })
})

it('is another household once its address is corrected', async () => {
  const draft = await draftCollection(test, keeper, { regionId: estate.id }, [
    { building: '3', room: '101' },
  ])
  const linkOf = () =>
    test.rows((db) =>
      db
        .selectFrom('collectionHousehold')
        .select('householdId')
        .where('collectionId', '=', draft.id)
        .executeTakeFirstOrThrow(),
    )
  expect(await linkOf()).toEqual({ householdId: own.id })
  const { items } = await test.must(keeper, 'collection.listHouseholds', { collectionId: draft.id })
  await test.must(keeper, 'collection.correctHousehold', {
    id: items[0]?.id ?? '',
    building: '3',
    room: '909',
  })
  expect(await linkOf()).toEqual({ householdId: null })
})

it('tells no household by an address that two have', () => {
  const place = (id: string, estateName: string) => ({
    id,
    estate: estateName,
    building: '3号楼',
    room: '101室',
    area: null,
  })
  expect([...placesByLabel([place('a', '东区'), place('b', '西区')])]).toEqual([
    ['东区 3号楼 101室', 'a'],
    ['西区 3号楼 101室', 'b'],
  ])
  expect([...placesByLabel([place('a', '东区')]).keys()]).toEqual([
    '3号楼 101室',
    '东区 3号楼 101室',
  ])
})
