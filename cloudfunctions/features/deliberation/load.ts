/** What the routes of this feature read first: the deliberation, seen by the caller, at the stage it has to be at. */
import type { Photo } from '@contract/common'
import type { DeliberationDetail, DeliberationState } from '@contract/deliberation'
import type { CommandContext, Context } from '../../core/context'
import { AppError, found } from '../../core/errors'
import { authorize, visible } from '../../core/policy'
import { agreementsOf } from '../agreement/load'
import { type HouseholdRow, lockHousehold } from '../household/queries'
import { WORK_PHOTO } from './commands/addWork'
import { OPTION_PHOTO } from './commands/setQuestions'
import { deliberationPolicy } from './policy'
import { presentDeliberationDetail } from './present/deliberation'
import { presentMeetingDetail } from './present/meeting'
import {
  type DeliberationRow,
  findBranchOf,
  findDecision,
  findDeliberation,
  listBuildings,
  listPhotos,
  listWorks,
  lockDeliberation,
} from './queries/deliberation'
import { countDoubts, listDoubtsOfHouseholds, listVisits } from './queries/doubts'
import { findMeeting, listMeetingHouseholds, listMeetings } from './queries/meetings'
import {
  countOptions,
  countReplies,
  listOwnHouseholds,
  listQuestions,
  listRepliesOf,
} from './queries/replies'

export async function see({ db, actor }: Context, id: string): Promise<DeliberationRow> {
  return visible(actor, deliberationPolicy.see, await findDeliberation(db, actor, id))
}

/** Locked, and at one of these stages; says so before asking who may. */
export async function atStage(
  { db, actor }: CommandContext,
  id: string,
  ...states: DeliberationState[]
): Promise<DeliberationRow> {
  const row = visible(actor, deliberationPolicy.see, await lockDeliberation(db, actor, id))
  requireStage(row, states)
  return row
}

/** The same without the lock: households speak at once, and the day of the close needs none. */
export async function seenAtStage(
  ctx: Context,
  id: string,
  ...states: DeliberationState[]
): Promise<DeliberationRow> {
  const row = await see(ctx, id)
  requireStage(row, states)
  return row
}

function requireStage({ state }: DeliberationRow, states: DeliberationState[]): void {
  if (!states.includes(state)) throw new AppError('deliberation_stage')
}

/** A household of the estate, locked. */
export async function householdIn(
  { db, actor }: CommandContext,
  { regionPath }: DeliberationRow,
  id: string,
): Promise<HouseholdRow> {
  const household = found(await lockHousehold(db, actor, id))
  if (!household.path.startsWith(regionPath)) throw new AppError('not_found')
  return household
}

export async function detail(ctx: Context, id: string): Promise<DeliberationDetail> {
  const { db, actor } = ctx
  const { districtId } = actor
  const row = await see(ctx, id)
  const questions = await listQuestions(db, districtId, id)
  const works = await listWorks(db, districtId, id)
  const options = questions.flatMap((question) => question.options.map((option) => option.id))
  return presentDeliberationDetail(ctx, row, {
    questions,
    works,
    replied: await countReplies(db, districtId, id),
    counts: await countOptions(db, districtId, id),
    meetings: await listMeetings(db, districtId, id),
    buildings: await listBuildings(db, districtId, row.regionPath),
    doubts: await countDoubts(db, districtId, id),
    photos: new Map([
      ...(await photosOf(ctx, OPTION_PHOTO, options)),
      ...(await photosOf(
        ctx,
        WORK_PHOTO,
        works.map((work) => work.id),
      )),
    ]),
    decision: row.decisionId ? await findDecision(db, districtId, row.decisionId) : undefined,
    branch: await findBranchOf(db, districtId, row.regionId),
    own: await ownOf(ctx, row),
  })
}

async function ownOf(ctx: Context, { id, regionPath }: DeliberationRow) {
  const { db, actor } = ctx
  const { districtId, accountId } = actor
  const households = accountId ? await listOwnHouseholds(db, actor, regionPath) : []
  const ids = households.map((household) => household.id)
  const replies = await listRepliesOf(db, districtId, id, ids)
  const doubts = await listDoubtsOfHouseholds(db, districtId, id, ids)
  return {
    households,
    replies,
    agreements: await agreementsOf(
      ctx,
      replies.map((one) => one.agreementId),
    ),
    doubts,
    visits: await listVisits(
      db,
      districtId,
      doubts.map((doubt) => doubt.id),
    ),
  }
}

/** By their owner, with addresses that are good for a few minutes. */
async function photosOf({ db, actor, files, now }: Context, kind: string, ownerIds: string[]) {
  const rows = await listPhotos(db, actor.districtId, kind, ownerIds)
  const urls = await files.links(
    actor.districtId,
    rows.map(({ id }) => id),
    now,
  )
  const photos = new Map<string, Photo[]>()
  for (const [index, { id, ownerId, width, height }] of rows.entries()) {
    const photo = { id, url: urls[index] ?? '', width: width ?? 0, height: height ?? 0 }
    photos.set(ownerId ?? '', [...(photos.get(ownerId ?? '') ?? []), photo])
  }
  return photos
}

export async function done(ctx: CommandContext, id: string): Promise<DeliberationDetail> {
  ctx.about('deliberation', id)
  return detail(ctx, id)
}

/** An evening with the list to sign in by, for those who may see who came. */
export async function meetingDetail(ctx: Context, id: string) {
  const { db, actor } = ctx
  const meeting = found(await findMeeting(db, actor, id))
  const deliberation = await see(ctx, meeting.deliberationId)
  authorize(actor, deliberationPolicy.seeMeeting, deliberation)
  const households = await listMeetingHouseholds(db, actor.districtId, id)
  return presentMeetingDetail(ctx, deliberation, meeting, households)
}
