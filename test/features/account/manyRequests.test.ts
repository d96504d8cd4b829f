/** Requests to be bound, when one street has more than a page of them. */
import { openTestDistrict, type TestDistrict } from '../../support/district'
import { buildOfficer, buildRegion, signIn } from '../../support/factories'
import { buildWorld, type World } from '../../support/world'

let test: TestDistrict
let world: World

beforeAll(async () => {
  test = await openTestDistrict()
  world = await buildWorld(test)
})
afterAll(() => test.close())

it('those of another street take nobody the view of their own', async () => {
  const far = await buildRegion(
    test,
    { kind: 'community', name: '远处社区' },
    { id: world.otherStreet.id, path: world.otherStreet.path },
  )
  const asking = await signIn(test)
  const request = { name: '占位人', phoneCipher: 'x', phoneHash: 'x', phoneMasked: '199****0000' }
  await test.rows(async (db) => {
    const sample = await db
      .selectFrom('bindingRequest')
      .selectAll()
      .where('state', '=', 'pending')
      .executeTakeFirstOrThrow()
    const rows = Array.from({ length: 220 }, (_, number) => ({
      ...sample,
      ...request,
      // Older than what is asked here: they come first by id.
      id: `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`,
      phoneHash: `x${number}`,
      regionId: far.id,
    }))
    const accounts = await Promise.all(rows.map(() => signIn(test)))
    await db
      .insertInto('bindingRequest')
      .values(rows.map((row, number) => ({ ...row, accountId: accounts[number]?.accountId ?? '' })))
      .execute()
  })
  await test.must(asking, 'account.requestBinding', {
    name: '新邻居',
    phone: '19900000077',
    regionId: world.community.id,
  })
  const { communityOfficer } = world.accounts
  const mine = await test.must(communityOfficer, 'account.listBindingRequests', {})
  expect(mine.map(({ name }) => name)).toContain('新邻居')
  expect(mine.map(({ name }) => name)).not.toContain('占位人')
  const theirs = await test.must(
    await buildOfficer(test, 'communityOfficer', far),
    'account.listBindingRequests',
    {},
  )
  expect(new Set(theirs.map(({ name }) => name))).toEqual(new Set(['占位人']))
})
