/** Who sees what of a household's words, as one table. */
import { type Caller, openTestDistrict, STRANGER, type TestDistrict } from '../../support/district'
import { buildRegion, signIn } from '../../support/factories'
import { buildRepresentative } from '../../support/households'
import { buildWorld, type World } from '../../support/world'

type Who =
  | 'the household itself'
  | 'a neighbour'
  | 'another building'
  | 'another estate'
  | 'a visitor without account'
  | 'the station'
  | 'the temporary branch'
  | 'the community'
  | 'the sub-district'
  | 'the district'

/** timeline; its own reply and doubt; whether households replied; doubts with visits; opinions without the room. */
const TABLE: Record<Who, [boolean, boolean, boolean, boolean, boolean]> = {
  'the household itself': [true, true, false, false, false],
  'a neighbour': [true, false, false, false, false],
  'another building': [true, false, false, false, false],
  'another estate': [true, false, false, false, false],
  'a visitor without account': [true, false, false, false, false],
  'the station': [true, false, true, true, true],
  'the temporary branch': [true, false, true, true, true],
  'the community': [true, false, true, true, true],
  'the sub-district': [true, false, false, false, false],
  'the district': [true, false, false, false, false],
}

describe('what a household said', () => {
  let test: TestDistrict
  let world: World
  let callers: Record<Who, Caller>
  let id: string

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    const { accounts, households, estate, community, deliberations, building } = world
    id = deliberations.choosing.id
    const speaker = async (parent: { id: string; path: string }) => {
      const caller = await signIn(test)
      const household = await buildRegion(test, { kind: 'household', name: '501室' }, parent)
      await buildRepresentative(test, caller, household)
      return caller
    }
    const other = await buildRegion(test, { kind: 'building', name: '8号楼' }, estate)
    const far = await buildRegion(test, { kind: 'estate', name: '别的小区' }, community)
    const farBuilding = await buildRegion(test, { kind: 'building', name: '1号楼' }, far)
    callers = {
      'the household itself': accounts.resident,
      'a neighbour': await speaker(building),
      'another building': await speaker(other),
      'another estate': await speaker(farBuilding),
      'a visitor without account': STRANGER,
      'the station': accounts.leader,
      'the temporary branch': accounts.member,
      'the community': accounts.communityOfficer,
      'the sub-district': accounts.subdistrictOfficer,
      'the district': accounts.districtOfficer,
    }
    const own = { id, householdId: households.own }
    await test.must(accounts.resident, 'deliberation.reply', {
      ...own,
      step: 'menu',
      optionIds: deliberations.choosing.menu.options.slice(1),
      words: [{ questionId: deliberations.choosing.menu.id, words: '不要动香樟树' }],
    })
    await test.must(accounts.resident, 'deliberation.raiseDoubt', { ...own, reason: '怕挡光线' })
  })
  afterAll(() => test.close())

  it.each(Object.keys(TABLE) as Who[])('is seen by %s as the table says', async (who) => {
    const caller = callers[who]
    const { menu } = world.deliberations.choosing
    const page = await test.callAs(caller, 'deliberation.find', { id })
    const text = JSON.stringify(page)
    const progress = { id, step: 'menu' as const, buildingId: world.building.id }
    const seen = [
      page.ok,
      text.includes('怕挡光线') && text.includes('不要动香樟树'),
      (await test.callAs(caller, 'deliberation.progress', progress)).ok,
      (await test.callAs(caller, 'deliberation.listDoubts', { id })).ok,
      (await test.callAs(caller, 'deliberation.listOpinions', { id, questionId: menu.id })).ok,
    ]
    expect(seen).toEqual(TABLE[who])
    if (who !== 'the household itself') expect(text).not.toMatch(/怕挡光线|不要动香樟树|301室/)
  })

  it('is never told by the list of who has replied, nor by the record of events', async () => {
    const progress = await test.must(callers['the station'], 'deliberation.progress', {
      id,
      step: 'menu',
      buildingId: world.building.id,
    })
    const choices = world.deliberations.choosing.menu.options
    expect(choices.some((option) => JSON.stringify(progress).includes(option))).toBe(false)
    expect(progress.households.find(({ name }) => name === '301室')?.reply).toBeDefined()
    const events = await test.rows((db) => db.selectFrom('event').selectAll().execute())
    expect(JSON.stringify(events)).not.toMatch(/怕挡光线|不要动香樟树/)
  })
})
