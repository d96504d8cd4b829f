import { sql } from 'kysely'
import type { CommandContext } from '../../../core/context'
import { dayOf, daysBetween } from '../../../core/days'
import { AppError, wrong } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { periodOn } from '../decisionRule'
import type { DecisionRow } from '../queries/decisions'
import { changeDecision } from './saveDecision'
import { tellOwners } from './tellOwners'

const LONGEST_VOTE_DAYS = 90
const AT_ONCE = 2000

/**
 * The notice (《物业管理条例》第十四条: 15 days before the vote): freezes the register as it is, with one
 * voter for each owner (O-6), and sets the days. A draft that is locked becomes public.
 */
export async function announce(
  ctx: CommandContext,
  decision: DecisionRow,
  { opensAt, closesAt }: { opensAt: Date; closesAt: Date },
): Promise<void> {
  const { now } = ctx
  if (closesAt <= opensAt) throw wrong('closesAt', '截止要晚于开始')
  if (daysBetween(dayOf(opensAt), dayOf(closesAt)) > LONGEST_VOTE_DAYS) {
    throw wrong('closesAt', `投票最长 ${LONGEST_VOTE_DAYS} 天`)
  }
  const { days } = periodOn('noticeDays', dayOf(now))
  if (daysBetween(dayOf(now), dayOf(opensAt)) < days) {
    throw new AppError('notice_too_short', { rule: 'O-10' })
  }
  const registerVersion = await freezeRegister(ctx, decision)
  await changeDecision(ctx, decision, {
    state: 'announced',
    announcedAt: now,
    opensAt,
    closesAt,
    registerVersion,
  })
  const place = { db: ctx.db, districtId: ctx.actor.districtId, now }
  await tellOwners(place, decision.id, {
    kind: 'decisionAnnounced',
    title: decision.title,
    text: `业主表决公告：${dayOf(opensAt)} 开始投票，${dayOf(closesAt)} 截止。请看方案。`,
    template: 'reminder',
  })
}

/** Copies the register, which is locked against imports; answers its version. */
async function freezeRegister(
  { db, actor: { districtId } }: CommandContext,
  { id: decisionId, regionId }: DecisionRow,
): Promise<number> {
  const register = await db
    .selectFrom('ownerRegister')
    .select('version')
    .where('districtId', '=', districtId)
    .where('regionId', '=', regionId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  const owners = await db
    .selectFrom('ownedUnit as u')
    .innerJoin('owner as o', (join) =>
      join.onRef('o.districtId', '=', 'u.districtId').onRef('o.id', '=', 'u.ownerId'),
    )
    .select(['o.id as ownerId', 'o.kind', 'o.name'])
    .select(sql<number>`sum(u.area)::bigint`.as('area'))
    .select(sql<string>`min(u.place_key)`.as('placeKey'))
    .where('u.districtId', '=', districtId)
    .where('u.regionId', '=', regionId)
    .groupBy(['o.id', 'o.kind', 'o.name'])
    .execute()
  if (!register || owners.length === 0) throw new AppError('register_empty')
  for (let from = 0; from < owners.length; from += AT_ONCE) {
    const some = owners.slice(from, from + AT_ONCE)
    await db
      .insertInto('decisionVoter')
      .values(
        some.map((owner) => ({ ...owner, districtId, id: newId(), decisionId, codeSerial: 1 })),
      )
      .execute()
  }
  await sql`insert into decision_unit
      (district_id, decision_id, place_key, voter_id, building, room, area, co_owners)
    select u.district_id, w.decision_id, u.place_key, w.id, u.building, u.room, u.area, u.co_owners
    from owned_unit u join decision_voter w on w.district_id = u.district_id
      and w.decision_id = ${decisionId}::uuid and w.owner_id = u.owner_id
    where u.district_id = ${districtId} and u.region_id = ${regionId}::uuid`.execute(db)
  return register.version
}
