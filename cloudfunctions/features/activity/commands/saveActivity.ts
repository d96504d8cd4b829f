import type { CreateActivityInput } from '@contract/activity'
import type { Updateable } from 'kysely'
import type * as v from 'valibot'
import { type CommandContext, personOf } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { AppError } from '../../../core/errors'
import { newId } from '../../../core/ids'
import type { ActivityTable } from '../../../db/tables/activity'
import type { ActivityRow } from '../queries/activity'
import { findOwnDays } from '../queries/calendar'
import { listShifts, lockShifts } from '../queries/shifts'
import { recordDueOn } from '../workdayRule'
import { fillPlaces } from './fillPlaces'
import { keepFigures } from './fold'
import { lookAgainAtAll } from './lookAgain'
import { columnsOfShift, saveShifts, spanOf } from './shifts'
import { momentText, tellConcerned } from './tellConcerned'

type Draft = v.InferOutput<typeof CreateActivityInput>
export type ActivityFacts = Omit<Draft, 'organiserKind' | 'organiserId'>

interface Place {
  id: string
  path: string
}

/** Begins a draft with its shifts; nobody is called to it before it is published. */
export async function createActivity(
  ctx: CommandContext,
  place: Place,
  { organiserKind, organiserId, ...facts }: Draft,
): Promise<string> {
  const id = newId()
  const shifts = facts.shifts.map(columnsOfShift)
  const { districtId } = ctx.actor
  await ctx.db
    .insertInto('activity')
    .values({
      ...columnsOf(place, facts),
      ...spanOf(shifts),
      districtId,
      id,
      state: 'draft',
      organiserKind,
      organiserId,
      createdBy: personOf(ctx),
      version: 1,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
    .execute()
  if (shifts.length > 0) {
    await ctx.db
      .insertInto('activityShift')
      .values(shifts.map((shift) => ({ ...shift, districtId, id: newId(), activityId: id })))
      .execute()
  }
  return id
}

/** Changes an activity that is locked, when it is still the version that was seen. */
export async function updateActivity(
  ctx: CommandContext,
  before: ActivityRow,
  version: number,
  place: Place,
  facts: ActivityFacts,
): Promise<void> {
  if (before.version !== version) throw new AppError('stale')
  if (facts.kind !== before.kind) await requireNoHours(ctx, before.id)
  const span = spanOf(facts.shifts.map(columnsOfShift))
  const after = { ...before, ...columnsOf(place, facts), ...span }
  if (before.state === 'published') {
    await lookAgainAtAll(ctx, before, after, await turnsOf(ctx, before.id, facts))
  }
  const save = async () => {
    const hasMoved = await saveShifts(ctx, before.id, facts.shifts)
    await changeActivity(ctx, before, {
      ...columnsOf(place, facts),
      ...span,
      // A date of a series that has been given a face of its own.
      ...(before.seriesId ? { isChanged: true } : {}),
      ...(before.state === 'published'
        ? { recordDueOn: await dueOf(ctx, facts.kind, span.endsAt) }
        : {}),
    })
    return hasMoved
  }
  // Nobody has checked in at a draft; of others what has been counted goes where they go.
  const hasMoved =
    before.state === 'draft'
      ? await save()
      : await keepFigures(ctx.db, ctx.actor.districtId, before.id, save)
  if (before.state !== 'published') return
  await fillShifts(ctx, after)
  await tellOfChange(ctx, before, after, hasMoved)
}

/** Each shift that stays, as it was and as it will be. */
async function turnsOf({ db, actor }: CommandContext, activityId: string, facts: ActivityFacts) {
  const stored = await listShifts(db, actor, activityId)
  return stored.flatMap((before) => {
    const index = facts.shifts.findIndex(({ id }) => id === before.id)
    const sent = facts.shifts[index]
    return sent ? { before, after: { ...columnsOfShift(sent, index), id: before.id } } : []
  })
}

/** Who has signed up and may still come stays signed up, and learns what is different (V-5). */
async function tellOfChange(
  ctx: CommandContext,
  before: ActivityRow,
  after: ActivityRow,
  hasMoved: boolean,
): Promise<void> {
  const words = changeWords(before, after, hasMoved)
  if (words.length === 0) return
  const text = `${words.join('；')}。不方便参加的，请取消报名。`
  await tellConcerned(ctx, after, 'activityChanged', text)
}

function changeWords(before: ActivityRow, after: ActivityRow, hasMoved: boolean): string[] {
  const words: string[] = []
  if (hasMoved || after.place !== before.place) {
    const when = after.startsAt ? momentText(after.startsAt) : ''
    words.push(`时间或地点有变化：${when}，${after.place}`)
  }
  if (after.isDangerous && !before.isDangerous) {
    words.push('活动改为可能发生人身危险，请先看清风险和应急措施')
  } else if (after.risk !== before.risk || after.emergencyMeasures !== before.emergencyMeasures) {
    words.push('风险提示有变化，请打开活动看一看')
  }
  return words
}

/** More places are for those who wait. */
async function fillShifts(ctx: CommandContext, activity: ActivityRow): Promise<void> {
  const { db, actor } = ctx
  for (const shift of await lockShifts(db, actor.districtId, activity.id)) {
    await fillPlaces(ctx, activity, shift)
  }
}

/** Calls off an activity that is locked; those who would have come are told why. */
export async function cancelActivity(
  ctx: CommandContext,
  before: ActivityRow,
  reason: string,
): Promise<void> {
  await changeActivity(ctx, before, { state: 'cancelled', cancelReason: reason })
  const when = before.startsAt ? `原定 ${momentText(before.startsAt)} 的` : ''
  await tellConcerned(ctx, before, 'activityCancelled', `${when}活动已经取消：${reason}`)
}

/** Writes an activity that is locked. */
export async function changeActivity(
  { db, actor, now }: CommandContext,
  { id, version }: Pick<ActivityRow, 'id' | 'version'>,
  change: Updateable<ActivityTable>,
): Promise<void> {
  await db
    .updateTable('activity')
    .set({ ...change, version: version + 1, updatedAt: now })
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
    .execute()
}

/** The last day for recording (V-16); what is no volunteering has no hours to record (V-19). */
export async function dueOf(
  { db, actor }: CommandContext,
  kind: ActivityRow['kind'],
  endsAt: Date | null,
): Promise<string | null> {
  if (kind !== 'volunteer' || !endsAt) return null
  const endedOn = dayOf(endsAt)
  return recordDueOn(
    endedOn,
    await findOwnDays(db, actor.districtId, endedOn, dayOf(new Date(endsAt.getTime() + YEAR))),
  )
}
const YEAR = 365 * 86_400_000

/** Hours stand on the kind of their activity: once there are any, it stays what it is (V-19). */
async function requireNoHours({ db, actor }: CommandContext, activityId: string): Promise<void> {
  const entry = await db
    .selectFrom('serviceEntry')
    .select('id')
    .where('districtId', '=', actor.districtId)
    .where('activityId', '=', activityId)
    .limit(1)
    .executeTakeFirst()
  if (entry) throw new AppError('kind_fixed', { rule: 'V-19' })
}

function columnsOf(place: Place, facts: ActivityFacts) {
  return {
    title: facts.title,
    kind: facts.kind,
    audience: facts.audience,
    campaignId: facts.campaignId ?? null,
    regionId: place.id,
    regionPath: place.path,
    place: facts.place,
    latitude: facts.point?.latitude ?? null,
    longitude: facts.point?.longitude ?? null,
    content: facts.content,
    risk: facts.risk ?? null,
    isDangerous: facts.isDangerous,
    emergencyMeasures: facts.emergencyMeasures ?? null,
    insuranceNo: facts.insuranceNo ?? null,
    minAge: facts.minAge ?? null,
    maxAge: facts.maxAge ?? null,
    skills: facts.skills,
    contactName: facts.contactName ?? null,
    contactPhone: facts.contactPhone ?? null,
    leaderId: facts.leaderId ?? null,
    cityActivityId: facts.cityActivityId ?? null,
    allowance: facts.allowance ?? null,
    agreement: facts.agreement ?? null,
  }
}
