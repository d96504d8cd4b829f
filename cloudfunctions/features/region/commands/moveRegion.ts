import type { RegionKind } from '@contract/region'
import { sql } from 'kysely'
import type { CommandContext } from '../../../core/context'
import { wrong } from '../../../core/errors'
import { violatedConstraint } from '../../../db/connect'
import { inside } from '../../../db/paths'
import { findHubUnit } from '../hubQueries'
import { BELOW } from '../policy'
import type { RegionRow } from '../queries'
import { nextPath } from './addRegion'
import { closeHub } from './hub'

/**
 * Puts a place below another one, with all that lies in it. Branches, members, stations, activities
 * and whatever else is in there are tied to the path of their place and go along with it; grants hold
 * a place by its id. Both places and the new parent are locked.
 * @returns the path by now
 * @throws invalid_input what may not lie there, or bears the name of one that does
 */
export async function moveRegion(
  ctx: CommandContext,
  region: RegionRow,
  parent: RegionRow,
  reason: string,
): Promise<string> {
  if (!BELOW[parent.kind].includes(region.kind)) throw wrong('parentId', '那里下面不能有这一种')
  if (parent.id === region.parentId) throw wrong('parentId', '它现在就在那里')
  const path = await putBelow(ctx, region, parent, region.kind)
  ctx.about('region', region.id, { from: region.parentId, to: parent.id, reason })
  return path
}

/**
 * Makes a place a part of another one of its kind: it goes on as an area of it, with all that lies in
 * it and with its history, and is no unit of its own any more, so its hub is closed.
 * @returns the path by now
 * @throws invalid_input they are not of one kind, or it would be a part of itself
 */
export async function mergeRegion(
  ctx: CommandContext,
  region: RegionRow,
  into: RegionRow,
  reason: string,
): Promise<string> {
  if (into.id === region.id) throw wrong('intoId', '不能并入自己')
  if (into.kind !== region.kind) throw wrong('intoId', '社区只能并入社区，村只能并入村')
  const unit = await findHubUnit(ctx.db, ctx.actor.districtId, region.id)
  if (unit?.hubId) await closeHub(ctx, { id: unit.hubId, regionId: region.id }, reason)
  const path = await putBelow(ctx, region, into, 'area')
  ctx.about('region', region.id, { from: region.parentId, into: into.id, reason })
  return path
}

async function putBelow(
  { db, actor: { districtId } }: CommandContext,
  region: RegionRow,
  parent: RegionRow,
  kind: RegionKind,
): Promise<string> {
  // Whoever adds a place below one of these holds it: by the next statement it is there to be seen.
  await db
    .selectFrom('region')
    .select('id')
    .where('districtId', '=', districtId)
    .where(inside('path', region.path))
    .orderBy('path')
    .forUpdate()
    .execute()
  const { path, position } = await nextPath(db, districtId, parent)
  try {
    await sql`
      update region set path = ${path} || substr(path, ${region.path.length + 1}::int),
        kind = case when id = ${region.id}::uuid then ${kind} else kind end,
        parent_id = case when id = ${region.id}::uuid then ${parent.id}::uuid else parent_id end,
        position = case when id = ${region.id}::uuid then ${position}::int else position end
      where district_id = ${districtId} and ${inside('path', region.path)}`.execute(db)
  } catch (error) {
    if (violatedConstraint(error) === 'region_name')
      throw wrong(kind === 'area' ? 'intoId' : 'parentId', '那里已经有同名的地方，请先改名')
    throw error
  }
  return path
}
