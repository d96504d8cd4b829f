import type { Missing } from '@contract/activity'
import type { CommandContext } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { requireActive } from '../organising'
import { publishFactsOf } from '../present/activity'
import { gapsOf } from '../publishRule'
import type { ActivityRow } from '../queries/activity'
import { findOrganiser } from '../queries/organiser'
import { listShifts } from '../queries/shifts'
import { changeActivity, dueOf } from './saveActivity'

/** Calls people to an activity that is locked, when it says all that it must. */
export async function publishActivity(
  ctx: CommandContext,
  draft: ActivityRow,
  version: number,
): Promise<void> {
  if (draft.version !== version) throw new AppError('stale')
  const { db, actor } = ctx
  const organiser = await findOrganiser(
    db,
    actor.districtId,
    draft.organiserKind,
    draft.organiserId,
  )
  if (organiser) requireActive(organiser)
  const shifts = await listShifts(db, actor, draft.id)
  refuseGaps(gapsOf(publishFactsOf(draft, shifts, []), ctx.now))
  await changeActivity(ctx, draft, {
    state: 'published',
    recordDueOn: await dueOf(ctx, draft.kind, draft.endsAt),
  })
}

/** Says each gap beside its field, and the first rule that asks. */
export function refuseGaps(gaps: Missing[]): void {
  if (gaps.length === 0) return
  const rule = gaps.find((gap) => gap.rule)?.rule
  throw new AppError('activity_incomplete', {
    problems: gaps.map(({ field, message }) => ({ path: field, message })),
    ...(rule ? { rule } : {}),
  })
}
