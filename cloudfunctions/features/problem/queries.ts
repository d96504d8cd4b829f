import { OFFICE_ROLES } from '@contract/account'
import {
  type CheckState,
  OPEN_STATES,
  type ProblemKind,
  type ProblemState,
} from '@contract/problem'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { dayOf } from '../../core/days'
import type { Actor } from '../../core/identity'
import type { Db } from '../../db/connect'
import { inside } from '../../db/paths'

export type ProblemRow = NonNullable<Awaited<ReturnType<typeof findProblem>>>
export type StepRow = Awaited<ReturnType<typeof listSteps>>[number]

export function findProblem(db: Db, actor: Actor, id: string) {
  return problems(db, actor).where('p.id', '=', id).executeTakeFirst()
}

/** Locked in the order of their keys, so that two who merge crosswise do not wait for each other. */
export async function lockProblems(db: Db, { districtId }: Actor, ids: string[]): Promise<void> {
  await db
    .selectFrom('problem')
    .select('id')
    .where('districtId', '=', districtId)
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()
}

export interface ProblemFilter {
  view: 'public' | 'mine' | 'desk'
  stationId?: string | undefined
  regionPath?: string | undefined
  state?: ProblemState | 'open' | undefined
  kind?: ProblemKind | undefined
  isOverdue?: boolean | undefined
  isWaiting?: boolean | undefined
  assignedToMe?: boolean | undefined
}

/** The newest first. */
export function listProblems(
  db: Db,
  actor: Actor,
  filter: ProblemFilter,
  before: [Date, string] | undefined,
  { limit, now }: { limit: number; now: Date },
) {
  return problems(db, actor)
    .where(matching(actor, filter, now))
    .$if(before !== undefined, (rows) =>
      rows.where(
        sql<SqlBool>`(p.created_at, p.id) < (${before?.[0]}::timestamptz, ${before?.[1]}::uuid)`,
      ),
    )
    .orderBy('p.createdAt', 'desc')
    .orderBy('p.id', 'desc')
    .limit(limit + 1)
    .execute()
}

/** The order of a desk: what is due first stands first. */
export function listDueProblems(
  db: Db,
  actor: Actor,
  filter: ProblemFilter,
  after: [string, string] | undefined,
  { limit, now }: { limit: number; now: Date },
) {
  return problems(db, actor)
    .where(matching(actor, filter, now))
    .$if(after !== undefined, (rows) =>
      rows.where(sql<SqlBool>`(p.due_on, p.id) > (${after?.[0]}::date, ${after?.[1]}::uuid)`),
    )
    .orderBy('p.dueOn')
    .orderBy('p.id')
    .limit(limit + 1)
    .execute()
}

/** What a desk has to do, over all that the caller keeps. */
export async function countDesk(
  db: Db,
  actor: Actor,
  { stationId, regionPath }: Pick<ProblemFilter, 'stationId' | 'regionPath'>,
  now: Date,
) {
  const kept = matching(actor, { view: 'desk', stationId, regionPath }, now)
  const { rows } = await sql<Record<'new' | 'open' | 'overdue' | 'waiting' | 'handedOver', number>>`
    select count(*) filter (where p.state = 'new') as new,
      count(*) filter (where ${isOpen}) as open,
      count(*) filter (where ${isOpen} and p.due_on < ${dayOf(now)}::date) as overdue,
      count(*) filter (where p.state = 'handedOver') as "handedOver",
      count(*) filter (where ${isWaiting}) as waiting
    from problem p join station s on s.district_id = p.district_id and s.id = p.station_id
    where p.district_id = ${actor.districtId} and ${kept}`.execute(db)
  return rows[0] ?? { new: 0, open: 0, overdue: 0, waiting: 0, handedOver: 0 }
}

/** Those of a station that share so many pairs of characters, the likest first; of the public ones, or of all. */
export function listSimilar(
  db: Db,
  actor: Actor,
  { stationId, grams, least, exceptId, all }: Likeness,
) {
  const alike = sql<{ problemId: string; shared: number }>`(
    select g.problem_id, count(*) as shared from problem_gram g
    where g.district_id = ${actor.districtId} and g.station_id = ${stationId}::uuid
      and g.gram = any(${sql.val(grams)}::text[])
    group by g.problem_id having count(*) >= ${least})`.as('alike')
  return problems(db, actor)
    .innerJoin(alike, (join) => join.onRef('alike.problemId', '=', 'p.id'))
    .where('p.state', 'not in', ['merged', 'declined'])
    .$if(!all, (rows) => rows.where('p.publishedAt', 'is not', null))
    .$if(exceptId !== undefined, (rows) => rows.where('p.id', '<>', exceptId ?? ''))
    .orderBy('alike.shared', 'desc')
    .orderBy('p.createdAt', 'desc')
    .limit(5)
    .execute()
}

interface Likeness {
  stationId: string
  grams: string[]
  least: number
  exceptId?: string | undefined
  /** Also what is not public yet: for those who keep the station. */
  all: boolean
}

export function listSteps(db: Db, districtId: string, problemId: string) {
  return db
    .selectFrom('problemStep as t')
    .leftJoin('person as w', (join) =>
      join.onRef('w.districtId', '=', 't.districtId').onRef('w.id', '=', 't.personId'),
    )
    .selectAll('t')
    .select('w.name as personName')
    .where('t.districtId', '=', districtId)
    .where('t.problemId', '=', problemId)
    .orderBy('t.at')
    .orderBy('t.id')
    .execute()
}

/** The pictures of some steps, in their order. */
export function listStepPhotos(db: Db, districtId: string, stepIds: string[]) {
  return db
    .selectFrom('file')
    .select(['id', 'ownerId', 'width', 'height'])
    .where('districtId', '=', districtId)
    .where('ownerKind', '=', STEP_OWNER)
    .where('ownerId', 'in', stepIds)
    .orderBy('ownerId')
    .orderBy('position')
    .execute()
}

/** Kind of owner of the pictures of a step. */
export const STEP_OWNER = 'problemStep'

const isOpen = sql<boolean>`p.state = any(${sql.val([...OPEN_STATES])}::text[])`
const isWaiting = sql<boolean>`exists (select 1 from problem_step t where t.district_id = p.district_id
  and t.problem_id = p.id and t.check_state = 'waiting')`

const holds = (actor: Actor) => sql<boolean>`exists (select 1 from station_role r
  where r.district_id = s.district_id and r.station_id = s.id
    and r.person_id = ${actor.personId}::uuid and r.started_at is not null and r.ended_at is null)`

/** By an own word, or by the register of members: of the place, or of the community around it. */
const belongs = (actor: Actor) => sql<boolean>`(exists (select 1 from station_neighbour n
    where n.district_id = s.district_id and n.station_id = s.id
      and n.account_id = ${actor.accountId}::uuid)
  or exists (select 1 from member m where m.district_id = s.district_id
    and m.person_id = ${actor.personId}::uuid and m.status = 'active'
    and starts_with(s.region_path, m.region_path)))`

function matching(actor: Actor, filter: ProblemFilter, now: Date) {
  const { view, stationId, regionPath, state, kind } = filter
  const isOffice = actor.acting && (OFFICE_ROLES as readonly string[]).includes(actor.acting.role)
  const views: Record<ProblemFilter['view'], RawBuilder<unknown>> = {
    public: sql`p.published_at is not null and p.state <> 'merged'`,
    mine: sql`(p.brought_by = ${actor.accountId}::uuid or p.brought_by_person = ${actor.personId}::uuid)`,
    desk: sql`(${holds(actor)}
      ${isOffice && actor.acting ? sql`or ${inside('s.region_path', actor.acting.path)}` : sql``})`,
  }
  const conditions = [
    views[view],
    ...(stationId ? [sql`p.station_id = ${stationId}::uuid`] : []),
    ...(regionPath ? [inside('s.region_path', regionPath)] : []),
    ...(state ? [state === 'open' ? isOpen : sql`p.state = ${state}`] : []),
    ...(kind ? [sql`p.kind = ${kind}`] : []),
    ...(filter.isOverdue ? [sql`${isOpen} and p.due_on < ${dayOf(now)}::date`] : []),
    ...(filter.isWaiting ? [isWaiting] : []),
    ...(filter.assignedToMe
      ? [sql`p.assignee_id = ${actor.personId}::uuid and p.state = 'assigned'`]
      : []),
  ]
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`
}

function problems(db: Db, actor: Actor) {
  return db
    .selectFrom('problem as p')
    .innerJoin('station as s', (join) =>
      join.onRef('s.districtId', '=', 'p.districtId').onRef('s.id', '=', 'p.stationId'),
    )
    .leftJoin('person as a', (join) =>
      join.onRef('a.districtId', '=', 'p.districtId').onRef('a.id', '=', 'p.assigneeId'),
    )
    .selectAll('p')
    .select(['s.name as stationName', 's.regionPath', 'a.name as assigneeName'])
    .select(holds(actor).as('isHolder'))
    .select(belongs(actor).as('isNeighbour'))
    .select(
      sql<number>`(select count(*) from problem_step t where t.district_id = p.district_id
        and t.problem_id = p.id and t.check_state = 'waiting')`.as('waitingTexts'),
    )
    .select(
      sql<CheckState>`(select t.check_state from problem_step t where t.district_id = p.district_id
        and t.problem_id = p.id and t.kind = 'brought')`.as('wordsCheck'),
    )
    .where('p.districtId', '=', actor.districtId)
}
