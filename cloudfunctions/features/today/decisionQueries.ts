import { OFFICE_ROLES } from '@contract/account'
import { type SqlBool, sql } from 'kysely'
import type { Actor } from '../../core/identity'
import type { Db } from '../../db/connect'
import { inside } from '../../db/paths'
import { isHolderAt } from '../decision/queries/register'
import { SPEAKS } from '../decision/queries/voters'

const MOST = 20

interface VoteRow {
  id: string
  title: string
  regionName: string
  closesAt: Date
}

/** Votes under way in which an owner for whom the caller votes has not said anything yet. */
export async function listMyVotes(db: Db, actor: Actor, now: Date): Promise<VoteRow[]> {
  const [before = '', between = '', after = ''] = SPEAKS('\0', '\0').split('\0')
  const speaks = sql`${sql.raw(before)}${actor.accountId}::uuid${sql.raw(between)}${actor.personId}::uuid${sql.raw(after)}`
  return running(db, actor, now)
    .where('d.kind', '=', 'consultation')
    .where(
      sql<SqlBool>`exists (select from decision_voter w
        where w.district_id = d.district_id and w.decision_id = d.id and ${speaks}
        and not exists (select from decision_vote n where n.district_id = w.district_id
          and n.decision_id = w.decision_id and n.voter_id = w.id))`,
    )
    .execute() as Promise<VoteRow[]>
}

/** Votes whose papers wait for a second person, who may be the caller. */
export async function listPapersToCheck(db: Db, actor: Actor, now: Date) {
  const waiting = sql<number>`(select count(*) from decision_paper a where a.district_id = d.district_id
    and a.decision_id = d.id and a.state = 'entered' and a.entered_by <> ${actor.personId}::uuid)`
  const rows = await running(db, actor, now)
    .select(waiting.as('count'))
    .where(keeps(actor))
    .where(sql<SqlBool>`${waiting} > 0`)
    .execute()
  return rows as (VoteRow & { count: number })[]
}

/** Decisions with objections that nobody has answered. */
export function listObjectionsToAnswer(db: Db, actor: Actor) {
  const open = sql<number>`(select count(*) from decision_objection b
    where b.district_id = d.district_id and b.decision_id = d.id and b.answer is null)`
  return decisions(db, actor)
    .select(open.as('count'))
    .where('d.state', '=', 'closed')
    .where(keeps(actor))
    .where(sql<SqlBool>`${open} > 0`)
    .execute()
}

const decisions = (db: Db, actor: Actor) =>
  db
    .selectFrom('decision as d')
    .innerJoin('region as g', (join) =>
      join.onRef('g.districtId', '=', 'd.districtId').onRef('g.id', '=', 'd.regionId'),
    )
    .select(['d.id', 'd.title', 'g.name as regionName', 'd.closesAt'])
    .where('d.districtId', '=', actor.districtId)
    .orderBy('d.closesAt')
    .orderBy('d.id')
    .limit(MOST)

const running = (db: Db, actor: Actor, now: Date) =>
  decisions(db, actor)
    .where('d.state', '=', 'announced')
    .where('d.opensAt', '<=', now)
    .where('d.closesAt', '>', now)

/** As `registerPolicy.keep`: an office over the estate, or a role in its station. */
function keeps(actor: Actor) {
  const { acting } = actor
  const holds = isHolderAt(actor, 'd.region_path')
  const isOffice = acting && (OFFICE_ROLES as readonly string[]).includes(acting.role)
  return isOffice
    ? sql<SqlBool>`(${inside('d.region_path', acting.path)} or ${holds})`
    : sql<SqlBool>`${holds}`
}
