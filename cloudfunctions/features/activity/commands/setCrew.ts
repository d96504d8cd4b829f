import type { CrewRole } from '@contract/activity'
import { type CommandContext, personOf } from '../../../core/context'

/** Names somebody to the crew, changes what they do there, or lets them go. */
export async function setCrew(
  ctx: CommandContext,
  activityId: string,
  personId: string,
  role: CrewRole | undefined,
): Promise<void> {
  const { db, actor, now } = ctx
  const place = { districtId: actor.districtId, activityId, personId }
  if (!role) {
    await db
      .deleteFrom('activityCrew')
      .where((is) => is.and(place))
      .execute()
    return
  }
  const named = { role, namedBy: personOf(ctx), namedAt: now }
  await db
    .insertInto('activityCrew')
    .values({ ...place, ...named })
    .onConflict((conflict) =>
      conflict.columns(['districtId', 'activityId', 'personId']).doUpdateSet(named),
    )
    .execute()
}
