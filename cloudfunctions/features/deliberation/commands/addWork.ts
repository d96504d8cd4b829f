import type { AddWorkInput } from '@contract/deliberation'
import type * as v from 'valibot'
import { type CommandContext, personOf } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { wrong } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { attachFiles } from '../../file/commands/attachFiles'
import type { DeliberationRow } from '../queries/deliberation'

/** What a photo of the works is kept under. */
export const WORK_PHOTO = 'deliberationWork'

/** One entry of the works, for all to see. */
export async function addWork(
  ctx: CommandContext,
  { id: deliberationId, startedOn }: DeliberationRow,
  { workedOn, said, photoIds }: Omit<v.InferOutput<typeof AddWorkInput>, 'id'>,
): Promise<void> {
  const { db, actor, now } = ctx
  if (workedOn > dayOf(now)) throw wrong('workedOn', '日期不能晚于今天')
  if (startedOn && workedOn < startedOn) throw wrong('workedOn', '日期不能早于开工')
  const id = newId()
  await db
    .insertInto('deliberationWork')
    .values({
      districtId: actor.districtId,
      id,
      deliberationId,
      workedOn,
      said,
      writtenBy: personOf(ctx),
      writtenAt: now,
    })
    .execute()
  await attachFiles(ctx, photoIds, { kind: WORK_PHOTO, id })
}
