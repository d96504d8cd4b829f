import { type InitiateStationInput, STATION_PLACES } from '@contract/station'
import type * as v from 'valibot'
import { type CommandContext, personOf } from '../../../core/context'
import { AppError, found } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { lockRegion } from '../../region/queries'

/** A proposal with its initiator; two of one name at one place cannot both come to be. */
export async function initiate(
  ctx: CommandContext,
  { regionId, name, aim, showsParty }: v.InferOutput<typeof InitiateStationInput>,
): Promise<string> {
  const { db, actor, now } = ctx
  const districtId = actor.districtId
  const place = found(await lockRegion(db, districtId, regionId))
  if (!(STATION_PLACES as readonly string[]).includes(place.kind)) {
    throw new AppError('station_place')
  }
  const same = await db
    .selectFrom('station')
    .select('id')
    .where('districtId', '=', districtId)
    .where('regionId', '=', place.id)
    .where('name', '=', name)
    .where('state', 'in', ['proposed', 'open', 'resting'])
    .executeTakeFirst()
  if (same) throw new AppError('station_exists')
  const [id, personId] = [newId(), personOf(ctx)]
  await db
    .insertInto('station')
    .values({
      districtId,
      id,
      name,
      aim,
      regionId: place.id,
      regionPath: place.path,
      state: 'proposed',
      createdBy: personId,
      version: 1,
      createdAt: now,
      updatedAt: now,
    })
    .execute()
  await db
    .insertInto('stationRole')
    .values({
      districtId,
      id: newId(),
      stationId: id,
      personId,
      role: 'initiator',
      startedAt: now,
      showsParty: showsParty && actor.isMember,
    })
    .execute()
  return id
}
