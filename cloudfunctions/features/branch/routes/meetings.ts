import {
  type BranchKind,
  CancelMeetingInput,
  EditMeetingInput,
  FindMeetingInput,
  HoldMeetingInput,
  ListDuesInput,
  ListMeetingsInput,
  type MeetingApi,
  type MeetingKind,
  PlanMeetingInput,
  PrepareMinutesInput,
  RecordAttendanceInput,
  RecordMotionInput,
  VoidMotionInput,
} from '@contract/branch'
import type { CommandContext, Context } from '../../../core/context'
import { AppError, found, wrong } from '../../../core/errors'
import { authorize, visible } from '../../../core/policy'
import { command, query, type Routes } from '../../../core/route'
import {
  callRoll,
  cancelMeeting,
  editMeeting,
  holdMeeting,
  planMeeting,
  prepareMinutes,
  recordAttendance,
  recordMotion,
} from '../commands/meeting'
import { voidMotion } from '../commands/voidMotion'
import { requireActive, seeBranch, seeHeldBranch, seeLockedMeeting } from '../load'
import { isNear } from '../meetingRule'
import { type BranchPlace, branchPolicy, meetingPolicy, partyGroupPolicy } from '../policy'
import { placeOfMeeting, presentMeeting, presentMeetingDetail } from '../present/meeting'
import { branchOf } from '../present/task'
import { listDues } from '../queries/dues'
import {
  type AttendanceRow,
  findMeeting,
  listAttendance,
  listMeetings,
  listMotions,
  type MeetingRow,
} from '../queries/meetings'
import { listPartyGroups } from '../queries/partyGroups'
import { listBranchMembers } from '../queries/people'

async function meetingDetail(ctx: Context, id: string) {
  const { db, actor } = ctx
  const meeting = visible(
    actor,
    (who, row) => branchPolicy.see(who, branchOf(row)),
    await findMeeting(db, actor.districtId, id),
  )
  const marked = await listAttendance(db, actor.districtId, id)
  const motions = await listMotions(db, actor.districtId, id)
  // Until a vote or its end a meeting is for the branch as it is; then the roll that was called stands.
  const isOpen = meeting.state === 'planned' && meeting.votes === 0
  const attendance = isOpen ? await rollNow(ctx, meeting, marked) : marked
  return presentMeetingDetail(ctx, meeting, attendance, motions)
}

/** Who should come now, with what was marked of them. */
async function rollNow(ctx: Context, meeting: MeetingRow, marked: AttendanceRow[]) {
  const invited = await invitedTo(ctx, meeting.branchId, meeting)
  return invited.map((person) => ({
    ...person,
    state: marked.find(({ personId }) => personId === person.personId)?.state ?? null,
  }))
}

async function meetingToChange(ctx: CommandContext, id: string) {
  const meeting = await seeLockedMeeting(ctx, id)
  requireActive({ state: meeting.branchState })
  if (meeting.state !== 'planned') throw new AppError('meeting_not_planned')
  authorize(ctx.actor, meetingPolicy.edit, placeOfMeeting(meeting, ctx.now))
  return meeting
}

/** The meeting with its roll called: what is written next is about those who should come. */
async function meetingToRecord(
  ctx: CommandContext,
  id: string,
  isTime: (meeting: MeetingRow, now: Date) => boolean,
) {
  const meeting = await meetingToChange(ctx, id)
  if (!isTime(meeting, ctx.now)) throw new AppError('meeting_not_begun')
  await callRoll(ctx, meeting, rollOf(await invitedTo(ctx, meeting.branchId, meeting)))
  return meeting
}

const hasBegun = ({ startsAt }: MeetingRow, now: Date) => startsAt <= now

/** A meeting that is over, of which a vote was declared void: its roll stands as it was called. */
async function meetingToCorrect(ctx: CommandContext, meeting: MeetingRow) {
  requireActive({ state: meeting.branchState })
  authorize(ctx.actor, meetingPolicy.void, placeOfMeeting(meeting, ctx.now))
  return meeting
}

const rollOf = (people: { personId: string; hasVote: boolean }[]) =>
  people.map(({ personId, hasVote }) => ({ personId, hasVote }))

async function done(ctx: CommandContext, branchId: string, id: string) {
  ctx.about('branch', branchId, { meetingId: id })
  return meetingDetail(ctx, id)
}

/** A committee is elected, and members appraised, where their affiliation is (P-7, P-14, P-17). */
function requireKindFor(branchKind: BranchKind, kind: MeetingKind): void {
  if (branchKind === 'temporary' && (kind === 'committee' || kind === 'appraisal')) {
    throw new AppError('not_for_temporary_branch', { rule: 'P-7' })
  }
}

interface MeetingOf {
  kind: MeetingKind
  partyGroupId?: string | undefined
}

/** The secretary plans everything; whoever leads a party group, the meetings of that group. */
function authorizePlan({ actor }: Context, branch: BranchPlace, { partyGroupId }: MeetingOf): void {
  if (partyGroupId) authorize(actor, partyGroupPolicy.plan, { branch, partyGroupId })
  else authorize(actor, branchPolicy.planMeeting, branch)
}

/** Where a branch has party groups a 党小组会 is of one of them (P-15), and nothing else is. */
async function requirePartyGroup(
  { db, actor }: Context,
  branchId: string,
  { kind, partyGroupId }: MeetingOf,
): Promise<void> {
  const groups = await listPartyGroups(db, actor.districtId, branchId, null)
  if (kind !== 'groupMeeting') {
    if (partyGroupId) throw wrong('partyGroupId', '只有党小组会是一个党小组的')
  } else if (partyGroupId) {
    if (!groups.some(({ id }) => id === partyGroupId)) throw new AppError('not_found')
  } else if (groups.length > 0) throw wrong('partyGroupId', '请选择是哪个党小组的会')
}

/** Who should come to a meeting of this kind, as the branch is now. */
async function invitedTo(
  { db, actor, now }: Context,
  branchId: string,
  { kind, partyGroupId = null }: { kind: MeetingKind; partyGroupId?: string | null | undefined },
) {
  const people = await listBranchMembers(db, actor.districtId, branchId, {}, now)
  return (
    people
      .filter((person) => partyGroupId === null || person.partyGroupId === partyGroupId)
      .filter(({ roles }) => kind !== 'committee' || roles.some((role) => role !== 'leader'))
      // Who was appointed and has not agreed is no member yet, and needs not come.
      .filter(({ joinedAt, confirmedAt }) => joinedAt === null || confirmedAt !== null)
      // Probationary members and applicants attend without a vote.
      .map(({ personId, name, category }) => ({ personId, name, hasVote: category === 'full' }))
  )
}

export const meetingRoutes: Routes<MeetingApi> = {
  'branch.listMeetings': query(ListMeetingsInput, async (ctx, { branchId }) => {
    await seeBranch(ctx, branchId)
    return (await listMeetings(ctx.db, ctx.actor.districtId, branchId)).map(presentMeeting)
  }),

  'branch.listDues': query(ListDuesInput, async (ctx, { branchId }) => {
    const branch = await seeBranch(ctx, branchId)
    requireActive(branch)
    return listDues(ctx.db, ctx.actor.districtId, branch, ctx.now)
  }),

  'branch.findMeeting': query(FindMeetingInput, (ctx, { id }) => meetingDetail(ctx, id)),

  'branch.planMeeting': command(PlanMeetingInput, async (ctx, { branchId, ...facts }) => {
    const branch = await seeHeldBranch(ctx, branchId)
    requireActive(branch)
    requireKindFor(branch.kind, facts.kind)
    authorizePlan(ctx, branch, facts)
    await requirePartyGroup(ctx, branchId, facts)
    const invited = await invitedTo(ctx, branchId, facts)
    return done(ctx, branchId, await planMeeting(ctx, branch, facts, rollOf(invited)))
  }),

  'branch.editMeeting': command(EditMeetingInput, async (ctx, { id, ...facts }) => {
    const meeting = await meetingToChange(ctx, id)
    requireKindFor(meeting.branchKind, facts.kind)
    authorizePlan(ctx, branchOf(meeting), facts)
    await requirePartyGroup(ctx, meeting.branchId, facts)
    await editMeeting(ctx, meeting, facts)
    return done(ctx, meeting.branchId, id)
  }),

  'branch.recordAttendance': command(RecordAttendanceInput, async (ctx, { id, entries }) => {
    const meeting = await meetingToRecord(ctx, id, isNear)
    await recordAttendance(ctx, meeting, entries)
    return done(ctx, meeting.branchId, id)
  }),

  'branch.recordMotion': command(RecordMotionInput, async (ctx, { id, ...votes }) => {
    const before = await seeLockedMeeting(ctx, id)
    const meeting =
      before.state === 'held'
        ? await meetingToCorrect(ctx, before)
        : await meetingToRecord(ctx, id, hasBegun)
    await recordMotion(ctx, meeting, votes)
    return done(ctx, meeting.branchId, id)
  }),

  'branch.voidMotion': command(VoidMotionInput, async (ctx, { id, motionId, reason }) => {
    const meeting = await seeLockedMeeting(ctx, id)
    requireActive({ state: meeting.branchState })
    authorize(ctx.actor, meetingPolicy.void, placeOfMeeting(meeting, ctx.now))
    const motions = await listMotions(ctx.db, ctx.actor.districtId, id)
    await voidMotion(ctx, found(motions.find((motion) => motion.id === motionId)), reason)
    return done(ctx, meeting.branchId, id)
  }),

  'branch.prepareMinutes': command(PrepareMinutesInput, async (ctx, { id, minutes }) => {
    const meeting = await meetingToChange(ctx, id)
    await prepareMinutes(ctx, meeting, minutes)
    return done(ctx, meeting.branchId, id)
  }),

  'branch.holdMeeting': command(HoldMeetingInput, async (ctx, { id, minutes }) => {
    const meeting = await meetingToRecord(ctx, id, hasBegun)
    await holdMeeting(ctx, meeting, minutes)
    return done(ctx, meeting.branchId, id)
  }),

  'branch.cancelMeeting': command(CancelMeetingInput, async (ctx, { id }) => {
    const meeting = await meetingToChange(ctx, id)
    await cancelMeeting(ctx, meeting)
    return done(ctx, meeting.branchId, id)
  }),
}
