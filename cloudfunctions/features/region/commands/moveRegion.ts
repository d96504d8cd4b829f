import { sql } from 'kysely'
import type { CommandContext } from '../../../core/context'
import { wrong } from '../../../core/errors'
import { violatedConstraint } from '../../../db/connect'
import { inside } from '../../../db/paths'
import { BELOW } from '../policy'
import type { RegionRow } from '../queries'
import { nextPath } from './addRegion'

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
  const { db, actor } = ctx
  const { districtId } = actor
  if (!BELOW[parent.kind].includes(region.kind)) throw wrong('parentId', '那里下面不能有这一种')
  if (parent.id === region.parentId) throw wrong('parentId', '它现在就在那里')
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
        parent_id = case when id = ${region.id}::uuid then ${parent.id}::uuid else parent_id end,
        position = case when id = ${region.id}::uuid then ${position}::int else position end
      where district_id = ${districtId} and ${inside('path', region.path)}`.execute(db)
  } catch (error) {
    if (violatedConstraint(error) === 'region_name')
      throw wrong('parentId', '那里已经有同名的地方，请先改名')
    throw error
  }
  ctx.about('region', region.id, { from: region.parentId, to: parent.id, reason })
  return path
}
