import type { RegionKind } from '@contract/region'
import { type Caller, openTestDistrict, STRANGER, type TestDistrict } from '../../support/district'
import {
  buildDistrict,
  buildGrant,
  buildMember,
  buildOfficer,
  buildPerson,
  buildRegion,
  type Place,
} from '../../support/factories'

describe('the tree of places', () => {
  let test: TestDistrict
  let district: Place
  let street: Place
  let community: Place
  let chief: Caller
  let officer: Caller

  beforeAll(async () => {
    test = await openTestDistrict()
    district = await buildDistrict(test)
    street = await buildRegion(test, { kind: 'subdistrict', name: '招宝山街道' }, district)
    community = await buildRegion(test, { kind: 'community', name: '后大街社区' }, street)
    chief = await buildOfficer(test, 'districtOfficer', district)
    officer = await buildOfficer(test, 'communityOfficer', community)
  })
  afterAll(() => test.close())

  const add = (caller: Caller, parent: { id: string }, kind: RegionKind, name: string) =>
    test.callAs(caller, 'region.add', { parentId: parent.id, kind, name })

  it('is read by anybody, from the district down, with the way that leads there', async () => {
    const [root] = await test.must(STRANGER, 'region.list', {})
    expect(root).toMatchObject({ kind: 'district', name: '镇海区', childCount: 1 })
    const found = await test.must(STRANGER, 'region.find', { id: community.id })
    expect(found.ancestors.map(({ name }) => name)).toEqual(['镇海区', '招宝山街道'])
    expect(found.can).toEqual({
      add: false,
      rename: false,
      move: false,
      merge: false,
      remove: false,
    })
  })

  it('takes in what may stand below, and nothing else', async () => {
    expect(await add(officer, community, 'estate', '港城花园')).toMatchObject({ ok: true })
    expect(await add(officer, community, 'community', '社区里的社区')).toMatchObject({
      problems: [{ path: 'kind' }],
    })
    expect(await add(chief, district, 'building', '孤楼')).toMatchObject({
      problems: [{ path: 'kind' }],
    })
    expect(await add(officer, community, 'estate', '港城花园')).toMatchObject({
      problems: [{ path: 'name' }],
    })
    expect(await add(officer, street, 'community', '自立社区')).toMatchObject({ code: 'forbidden' })
  })

  it('gives each of those that are added at once a place of its own', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => add(officer, community, 'building', `${index}号楼`)),
    )
    expect(answers.every(({ ok }) => ok)).toBe(true)
    const paths = await test.rows((db) =>
      db.selectFrom('region').select('path').where('parentId', '=', community.id).execute(),
    )
    expect(new Set(paths.map(({ path }) => path)).size).toBe(paths.length)
  })

  it('is renamed by those above and not by those whose place it is, and all stays where it was', async () => {
    await buildMember(test, { region: community, name: '留守人' })
    const rename = (caller: Caller) =>
      test.callAs(caller, 'region.rename', { id: community.id, name: '前大街社区' })
    expect(await rename(officer)).toMatchObject({ code: 'forbidden' })
    expect(await rename(chief)).toMatchObject({ ok: true, value: { name: '前大街社区' } })
    const { items } = await test.must(officer, 'member.list', { query: '留守人' })
    expect(items).toMatchObject([{ regionName: '前大街社区' }])
  })

  it('loses only what is empty: not a place with places, people or an office', async () => {
    const made = await test.must(chief, 'region.add', {
      parentId: street.id,
      kind: 'community',
      name: '新社区',
    })
    const remove = () => test.callAs(chief, 'region.remove', { id: made.id })
    const grant = await buildGrant(test, await buildPerson(test), 'communityOfficer', made.id)
    expect(await remove()).toMatchObject({ code: 'has_children' })
    await test.must(chief, 'account.endGrant', { id: grant })
    expect(await remove()).toMatchObject({ ok: true })
    expect(await test.callAs(chief, 'region.remove', { id: community.id })).toMatchObject({
      code: 'has_children',
    })
    expect(await test.callAs(chief, 'region.remove', { id: district.id })).toMatchObject({
      code: 'forbidden',
    })
  })
})
