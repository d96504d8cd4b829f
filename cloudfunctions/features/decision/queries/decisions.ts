import { type SqlBool, sql } from 'kysely'
import type { Actor } from '../../../core/identity'
import type { Db } from '../../../db/connect'
import { inside } from '../../../db/paths'
import { isHolderAt } from './register'

export type DecisionRow = NonNullable<Awaited<ReturnType<typeof findDecision>>>

export function findDecision(db: Db, actor: Actor, id: string) {
  return decisions(db, actor).where('d.id', '=', id).executeTakeFirst()
}

/** Locked for a change: whoever votes at this moment is waited for. */
export async function lockDecision(db: Db, actor: Actor, id: string) {
  await lock(db, actor.districtId, id).forUpdate().execute()
  return findDecision(db, actor, id)
}

/** Held as it is while something is written that belongs to it; those who vote do not wait. */
export async function holdDecision(db: Db, actor: Actor, id: string) {
  await lock(db, actor.districtId, id).forKeyShare().execute()
  return findDecision(db, actor, id)
}

const lock = (db: Db, districtId: string, id: string) =>
  db.selectFrom('decision').select('id').where('districtId', '=', districtId).where('id', '=', id)

/** Those that everybody may see, and drafts of what the caller keeps; the youngest first. */
export function listDecisions(
  db: Db,
  actor: Actor,
  { regionPath, officePath }: { regionPath: string | undefined; officePath: string | undefined },
  before: [Date, string] | undefined,
  limit: number,
) {
  const keeps = officePath
    ? sql`(${inside('d.region_path', officePath)} or ${isHolderAt(actor, 'd.region_path')})`
    : isHolderAt(actor, 'd.region_path')
  return decisions(db, actor)
    .where(sql<SqlBool>`(d.announced_at is not null or ${keeps})`)
    .$if(regionPath !== undefined, (rows) => rows.where(inside('d.region_path', regionPath ?? '')))
    .$if(before !== undefined, (rows) =>
      rows.where(
        sql<SqlBool>`(d.created_at, d.id) < (${before?.[0]}::timestamptz, ${before?.[1]}::uuid)`,
      ),
    )
    .orderBy('d.createdAt', 'desc')
    .orderBy('d.id', 'desc')
    .limit(limit + 1)
    .execute()
}

function decisions(db: Db, actor: Actor) {
  return db
    .selectFrom('decision as d')
    .innerJoin('region as g', (join) =>
      join.onRef('g.districtId', '=', 'd.districtId').onRef('g.id', '=', 'd.regionId'),
    )
    .leftJoin('decisionResult as t', (join) =>
      join.onRef('t.districtId', '=', 'd.districtId').onRef('t.decisionId', '=', 'd.id'),
    )
    .selectAll('d')
    .select(['g.name as regionName', 't.verdict'])
    .select(isHolderAt(actor, 'd.region_path').as('isHolder'))
    .where('d.districtId', '=', actor.districtId)
}

/** The frozen register in numbers. */
export async function countFrozen(db: Db, districtId: string, id: string) {
  const { rows } = await sql<{ owners: number; units: number; area: number }>`
    select count(*) as owners, coalesce(sum(area), 0)::bigint as area,
      (select count(*) from decision_unit u
        where u.district_id = ${districtId} and u.decision_id = ${id}::uuid) as units
    from decision_voter where district_id = ${districtId} and decision_id = ${id}::uuid`.execute(db)
  return rows[0] ?? { owners: 0, units: 0, area: 0 }
}

export function findResult(db: Db, districtId: string, id: string) {
  return db
    .selectFrom('decisionResult')
    .selectAll()
    .where('districtId', '=', districtId)
    .where('decisionId', '=', id)
    .executeTakeFirst()
}

/** Photos of the notice, of the result, of papers: in the order in which they were added. */
export function listProofs(db: Db, districtId: string, kinds: string[], ownerIds: string[]) {
  if (ownerIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('file')
    .select(['id', 'ownerKind', 'ownerId', 'width', 'height', 'sha256'])
    .where('districtId', '=', districtId)
    .where('ownerKind', 'in', kinds)
    .where('ownerId', 'in', ownerIds)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

export async function countObjections(db: Db, districtId: string, id: string) {
  const { rows } = await sql<{ count: number; answered: number }>`
    select count(*) as count, count(answer) as answered from decision_objection
    where district_id = ${districtId} and decision_id = ${id}::uuid`.execute(db)
  return rows[0] ?? { count: 0, answered: 0 }
}

/** The deliberation that came to this decision, by which its course goes on. */
export function findCourse(db: Db, districtId: string, id: string) {
  return db
    .selectFrom('deliberation')
    .select(['id', 'title'])
    .where('districtId', '=', districtId)
    .where('decisionId', '=', id)
    .orderBy('createdAt')
    .limit(1)
    .executeTakeFirst()
}

export function listObjections(db: Db, districtId: string, id: string) {
  return objections(db, districtId).where('b.decisionId', '=', id).limit(500).execute()
}

export function findObjection(db: Db, districtId: string, id: string) {
  return objections(db, districtId).where('b.id', '=', id).executeTakeFirst()
}

export type ObjectionRow = Awaited<ReturnType<typeof listObjections>>[number]

function objections(db: Db, districtId: string) {
  return db
    .selectFrom('decisionObjection as b')
    .innerJoin('decisionVoter as w', (join) =>
      join.onRef('w.districtId', '=', 'b.districtId').onRef('w.id', '=', 'b.voterId'),
    )
    .select(['b.id', 'b.decisionId', 'b.said', 'b.objectedAt', 'b.answer', 'b.answeredAt'])
    .select(['w.name', 'w.kind'])
    .select(flatsOf('w.id').as('flats'))
    .where('b.districtId', '=', districtId)
    .orderBy('b.objectedAt')
    .orderBy('b.id')
}

/** The flats of an owner as people count them: `7号楼 301室`. */
export const flatsOf = (voterId: string) =>
  sql<string[]>`array(
    select u.building || ' ' || u.room from decision_unit u
    where u.district_id = w.district_id and u.decision_id = w.decision_id and u.voter_id = ${sql.ref(voterId)}
    order by u.place_key)`
