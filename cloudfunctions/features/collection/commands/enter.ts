/** What is written down of money, always by one person, to be confirmed by another. */
import type { PayMethod } from '@contract/collection'
import type { Insertable } from 'kysely'
import { type CommandContext, personOf } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { AppError, wrong } from '../../../core/errors'
import { newId } from '../../../core/ids'
import type { CollectionEntryTable } from '../../../db/tables/collection'
import { attachFiles } from '../../file/commands/attachFiles'
import type { HouseholdRow } from '../queries/households'
import { countPendingOf } from '../queries/households'
import { BILL_OWNER, type EntryRow } from '../queries/ledger'
import { dueOf, netOf } from '../stateRule'
import { settle } from './settle'

type Facts = Omit<Insertable<CollectionEntryTable>, 'districtId' | 'id' | 'enteredBy' | 'enteredAt'>

async function enter(ctx: CommandContext, facts: Facts): Promise<string> {
  const { db, actor, now } = ctx
  const id = newId()
  await db
    .insertInto('collectionEntry')
    .values({
      ...facts,
      districtId: actor.districtId,
      id,
      enteredBy: personOf(ctx),
      enteredAt: now,
    })
    .execute()
  if (facts.householdId) await settle(ctx, [facts.householdId])
  return id
}

/** One thing at a time of a household: what waits decides what is due. */
async function requireNothingWaits({ db, actor }: CommandContext, id: string): Promise<void> {
  if ((await countPendingOf(db, actor.districtId, id)) > 0) {
    throw new AppError('collection_entry_waits')
  }
}

/** The days of a ledger are past. */
export function requirePast(ctx: CommandContext, path: string, day: string): void {
  if (day > dayOf(ctx.now)) throw wrong(path, '日期不能晚于今天')
}

const shareOf = ({ shareFen, paidFen, waivedFen, refundedFen }: HouseholdRow) => ({
  shareFen: shareFen ?? 0,
  paidFen,
  waivedFen,
  refundedFen,
})

interface Payment {
  amountFen: number
  method: PayMethod
  payer?: string | undefined
  paidOn: string
}

/** The household that is locked has handed over all that is due: no more, no less, and not twice. */
export async function enterPayment(
  ctx: CommandContext,
  household: HouseholdRow,
  { amountFen, method, payer, paidOn }: Payment,
): Promise<string> {
  requirePast(ctx, 'paidOn', paidOn)
  await requireNothingWaits(ctx, household.id)
  const dueFen = dueOf(shareOf(household))
  if (dueFen === 0) throw new AppError('collection_household_settled')
  if (amountFen !== dueFen) throw new AppError('collection_amount_changed')
  return enter(ctx, {
    collectionId: household.collectionId,
    householdId: household.id,
    kind: 'payment',
    amountFen,
    method,
    party: payer,
    happenedOn: paidOn,
  })
}

/** For a reason, and no more than is due. */
export async function waiveShare(
  ctx: CommandContext,
  household: HouseholdRow,
  { amountFen, reason }: { amountFen: number; reason: string },
): Promise<string> {
  await requireNothingWaits(ctx, household.id)
  const dueFen = dueOf(shareOf(household))
  if (dueFen === 0) throw new AppError('collection_household_settled')
  if (amountFen > dueFen) throw wrong('amountFen', '减免不能超过这一户应收的金额')
  return enter(ctx, {
    collectionId: household.collectionId,
    householdId: household.id,
    kind: 'waiver',
    amountFen,
    note: reason,
    happenedOn: dayOf(ctx.now),
  })
}

/** Gives back what was paid, or part of it. */
export async function enterRefund(
  ctx: CommandContext,
  household: HouseholdRow,
  { amountFen, method, reason }: { amountFen: number; method: PayMethod; reason: string },
): Promise<string> {
  await requireNothingWaits(ctx, household.id)
  if (amountFen > netOf(household)) throw new AppError('collection_not_paid')
  return enter(ctx, {
    collectionId: household.collectionId,
    householdId: household.id,
    kind: 'refund',
    amountFen,
    method,
    note: reason,
    happenedOn: dayOf(ctx.now),
  })
}

interface Money {
  collectionId: string
  kind: 'subsidy' | 'expense'
  amountFen: number
  day: string
  what: string
  party?: string | undefined
  photoIds?: string[] | undefined
}

/** A subsidy that came in or a bill that was paid, with its pictures. */
export async function recordMoney(
  ctx: CommandContext,
  { collectionId, kind, amountFen, day, what, party, photoIds = [] }: Money,
): Promise<string> {
  requirePast(ctx, 'day', day)
  const facts = { collectionId, kind, amountFen, party, note: what, happenedOn: day }
  const id = await enter(ctx, facts)
  await attachFiles(ctx, photoIds, { kind: BILL_OWNER, id })
  return id
}

/** Takes back what was written down wrongly, whole and once; the entry itself stays as it was. */
export async function reverseEntry(
  ctx: CommandContext,
  entry: EntryRow,
  household: HouseholdRow | undefined,
  reason: string,
): Promise<string> {
  if (household) await requireNothingWaits(ctx, household.id)
  const isBelowRefund =
    entry.kind === 'payment' && household !== undefined && netOf(household) < entry.amountFen
  if (
    entry.outcome !== 'confirmed' ||
    entry.kind === 'reversal' ||
    entry.isReversed ||
    isBelowRefund
  ) {
    throw new AppError('collection_not_reversible')
  }
  return enter(ctx, {
    collectionId: entry.collectionId,
    householdId: entry.householdId,
    kind: 'reversal',
    amountFen: entry.amountFen,
    note: reason,
    happenedOn: dayOf(ctx.now),
    correctsId: entry.id,
  })
}
