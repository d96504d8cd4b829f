import type { Region, RegionDetail } from '@contract/region'
import type { Context } from '../../core/context'
import { abilities } from '../../core/policy'
import { regionPolicy } from './policy'
import type { listAncestors, RegionRow } from './queries'

export function presentRegion({ actor }: Context, row: RegionRow): Region {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    childCount: row.childCount,
    can: abilities(regionPolicy, actor, row),
  }
}

export function presentRegionDetail(
  ctx: Context,
  row: RegionRow,
  ancestors: Awaited<ReturnType<typeof listAncestors>>,
): RegionDetail {
  return {
    ...presentRegion(ctx, row),
    ancestors: ancestors.map(({ id, name, kind }) => ({ id, name, kind })),
  }
}
