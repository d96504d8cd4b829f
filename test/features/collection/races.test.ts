/** Several at once: one wins, the others are told, and the till is right. */
import type { Household } from '@contract/collection'
import { flats, openCollection, pay, TODAY } from '../../support/collections'
import { type Caller, openTestDistrict, STRANGER, type TestDistrict } from '../../support/district'
import { buildWorld, type World } from '../../support/world'

describe('at the same moment', () => {
  let test: TestDistrict
  let world: World
  let keeper: Caller
  let checker: Caller
  let officer: Caller

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    keeper = world.accounts.secretary
    checker = world.accounts.leader
    officer = world.accounts.communityOfficer
  })
  afterAll(() => test.close())

  const open = (count = 4) =>
    openCollection(
      test,
      keeper,
      { regionId: world.estate.id, stationId: world.stations.open, totalFen: 190_000 },
      flats(count),
    )
  const confirm = (by: Caller, collectionId: string, ...entryIds: string[]) =>
    test.callAs(by, 'collection.decideEntries', { collectionId, entryIds, confirm: true })
  const codes = async (answers: Promise<{ ok: boolean; code?: string }>[]) =>
    (await Promise.all(answers)).map((answer) => (answer.ok ? 'ok' : answer.code)).sort()
  const numbersOf = async (id: string) => {
    const rows = await test.rows((db) =>
      db
        .selectFrom('collectionReceipt')
        .select('number')
        .where('collectionId', '=', id)
        .orderBy('number')
        .execute(),
    )
    return rows.map(({ number }) => number)
  }
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

  it('eight confirmations of one payment make one receipt', async () => {
    const { id, households } = await open()
    const entry = await pay(test, keeper, households[0] as Household)
    const eight = upTo(8).map((at) => confirm(at % 2 ? checker : officer, id, entry))
    expect(await codes(eight)).toEqual([
      ...new Array<string>(7).fill('collection_entry_decided'),
      'ok',
    ])
    expect(await numbersOf(id)).toEqual([1])
  })

  it('eight collectors at one door take the share once', async () => {
    const { id, households } = await open()
    const [door] = households as [Household]
    const offer = (by: Caller) =>
      test.callAs(by, 'collection.enterPayment', {
        householdId: door.id,
        amountFen: door.dueFen,
        method: 'cash',
        paidOn: TODAY(),
      })
    const eight = upTo(8).map((at) => offer([keeper, checker, officer][at % 3] as Caller))
    expect(await codes(eight)).toEqual([
      ...new Array<string>(7).fill('collection_entry_waits'),
      'ok',
    ])
    const { items } = await test.must(keeper, 'collection.listLedger', { collectionId: id })
    expect(items).toHaveLength(1)
  })

  it('twenty confirmations of twenty payments number them without a gap', async () => {
    const { id, households } = await open(20)
    const entries: string[] = []
    for (const household of households) entries.push(await pay(test, keeper, household))
    const all = entries.map((entry, at) => confirm(at % 2 ? checker : officer, id, entry))
    expect(await codes(all)).toEqual(new Array<string>(20).fill('ok'))
    expect(await numbersOf(id)).toEqual(upTo(20))
    expect(await test.must(STRANGER, 'collection.find', { id })).toMatchObject({ paidCount: 20 })
  })

  it('a refund beside the confirmation of its payment never exceeds it', async () => {
    for (let round = 0; round < 6; round++) {
      const { id, households } = await open()
      const door = households[0] as Household
      const entry = await pay(test, keeper, door)
      const refund = test.callAs(keeper, 'collection.enterRefund', {
        householdId: door.id,
        amountFen: door.dueFen,
        method: 'cash',
        reason: '改为不参加',
      })
      const [confirmed, refunded] = await Promise.all([confirm(checker, id, entry), refund])
      expect(confirmed.ok).toBe(true)
      if (!refunded.ok) expect(refunded.code).toBe('collection_entry_waits')
      const { sums } = await test.must(keeper, 'collection.find', { id })
      expect(sums.contributedFen).toBe(door.dueFen)
    }
  })

  it('two refunds, or a refund and a reversal, of one payment: one of them', async () => {
    const { id, households } = await open()
    const door = households[0] as Household
    const entry = await pay(test, keeper, door)
    await confirm(checker, id, entry)
    const refund = () =>
      test.callAs(keeper, 'collection.enterRefund', {
        householdId: door.id,
        amountFen: door.dueFen,
        method: 'cash',
        reason: '重复收取',
      })
    const reverse = () =>
      test.callAs(officer, 'collection.reverseEntry', { entryId: entry, reason: '记错' })
    const all = [refund(), reverse(), refund(), reverse(), refund(), reverse(), refund(), reverse()]
    const outcome = await codes(all)
    expect(outcome.filter((code) => code === 'ok')).toHaveLength(1)
  })

  it('closing and a payment: either it waits and nothing is closed, or it comes too late', async () => {
    for (let round = 0; round < 4; round++) {
      const { id, households } = await open()
      const door = households[0] as Household
      const { version } = await test.must(keeper, 'collection.find', { id })
      const payment = {
        householdId: door.id,
        amountFen: door.dueFen,
        method: 'cash' as const,
        paidOn: TODAY(),
      }
      const outcome = await codes([
        test.callAs(checker, 'collection.enterPayment', payment),
        test.callAs(keeper, 'collection.close', { id, version, closing: '结账' }),
      ])
      expect([
        ['collection_has_waiting', 'ok'],
        ['collection_not_open', 'ok'],
      ]).toContainEqual(outcome)
    }
  })

  it('two who open one draft open it once', async () => {
    const { draftCollection } = await import('../../support/collections')
    const { id, version } = await draftCollection(test, keeper, {
      regionId: world.estate.id,
      stationId: world.stations.open,
    })
    const both = [keeper, officer].map((by) => test.callAs(by, 'collection.open', { id, version }))
    expect(await codes(both)).toEqual(['collection_not_draft', 'ok'])
  })
})
