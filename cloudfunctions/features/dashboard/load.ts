/** Brings together what a page is made of. */
import type { RegionKind } from '@contract/region'
import type { Context } from '../../core/context'
import { dayOf } from '../../core/days'
import { found } from '../../core/errors'
import { authorize } from '../../core/policy'
import type { Db } from '../../db/connect'
import { findRegion, listAncestors } from '../region/queries'
import { dashboardPolicy, hasPage } from './policy'
import type { PageBody, PageParts } from './present'
import type { WallParts } from './presentWall'
import { listAlarms, listCampaignSums, listReported } from './queries/around'
import { readMonths, readPlaces } from './queries/page'
import { listSolved } from './queries/screens'

export interface Place {
  id: string
  kind: RegionKind
  name: string
  path: string
}

/** The place whose page is asked for, or else the one that the caller acts for. */
export async function seePlace({ db, actor }: Context, regionId: string | undefined) {
  const { acting } = actor
  const id = regionId ?? (acting?.placeKind === 'region' ? acting.placeId : undefined)
  const place = found(id ? await findRegion(db, actor.districtId, id) : undefined)
  authorize(actor, dashboardPolicy.see, place)
  return found(hasPage(place.kind) ? place : undefined)
}

/** What stands on every page of a place: its sums, its parts, its months, what is reported beside. */
export async function loadBody(
  db: Db,
  districtId: string,
  place: Place,
  now: Date,
): Promise<PageBody> {
  const today = dayOf(now)
  return {
    place,
    places: await readPlaces(db, districtId, place.id, today),
    months: await readMonths(db, districtId, place.id, today),
    reported: await listReported(db, districtId, place.id),
  }
}

export async function loadWall({ db, actor, now }: Context, place: Place): Promise<WallParts> {
  const { districtId } = actor
  return {
    ...(await loadBody(db, districtId, place, now)),
    solved: await listSolved(db, districtId, place.path, now),
  }
}

export async function loadPage({ db, actor, now }: Context, place: Place): Promise<PageParts> {
  const { districtId } = actor
  const today = dayOf(now)
  const ancestors = await listAncestors(db, districtId, place.path)
  const highest = actor.acting?.path.split('/').length ?? 0
  return {
    ...(await loadBody(db, districtId, place, now)),
    // The district's segment is the first: a caller sees from the place that they act for.
    ancestors: ancestors.slice(Math.max(0, highest - 2)).filter(({ kind }) => hasPage(kind)),
    campaigns: await listCampaignSums(db, districtId, place.path, today),
    alarms: dashboardPolicy.seeAlarms(actor, place) ? await listAlarms(db, districtId, now) : [],
    today,
  }
}
