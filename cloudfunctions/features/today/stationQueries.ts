import type { Actor } from '../../core/identity'
import type { Db } from '../../db/connect'
import { inside } from '../../db/paths'

/** Stations that wait for the office in which the caller acts. */
export function listProposedStations(db: Db, actor: Actor, path: string) {
  return db
    .selectFrom('station as s')
    .innerJoin('region as g', (join) =>
      join.onRef('g.districtId', '=', 's.districtId').onRef('g.id', '=', 's.regionId'),
    )
    .select(['s.id', 's.name', 'g.name as regionName'])
    .where('s.districtId', '=', actor.districtId)
    .where('s.state', '=', 'proposed')
    .where(inside('s.region_path', path))
    .orderBy('s.createdAt')
    .limit(50)
    .execute()
}

/** Stations that ask the caller, who keeps them already, to head them. */
export function listMyStationOffers(db: Db, actor: Actor) {
  return db
    .selectFrom('stationHandOver as h')
    .innerJoin('station as s', (join) =>
      join.onRef('s.districtId', '=', 'h.districtId').onRef('s.id', '=', 'h.stationId'),
    )
    .innerJoin('region as g', (join) =>
      join.onRef('g.districtId', '=', 's.districtId').onRef('g.id', '=', 's.regionId'),
    )
    .select(['s.id', 's.name', 'g.name as regionName'])
    .where('h.districtId', '=', actor.districtId)
    .where('h.toPersonId', '=', actor.personId ?? '')
    .where('h.state', '=', 'offered')
    .orderBy('h.offeredAt')
    .limit(20)
    .execute()
}

/** Stations that have asked the caller to coordinate. */
export function listMyStationInvitations(db: Db, actor: Actor) {
  return db
    .selectFrom('stationRole as r')
    .innerJoin('station as s', (join) =>
      join.onRef('s.districtId', '=', 'r.districtId').onRef('s.id', '=', 'r.stationId'),
    )
    .innerJoin('region as g', (join) =>
      join.onRef('g.districtId', '=', 's.districtId').onRef('g.id', '=', 's.regionId'),
    )
    .select(['s.id', 's.name', 'g.name as regionName'])
    .where('r.districtId', '=', actor.districtId)
    .where('r.personId', '=', actor.personId ?? '')
    .where('r.startedAt', 'is', null)
    .where('r.endedAt', 'is', null)
    .where('s.state', 'in', ['open', 'resting'])
    .orderBy('r.invitedAt')
    .limit(20)
    .execute()
}
