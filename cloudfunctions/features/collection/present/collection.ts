import type { Agreement } from '@contract/agreement'
import {
  type Collection,
  type CollectionDetail,
  type CollectionSums,
  type CrewMember,
  type EntryKind,
  HOUSEHOLD_STATES,
  type HouseholdState,
  type OwnShare,
} from '@contract/collection'
import { dayOf } from '../../../core/days'
import type { Actor } from '../../../core/identity'
import { abilities } from '../../../core/policy'
import { collectionPolicy } from '../policy'
import type { CollectionRow } from '../queries/collection'
import type { HouseholdRow } from '../queries/households'
import { dueOf } from '../stateRule'

export function presentCollection(row: CollectionRow): Collection {
  return {
    id: row.id,
    name: row.name,
    regionName: row.regionName,
    state: row.state,
    householdCount: row.householdCount,
    paidCount: row.paidCount,
    vacantCount: row.vacantCount,
    gapFen: row.totalFen - row.subsidyFen,
    ...(row.openedAt ? { openedOn: dayOf(row.openedAt) } : {}),
    ...(row.closedAt ? { closedOn: dayOf(row.closedAt) } : {}),
  }
}

/** @param fen confirmed amounts by what was entered, less what was taken back */
export function presentSums(fen: ReadonlyMap<EntryKind, number>): CollectionSums {
  const of = (kind: EntryKind) => fen.get(kind) ?? 0
  return {
    contributedFen: of('payment'),
    subsidyFen: of('subsidy'),
    waivedFen: of('waiver'),
    refundedFen: of('refund'),
    spentFen: of('expense'),
    balanceFen: of('payment') + of('subsidy') - of('refund') - of('expense'),
  }
}

interface Parts {
  sums: CollectionSums
  states: ReadonlyMap<HouseholdState, number>
  crew: CrewMember[]
  pendingCount: number
  mine: OwnShare[]
}

export function presentDetail(actor: Actor, row: CollectionRow, parts: Parts): CollectionDetail {
  const { see: _seen, seeStates, nameCrew: _crew, ...can } = abilities(collectionPolicy, actor, row)
  return {
    ...presentCollection(row),
    regionId: row.regionId,
    ...(row.stationId ? { stationId: row.stationId } : {}),
    ...(row.stationName ? { stationName: row.stationName } : {}),
    purpose: row.purpose,
    basis: row.basis,
    agreement: row.agreement,
    agreedOn: row.agreedOn,
    payee: row.payee,
    totalFen: row.totalFen,
    subsidyFen: row.subsidyFen,
    ...(row.subsidySource ? { subsidySource: row.subsidySource } : {}),
    sums: parts.sums,
    ...(row.closing ? { closing: row.closing } : {}),
    ...(seeStates ? { states: presentStates(parts.states) } : {}),
    ...(can.seeHouseholds
      ? {
          crew: parts.crew.map(({ id, name, role }) => ({ id, name, role })),
          pendingCount: parts.pendingCount,
        }
      : {}),
    mine: parts.mine,
    version: row.version,
    can: { ...can, keep: can.keep || can.edit },
  }
}

const presentStates = (counts: ReadonlyMap<HouseholdState, number>) =>
  Object.fromEntries(HOUSEHOLD_STATES.map((state) => [state, counts.get(state) ?? 0])) as Record<
    HouseholdState,
    number
  >

export function presentOwnShare(
  row: HouseholdRow,
  receipts: { id: string; number: number; householdId: string | null }[],
  agreement: Agreement | undefined,
): OwnShare {
  const shareFen = row.shareFen ?? 0
  return {
    label: row.label,
    shareFen,
    dueFen: row.state === 'entered' ? 0 : dueOf({ ...row, shareFen }),
    state: row.state,
    receipts: receipts
      .filter(({ householdId }) => householdId === row.id)
      .map(({ id, number }) => ({ id, number })),
    ...(agreement ? { agreement } : {}),
  }
}
