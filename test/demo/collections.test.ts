/** 315 paid and two vacant, an account that balances, and one that is under way; by the product's own answers. */

import { seedDemo } from '../../cloudfunctions/demo'
import { DEMO_TODAY } from '../../cloudfunctions/demo/clock'
import { accountIdOf, type PersonaKey } from '../../cloudfunctions/demo/personas'
import { openSession } from '../../cloudfunctions/features/account/commands/openSession'
import { TEST_KEYS } from '../support/database'
import {
  type Caller,
  openTestDistrict,
  STRANGER,
  sessionOf,
  type TestDistrict,
} from '../support/district'

let test: TestDistrict

beforeAll(async () => {
  test = await openTestDistrict()
  test.clock.now = () => new Date(`${DEMO_TODAY}T14:00:00+08:00`)
  const options = { today: DEMO_TODAY, filesDir: test.filesDir }
  await seedDemo(test.database.adminUrl, TEST_KEYS, () => {}, options)
}, 60_000)
afterAll(() => test.close())

async function enter(key: PersonaKey): Promise<Caller> {
  const accountId = accountIdOf(key)
  const { token } = await test.rows((db) =>
    openSession(db, { districtId: '330211', accountId, device: '测试', now: new Date() }),
  )
  return { identity: sessionOf(token) }
}

const named = async (by: Caller, name: string) => {
  const { items } = await test.must(by, 'collection.list', { limit: 100 })
  const found = items.find((one) => one.name === name)
  if (!found) throw new Error(`no collection ${name}`)
  return found
}

it('shows everybody 315 paid, two vacant, and an account that balances', async () => {
  const windows = await named(STRANGER, '楼道窗户维修')
  expect(windows).toMatchObject({
    state: 'closed',
    householdCount: 317,
    paidCount: 315,
    vacantCount: 2,
  })
  const account = await test.must(STRANGER, 'collection.account', { collectionId: windows.id })
  expect(account.gapFen).toBeGreaterThanOrEqual(700_000)
  expect(account.totalFen - account.gapFen).toBeGreaterThanOrEqual(6_000_000)
  expect(account.sums.balanceFen).toBe(0)
  const spent = account.lines.filter(({ kind }) => kind === 'expense')
  expect(spent.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(account.sums.spentFen)
  expect(spent.every(({ bills }) => bills.length === 1)).toBe(true)
})

it('is what the ledger says: each household, and a series of receipts without a gap', async () => {
  const keeper = await enter('otherSecretary')
  const { id, gapFen } = await named(keeper, '楼道窗户维修')
  const { items } = await test.must(keeper, 'collection.listHouseholds', { collectionId: id })
  expect(items.reduce((sum, { shareFen = 0 }) => sum + shareFen, 0)).toBe(gapFen)
  const numbers = items.flatMap(({ receipts }) => receipts.map(({ number }) => number))
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 315 }, (_, at) => at + 1))
  const wrong = await test.rows((db) =>
    db
      .selectFrom('collectionHousehold as h')
      .leftJoin('collectionEntry as e', (join) =>
        join.onRef('e.householdId', '=', 'h.id').on('e.kind', '=', 'payment'),
      )
      .leftJoin('collectionCheck as k', 'k.entryId', 'e.id')
      .select('h.id')
      .groupBy(['h.id', 'h.paidFen'])
      .having((is) =>
        is(
          'h.paidFen',
          '<>',
          is.fn.coalesce(
            is.fn.sum<number>('e.amountFen').filterWhere('k.outcome', '=', 'confirmed'),
            is.lit(0),
          ),
        ),
      )
      .execute(),
  )
  expect(wrong).toEqual([])
})

it('has one under way: the member on the stairs, the secretary at the desk', async () => {
  const member = await enter('member')
  const lamps = await named(member, '7 号楼楼道灯改造')
  const detail = await test.must(member, 'collection.find', { id: lamps.id })
  expect(detail).toMatchObject({ paidCount: 20, vacantCount: 1, pendingCount: 3 })
  expect(detail.can).toMatchObject({ collect: true, check: false })
  const secretary = await enter('secretary')
  const { can } = await test.must(secretary, 'collection.find', { id: lamps.id })
  expect(can).toMatchObject({ collect: true, check: true, keep: false })
})

it('has each door of the one under way be a household of the estate', async () => {
  const lamps = await named(STRANGER, '7 号楼楼道灯改造')
  const rows = await test.rows((db) =>
    db
      .selectFrom('collectionHousehold as c')
      .innerJoin('region as h', (join) =>
        join.onRef('h.districtId', '=', 'c.districtId').onRef('h.id', '=', 'c.householdId'),
      )
      .select(['c.room', 'h.name'])
      .where('c.collectionId', '=', lamps.id)
      .execute(),
  )
  expect(rows).toHaveLength(36)
  for (const { room, name } of rows) expect(name).toBe(`${room}室`)
})
