import type { Household, HouseholdList } from '@contract/collection'
import { presentAgreement } from '../../agreement/present'
import type { AgreementRow } from '../../agreement/queries'
import type { CollectionRow } from '../queries/collection'
import type { HouseholdRow, readDoorFacts } from '../queries/households'
import { sharesOf } from '../shareRule'
import { dueOf, netOf } from '../stateRule'

export type DoorFacts = Awaited<ReturnType<typeof readDoorFacts>>

/** In a draft the shares are what they would be; afterwards what they were fixed to. */
export function presentHouseholds(
  collection: CollectionRow,
  rows: HouseholdRow[],
  facts: DoorFacts,
): HouseholdList {
  if (collection.state !== 'draft') return { items: presentAll(rows, facts) }
  const result = sharesOf(collection.basis, collection.totalFen - collection.subsidyFen, rows)
  if ('problem' in result) return { items: presentAll(rows, facts), problem: result.problem }
  const shared = rows.map((row, index) => ({ ...row, shareFen: result.shares[index] ?? null }))
  return { items: presentAll(shared, facts) }
}

/** Looked up by household, because a list of two thousand is not searched two thousand times. */
function presentAll(
  rows: HouseholdRow[],
  { pending, receipts, visits, agreements }: DoorFacts,
): Household[] {
  const of = <T extends { householdId: string | null }>(items: T[]) => {
    const byHousehold = new Map<string, T[]>()
    for (const item of items) {
      const key = item.householdId ?? ''
      byHousehold.set(key, [...(byHousehold.get(key) ?? []), item])
    }
    return (id: string) => byHousehold.get(id) ?? []
  }
  const [pendingOf, receiptsOf, visitsOf] = [of(pending), of(receipts), of(visits)]
  return rows.map((row) =>
    presentHousehold(row, {
      pending: pendingOf(row.id),
      receipts: receiptsOf(row.id),
      visits: visitsOf(row.id),
      agreements,
    }),
  )
}

/** @param facts of this household alone */
export function presentHousehold(row: HouseholdRow, facts: DoorFacts): Household {
  const [pending, visit] = [facts.pending[0], facts.visits[0]]
  return {
    id: row.id,
    label: row.label,
    ...(row.estateName ? { estateName: row.estateName } : {}),
    building: row.building,
    ...(row.entrance ? { entrance: row.entrance } : {}),
    ...(row.floor === null ? {} : { floor: row.floor }),
    room: row.room,
    ...(row.ownerName ? { ownerName: row.ownerName } : {}),
    ...(row.area ? { area: row.area } : {}),
    ...(row.agreedFen ? { agreedFen: row.agreedFen } : {}),
    ...(row.shareFen ? { shareFen: row.shareFen } : {}),
    dueFen: row.shareFen ? dueOf({ ...row, shareFen: row.shareFen }) : 0,
    paidFen: netOf(row),
    state: row.state,
    ...pendingOf(pending),
    receipts: facts.receipts.map(({ id, number }) => ({ id, number })),
    visitCount: visit?.visitCount ?? 0,
    ...(visit
      ? {
          lastVisit: {
            outcome: visit.outcome,
            ...(visit.note ? { note: visit.note } : {}),
            day: visit.visitedOn,
          },
        }
      : {}),
    ...agreementOf(facts.agreements.get(visit?.agreementId ?? '')),
  }
}

/** Both names, without the picture: a list of two thousand has no room for two thousand. */
const agreementOf = (row: AgreementRow | undefined): Pick<Household, 'agreement'> =>
  row ? { agreement: presentAgreement(row) } : {}

function pendingOf(entry: DoorFacts['pending'][number] | undefined): Pick<Household, 'pending'> {
  if (!entry || entry.kind === 'subsidy' || entry.kind === 'expense') return {}
  return { pending: { kind: entry.kind, byName: entry.name } }
}
