import type { Step } from '@contract/deliberation'
import type { CommandContext } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { AppError, wrong } from '../../../core/errors'
import { uncoveredOf } from '../meetingPlanRule'
import { type DeliberationRow, listBuildings } from '../queries/deliberation'
import { countDoubts } from '../queries/doubts'
import { listMeetings } from '../queries/meetings'
import { listQuestions } from '../queries/replies'
import { isClosed, isOpen } from '../stepRule'
import { changeDeliberation } from './saveDeliberation'

/** Asks the households, until the end of a day. The menu waits until the consultation is closed. */
export async function openStep(
  ctx: CommandContext,
  deliberation: DeliberationRow,
  step: Step,
  closesOn: string,
): Promise<void> {
  requireToCome(ctx, closesOn)
  if (step === 'menu' && !isClosed(deliberation, 'consultation', dayOf(ctx.now))) {
    throw new AppError('step_not_closed')
  }
  const all = await listQuestions(ctx.db, ctx.actor.districtId, deliberation.id)
  const questions = all.filter((question) => question.step === step)
  const isEmpty = step === 'menu' && questions.some(({ options }) => options.length === 0)
  if (questions.length === 0 || isEmpty) throw new AppError('questions_missing')
  await changeDeliberation(
    ctx,
    deliberation,
    step === 'consultation'
      ? { state: 'consulting', consultationClosesOn: closesOn }
      : { state: 'choosing', menuClosesOn: closesOn },
  )
}

/** Another day for the step that is open; one that is closed has been counted, and stays closed. */
export async function extendStep(
  ctx: CommandContext,
  deliberation: DeliberationRow,
  closesOn: string,
): Promise<void> {
  requireToCome(ctx, closesOn)
  const step = deliberation.state === 'consulting' ? 'consultation' : 'menu'
  if (!isOpen(deliberation, step, dayOf(ctx.now))) throw new AppError('reply_closed')
  await changeDeliberation(
    ctx,
    deliberation,
    step === 'consultation' ? { consultationClosesOn: closesOn } : { menuClosesOn: closesOn },
  )
}

/**
 * The menu is closed, the owners decide. Where a building had no meeting, or a doubt no visit, the
 * reason for going on is written down.
 */
export async function startDeciding(
  ctx: CommandContext,
  deliberation: DeliberationRow,
  reason: string | undefined,
): Promise<void> {
  const { db, actor } = ctx
  const { districtId } = actor
  if (!isClosed(deliberation, 'menu', dayOf(ctx.now))) throw new AppError('step_not_closed')
  const buildings = await listBuildings(db, districtId, deliberation.regionPath)
  const missing = uncoveredOf(buildings, await listMeetings(db, districtId, deliberation.id))
  const { unvisited } = await countDoubts(db, districtId, deliberation.id)
  const said = [
    ...(missing.length ? [`${missing.map(({ name }) => name).join('、')}没有安排过楼栋会`] : []),
    ...(unvisited ? [`${unvisited} 户有顾虑还没有上门`] : []),
  ]
  if (said.length > 0 && !reason) {
    const message = `${said.join('；')}。要继续，请写明原因`
    throw new AppError('reason_required', { problems: [{ path: 'reason', message }] })
  }
  await changeDeliberation(ctx, deliberation, {
    state: 'deciding',
    decidingReason: said.length > 0 ? (reason ?? null) : null,
  })
}

function requireToCome({ now }: CommandContext, closesOn: string): void {
  if (closesOn < dayOf(now)) throw wrong('closesOn', '截止日期不能早于今天')
  if (closesOn > dayOf(new Date(now.getTime() + 366 * 86_400_000))) {
    throw wrong('closesOn', '截止日期要在一年以内')
  }
}
