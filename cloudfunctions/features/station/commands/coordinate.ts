import { type CommandContext, personOf } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { findByPhone, type StationRow } from '../queries'

/**
 * Asks somebody to coordinate a station that is locked; they are no coordinator before they accept.
 * @returns whom
 */
export async function inviteCoordinator(
  ctx: CommandContext,
  station: StationRow,
  { name, phone }: { name: string; phone: string },
): Promise<string> {
  const { db, actor, now, vault } = ctx
  const districtId = actor.districtId
  const person = await findByPhone(db, districtId, name, vault.hash('phone', phone))
  if (!person) throw new AppError('coordinator_unknown')
  const current = await currentRoles(ctx, station, person.id).select('id').executeTakeFirst()
  if (current) throw new AppError('already_in_station')
  await db
    .insertInto('stationRole')
    .values({
      districtId,
      id: newId(),
      stationId: station.id,
      personId: person.id,
      role: 'coordinator',
      invitedBy: personOf(ctx),
      invitedAt: now,
      showsParty: false,
    })
    .execute()
  return person.id
}

/** The invited person's own word: begins the role, or ends the invitation. */
export async function answerInvitation(
  ctx: CommandContext,
  station: StationRow,
  { accept, showsParty }: { accept: boolean; showsParty: boolean },
): Promise<void> {
  const { now, actor } = ctx
  await updateRoles(ctx, station)
    .set(accept ? { startedAt: now, showsParty: showsParty && actor.isMember } : { endedAt: now })
    .where('startedAt', 'is', null)
    .execute()
}

/** The mark is the person's own to show, and to take back. */
export async function showParty(
  ctx: CommandContext,
  station: StationRow,
  showsParty: boolean,
): Promise<void> {
  await updateRoles(ctx, station).set({ showsParty }).where('startedAt', 'is not', null).execute()
}

/** A station that is closed, or was declined, has nobody left in a role. */
export async function endRoles(
  { db, actor, now }: CommandContext,
  station: StationRow,
): Promise<void> {
  await db
    .updateTable('stationRole')
    .set({ endedAt: now })
    .where('districtId', '=', actor.districtId)
    .where('stationId', '=', station.id)
    .where('endedAt', 'is', null)
    .execute()
}

function currentRoles({ db, actor }: CommandContext, station: StationRow, personId: string) {
  return db
    .selectFrom('stationRole')
    .where('districtId', '=', actor.districtId)
    .where('stationId', '=', station.id)
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
}

function updateRoles(ctx: CommandContext, station: StationRow) {
  return ctx.db
    .updateTable('stationRole')
    .where('districtId', '=', ctx.actor.districtId)
    .where('stationId', '=', station.id)
    .where('personId', '=', personOf(ctx))
    .where('endedAt', 'is', null)
}
