/** Somebody who left the roster comes back as the same person. */
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildMember } from '../../support/factories'
import { buildWorld, type World } from '../../support/world'

let test: TestDistrict
let world: World
let office: Caller

beforeAll(async () => {
  test = await openTestDistrict()
  world = await buildWorld(test)
  office = world.accounts.communityOfficer
})
afterAll(() => test.close())

const FACTS = {
  category: 'full' as const,
  homeBranchName: '区城建设计院党支部',
  skills: [],
  services: [],
  isMobile: false,
  isInService: false,
}
const bring = (id: string, version: number, caller = office) =>
  test.callAs(caller, 'member.return', { id, version, reason: '组织关系转回' })

it('with the same record, once, by version, and by whoever keeps the roster', async () => {
  const phone = '19900000088'
  const facts = { ...FACTS, name: '归来人', phone, regionId: world.community.id }
  const added = await test.must(office, 'member.add', facts)
  const left = await test.must(office, 'member.leave', {
    id: added.id,
    leftOn: '2026-11-01',
    reason: '转往外省',
  })
  expect(left.can).toMatchObject({ return: true, leave: false })
  // Written down anew they would be somebody else: the way back is said.
  expect(await test.callAs(office, 'member.add', facts)).toMatchObject({
    code: 'member_may_return',
  })
  expect(await bring(added.id, left.version, world.accounts.otherSubdistrict)).toMatchObject({
    code: 'not_found',
  })
  expect(await bring(added.id, left.version + 1)).toMatchObject({ code: 'stale' })
  const answers = await Promise.all(Array.from({ length: 8 }, () => bring(added.id, left.version)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const back = await test.must(office, 'member.find', { id: added.id })
  expect(back).toMatchObject({ status: 'active', phoneMasked: added.phoneMasked })
  expect(back).not.toHaveProperty('leftOn')
  expect(await bring(added.id, back.version)).toMatchObject({ code: 'member_exists' })
  expect(await test.callAs(office, 'member.add', facts)).toMatchObject({ code: 'member_exists' })
})

it('and nobody comes back who never left', async () => {
  const id = await buildMember(test, { region: world.community, name: '常在人' })
  expect(await bring(id, 1)).toMatchObject({ code: 'member_exists' })
})
