import type { CommandContext } from '../../../core/context'
import { AppError } from '../../../core/errors'
import type { ActivityRow } from '../queries/activity'

/** Throws away a draft that is locked, with its shifts and crew, when it is still the version that was seen. */
export async function discardDraft(
  { db, actor: { districtId } }: CommandContext,
  draft: ActivityRow,
  version: number,
): Promise<void> {
  if (draft.version !== version) throw new AppError('stale')
  for (const table of ['activityCrew', 'activityShift'] as const) {
    await db
      .deleteFrom(table)
      .where('districtId', '=', districtId)
      .where('activityId', '=', draft.id)
      .execute()
  }
  await db
    .deleteFrom('activity')
    .where('districtId', '=', districtId)
    .where('id', '=', draft.id)
    .execute()
}
