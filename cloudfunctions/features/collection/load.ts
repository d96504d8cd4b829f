/** What several routes load: a collection that the caller may see, with the lock that the act needs. */
import type { Agreement } from '@contract/agreement'
import type {
  CollectionDetail,
  Household,
  HouseholdList,
  OwnShare,
  PublicAccount,
} from '@contract/collection'
import type { Photo } from '@contract/common'
import type { CommandContext, Context } from '../../core/context'
import { AppError, found } from '../../core/errors'
import type { Actor } from '../../core/identity'
import { authorize, visible } from '../../core/policy'
import { agreementsOf } from '../agreement/load'
import { type CollectionPlace, collectionPolicy } from './policy'
import { presentDetail, presentOwnShare, presentSums } from './present/collection'
import { presentHousehold, presentHouseholds } from './present/household'
import { presentAccount } from './present/ledger'
import { type CollectionRow, findCollection, listCrew, lockCollection } from './queries/collection'
import {
  countStates,
  findHousehold,
  type HouseholdRow,
  listHouseholds,
  listOwnHouseholds,
  listReceiptsOf,
  lockHouseholds,
  readDoorFacts,
} from './queries/households'
import { countPending, listAccountEntries, listBills, sumLedger } from './queries/ledger'

type Question = (actor: Actor, collection: CollectionPlace) => boolean

export async function seeCollection({ db, actor }: Context, id: string): Promise<CollectionRow> {
  return visible(actor, collectionPolicy.see, await findCollection(db, actor, id))
}

async function seeLocked({ db, actor }: CommandContext, id: string, how: 'update' | 'share') {
  return visible(actor, collectionPolicy.see, await lockCollection(db, actor, id, how))
}

/** One whose costs and households are not fixed yet. */
export async function draftToChange(ctx: CommandContext, id: string): Promise<CollectionRow> {
  const row = await seeLocked(ctx, id, 'update')
  if (row.state !== 'draft') throw new AppError('collection_not_draft')
  authorize(ctx.actor, collectionPolicy.edit, row)
  return row
}

/** One that is collecting. */
export async function openToChange(
  ctx: CommandContext,
  id: string,
  question: Question,
  how: 'update' | 'share' = 'update',
): Promise<CollectionRow> {
  const row = await seeLocked(ctx, id, how)
  if (row.state !== 'open') throw new AppError('collection_not_open')
  authorize(ctx.actor, question, row)
  return row
}

/** Whichever it is, for what may be done in more than one state. */
export async function anyToChange(
  ctx: CommandContext,
  id: string,
  question: Question,
): Promise<CollectionRow> {
  const row = await seeLocked(ctx, id, 'update')
  authorize(ctx.actor, question, row)
  return row
}

/** A household of a collection that is collecting, locked; its collection stays open meanwhile. */
export async function householdToChange(
  ctx: CommandContext,
  id: string,
  question: Question,
): Promise<HouseholdRow> {
  const { db, actor } = ctx
  const { districtId } = actor
  const { collectionId } = found(await findHousehold(db, districtId, id))
  const collection = await seeLocked(ctx, collectionId, 'share')
  // Whoever may not see a household learns nothing of it, not even that it is there.
  visible(actor, collectionPolicy.seeHouseholds, collection)
  if (collection.state !== 'open') throw new AppError('collection_not_open')
  authorize(actor, question, collection)
  await lockHouseholds(db, districtId, [id])
  return found(await findHousehold(db, districtId, id))
}

export async function showCollection(ctx: Context, id: string): Promise<CollectionDetail> {
  const { db, actor } = ctx
  const { districtId } = actor
  const row = await seeCollection(ctx, id)
  const own = await listOwnHouseholds(db, actor, id)
  const receipts = own.length > 0 ? await listReceiptsOf(db, districtId, id) : []
  const mine: OwnShare[] = []
  for (const household of own) {
    mine.push(presentOwnShare(household, receipts, await agreementOf(ctx, household)))
  }
  return presentDetail(actor, row, {
    sums: presentSums(await sumLedger(db, districtId, id)),
    states: await countStates(db, districtId, id),
    crew: await listCrew(db, districtId, id),
    pendingCount: await countPending(db, districtId, id),
    mine,
  })
}

/** That the share of a household was agreed to, with the signature; who may see it is asked before. */
export async function agreementOf(
  ctx: Context,
  { id, collectionId }: HouseholdRow,
): Promise<Agreement | undefined> {
  const { visits } = await readDoorFacts(ctx.db, ctx.actor.districtId, collectionId, id)
  const agreementId = visits[0]?.agreementId ?? ''
  return (await agreementsOf(ctx, agreementId ? [agreementId] : [])).get(agreementId)
}

export async function showHousehold({ db, actor }: Context, id: string): Promise<Household> {
  const row = found(await findHousehold(db, actor.districtId, id))
  return presentHousehold(row, await readDoorFacts(db, actor.districtId, row.collectionId, id))
}

/** The pictures of these entries, with addresses that are good for a few minutes. */
export async function readBills({ db, actor, files, now }: Context, entryIds: string[]) {
  const rows = await listBills(db, actor.districtId, entryIds)
  const urls = await files.links(
    actor.districtId,
    rows.map(({ id }) => id),
    now,
  )
  const bills = new Map<string, Photo[]>()
  for (const [index, { id, ownerId, width, height }] of rows.entries()) {
    const key = ownerId ?? ''
    const photo = { id, url: urls[index] ?? '', width: width ?? 0, height: height ?? 0 }
    bills.set(key, [...(bills.get(key) ?? []), photo])
  }
  return bills
}

export async function readHouseholdList(
  { db, actor }: Context,
  collection: CollectionRow,
): Promise<HouseholdList> {
  return presentHouseholds(
    collection,
    await listHouseholds(db, actor.districtId, collection.id),
    await readDoorFacts(db, actor.districtId, collection.id),
  )
}

export async function readAccount(ctx: Context, collection: CollectionRow): Promise<PublicAccount> {
  const { db, actor, now } = ctx
  const lines = await listAccountEntries(db, actor.districtId, collection.id)
  const bills = await readBills(
    ctx,
    lines.map(({ id }) => id),
  )
  const fen = await sumLedger(db, actor.districtId, collection.id)
  return presentAccount(collection, fen, lines, bills, now)
}
