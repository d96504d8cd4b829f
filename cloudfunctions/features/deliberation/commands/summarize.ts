import type { CommandContext } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { AppError, found } from '../../../core/errors'
import type { DeliberationRow } from '../queries/deliberation'
import { isClosed } from '../stepRule'

/** Says in a few sentences what the opinions to one question came to, once the consultation is closed. */
export async function summarize(
  { db, actor, now }: CommandContext,
  deliberation: DeliberationRow,
  questionId: string,
  summary: string,
): Promise<void> {
  if (!isClosed(deliberation, 'consultation', dayOf(now))) throw new AppError('step_not_closed')
  found(
    await db
      .updateTable('deliberationQuestion')
      .set({ summary })
      .where('districtId', '=', actor.districtId)
      .where('deliberationId', '=', deliberation.id)
      .where('id', '=', questionId)
      .where('step', '=', 'consultation')
      .returning('id')
      .executeTakeFirst(),
  )
}
