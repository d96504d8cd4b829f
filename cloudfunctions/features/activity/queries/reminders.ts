import type { ReminderPurpose } from '@contract/activity'
import { type SqlBool, sql } from 'kysely'
import type { Db } from '../../../db/connect'
import { inside } from '../../../db/paths'
import type { ActivityRow } from './activity'

/** More than one act should reach at once; a campaign is announced by other means. */
export const MOST_REMINDED = 500

/** Those who have not yet acted, for one purpose; nobody else is ever reminded. */
export async function listUnreminded(
  db: Db,
  activity: ActivityRow,
  purpose: ReminderPurpose,
): Promise<string[]> {
  const rows = await (purpose === 'notSignedUp'
    ? listNotSignedUp(db, activity)
    : listSilent(db, activity, purpose))
  return rows.map(({ personId }) => personId)
}

/** Signed up and not yet there; or invited and without an answer. */
function listSilent(
  db: Db,
  { districtId, id }: ActivityRow,
  purpose: 'startsSoon' | 'notConfirmed',
) {
  return db
    .selectFrom('activitySignUp as s')
    .select('s.personId')
    .distinct()
    .where('s.districtId', '=', districtId)
    .where('s.activityId', '=', id)
    .where('s.state', '=', purpose === 'startsSoon' ? 'signedUp' : 'invited')
    .where(
      sql<SqlBool>`not exists (select from attendance t where t.district_id = s.district_id
        and t.shift_id = s.shift_id and t.person_id = s.person_id)`,
    )
    .orderBy('s.personId')
    .limit(MOST_REMINDED)
    .execute()
}

/** Members of the branch, or of the place, who have neither signed up nor said no. */
function listNotSignedUp(db: Db, activity: ActivityRow) {
  return db
    .selectFrom('member as m')
    .select('m.personId')
    .where('m.districtId', '=', activity.districtId)
    .where('m.status', '=', 'active')
    .$if(activity.organiserKind === 'branch', (members) =>
      members.where((is) =>
        is.or([
          is('m.homeBranchId', '=', activity.organiserId),
          is.exists(
            is
              .selectFrom('branchMember as bm')
              .select('bm.personId')
              .whereRef('bm.districtId', '=', 'm.districtId')
              .whereRef('bm.personId', '=', 'm.personId')
              .where('bm.branchId', '=', activity.organiserId)
              .where('bm.leftAt', 'is', null),
          ),
        ]),
      ),
    )
    .$if(activity.organiserKind !== 'branch', (members) =>
      members.where(inside('m.region_path', activity.regionPath)),
    )
    .where(
      sql<SqlBool>`not exists (select from activity_sign_up s where s.district_id = m.district_id
        and s.activity_id = ${activity.id} and s.person_id = m.person_id)`,
    )
    .orderBy('m.personId')
    .limit(MOST_REMINDED)
    .execute()
}

/** Of these, how many have a yes left for the purpose, on a phone. */
export async function countPhones(
  db: Db,
  districtId: string,
  personIds: string[],
): Promise<number> {
  if (personIds.length === 0) return 0
  const { phones } = await db
    .selectFrom('noticeConsent as c')
    .innerJoin('account as a', (join) =>
      join.onRef('a.districtId', '=', 'c.districtId').onRef('a.id', '=', 'c.accountId'),
    )
    .select((is) => is.fn.countAll<number>().as('phones'))
    .where('c.districtId', '=', districtId)
    .where('c.template', '=', 'reminder')
    .where('c.remaining', '>', 0)
    .where('a.personId', 'in', personIds)
    .where('a.openidHash', 'is not', null)
    .executeTakeFirstOrThrow()
  return phones
}

/** When people were last reminded of this activity. */
export async function findLastReminder(db: Db, { districtId, id }: ActivityRow) {
  const { at } = await db
    .selectFrom('notice')
    .select((is) => is.fn.max('createdAt').as('at'))
    .where('districtId', '=', districtId)
    .where('subjectId', '=', id)
    .where('kind', '=', 'reminder')
    .executeTakeFirstOrThrow()
  return at
}

/** What went, or is to go, to phones about this activity; the newest first. */
export function listDeliveries(db: Db, { districtId, id }: ActivityRow) {
  return db
    .selectFrom('noticeDelivery as d')
    .innerJoin('notice as n', (join) =>
      join.onRef('n.districtId', '=', 'd.districtId').onRef('n.id', '=', 'd.noticeId'),
    )
    .innerJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'n.districtId').onRef('p.id', '=', 'n.personId'),
    )
    .select(['d.id', 'd.template', 'd.state', 'd.tries', 'd.nextAt', 'd.sentAt', 'd.problem'])
    .leftJoin('member as m', (join) =>
      join
        .onRef('m.districtId', '=', 'p.districtId')
        .onRef('m.personId', '=', 'p.id')
        .on('m.status', '=', 'active'),
    )
    .select(['p.id as personId', 'p.name as personName', 'm.regionPath'])
    .where('d.districtId', '=', districtId)
    .where('n.subjectKind', '=', 'activity')
    .where('n.subjectId', '=', id)
    .orderBy('d.id', 'desc')
    .limit(200)
    .execute()
}

export type DeliveryRow = Awaited<ReturnType<typeof listDeliveries>>[number]
