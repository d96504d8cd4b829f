/** Six digits hold for three minutes: whoever guesses on would let strangers in as themself. */
import { startPairing } from '../../../cloudfunctions/features/account/commands/pairing'
import { purgeExpired } from '../../../cloudfunctions/features/account/commands/purgeExpired'
import { type Caller, DISTRICT, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildDistrict, buildPerson, signIn } from '../../support/factories'

let test: TestDistrict
let caller: Caller

beforeAll(async () => {
  test = await openTestDistrict()
  await buildDistrict(test)
})
beforeEach(async () => {
  caller = await signIn(test, await buildPerson(test))
})
afterEach(() => {
  test.clock.now = () => new Date()
})
afterAll(() => test.close())

const shown = async () =>
  (
    await test.rows((db) =>
      startPairing(db, test.vault, { districtId: DISTRICT, device: '电脑', now: test.clock.now() }),
    )
  ).code
/** One that no browser shows now. */
const wrong = async () => {
  const code = await shown()
  await test.rows((db) => db.deleteFrom('pairing').execute())
  return code
}
const approve = (code: string, as = caller) => test.callAs(as, 'account.approvePairing', { code })

it('a wrong code says how many are left, and after five the right one opens nothing either', async () => {
  for (const left of [4, 3, 2, 1, 0]) {
    expect(await approve(await wrong())).toEqual({ ok: true, value: { approved: false, left } })
  }
  const code = await shown()
  expect(await approve(code)).toMatchObject({ ok: false, code: 'codes_too_often' })
  const other = await signIn(test, await buildPerson(test))
  expect(await approve(code, other)).toEqual({
    ok: true,
    value: { approved: true, device: '电脑' },
  })
})

it('an hour later it may be tried again, and the clock forgets the old tries', async () => {
  for (let time = 0; time < 5; time += 1) await approve(await wrong())
  const later = new Date(Date.now() + 3_601_000)
  test.clock.now = () => later
  expect(await approve(await shown())).toEqual({
    ok: true,
    value: { approved: true, device: '电脑' },
  })
  await test.rows((db) => purgeExpired(db, DISTRICT, later))
  expect(await test.rows((db) => db.selectFrom('pairingTry').select('id').execute())).toEqual([])
})

it('twenty guesses at once are no more than five', async () => {
  const code = await wrong()
  const answers = await Promise.all(Array.from({ length: 20 }, () => approve(code)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(5)
  expect(answers.filter((answer) => !answer.ok && answer.code === 'codes_too_often')).toHaveLength(
    15,
  )
})
