/** Collections through the front door, in the states that verbs begin from. */
import type { CollectionDetail, Household, HouseholdFacts } from '@contract/collection'
import type { InputOf } from '@contract/methods'
import { dayOf } from '../../cloudfunctions/core/days'
import type { Caller, TestDistrict } from './district'

export const TODAY = () => dayOf(new Date())

export const WINDOWS: Omit<InputOf<'collection.create'>, 'regionId'> = {
  name: '楼道窗户维修',
  purpose: '更换楼道关不上的窗户',
  basis: 'equal',
  agreement: '居民会议商定每户相同',
  agreedOn: '2026-09-01',
  payee: '后大街社区居委会',
  totalFen: 100_000,
  subsidyFen: 88_888,
  subsidySource: '招宝山街道',
}

/** 7号楼, one flat on each floor. */
export const flats = (count: number, facts: Partial<HouseholdFacts> = {}): HouseholdFacts[] =>
  Array.from({ length: count }, (_, index) => ({
    building: '7',
    entrance: '1',
    floor: index + 1,
    room: `${index + 1}01`,
    ownerName: `户主${index + 1}`,
    area: 8_000 + index,
    ...facts,
  }))

type Facts = Partial<InputOf<'collection.create'>> & { regionId: string }

export async function draftCollection(
  test: TestDistrict,
  by: Caller,
  facts: Facts,
  households = flats(4),
): Promise<CollectionDetail> {
  const draft = await test.must(by, 'collection.create', { ...WINDOWS, ...facts })
  await test.must(by, 'collection.addHouseholds', { collectionId: draft.id, households })
  return test.must(by, 'collection.find', { id: draft.id })
}

/** One that collects, with its households in the order of their doors. */
export async function openCollection(
  test: TestDistrict,
  by: Caller,
  facts: Facts,
  households = flats(4),
): Promise<{ id: string; households: Household[] }> {
  const { id, version } = await draftCollection(test, by, facts, households)
  await test.must(by, 'collection.open', { id, version })
  const { items } = await test.must(by, 'collection.listHouseholds', { collectionId: id })
  return { id, households: items }
}

/** Hands over all that is due; answers with the entry that waits. */
export async function pay(test: TestDistrict, by: Caller, household: Household): Promise<string> {
  const input = { householdId: household.id, amountFen: household.dueFen, method: 'cash' as const }
  await test.must(by, 'collection.enterPayment', { ...input, payer: '户主', paidOn: TODAY() })
  return waitingOf(test, household.id)
}

export async function waitingOf(test: TestDistrict, householdId: string): Promise<string> {
  const entries = await test.rows((db) =>
    db
      .selectFrom('collectionEntry')
      .select('id')
      .where('householdId', '=', householdId)
      .orderBy('enteredAt', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .execute(),
  )
  return entries[0]?.id ?? ''
}

interface Cast {
  estate: { id: string }
  station: string
  officer: Caller
  member: Caller
  mate: Caller
}

/** Kept by the station's secretary and leader; the member collects, the mate checks. */
export async function buildCollections(
  test: TestDistrict,
  { estate, station, officer, member, mate }: Cast,
) {
  const facts = { regionId: estate.id, stationId: station }
  const draft = await draftCollection(test, officer, facts)
  const { items } = await test.must(officer, 'collection.listHouseholds', {
    collectionId: draft.id,
  })
  const spare = await draftCollection(test, officer, facts)
  const unwanted = await draftCollection(test, officer, facts)
  const closable = await openCollection(test, officer, facts)
  const closed = await openCollection(test, officer, facts)
  const { version } = await test.must(officer, 'collection.find', { id: closed.id })
  await test.must(officer, 'collection.close', { id: closed.id, version, closing: '没有余额' })
  return {
    draft: { id: draft.id, version: draft.version, households: items },
    spare: { id: spare.id, version: spare.version },
    unwanted: { id: unwanted.id, version: unwanted.version },
    closable: {
      id: closable.id,
      version: (await test.must(officer, 'collection.find', { id: closable.id })).version,
    },
    closed: closed.id,
    open: await buildOpen(test, { facts, officer, member, mate }),
  }
}

type Open = Omit<Cast, 'estate' | 'station'> & { facts: Facts }

/** Doors: 0 and 1 are due, 2 has paid, 3 waits and was entered by the mate, 4 by the member, 5 is due. */
async function buildOpen(test: TestDistrict, { facts, officer, member, mate }: Open) {
  const { id, households } = await openCollection(test, officer, facts, flats(6))
  const crew = [
    { name: '何建国', phone: '19900000011', role: 'collector' as const },
    { name: '吴同伴', phone: '19900000012', role: 'checker' as const },
  ]
  for (const one of crew) await test.must(officer, 'collection.setCrew', { id, ...one })
  const [first, second, third, fourth, fifth, sixth] = households as [
    Household,
    Household,
    Household,
    Household,
    Household,
    Household,
  ]
  const visit = { householdId: first.id, outcome: 'absent' as const, visitedOn: TODAY() }
  await test.must(member, 'collection.recordVisit', visit)
  await pay(test, member, third)
  const expense = await test.must(officer, 'collection.recordMoney', {
    collectionId: id,
    kind: 'expense',
    amountFen: 1_000,
    day: TODAY(),
    what: '铰链和把手',
    party: '五金店',
  })
  const entryIds = [await waitingOf(test, third.id), expense.entryId]
  await test.must(mate, 'collection.decideEntries', {
    collectionId: id,
    entryIds,
    confirm: true,
  })
  const receipt = await test.rows((db) =>
    db
      .selectFrom('collectionReceipt')
      .select(['id', 'checkCode as code'])
      .where('collectionId', '=', id)
      .executeTakeFirstOrThrow(),
  )
  return {
    id,
    due: first,
    alsoDue: second,
    paid: third,
    last: sixth,
    waitingOfMate: await pay(test, mate, fourth),
    waitingOfMember: await pay(test, member, fifth),
    expense: expense.entryId,
    receipt,
  }
}
