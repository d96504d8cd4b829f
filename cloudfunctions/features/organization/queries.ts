import type { OrganizationField, OrganizationType } from '@contract/organization'
import { type SqlBool, sql } from 'kysely'
import type { Db } from '../../db/connect'
import { literally } from '../../db/like'
import { inside } from '../../db/paths'

export type OrganizationRow = NonNullable<Awaited<ReturnType<typeof findOrganization>>>

export function findOrganization(db: Db, districtId: string, id: string) {
  return organizations(db, districtId).where('o.id', '=', id).executeTakeFirst()
}

export async function lockOrganization(db: Db, districtId: string, id: string) {
  await db
    .selectFrom('organization')
    .select('id')
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return findOrganization(db, districtId, id)
}

/** Who publishes for it now. */
export function listStaff(db: Db, districtId: string, id: string) {
  return db
    .selectFrom('roleGrant as g')
    .innerJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'g.districtId').onRef('p.id', '=', 'g.personId'),
    )
    .select(['p.id', 'p.name'])
    .where('g.districtId', '=', districtId)
    .where('g.placeId', '=', id)
    .where('g.role', '=', 'organizationStaff')
    .where('g.endedAt', 'is', null)
    .orderBy('p.nameKey')
    .execute()
}

export interface OrganizationFilter {
  query?: string | undefined
  type?: OrganizationType | undefined
  field?: OrganizationField | undefined
  regionPath?: string | undefined
  status: 'active' | 'cancelled'
}

export function listOrganizations(
  db: Db,
  districtId: string,
  filter: OrganizationFilter,
  after: [string, string] | undefined,
  limit: number,
) {
  return organizations(db, districtId)
    .where(matching(filter))
    .$if(filter.type !== undefined, (rows) =>
      rows.where('o.type', '=', filter.type as OrganizationType),
    )
    .$if(after !== undefined, (rows) =>
      rows.where((is) =>
        is(
          is.refTuple('o.nameKey', 'o.id'),
          '>',
          is.tuple(after?.[0] as string, after?.[1] as string),
        ),
      ),
    )
    .orderBy('o.nameKey')
    .orderBy('o.id')
    .limit(limit + 1)
    .execute()
}

/** How many of each type answer to the filter, its type left aside. */
export function countOrganizations(db: Db, districtId: string, filter: OrganizationFilter) {
  return db
    .selectFrom('organization as o')
    .where('o.districtId', '=', districtId)
    .where(matching(filter))
    .select((is) => ['o.type', is.fn.countAll<number>().as('count')])
    .groupBy('o.type')
    .execute()
}

/** By a part of its name, its code or its filing number; codes are in capitals, however they are typed. */
function isFoundBy(query: string) {
  const part = `%${literally(query)}%`
  return sql`(o.name like ${part} or o.code like ${part.toUpperCase()} or o.filing_no like ${part})`
}

function matching({ status, field, query, regionPath }: OrganizationFilter) {
  const conditions = [
    sql`o.status = ${status}`,
    ...(field ? [sql`o.field = ${field}`] : []),
    ...(query ? [isFoundBy(query)] : []),
    ...(regionPath ? [inside('o.region_path', regionPath)] : []),
  ]
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`
}

function organizations(db: Db, districtId: string) {
  return db
    .selectFrom('organization as o')
    .innerJoin('region as r', (join) =>
      join.onRef('r.districtId', '=', 'o.districtId').onRef('r.id', '=', 'o.regionId'),
    )
    .selectAll('o')
    .select('r.name as regionName')
    .where('o.districtId', '=', districtId)
}
