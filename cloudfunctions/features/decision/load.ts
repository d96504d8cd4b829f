/** A decision, its photos and the caller's part in it, for the routes. */
import type { Photo } from '@contract/common'
import type { CommandContext, Context } from '../../core/context'
import { found } from '../../core/errors'
import { authorize, visible } from '../../core/policy'
import { decisionPolicy, registerPolicy } from './policy'
import { placeOf, presentDecisionDetail } from './present/decision'
import {
  countFrozen,
  countObjections,
  type DecisionRow,
  findCourse,
  findDecision,
  findResult,
  holdDecision,
  listProofs,
  lockDecision,
} from './queries/decisions'
import { findEstate } from './queries/register'
import { listOwnVoters } from './queries/voters'

/** Kinds of owner of the photos that prove a notice and the publication of a result. */
export const PROOF_OWNERS = { notice: 'decisionNotice', result: 'decisionResult' } as const

/** An estate whose register the caller keeps. */
export async function keptEstate({ db, actor }: Context, regionId: string) {
  const estate = found(await findEstate(db, actor, regionId))
  authorize(actor, registerPolicy.keep, estate)
  return estate
}

const seen = ({ actor, now }: Context, row: DecisionRow | undefined): DecisionRow =>
  visible(actor, (who, one) => decisionPolicy.see(who, placeOf(one, now, false)), row)

export const seeDecision = async (ctx: Context, id: string) =>
  seen(ctx, await findDecision(ctx.db, ctx.actor, id))

export const toChange = async (ctx: CommandContext, id: string) =>
  seen(ctx, await lockDecision(ctx.db, ctx.actor, id))

export const toHold = async (ctx: CommandContext, id: string) =>
  seen(ctx, await holdDecision(ctx.db, ctx.actor, id))

/** Photos with their addresses, by what they belong to. */
export async function photosOf(
  { db, actor, files, now }: Context,
  kinds: string[],
  ids: string[],
): Promise<Map<string, Photo[]>> {
  const rows = await listProofs(db, actor.districtId, kinds, ids)
  const urls = await files.links(
    actor.districtId,
    rows.map(({ id }) => id),
    now,
  )
  const photos = new Map<string, Photo[]>()
  for (const [index, { id, ownerKind, ownerId, width, height }] of rows.entries()) {
    const key = `${ownerKind} ${ownerId}`
    const photo = { id, url: urls[index] ?? '', width: width ?? 0, height: height ?? 0 }
    photos.set(key, [...(photos.get(key) ?? []), photo])
  }
  return photos
}

export async function decisionDetail(ctx: Context, id: string) {
  const { db, actor } = ctx
  const { districtId } = actor
  const row = await seeDecision(ctx, id)
  const photos = await photosOf(ctx, Object.values(PROOF_OWNERS), [id])
  return presentDecisionDetail(ctx, row, {
    frozen: await countFrozen(db, districtId, id),
    result: await findResult(db, districtId, id),
    objections: await countObjections(db, districtId, id),
    course: await findCourse(db, districtId, id),
    mine: await listOwnVoters(db, actor, id),
    photos: {
      notice: photos.get(`${PROOF_OWNERS.notice} ${id}`) ?? [],
      result: photos.get(`${PROOF_OWNERS.result} ${id}`) ?? [],
    },
  })
}
