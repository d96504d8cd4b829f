import {
  AccountInput,
  ClaimHouseholdInput,
  DecideEntriesInput,
  EnterPaymentInput,
  EnterRefundInput,
  FindReceiptInput,
  type LedgerApi,
  ListLedgerInput,
  RecordMoneyInput,
  ReverseEntryInput,
  WaiveShareInput,
  WithdrawEntryInput,
} from '@contract/collection'
import type { ApiMethod } from '@contract/methods'
import type { CommandContext } from '../../../core/context'
import { readInstantCursor, toPage } from '../../../core/cursor'
import { found } from '../../../core/errors'
import { authorize } from '../../../core/policy'
import { command, query, type Routes } from '../../../core/route'
import { claimHousehold } from '../commands/claimHousehold'
import { decideEntries, withdrawEntry } from '../commands/decideEntries'
import { enterPayment, enterRefund, recordMoney, reverseEntry, waiveShare } from '../commands/enter'
import {
  householdToChange,
  openToChange,
  readAccount,
  readBills,
  seeCollection,
  showHousehold,
} from '../load'
import { collectionPolicy } from '../policy'
import { presentEntry, presentReceipt } from '../present/ledger'
import type { HouseholdRow } from '../queries/households'
import { findEntries, findEntryCollection, listEntries } from '../queries/ledger'
import { findReceiptByCode } from '../queries/receipts'

async function entered(ctx: CommandContext, household: HouseholdRow, entryId: string) {
  ctx.about('collection', household.collectionId, { householdId: household.id, entryId })
  return showHousehold(ctx, household.id)
}

/** An entry of a collection that is collecting; its household is locked with it. */
async function entryToReverse(ctx: CommandContext, entryId: string) {
  const { db, actor } = ctx
  const of = found(await findEntryCollection(db, actor.districtId, entryId))
  const household = of.householdId
    ? await householdToChange(ctx, of.householdId, collectionPolicy.keep)
    : undefined
  if (!household) await openToChange(ctx, of.collectionId, collectionPolicy.keep)
  const [entry] = await findEntries(db, actor.districtId, of.collectionId, [entryId])
  return { entry: found(entry), household }
}

export const ledgerRoutes: Routes<Pick<LedgerApi, ApiMethod & keyof LedgerApi>> = {
  'collection.enterPayment': command(
    EnterPaymentInput,
    async (ctx, { householdId, ...payment }) => {
      const household = await householdToChange(ctx, householdId, collectionPolicy.collect)
      return entered(ctx, household, await enterPayment(ctx, household, payment))
    },
  ),

  'collection.waiveShare': command(WaiveShareInput, async (ctx, { householdId, ...waiver }) => {
    const household = await householdToChange(ctx, householdId, collectionPolicy.keep)
    return entered(ctx, household, await waiveShare(ctx, household, waiver))
  }),

  'collection.enterRefund': command(EnterRefundInput, async (ctx, { householdId, ...refund }) => {
    const household = await householdToChange(ctx, householdId, collectionPolicy.keep)
    return entered(ctx, household, await enterRefund(ctx, household, refund))
  }),

  'collection.recordMoney': command(RecordMoneyInput, async (ctx, money) => {
    await openToChange(ctx, money.collectionId, collectionPolicy.keep, 'share')
    const entryId = await recordMoney(ctx, money)
    ctx.about('collection', money.collectionId, { entryId })
    return { entryId }
  }),

  'collection.reverseEntry': command(ReverseEntryInput, async (ctx, { entryId, reason }) => {
    const { entry, household } = await entryToReverse(ctx, entryId)
    const id = await reverseEntry(ctx, entry, household, reason)
    ctx.about('collection', entry.collectionId, { entryId: id, corrects: entryId })
    return { entryId: id }
  }),

  'collection.withdrawEntry': command(WithdrawEntryInput, async (ctx, { entryId }) => {
    const of = found(await findEntryCollection(ctx.db, ctx.actor.districtId, entryId))
    const collection = await openToChange(ctx, of.collectionId, collectionPolicy.collect)
    await withdrawEntry(ctx, collection, entryId)
    ctx.about('collection', of.collectionId, { entryId })
    return {}
  }),

  'collection.decideEntries': command(
    DecideEntriesInput,
    async (ctx, { collectionId, ...decision }) => {
      const collection = await openToChange(ctx, collectionId, collectionPolicy.check)
      const receiptNumbers = await decideEntries(ctx, collection, decision)
      const { confirm, entryIds } = decision
      ctx.about('collection', collectionId, { confirm, entryIds })
      return { decided: new Set(entryIds).size, receiptNumbers }
    },
  ),

  'collection.listLedger': query(
    ListLedgerInput,
    async (ctx, { collectionId, cursor, limit, ...filter }) => {
      const { db, actor } = ctx
      const collection = await seeCollection(ctx, collectionId)
      authorize(actor, collectionPolicy.seeHouseholds, collection)
      const before = readInstantCursor(cursor)
      const rows = await listEntries(db, actor.districtId, collectionId, filter, before, limit)
      const bills = await readBills(
        ctx,
        rows.map(({ id }) => id),
      )
      return toPage(
        rows,
        limit,
        (row) => [row.enteredAt.toISOString(), row.id],
        (row) => presentEntry(actor, collection, row, bills),
      )
    },
  ),

  'collection.account': query(
    AccountInput,
    async (ctx, { collectionId }) => readAccount(ctx, await seeCollection(ctx, collectionId)),
    { access: 'open' },
  ),

  // The code is on the paper alone: whoever has it may check the paper, and learns nothing besides.
  'collection.findReceipt': query(
    FindReceiptInput,
    async ({ db, actor }, { code }) =>
      presentReceipt(actor, found(await findReceiptByCode(db, actor, code))),
    { access: 'open' },
  ),

  'collection.claimHousehold': command(ClaimHouseholdInput, async (ctx, { code }) => {
    const { db, actor } = ctx
    const receipt = found(await findReceiptByCode(db, actor, code))
    await claimHousehold(ctx, receipt.householdId ?? '')
    ctx.about('collection', receipt.collectionId, { householdId: receipt.householdId })
    return presentReceipt(actor, found(await findReceiptByCode(db, actor, code)))
  }),
}
