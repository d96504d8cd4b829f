import type { ErrorCode } from '@contract/errors'
import type { CommandContext } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { AppError } from '../../../core/errors'
import { tell } from '../../notice/commands/tell'
import { type Asks, asksForAge, asksOtherwise, type Verdict, verdictOf } from '../admissionRule'
import type { ActivityRow } from '../queries/activity'
import type { ShiftRow } from '../queries/attendance'
import { findStandings } from '../queries/places'
import { type ConcernedRow, endOffers, listComings, lockConcerned } from '../queries/signUps'
import { shiftTime } from '../shiftWords'

/** An activity with what it asks of those who come. */
export type Asking = Pick<ActivityRow, 'id' | 'title' | 'place'> & Omit<Asks, 'qualification'>
type Turn = Pick<ShiftRow, 'id' | 'name' | 'startsAt' | 'endsAt' | 'qualification'>

interface Judged {
  row: ConcernedRow
  verdict: Verdict
}

/**
 * Before an activity that people have signed up for becomes what is sent: where it asks for others
 * than before, everybody is looked at again as at signing up (V-6, V-7). Whoever may not come is
 * taken out, whoever has not told an age is asked for it, and both learn of it.
 * @throws people_on_site when somebody is there who could not stay
 */
export async function lookAgainAtAll(
  ctx: CommandContext,
  before: Asking,
  after: Asking,
  shifts: { before: Turn; after: Turn }[],
): Promise<void> {
  const { db, actor, now } = ctx
  const changed = shifts.filter(
    (turn) =>
      turn.after.endsAt > now &&
      isAnother({ ...before, ...turn.before }, { ...after, ...turn.after }),
  )
  if (changed.length === 0) return
  const people = await lockConcerned(db, actor.districtId, before.id)
  const comings = await listComings(db, actor.districtId, before.id)
  for (const { after: shift } of changed) {
    const judged = await judge(
      ctx,
      after,
      shift,
      people.filter(({ shiftId }) => shiftId === shift.id),
    )
    const comingOf = ({ row }: Judged) =>
      comings.find(({ shiftId, personId }) => shiftId === shift.id && personId === row.personId)
    // The work does not become dangerous, or another, around people who may not be in it.
    if (judged.some((one) => one.verdict.kind !== 'stays' && comingOf(one)?.hasLeft === false)) {
      throw new AppError('people_on_site', { rule: 'V-6' })
    }
    await settle(
      ctx,
      after,
      shift,
      judged.filter((one) => !comingOf(one)),
    )
  }
}

/** Proofs hold or have run out by the day, so another day asks anew as well. */
const isAnother = (before: Asks & Turn, after: Asks & Turn) =>
  asksOtherwise(before, after) ||
  (after.qualification !== null && dayOf(before.startsAt) !== dayOf(after.startsAt))

/**
 * Looks again at some who wait for a shift or hold it, and makes of their places what it finds.
 * @returns who may come, in the order given
 */
export async function lookAgain(
  ctx: CommandContext,
  activity: Asking,
  shift: Turn,
  people: ConcernedRow[],
): Promise<string[]> {
  return settle(ctx, activity, shift, await judge(ctx, activity, shift, people))
}

async function judge(
  { db, actor }: CommandContext,
  activity: Asking,
  shift: Turn,
  people: ConcernedRow[],
): Promise<Judged[]> {
  if (people.length === 0) return []
  const ids = people.map(({ personId }) => personId)
  const standingOf = await findStandings(db, actor.districtId, ids, dayOf(shift.startsAt))
  const asks = { ...activity, qualification: shift.qualification }
  return people.map((row) => {
    const verdict = verdictOf(asks, {
      ...standingOf(row.personId),
      age: row.age ?? undefined,
      hasGuardian: row.guardianConsentedAt !== null,
    })
    // The invited are asked for their age when they say yes.
    return { row, verdict: isAskedLater(row, verdict) ? { kind: 'stays' } : verdict }
  })
}

const isAskedLater = ({ state }: ConcernedRow, { kind }: Verdict) =>
  state === 'invited' && kind === 'asked'

async function settle(
  ctx: CommandContext,
  activity: Asking,
  shift: Turn,
  judged: Judged[],
): Promise<string[]> {
  const stay = judged.filter(({ verdict }) => verdict.kind === 'stays')
  if (!asksForAge(activity)) {
    await mark(ctx, shift, idsOf(stay.filter(({ row }) => row.barredAt)), { barredAt: null })
  }
  const asked = idsOf(
    judged.filter(({ row, verdict }) => verdict.kind === 'asked' && !row.barredAt),
  )
  await mark(ctx, shift, asked, { barredAt: ctx.now })
  await tellOf(ctx, activity, shift, asked, ASK)
  const leave = judged.flatMap(({ row, verdict }) =>
    verdict.kind === 'leaves' ? { personId: row.personId, code: verdict.code } : [],
  )
  await mark(
    ctx,
    shift,
    leave.map(({ personId }) => personId),
    {
      state: 'withdrawn',
      barredAt: ctx.now,
    },
  )
  for (const code of new Set(leave.map((one) => one.code))) {
    const ids = leave.flatMap((one) => (one.code === code ? one.personId : []))
    await endOffers(ctx.db, ctx.actor.districtId, shift.id, ids, ctx.now)
    await tellOf(ctx, activity, shift, ids, leaveWords(code, activity, shift))
  }
  return idsOf(stay)
}

const idsOf = (judged: Judged[]) => judged.map(({ row }) => row.personId)

async function mark(
  { db, actor, now }: CommandContext,
  shift: Turn,
  personIds: string[],
  change: { state?: 'withdrawn'; barredAt: Date | null },
): Promise<void> {
  if (personIds.length === 0) return
  await db
    .updateTable('activitySignUp')
    .set((is) => ({ ...change, updatedAt: now, version: is('version', '+', 1) }))
    .where('districtId', '=', actor.districtId)
    .where('shiftId', '=', shift.id)
    .where('personId', 'in', personIds)
    .execute()
}

const ASK = '活动现在有年龄要求，请打开活动补出生日期；没有补之前不能签到'

function leaveWords(code: ErrorCode, { isDangerous }: Asking, { qualification }: Turn): string {
  if (code === 'qualification_missing') {
    return `活动现在需要“${qualification}”，您的报名已取消；有这项资质的，登记后可以再报名`
  }
  if (code === 'sign_up_refused') return '活动的参加范围有变化，您的报名已取消'
  return isDangerous
    ? '活动改为可能发生人身危险，年龄不符的不能参加，您的报名已取消'
    : '活动的年龄要求有变化，您的报名已取消'
}

async function tellOf(
  { db, actor, now }: CommandContext,
  activity: Asking,
  shift: Turn,
  personIds: string[],
  words: string,
): Promise<void> {
  await tell(
    { db, districtId: actor.districtId, now },
    {
      personIds,
      kind: 'activityChanged',
      title: activity.title,
      text: `${words}：${shiftTime(shift)} ${activity.place}`,
      subjectKind: 'activity',
      subjectId: activity.id,
      template: 'change',
    },
  )
}
