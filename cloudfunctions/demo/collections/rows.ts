/** A collection as rows: its households in the order of their doors, and a ledger that two people keep. */
import type { EntryKind, HouseholdState, VisitOutcome } from '@contract/collection'
import { dayOf } from '../../core/days'
import { labelOf } from '../../features/collection/placeRule'
import { shareOut } from '../../features/collection/shareRule'
import { addMinutes } from '../clock'
import type { Planned, SomeRows } from '../district'
import { personName } from '../names'
import { idOf, type Random } from '../random'

export type Flat = Pick<
  Planned<'collectionHousehold'>,
  'estateName' | 'building' | 'entrance' | 'floor' | 'room' | 'area'
>
type Collection = Planned<'collection'>
type Household = Planned<'collectionHousehold'> & { shareFen: number }
type Entry = Planned<'collectionEntry'>

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Households with owners of invented names and the share of each by area, as the product works it out. */
export function householdRows(
  collection: Collection,
  flats: readonly Flat[],
  random: Random,
): Household[] {
  const { id, createdAt, totalFen, subsidyFen } = collection
  const shares = shareOut(
    totalFen - subsidyFen,
    flats.map(({ area }) => area ?? 1),
  )
  return flats.map((flat, index) => {
    const label = labelOf(flat)
    return {
      ...flat,
      id: idOf(createdAt as Date, 'collectionHousehold', id, label),
      collectionId: id,
      label,
      ownerName: personName(random),
      shareFen: shares[index] ?? 0,
      state: 'due',
      paidFen: 0,
      waivedFen: 0,
      refundedFen: 0,
    }
  })
}

/** Writes a ledger down: each entry by one, confirmed by another, with a receipt for each payment. */
export class Ledger {
  readonly rows = {
    collectionEntry: [] as Entry[],
    collectionCheck: [] as Planned<'collectionCheck'>[],
    collectionReceipt: [] as Planned<'collectionReceipt'>[],
    collectionVisit: [] as Planned<'collectionVisit'>[],
  } satisfies SomeRows

  constructor(
    private readonly collection: Collection,
    private readonly random: Random,
  ) {}

  /** Handed over at the door; confirmed in the evening, unless it waits. */
  pay(household: Household, by: string, at: Date, checker?: string): void {
    const entry = this.enter('payment', household.shareFen, by, at, {
      householdId: household.id,
      method: this.random.chance(70) ? 'cash' : 'transfer',
      party: household.ownerName ?? null,
    })
    household.state = checker ? 'paid' : 'entered'
    if (!checker) return
    household.paidFen = household.shareFen
    const issuedAt = this.check(entry, checker, addMinutes(at, 180))
    this.rows.collectionReceipt.push({
      id: idOf(issuedAt, 'collectionReceipt', entry.id),
      collectionId: this.collection.id,
      number: this.rows.collectionReceipt.length + 1,
      entryId: entry.id,
      checkCode: Array.from({ length: 10 }, () => LETTERS[this.random.int(0, 31)]).join(''),
      issuedAt,
    })
  }

  /** A subsidy that came in, a bill that was paid. */
  book(
    kind: 'subsidy' | 'expense',
    fen: number,
    [by, checker]: readonly [string, string],
    at: Date,
    { note, party }: { note: string; party: string },
  ): Entry {
    const entry = this.enter(kind, fen, by, at, { note, party })
    this.check(entry, checker, addMinutes(at, 95))
    return entry
  }

  visit(household: Household, by: string, at: Date, outcome: VisitOutcome, note?: string): void {
    this.rows.collectionVisit.push({
      id: idOf(at, 'collectionVisit', household.id, outcome),
      collectionId: this.collection.id,
      householdId: household.id,
      outcome,
      note: note ?? null,
      visitedOn: dayOf(at),
      visitedBy: by,
      visitedAt: at,
    })
    const said: Partial<Record<VisitOutcome, HouseholdState>> = {
      vacant: 'vacant',
      disputed: 'disputed',
    }
    household.state = said[outcome] ?? household.state
  }

  private enter(
    kind: EntryKind,
    amountFen: number,
    enteredBy: string,
    enteredAt: Date,
    facts: Partial<Entry>,
  ): Entry {
    const { id: collectionId } = this.collection
    const about = facts.householdId ?? facts.note ?? ''
    const entry: Entry = {
      householdId: null,
      method: null,
      party: null,
      note: null,
      ...facts,
      id: idOf(enteredAt, 'collectionEntry', collectionId, kind, about),
      collectionId,
      kind,
      amountFen,
      happenedOn: dayOf(enteredAt),
      enteredBy,
      enteredAt,
    }
    this.rows.collectionEntry.push(entry)
    return entry
  }

  private check({ id: entryId, enteredBy }: Entry, checkedBy: string, checkedAt: Date): Date {
    this.rows.collectionCheck.push({
      entryId,
      enteredBy,
      outcome: 'confirmed',
      checkedBy,
      checkedAt,
      reason: null,
    })
    return checkedAt
  }
}
