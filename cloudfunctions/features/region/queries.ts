import { sql } from 'kysely'
import type { Db } from '../../db/connect'

export type RegionRow = NonNullable<Awaited<ReturnType<typeof findRegion>>>

export function findRegion(db: Db, districtId: string, id: string) {
  return regions(db, districtId).where('r.id', '=', id).executeTakeFirst()
}

/** The places directly below one; without a parent, the district itself. */
export function listChildren(db: Db, districtId: string, parentId: string | undefined) {
  return regions(db, districtId)
    .where('r.parentId', parentId === undefined ? 'is' : '=', parentId ?? null)
    .orderBy('r.path')
    .limit(1000)
    .execute()
}

/** From the district down to the parent. */
export function listAncestors(db: Db, districtId: string, path: string) {
  const segments = path.split('/').slice(0, -2)
  const paths = segments.map((_, index) => `${segments.slice(0, index + 1).join('/')}/`)
  if (paths.length === 0) return Promise.resolve([])
  return db
    .selectFrom('region')
    .select(['id', 'name', 'kind'])
    .where('districtId', '=', districtId)
    .where('path', 'in', paths)
    .orderBy('path')
    .execute()
}

/** Locks the parent, so that two who add at once take different positions. */
export async function lockRegion(db: Db, districtId: string, id: string) {
  await db
    .selectFrom('region')
    .select('id')
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return findRegion(db, districtId, id)
}

function regions(db: Db, districtId: string) {
  return db
    .selectFrom('region as r')
    .select(['r.id', 'r.parentId', 'r.kind', 'r.name', 'r.path', 'r.position'])
    .select(
      sql<number>`(select count(*) from region c
        where c.district_id = r.district_id and c.parent_id = r.id)`.as('childCount'),
    )
    .where('r.districtId', '=', districtId)
}
