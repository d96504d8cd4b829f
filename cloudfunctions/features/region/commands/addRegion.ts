import type { RegionKind } from '@contract/region'
import type { CommandContext } from '../../../core/context'
import { wrong } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { type Db, violatedConstraint } from '../../../db/connect'
import { BELOW } from '../policy'
import type { RegionRow } from '../queries'

/** Adds a place below one that is locked, after those that are there. */
export async function addRegion(
  ctx: CommandContext,
  parent: RegionRow,
  { kind, name }: { kind: RegionKind; name: string },
): Promise<string> {
  const { db, actor, now } = ctx
  const { districtId } = actor
  if (!BELOW[parent.kind].includes(kind)) {
    throw wrong('kind', '这里下面不能建这一种')
  }

  const { path, position } = await nextPath(db, districtId, parent)
  const id = newId()
  try {
    await db
      .insertInto('region')
      .values({
        districtId,
        id,
        parentId: parent.id,
        kind,
        name,
        path,
        position,
        createdAt: now,
      })
      .execute()
  } catch (error) {
    if (violatedConstraint(error) === 'region_name')
      throw wrong('name', '这里已经有同名的地方，请换一个名称')
    throw error
  }
  ctx.about('region', id)
  return id
}

/** After those that are there; the parent is locked, so that two who add at once take different ones. */
export async function nextPath(db: Db, districtId: string, parent: { id: string; path: string }) {
  const last = await db
    .selectFrom('region')
    .select((is) => is.fn.max('position').as('position'))
    .where('districtId', '=', districtId)
    .where('parentId', '=', parent.id)
    .executeTakeFirst()
  const position = (last?.position ?? 0) + 1
  return { position, path: `${parent.path}${pathSegment(position)}/` }
}

/** Four digits keep the byte order of paths the order of positions. */
export function pathSegment(position: number): string {
  return String(position).padStart(4, '0')
}
