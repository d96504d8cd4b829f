import type { CommandContext } from '../../../core/context'
import { AppError } from '../../../core/errors'
import type { CampaignRow } from '../queries'

/** Throws away a draft that is locked, when it is still the version that was seen. */
export async function discardDraft(
  { db, actor: { districtId } }: CommandContext,
  draft: CampaignRow,
  version: number,
): Promise<void> {
  if (draft.version !== version) throw new AppError('stale')
  await db
    .deleteFrom('campaign')
    .where('districtId', '=', districtId)
    .where('id', '=', draft.id)
    .execute()
}
