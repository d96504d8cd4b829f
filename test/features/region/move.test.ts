/** A community that comes to lie elsewhere keeps its history, and the sums of both sides are right. */
import { dayOf } from '../../../cloudfunctions/core/days'
import { inDistrict } from '../../../cloudfunctions/db/connect'
import { fold } from '../../../cloudfunctions/features/activity/commands/fold'
import { recount } from '../../../cloudfunctions/features/activity/queries/recount'
import { recountPlaces } from '../../../cloudfunctions/features/dashboard/commands/checkPlace'
import { DISTRICT, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildMember, buildOfficer, buildRegion } from '../../support/factories'
import { foldUp } from '../../support/folding'
import { buildActivity, buildAttendance, buildSignUp } from '../../support/volunteers'
import { buildWorld, type World } from '../../support/world'

let test: TestDistrict
let world: World
beforeAll(async () => {
  test = await openTestDistrict()
  world = await buildWorld(test)
})
afterAll(() => test.close())

const write = { districtId: DISTRICT, readOnly: false }
const foldOnce = () => inDistrict(test.database.pool, write, (db) => fold(db, DISTRICT, new Date()))

async function differences() {
  const ofLedgers = await inDistrict(test.database.pool, write, (db) => recount(db, DISTRICT))
  const options = { ...write, isOneMoment: true }
  const ofPlaces = await inDistrict(test.database.pool, options, (db) =>
    recountPlaces(db, DISTRICT, new Date()),
  )
  return [...ofLedgers, ...ofPlaces]
}

/** A community of the street with an estate, where six people have served in a month of their own. */
async function buildServed(name: string) {
  const { street, createdBy } = world
  const community = await buildRegion(test, { kind: 'community', name }, street)
  const estate = await buildRegion(test, { kind: 'estate', name: `${name}一区` }, community)
  const startsAt = new Date(Date.now() - 60 * 86_400_000)
  const activity = await buildActivity(test, { region: estate, createdBy, startsAt })
  for (let more = 0; more < 6; more++) {
    const personId = await buildMember(test, { region: estate })
    await buildSignUp(test, activity, personId)
    await buildAttendance(test, activity, personId)
  }
  return { community, estate, activity, day: dayOf(startsAt) }
}

const move = (id: string, parentId: string, caller = world.accounts.districtOfficer) =>
  test.callAs(caller, 'region.move', { id, parentId, reason: '区划调整' })

/** Check-ins ever folded for a place with all that lies in it. */
async function timesOf(regionId: string): Promise<number> {
  const { months } = await test.must(world.accounts.districtOfficer, 'dashboard.page', { regionId })
  return months.reduce((sum, { times }) => sum + (times === 'few' ? 0 : times.value), 0)
}

it('takes its figures, members and activities along, and its offices see it from then on', async () => {
  const { street, otherStreet, accounts } = world
  const { community } = await buildServed('东河社区')
  await foldUp(test)
  const before = [await timesOf(street.id), await timesOf(otherStreet.id)]
  expect(await timesOf(community.id)).toBe(6)
  const own = await buildOfficer(test, 'communityOfficer', community)

  const reply = await move(community.id, otherStreet.id)
  expect(reply).toMatchObject({
    ok: true,
    value: { ancestors: [{ id: world.district.id }, { id: otherStreet.id }] },
  })
  expect(await differences()).toEqual([])
  expect(await timesOf(community.id)).toBe(6)
  expect([await timesOf(street.id), await timesOf(otherStreet.id)]).toEqual([
    (before[0] ?? 0) - 6,
    (before[1] ?? 0) + 6,
  ])
  const page = (caller: typeof own) =>
    test.callAs(caller, 'dashboard.page', { regionId: community.id })
  expect(await page(accounts.subdistrictOfficer)).toMatchObject({ code: 'forbidden' })
  expect(await page(accounts.otherSubdistrict)).toMatchObject({ ok: true })
  expect(await page(own)).toMatchObject({ ok: true })
  const there = await test.must(accounts.otherSubdistrict, 'dashboard.list', {
    regionId: otherStreet.id,
    list: 'activities',
  })
  expect(there.items).toHaveLength(1)
})

it('is counted where it lies by now, also for what was not folded before', async () => {
  const { community } = await buildServed('西河社区')
  await move(community.id, world.otherStreet.id)
  await foldUp(test)
  expect(await timesOf(community.id)).toBe(6)
  expect(await differences()).toEqual([])
})

it('is for an office over both sides, and never over one alone', async () => {
  const { street, otherStreet, accounts } = world
  const { community, estate } = await buildServed('南河社区')
  const { subdistrictOfficer, communityOfficer, otherSubdistrict } = accounts
  for (const caller of [subdistrictOfficer, communityOfficer, otherSubdistrict]) {
    expect(await move(community.id, otherStreet.id, caller)).toMatchObject({ code: 'forbidden' })
  }
  // Within its own street an estate may go from one community to another.
  expect(await move(estate.id, world.community.id, subdistrictOfficer)).toMatchObject({ ok: true })
  expect(await move(street.id, otherStreet.id)).toMatchObject({ code: 'forbidden' })
})

it('does not go where it may not lie, where it lies already, nor where one has its name', async () => {
  const { street, otherStreet } = world
  const { community, estate } = await buildServed('北河社区')
  await buildRegion(test, { kind: 'community', name: '北河社区' }, otherStreet)
  for (const [id, parentId] of [
    [estate.id, otherStreet.id],
    [community.id, street.id],
    [community.id, otherStreet.id],
  ] as const) {
    expect(await move(id, parentId)).toMatchObject({
      code: 'invalid_input',
      problems: [{ path: 'parentId' }],
    })
  }
  expect(await differences()).toEqual([])
})

it('stays whole while ten move it, the folder folds and places are added in it', async () => {
  const { street, otherStreet, accounts } = world
  const { community, estate } = await buildServed('中河社区')
  const all = await Promise.all([
    ...Array.from({ length: 10 }, (_, index) =>
      move(community.id, index % 2 === 0 ? otherStreet.id : street.id),
    ),
    ...Array.from({ length: 6 }, foldOnce),
    ...Array.from({ length: 6 }, (_, index) =>
      test.callAs(accounts.districtOfficer, 'region.add', {
        parentId: estate.id,
        kind: 'building',
        name: `${index + 1}号楼`,
      }),
    ),
  ])
  expect(
    all.filter((one) => typeof one === 'object' && !one.ok && one.code === 'internal'),
  ).toEqual([])
  await foldUp(test)
  expect(await differences()).toEqual([])
  const paths = await test.rows((db) =>
    db
      .selectFrom('region as r')
      .innerJoin('region as p', 'p.id', 'r.parentId')
      .select(['r.path', 'p.path as above'])
      .where('r.districtId', '=', DISTRICT)
      .execute(),
  )
  expect(paths.filter(({ path, above }) => !path.startsWith(above))).toEqual([])
  expect(
    await test.must(accounts.districtOfficer, 'region.list', { parentId: estate.id }),
  ).toHaveLength(6)
})

describe('merged into another community', () => {
  const merge = (id: string, intoId: string, caller = world.accounts.subdistrictOfficer) =>
    test.callAs(caller, 'region.merge', { id, intoId, reason: '社区规模调整' })
  const coverage = async () => {
    const { stations } = await test.must(world.accounts.member, 'region.listHubs', {
      regionId: world.street.id,
    })
    return [stations.covered, stations.units]
  }

  it('adds up: it is an area of it with its own history, and no unit of its own any more', async () => {
    const { street, accounts } = world
    const { community: gone } = await buildServed('前河社区')
    const { community: stays } = await buildServed('后河社区')
    await test.must(accounts.subdistrictOfficer, 'region.openHub', {
      regionId: gone.id,
      name: '服务站',
      address: '前河路 1 号',
      openedOn: '2025-06-01',
    })
    await foldUp(test)
    const before = await timesOf(street.id)
    const [covered = 0, units = 0] = await coverage()
    expect(await merge(gone.id, stays.id)).toMatchObject({ ok: true, value: { kind: 'area' } })
    expect(await differences()).toEqual([])
    expect(await coverage()).toEqual([covered - 1, units - 1])
    expect([await timesOf(gone.id), await timesOf(stays.id), await timesOf(street.id)]).toEqual([
      6,
      12,
      before,
    ])
    const page = await test.must(accounts.subdistrictOfficer, 'dashboard.page', {
      regionId: stays.id,
    })
    expect(page.rows.map(({ place }) => place?.name)).toContain('前河社区')
    const { items } = await test.must(accounts.subdistrictOfficer, 'dashboard.list', {
      regionId: stays.id,
      list: 'activities',
    })
    expect(items).toHaveLength(2)
    // Its members can be corrected where they are.
    expect(await merge(gone.id, stays.id)).toMatchObject({ code: 'forbidden' })
  })

  it('happens once, however many do it at once, and while the folder folds', async () => {
    const { community: gone } = await buildServed('左河社区')
    const { community: stays } = await buildServed('右河社区')
    const replies = await Promise.all([
      ...Array.from({ length: 8 }, () => merge(gone.id, stays.id)),
      merge(stays.id, gone.id),
    ])
    await Promise.all(Array.from({ length: 4 }, foldOnce))
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    await foldUp(test)
    expect(await differences()).toEqual([])
  })

  it('takes its own kind alone, not itself, and no office over one side', async () => {
    const { street, otherStreet } = world
    const { community } = await buildServed('上河社区')
    const village = await buildRegion(test, { kind: 'village', name: '上河村' }, street)
    for (const intoId of [community.id, village.id]) {
      expect(await merge(community.id, intoId)).toMatchObject({ code: 'invalid_input' })
    }
    const far = await buildRegion(test, { kind: 'community', name: '远河社区' }, otherStreet)
    expect(await merge(community.id, far.id)).toMatchObject({ code: 'forbidden' })
    expect(await merge(far.id, community.id)).toMatchObject({ code: 'forbidden' })
  })
})
