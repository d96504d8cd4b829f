import type { AccountLine, LedgerEntry, PublicAccount, Receipt } from '@contract/collection'
import type { Photo } from '@contract/common'
import type { Actor } from '../../../core/identity'
import { collectionPolicy } from '../policy'
import type { CollectionRow } from '../queries/collection'
import type { EntryRow } from '../queries/ledger'
import type { ReceiptRow } from '../queries/receipts'
import { presentSums } from './collection'

/** Pictures of bills by the entry that they belong to. */
export type Bills = ReadonlyMap<string, Photo[]>

export function presentEntry(
  actor: Actor,
  collection: CollectionRow,
  row: EntryRow,
  bills: Bills,
): LedgerEntry {
  const isOwn = row.enteredBy === actor.personId
  const waits = row.outcome === null
  return {
    id: row.id,
    kind: row.kind,
    amountFen: row.amountFen,
    ...(row.method ? { method: row.method } : {}),
    ...(row.party ? { party: row.party } : {}),
    ...(row.note ? { note: row.note } : {}),
    day: row.happenedOn,
    ...(row.householdId ? { householdId: row.householdId } : {}),
    ...(row.householdLabel ? { householdLabel: row.householdLabel } : {}),
    enteredBy: row.enteredByName,
    enteredAt: row.enteredAt.toISOString(),
    ...(row.outcome ? { outcome: row.outcome } : {}),
    ...(row.checkedByName ? { checkedBy: row.checkedByName } : {}),
    ...(row.reason ? { reason: row.reason } : {}),
    ...(row.correctsKind ? { correctsKind: row.correctsKind } : {}),
    isReversed: row.isReversed,
    bills: bills.get(row.id) ?? [],
    can: {
      decide: waits && !isOwn && collectionPolicy.check(actor, collection),
      withdraw: waits && isOwn && collectionPolicy.collect(actor, collection),
      reverse:
        row.outcome === 'confirmed' &&
        row.kind !== 'reversal' &&
        !row.isReversed &&
        collectionPolicy.keep(actor, collection),
    },
  }
}

/** A reversal is a line of its own, with the words of what it takes back. */
function presentLine(row: EntryRow, bills: Bills): AccountLine {
  const isReversal = row.kind === 'reversal'
  const party = isReversal ? row.correctsParty : row.party
  return {
    id: row.id,
    kind: (isReversal ? row.correctsKind : row.kind) === 'subsidy' ? 'subsidy' : 'expense',
    day: row.happenedOn,
    what: isReversal ? `冲正：${row.correctsNote ?? ''}` : (row.note ?? ''),
    ...(party ? { party } : {}),
    amountFen: isReversal ? -row.amountFen : row.amountFen,
    bills: bills.get(row.id) ?? [],
  }
}

export function presentAccount(
  row: CollectionRow,
  fen: Parameters<typeof presentSums>[0],
  lines: EntryRow[],
  bills: Bills,
  now: Date,
): PublicAccount {
  return {
    collectionName: row.name,
    regionName: row.regionName,
    sums: presentSums(fen),
    totalFen: row.totalFen,
    gapFen: row.totalFen - row.subsidyFen,
    householdCount: row.householdCount,
    paidCount: row.paidCount,
    vacantCount: row.vacantCount,
    lines: lines.map((line) => presentLine(line, bills)),
    payee: row.payee,
    agreement: row.agreement,
    agreedOn: row.agreedOn,
    ...(row.closing ? { closing: row.closing } : {}),
    asOf: now.toISOString(),
  }
}

export function presentReceipt(actor: Actor, row: ReceiptRow): Receipt {
  return {
    id: row.id,
    number: row.number,
    code: row.checkCode,
    collectionId: row.collectionId,
    collectionName: row.name,
    regionName: row.regionName,
    purpose: row.purpose,
    payee: row.payee,
    label: row.label,
    amountFen: row.amountFen,
    method: row.method ?? 'cash',
    day: row.happenedOn,
    issuedAt: row.issuedAt.toISOString(),
    state: row.isReversed ? 'void' : row.isRefunded ? 'refunded' : 'valid',
    isMine: row.personId !== null && row.personId === actor.personId,
  }
}
