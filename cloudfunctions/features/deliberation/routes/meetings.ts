import {
  CancelMeetingInput,
  type EveningMeetingApi,
  FindMeetingInput,
  HoldMeetingInput,
  PlanMeetingsInput,
  ProposePlanInput,
  SignInInput,
  TellEveningInput,
} from '@contract/deliberation'
import type { CommandContext } from '../../../core/context'
import { AppError, found } from '../../../core/errors'
import { authorize } from '../../../core/policy'
import { command, query, type Routes } from '../../../core/route'
import { cancelMeeting, holdMeeting, signIn } from '../commands/meeting'
import { planMeetings } from '../commands/planMeetings'
import { tellEvening } from '../commands/tellEvening'
import { atStage, done, householdIn, meetingDetail, see } from '../load'
import { planEvenings } from '../meetingPlanRule'
import { deliberationPolicy } from '../policy'
import { type DeliberationRow, listBuildings } from '../queries/deliberation'
import { lockMeeting, type MeetingRow } from '../queries/meetings'

/** A meeting, locked, of a deliberation that is still being talked about. */
async function toChange(
  ctx: CommandContext,
  id: string,
  question: (actor: CommandContext['actor'], place: DeliberationRow) => boolean,
): Promise<{ meeting: MeetingRow; deliberation: DeliberationRow }> {
  const meeting = found(await lockMeeting(ctx.db, ctx.actor, id))
  const deliberation = await see(ctx, meeting.deliberationId)
  if (!['consulting', 'choosing', 'deciding'].includes(deliberation.state)) {
    throw new AppError('deliberation_stage')
  }
  authorize(ctx.actor, question, deliberation)
  ctx.about('deliberation', deliberation.id)
  return { meeting, deliberation }
}

export const meetingRoutes: Routes<EveningMeetingApi> = {
  'deliberation.proposePlan': query(ProposePlanInput, async (ctx, { id, ...wish }) => {
    const { db, actor } = ctx
    const row = await see(ctx, id)
    authorize(actor, deliberationPolicy.plan, row)
    const buildings = await listBuildings(db, actor.districtId, row.regionPath)
    const { evenings, uncovered } = planEvenings(buildings, wish)
    const named = (list: typeof buildings) =>
      list.map((building) => ({ id: building.id, name: building.name }))
    return {
      evenings: evenings.map((evening) => ({
        day: evening.day,
        buildings: named(evening.buildings),
        households: evening.buildings.reduce((sum, { households }) => sum + households, 0),
      })),
      uncovered: named(uncovered),
    }
  }),

  'deliberation.planMeetings': command(PlanMeetingsInput, async (ctx, { id, meetings }) => {
    const before = await atStage(ctx, id, 'consulting', 'choosing', 'deciding')
    authorize(ctx.actor, deliberationPolicy.plan, before)
    await planMeetings(ctx, before, meetings)
    return done(ctx, id)
  }),

  'deliberation.findMeeting': query(FindMeetingInput, (ctx, { meetingId }) =>
    meetingDetail(ctx, meetingId),
  ),

  'deliberation.signIn': command(SignInInput, async (ctx, { meetingId, ...who }) => {
    const { meeting, deliberation } = await toChange(ctx, meetingId, deliberationPolicy.visit)
    await householdIn(ctx, deliberation, who.householdId)
    await signIn(ctx, meeting, who)
    return meetingDetail(ctx, meetingId)
  }),

  'deliberation.holdMeeting': command(HoldMeetingInput, async (ctx, { meetingId, minutes }) => {
    const { meeting } = await toChange(ctx, meetingId, deliberationPolicy.plan)
    await holdMeeting(ctx, meeting, minutes)
    return meetingDetail(ctx, meetingId)
  }),

  'deliberation.tellEvening': command(TellEveningInput, async (ctx, { meetingId }) => {
    const { meeting } = await toChange(ctx, meetingId, deliberationPolicy.plan)
    return tellEvening(ctx, meeting)
  }),

  'deliberation.cancelMeeting': command(CancelMeetingInput, async (ctx, { meetingId, reason }) => {
    const { meeting } = await toChange(ctx, meetingId, deliberationPolicy.plan)
    await cancelMeeting(ctx, meeting, reason)
    return meetingDetail(ctx, meetingId)
  }),
}
