import { type CommandContext, personOf } from '../../../core/context'
import { dayOf, daysBetween } from '../../../core/days'
import { newId } from '../../../core/ids'
import type { ActivityTable } from '../../../db/tables/activity'
import type { ActivityRow } from '../queries/activity'
import { spanOf } from './shifts'

type ShiftColumns = {
  position: number
  name: string
  startsAt: Date
  endsAt: Date
  places: number
  breakMinutes: number
  qualification: string | null
}

/** What a copy takes over of each shift; people and what they did stay where they were. */
export async function shiftsToCopy(
  { db, actor }: CommandContext,
  activityId: string,
): Promise<ShiftColumns[]> {
  return db
    .selectFrom('activityShift')
    .select(['position', 'name', 'startsAt', 'endsAt', 'places', 'breakMinutes', 'qualification'])
    .where('districtId', '=', actor.districtId)
    .where('activityId', '=', activityId)
    .orderBy('position')
    .execute()
}

interface Differing {
  state: ActivityTable['state']
  seriesId: string | null
  recordDueOn: string | null
}

/** Writes the like of an activity, some milliseconds later; of a campaign only within its days. */
export async function writeCopy(
  ctx: CommandContext,
  source: ActivityRow,
  shifts: ShiftColumns[],
  later: number,
  differing: (endsAt: Date | null) => Promise<Differing>,
): Promise<string> {
  const id = newId()
  const { districtId } = ctx.actor
  const moved = shifts.map((shift) => ({
    ...shift,
    startsAt: new Date(shift.startsAt.getTime() + later),
    endsAt: new Date(shift.endsAt.getTime() + later),
  }))
  const span = spanOf(moved)
  await ctx.db
    .insertInto('activity')
    .values({
      ...sameOf(source),
      ...span,
      ...(await differing(span.endsAt)),
      campaignId: isWithinCampaign(source, span.startsAt) ? source.campaignId : null,
      districtId,
      id,
      createdBy: personOf(ctx),
      version: 1,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
    .execute()
  if (moved.length > 0) {
    await ctx.db
      .insertInto('activityShift')
      .values(moved.map((shift) => ({ ...shift, districtId, id: newId(), activityId: id })))
      .execute()
  }
  return id
}

/** A draft of the same, its first shift on another day at the same hour. */
export async function copyActivity(
  ctx: CommandContext,
  source: ActivityRow,
  startsOn: string,
): Promise<string> {
  const later = source.startsAt ? daysBetween(dayOf(source.startsAt), startsOn) * 86_400_000 : 0
  return writeCopy(ctx, source, await shiftsToCopy(ctx, source.id), later, async () => ({
    state: 'draft',
    seriesId: null,
    recordDueOn: null,
  }))
}

function isWithinCampaign(source: ActivityRow, startsAt: Date | null): boolean {
  const { campaignState, campaignStartsOn, campaignEndsOn } = source
  if (campaignState !== 'published' || !campaignStartsOn || !campaignEndsOn) return false
  if (!startsAt) return true
  const day = dayOf(startsAt)
  return day >= campaignStartsOn && day <= campaignEndsOn
}

/** All that is said of an activity, without its time, its people, and its number at the city. */
const sameOf = (source: ActivityRow) => ({
  title: source.title,
  kind: source.kind,
  audience: source.audience,
  organiserKind: source.organiserKind,
  organiserId: source.organiserId,
  regionId: source.regionId,
  regionPath: source.regionPath,
  place: source.place,
  latitude: source.latitude,
  longitude: source.longitude,
  content: source.content,
  risk: source.risk,
  isDangerous: source.isDangerous,
  emergencyMeasures: source.emergencyMeasures,
  insuranceNo: source.insuranceNo,
  minAge: source.minAge,
  maxAge: source.maxAge,
  skills: source.skills,
  contactName: source.contactName,
  contactPhone: source.contactPhone,
  leaderId: source.leaderId,
  allowance: source.allowance,
  agreement: source.agreement,
  agreementReasons: source.agreementReasons,
})
