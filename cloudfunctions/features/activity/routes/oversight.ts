import { type OversightApi, SampleEntriesInput, YearFiguresInput } from '@contract/activity'
import type { Context } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { found } from '../../../core/errors'
import { authorize } from '../../../core/policy'
import { query, type Routes } from '../../../core/route'
import { findRegion } from '../../region/queries'
import { officePeopleScope, oversightPolicy } from '../policy'
import { presentSample } from '../present/oversight'
import { isNamedTo } from '../present/people'
import {
  countActivities,
  countNotes,
  countObjections,
  countSheets,
  drawEntries,
  sumEntries,
} from '../queries/oversight'

async function placeOf({ db, actor }: Context, regionId: string) {
  const place = found(await findRegion(db, actor.districtId, regionId))
  authorize(actor, oversightPolicy.look, place.path)
  return place
}

export const oversightRoutes: Routes<OversightApi> = {
  'activity.yearFigures': query(YearFiguresInput, async (ctx, { regionId, year }) => {
    const { db, actor, now } = ctx
    const { path, name } = await placeOf(ctx, regionId)
    const scope = { districtId: actor.districtId, path, year }
    const { code, helper, manual, system, ...entries } = await sumEntries(db, scope)
    return {
      year,
      regionName: name,
      ...(await countActivities(db, scope, dayOf(now), now)),
      ...entries,
      bySource: { code, helper, manual, system },
      ...(await countObjections(db, scope)),
      notes: await countNotes(db, scope),
      ...(await countSheets(db, scope)),
    }
  }),

  'activity.sampleEntries': query(
    SampleEntriesInput,
    async (ctx, { regionId, year, count, draw }) => {
      const { db, actor } = ctx
      const { path } = await placeOf(ctx, regionId)
      const isNamed = isNamedTo(officePeopleScope(actor))
      const rows = await drawEntries(db, { districtId: actor.districtId, path, year }, count, draw)
      return rows.map((row) => presentSample(row, isNamed(row)))
    },
  ),
}
