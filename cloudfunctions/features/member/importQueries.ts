import { sql } from 'kysely'
import type { Context } from '../../core/context'
import { nameKey } from '../../core/names'
import type { Db } from '../../db/connect'
import { inside } from '../../db/paths'
import type { ImportedRow, Known, KnownMember, KnownPerson } from './importDoubleRule'

/** Communities and villages inside a place, itself included, with the street or town they lie in. */
export function listCommunities(db: Db, districtId: string, path: string) {
  return db
    .selectFrom('region as r')
    .leftJoin('region as up', (join) =>
      join.onRef('up.districtId', '=', 'r.districtId').onRef('up.id', '=', 'r.parentId'),
    )
    .select(['r.id', 'r.path', 'r.name', 'up.name as parentName'])
    .where('r.districtId', '=', districtId)
    .where('r.kind', 'in', ['community', 'village'])
    .where(inside('r.path', path))
    .execute()
}

/** Branches that a member's affiliation may be with: regular or joint, and not dissolved. */
export function listHomeBranches(db: Db, districtId: string) {
  return db
    .selectFrom('branch')
    .select(['id', 'name', 'regionPath'])
    .where('districtId', '=', districtId)
    .where('kind', '<>', 'temporary')
    .where('state', '<>', 'dissolved')
    .execute()
}

/** The import of this account, locked. */
export function lockImport(db: Db, districtId: string, accountId: string, id: string) {
  return db
    .selectFrom('memberImport')
    .selectAll()
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .where('accountId', '=', accountId)
    .forUpdate()
    .executeTakeFirst()
}

/**
 * Imports of one district come one after another: two that bring the same people would else both
 * find them missing. Whoever only points at the place (`for key share`) does not wait.
 */
export async function lockImports(db: Db, districtId: string): Promise<void> {
  await db
    .selectFrom('region')
    .select('id')
    .where('districtId', '=', districtId)
    .where('parentId', 'is', null)
    .forNoKeyUpdate()
    .execute()
}

const AT_ONCE = 2000

/** What the district knows of these people: a few queries, not one for each row. */
export async function findKnown(
  { db, actor, vault }: Context,
  rows: ImportedRow[],
): Promise<Known> {
  const { districtId } = actor
  const byPhone = new Map<string, KnownPerson[]>()
  const phones = rows.flatMap(({ facts }) => (facts.phone ? [facts.phone] : []))
  for (const some of inParts(phones)) {
    const phoneOf = new Map(some.map((phone) => [vault.hash('phone', phone), phone]))
    for (const { phoneHash, ...person } of await findPeople(db, districtId, [...phoneOf.keys()])) {
      const phone = phoneOf.get(phoneHash ?? '') ?? ''
      byPhone.set(phone, [...(byPhone.get(phone) ?? []), person])
    }
  }
  const members: KnownMember[] = []
  // Once for each name: the frequent ones stand for thousands.
  for (const some of inParts([...new Set(rows.map(({ facts }) => facts.name))])) {
    members.push(...(await findNamesakes(db, districtId, some.map(nameKey))))
  }
  return { byPhone, members }
}

function* inParts<T>(items: T[]): Iterable<T[]> {
  for (let from = 0; from < items.length; from += AT_ONCE) yield items.slice(from, from + AT_ONCE)
}

function findPeople(db: Db, districtId: string, phoneHashes: string[]) {
  return db
    .selectFrom('person as p')
    .leftJoin('member as m', (join) =>
      join.onRef('m.districtId', '=', 'p.districtId').onRef('m.personId', '=', 'p.id'),
    )
    .select(['p.id', 'p.name', 'p.phoneHash', 'm.status'])
    .where('p.districtId', '=', districtId)
    .where('p.phoneHash', '=', sql<string>`any(${phoneHashes}::text[])`)
    .orderBy('p.id')
    .execute()
}

function findNamesakes(db: Db, districtId: string, nameKeys: string[]) {
  return db
    .selectFrom('member as m')
    .innerJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'm.districtId').onRef('p.id', '=', 'm.personId'),
    )
    .leftJoin('branch as h', (join) =>
      join.onRef('h.districtId', '=', 'm.districtId').onRef('h.id', '=', 'm.homeBranchId'),
    )
    .select(['p.name', 'm.status', sql<boolean>`p.phone_hash is not null`.as('hasPhone')])
    .select((is) => is.fn.coalesce('h.name', 'm.homeBranchName', sql<string>`''`).as('homeName'))
    .where('m.districtId', '=', districtId)
    .where('m.status', 'in', ['active', 'left'])
    .where('m.nameKey', '=', sql<string>`any(${nameKeys}::text[])`)
    .execute()
}
