/** An evening is told of by a deliberate act, once, to those who speak for its buildings. */
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildPerson, signIn } from '../../support/factories'
import { buildRepresentative } from '../../support/households'
import { buildWorld, type World } from '../../support/world'

let test: TestDistrict
let world: World
let keeper: Caller
let resident: Caller

beforeAll(async () => {
  test = await openTestDistrict()
  world = await buildWorld(test)
  keeper = world.accounts.secretary
  resident = await signIn(test, await buildPerson(test, { name: '沈住户' }))
  await buildRepresentative(test, resident, world.households.places.neighbour)
})
afterAll(() => test.close())

const tell = (by: Caller, meetingId: string) =>
  test.callAs(by, 'deliberation.tellEvening', { meetingId })
const noticesOf = async (who: Caller) =>
  (await test.must(who, 'notice.list', {})).items.filter(({ kind }) => kind === 'evening')

it('reaches the inbox of whoever speaks for a household of its buildings, once for eight taps', async () => {
  const { coming } = world.deliberations
  const answers = await Promise.all(Array.from({ length: 8 }, () => tell(keeper, coming)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.filter((one) => !one.ok && one.code === 'too_often')).toHaveLength(7)
  const [notice, ...more] = await noticesOf(resident)
  expect(more).toEqual([])
  expect(notice).toMatchObject({
    subjectKind: 'deliberation',
    subjectId: world.deliberations.choosing.id,
    text: expect.stringMatching(/^\d+月\d+日\d\d:\d\d，小区议事厅，7号楼$/),
  })
  expect(await noticesOf(world.accounts.member)).toEqual([])
})

it('is for those who keep the deliberation, and not of an evening that has begun', async () => {
  expect(await tell(resident, world.deliberations.coming)).toMatchObject({ code: 'forbidden' })
  expect(await tell(keeper, world.deliberations.evening)).toMatchObject({
    code: 'meeting_not_planned',
  })
})
