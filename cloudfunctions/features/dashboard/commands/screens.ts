import { type CommandContext, personOf } from '../../../core/context'
import { digest, randomToken } from '../../../core/crypto'
import { newId } from '../../../core/ids'

const DAY_MS = 86_400_000

/** A link by which a screen without a person shows a place until it runs out; its digest alone is kept. */
export async function openScreen(
  ctx: CommandContext,
  regionId: string,
  { name, days }: { name: string; days: number },
): Promise<string> {
  const { db, actor, now } = ctx
  const id = newId()
  const token = randomToken()
  const expiresAt = new Date(now.getTime() + days * DAY_MS)
  await db
    .insertInto('dashboardScreen')
    .values({
      districtId: actor.districtId,
      id,
      regionId,
      name,
      tokenHash: digest(token),
      createdBy: personOf(ctx),
      createdAt: now,
      expiresAt,
    })
    .execute()
  ctx.about('region', regionId, { screenId: id, name, expiresAt: expiresAt.toISOString() })
  return token
}

/** From this moment on the link shows nothing. Ending it twice is the same as once. */
export async function endScreen(
  ctx: CommandContext,
  { id, regionId, name }: { id: string; regionId: string; name: string },
): Promise<void> {
  const { db, actor, now } = ctx
  await db
    .updateTable('dashboardScreen')
    .set({ endedAt: now, endedBy: personOf(ctx) })
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .execute()
  ctx.about('region', regionId, { screenId: id, name })
}
