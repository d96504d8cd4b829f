/** Households of a building, and who speaks for one. */
import { randomUUID } from 'node:crypto'
import { type Caller, DISTRICT, type TestDistrict } from './district'
import { buildRegion, type Place } from './factories'

export const HOUSEHOLD_CODE = '7KQ2M4X9'

/** An account that speaks for a household from now on. */
export async function buildRepresentative(
  test: TestDistrict,
  { accountId }: Caller,
  household: Place,
): Promise<void> {
  await test.rows((db) =>
    db
      .insertInto('householdRepresentative')
      .values({
        districtId: DISTRICT,
        id: randomUUID(),
        accountId: accountId ?? '',
        householdId: household.id,
        householdPath: household.path,
        startedAt: new Date(),
      })
      .execute(),
  )
}

/** One that the resident speaks for, a neighbour's, and one for which a code is out. */
export async function buildHouseholds(
  test: TestDistrict,
  building: Place,
  { resident, visitor }: { resident: Caller; visitor: string },
) {
  const household = (name: string) => buildRegion(test, { kind: 'household', name }, building)
  const [own, neighbour, coded] = [
    await household('301室'),
    await household('302室'),
    await household('303室'),
  ]
  await buildRepresentative(test, resident, own)
  const now = new Date()
  const common = { districtId: DISTRICT, householdId: coded.id }
  await test.rows(async (db) => {
    await db
      .insertInto('householdCode')
      .values({
        ...common,
        id: randomUUID(),
        codeHash: test.vault.hash('householdCode', `${coded.id}/${HOUSEHOLD_CODE}`),
        createdBy: visitor,
        createdAt: now,
        expiresAt: new Date(now.getTime() + 86_400_000),
      })
      .execute()
    await db
      .insertInto('householdTry')
      .values({ ...common, id: randomUUID(), accountId: resident.accountId ?? '', at: now })
      .execute()
  })
  return {
    own: own.id,
    neighbour: neighbour.id,
    coded: coded.id,
    code: HOUSEHOLD_CODE,
    places: { own, neighbour, coded },
  }
}
