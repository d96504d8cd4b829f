import type { CheckOutcome } from '@contract/collection'
import { type CommandContext, personOf } from '../../../core/context'
import { randomCode } from '../../../core/crypto'
import { AppError } from '../../../core/errors'
import { newId } from '../../../core/ids'
import type { CollectionRow } from '../queries/collection'
import { lockHouseholds } from '../queries/households'
import { type EntryRow, findEntries } from '../queries/ledger'
import { settle } from './settle'

const CODE_LENGTH = 10

interface Decision {
  entryIds: string[]
  confirm: boolean
  reason?: string | undefined
}

/**
 * Confirms or returns entries of a collection that is locked, all of them or none: of two who confirm at
 * once the second is told, and nobody confirms what they entered themself (M-9). A confirmed payment has
 * its receipt in the same moment, the next of the series.
 * @returns the numbers of the receipts
 */
export async function decideEntries(
  ctx: CommandContext,
  collection: CollectionRow,
  { entryIds, confirm, reason }: Decision,
): Promise<number[]> {
  const entries = await toDecide(ctx, collection, [...new Set(entryIds)])
  if (entries.some(({ enteredBy }) => enteredBy === personOf(ctx))) {
    throw new AppError('collection_own_entry')
  }
  await check(ctx, entries, confirm ? 'confirmed' : 'rejected', reason)
  const payments = confirm ? entries.filter(({ kind }) => kind === 'payment') : []
  const numbers = await issueReceipts(ctx, collection, payments)
  await settle(ctx, householdsOf(entries))
  return numbers
}

/** Takes an entry of one's own back before anybody has decided. */
export async function withdrawEntry(
  ctx: CommandContext,
  collection: CollectionRow,
  entryId: string,
): Promise<void> {
  const entries = await toDecide(ctx, collection, [entryId])
  if (entries.some(({ enteredBy }) => enteredBy !== personOf(ctx))) throw new AppError('forbidden')
  await check(ctx, entries, 'withdrawn')
  await settle(ctx, householdsOf(entries))
}

async function toDecide({ db, actor }: CommandContext, { id }: CollectionRow, ids: string[]) {
  const entries = await findEntries(db, actor.districtId, id, ids)
  if (entries.length < ids.length) throw new AppError('not_found')
  if (entries.some(({ outcome }) => outcome !== null))
    throw new AppError('collection_entry_decided')
  await lockHouseholds(db, actor.districtId, householdsOf(entries))
  return entries
}

const householdsOf = (entries: EntryRow[]) => [
  ...new Set(entries.flatMap(({ householdId }) => (householdId ? [householdId] : []))),
]

async function check(
  ctx: CommandContext,
  entries: EntryRow[],
  outcome: CheckOutcome,
  reason?: string,
): Promise<void> {
  await ctx.db
    .insertInto('collectionCheck')
    .values(
      entries.map(({ id, enteredBy }) => ({
        districtId: ctx.actor.districtId,
        entryId: id,
        enteredBy,
        outcome,
        checkedBy: personOf(ctx),
        checkedAt: ctx.now,
        reason: outcome === 'rejected' ? reason : null,
      })),
    )
    .execute()
}

/** The count stands in the collection and is undone with everything else, so the series has no gap. */
async function issueReceipts(
  { db, actor, now }: CommandContext,
  { id: collectionId, receiptCount }: CollectionRow,
  payments: EntryRow[],
): Promise<number[]> {
  if (payments.length === 0) return []
  const { districtId } = actor
  const numbers = payments.map((_, index) => receiptCount + index + 1)
  await db
    .insertInto('collectionReceipt')
    .values(
      payments.map(({ id: entryId }, index) => ({
        districtId,
        id: newId(),
        collectionId,
        number: receiptCount + index + 1,
        entryId,
        checkCode: randomCode(CODE_LENGTH),
        issuedAt: now,
      })),
    )
    .execute()
  await db
    .updateTable('collection')
    .set({ receiptCount: receiptCount + payments.length })
    .where('districtId', '=', districtId)
    .where('id', '=', collectionId)
    .execute()
  return numbers
}
