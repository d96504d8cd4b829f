/** Hubs at two levels: covered wholly only when each unit has one. */
import { computedText } from '@contract/dashboard'
import { countPlaces } from '../../../cloudfunctions/features/dashboard/commands/countPlaces'
import { DISTRICT, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildRegion } from '../../support/factories'
import { buildWorld, type World } from '../../support/world'

let test: TestDistrict
let world: World
beforeAll(async () => {
  test = await openTestDistrict()
  world = await buildWorld(test)
})
afterAll(() => test.close())

const hub = (regionId: string, openedOn = '2025-06-01') => ({
  regionId,
  name: '社会组织服务中心',
  address: '便民服务中心二楼',
  openedOn,
})
const network = (regionId: string) =>
  test.must(world.accounts.member, 'region.listHubs', { regionId })

it('is covered only when each unit has a hub, and says which have none', async () => {
  const { street, accounts } = world
  const bare = await buildRegion(test, { kind: 'village', name: '新村' }, street)
  const before = await network(street.id)
  expect(before.centres).toEqual({ covered: 0, units: 1 })
  expect(before.stations).toEqual({ covered: 1, units: 2 })
  expect(before.units.filter((unit) => !unit.hub).map(({ region }) => region.name)).toContain(
    '新村',
  )
  await test.must(accounts.subdistrictOfficer, 'region.openHub', hub(street.id))
  await test.must(accounts.subdistrictOfficer, 'region.openHub', hub(bare.id))
  const after = await network(street.id)
  expect([after.centres, after.stations]).toEqual([
    { covered: 1, units: 1 },
    { covered: 2, units: 2 },
  ])
  await test.rows((db) => countPlaces(db, DISTRICT, new Date(), { isForced: true }))
  const page = await test.must(accounts.subdistrictOfficer, 'dashboard.page', {})
  const said = page.figures.flatMap(({ name, computed }) =>
    name === 'hubStations' && computed ? [computedText(name, computed)] : [],
  )
  expect(said).toEqual(['100%（2/2）'])
})

it('never says 100% while one is missing', () => {
  const share = (part: number, whole: number) =>
    computedText('hubStations', { value: (part / whole) * 100, part, whole })
  expect(share(2999, 3000)).toBe('99.9%（2999/3000）')
  expect(share(3000, 3000)).toBe('100%（3000/3000）')
})

it('takes one of eight who register the same unit at once', async () => {
  const { otherStreet, accounts } = world
  const replies = await Promise.all(
    Array.from({ length: 8 }, () =>
      test.callAs(accounts.districtOfficer, 'region.openHub', hub(otherStreet.id)),
    ),
  )
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  expect(replies.flatMap((reply) => (reply.ok ? [] : [reply.code]))).toEqual(
    Array.from({ length: 7 }, () => 'stale'),
  )
})

it('is kept by its own offices, from today on at the latest, and closed with a reason', async () => {
  const { community, estate, street, accounts } = world
  const ask = async (who: keyof typeof accounts, input: ReturnType<typeof hub>) => {
    const reply = await test.callAs(accounts[who], 'region.openHub', input)
    return reply.ok ? 'ok' : reply.code
  }
  expect(await ask('communityOfficer', hub(street.id))).toBe('forbidden')
  expect(await ask('otherSubdistrict', hub(street.id))).toBe('forbidden')
  expect(await ask('communityOfficer', hub(estate.id))).toBe('not_found')
  const { units } = await network(community.id)
  const id = units[0]?.hub?.id ?? ''
  const closed = await test.must(accounts.communityOfficer, 'region.closeHub', {
    id,
    reason: '场地收回',
  })
  expect(closed.hub).toBeUndefined()
  expect(await ask('communityOfficer', hub(community.id, '2099-01-01'))).toBe('invalid_input')
  const again = await test.callAs(accounts.communityOfficer, 'region.closeHub', {
    id,
    reason: '场地收回',
  })
  expect(again).toMatchObject({ ok: false, code: 'not_found' })
  expect(await ask('communityOfficer', hub(community.id))).toBe('ok')
})
