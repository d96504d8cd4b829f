import {
  CENTRE_PLACES,
  CloseHubInput,
  type Coverage,
  type HubApi,
  type HubUnit,
  ListHubsInput,
  OpenHubInput,
  STATION_PLACES,
} from '@contract/region'
import type { CommandContext, Context } from '../../core/context'
import { found } from '../../core/errors'
import { authorize } from '../../core/policy'
import { command, query, type Routes } from '../../core/route'
import { closeHub, openHub } from './commands/hub'
import { findHubUnit, findOpenHub, type HubUnitRow, listHubUnits } from './hubQueries'
import { hubPolicy } from './policy'
import { findRegion, listChildren, lockRegion } from './queries'

function presentUnit({ actor }: Context, row: HubUnitRow): HubUnit {
  const { id, name, kind, hubId, hubName, address, openedOn } = row
  return {
    region: { id, name, kind },
    ...(hubId && hubName && address && openedOn
      ? { hub: { id: hubId, name: hubName, address, openedOn } }
      : {}),
    can: { keep: hubPolicy.keep(actor, row) },
  }
}

function coverageOf(rows: HubUnitRow[], kinds: readonly string[]): Coverage {
  const units = rows.filter(({ kind }) => kinds.includes(kind))
  return { covered: units.filter(({ hubId }) => hubId !== null).length, units: units.length }
}

/** The unit, locked, for the offices over it. */
async function lockUnit(ctx: CommandContext, regionId: string): Promise<HubUnitRow> {
  const { districtId } = ctx.actor
  found(await lockRegion(ctx.db, districtId, regionId))
  const unit = found(await findHubUnit(ctx.db, districtId, regionId))
  authorize(ctx.actor, hubPolicy.keep, unit)
  return unit
}

const unitOf = async (ctx: Context, regionId: string) =>
  presentUnit(ctx, found(await findHubUnit(ctx.db, ctx.actor.districtId, regionId)))

/** Where the hubs are is in public view; the offices over a unit keep its own. */
export const hubRoutes: Routes<HubApi> = {
  'region.listHubs': query(ListHubsInput, async (ctx, { regionId }) => {
    const { db, actor } = ctx
    const [top] = regionId ? [] : await listChildren(db, actor.districtId, undefined)
    const place = found(regionId ? await findRegion(db, actor.districtId, regionId) : top)
    const rows = await listHubUnits(db, actor.districtId, place.path)
    return {
      placeName: place.name,
      centres: coverageOf(rows, CENTRE_PLACES),
      stations: coverageOf(rows, STATION_PLACES),
      units: rows.map((row) => presentUnit(ctx, row)),
    }
  }),

  'region.openHub': command(OpenHubInput, async (ctx, { regionId, ...hub }) => {
    await openHub(ctx, await lockUnit(ctx, regionId), hub)
    return unitOf(ctx, regionId)
  }),

  'region.closeHub': command(CloseHubInput, async (ctx, { id, reason }) => {
    const hub = found(await findOpenHub(ctx.db, ctx.actor.districtId, id))
    await lockUnit(ctx, hub.regionId)
    await closeHub(ctx, hub, reason)
    return unitOf(ctx, hub.regionId)
  }),
}
