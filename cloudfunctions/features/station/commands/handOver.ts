import { type CommandContext, personOf } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { findOffer, listHolders, type StationRow } from '../queries'
import { tellAnswered, tellOffered } from './tellPeople'

/**
 * Asks one of those who keep a locked station to head it; the present head does so until they accept.
 * An offer to somebody else is taken back by this one.
 * @throws not_in_station, already_head, already_offered
 */
export async function offerHead(
  ctx: CommandContext,
  station: StationRow,
  personId: string,
): Promise<void> {
  const { db, actor, now } = ctx
  const { districtId } = actor
  const holders = await listHolders(db, districtId, station.id)
  if (!holders.some((holder) => holder.personId === personId)) {
    throw new AppError('not_in_station')
  }
  if (personId === station.headId) throw new AppError('already_head')
  const before = await findOffer(db, districtId, station.id)
  if (before?.toPersonId === personId) throw new AppError('already_offered')
  await endOffer(ctx, station, 'withdrawn')
  await db
    .insertInto('stationHandOver')
    .values({
      districtId,
      id: newId(),
      stationId: station.id,
      fromPersonId: station.headId,
      toPersonId: personId,
      offeredBy: personOf(ctx),
      offeredAt: now,
      state: 'offered',
    })
    .execute()
  await tellOffered(ctx, station, personId)
}

/** The own word of whoever was asked: they head the locked station from now on, or all stays as it is. */
export async function answerOffer(
  ctx: CommandContext,
  station: StationRow,
  accept: boolean,
): Promise<void> {
  await endOffer(ctx, station, accept ? 'accepted' : 'declined')
  await tellAnswered(ctx, station, accept)
}

/** An offer that is open is answered, or taken back. */
export async function endOffer(
  { db, actor, now }: CommandContext,
  station: StationRow,
  state: 'accepted' | 'declined' | 'withdrawn',
): Promise<void> {
  await db
    .updateTable('stationHandOver')
    .set({ state, answeredAt: now })
    .where('districtId', '=', actor.districtId)
    .where('stationId', '=', station.id)
    .where('state', '=', 'offered')
    .execute()
}
