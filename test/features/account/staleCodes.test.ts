/** A binding code gives away what its person was when it was made, and nothing that came later. */
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildMember, signIn } from '../../support/factories'
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

const code = async (personId: string) =>
  (await test.must(office, 'account.createBindingCode', { personId })).code
const use = async (given: string) =>
  test.callAs(await signIn(test), 'account.useBindingCode', { code: given })

it('a code from before somebody was given an office opens nothing', async () => {
  const personId = await buildMember(test, { region: world.community, name: '升任人' })
  const old = await code(personId)
  await test.must(world.accounts.districtOfficer, 'account.grantRole', {
    personId,
    role: 'districtOfficer',
    regionId: world.district.id,
  })
  expect(await use(old)).toMatchObject({ ok: false, code: 'code_invalid' })
})

it('a code from before somebody was appointed secretary opens nothing', async () => {
  const { mate } = world.people
  const old = await code(mate)
  await test.must(office, 'branch.appoint', {
    id: world.states.approved,
    post: 'secretary',
    personId: mate,
  })
  expect(await use(old)).toMatchObject({ ok: false, code: 'code_invalid' })
})

it('of a code and an office at the same moment, the code never wins the office afterwards', async () => {
  for (let round = 0; round < 4; round += 1) {
    const personId = await buildMember(test, { region: world.community, name: `同时人${round}` })
    const old = await code(personId)
    const [used] = await Promise.all([
      use(old),
      test.must(world.accounts.districtOfficer, 'account.grantRole', {
        personId,
        role: 'subdistrictOfficer',
        regionId: world.street.id,
      }),
    ])
    // Who was first had a code that held; from then on there is none.
    expect([undefined, 'code_invalid']).toContain(used.ok ? undefined : used.code)
    expect(await use(old)).toMatchObject({ code: 'code_invalid' })
  }
})
