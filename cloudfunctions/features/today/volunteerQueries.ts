/** What the caller has to do with activities, as someone who comes to help. */
import { CLOSES_AFTER_MINUTES } from '@contract/activity'
import { sql } from 'kysely'
import type { Actor } from '../../core/identity'
import type { Db } from '../../db/connect'

/** The shifts that stand in one state for the caller, of activities that take place. */
function myShifts(db: Db, { districtId, personId }: Actor, state: 'signedUp' | 'invited') {
  return db
    .selectFrom('activitySignUp as u')
    .innerJoin('activityShift as s', (join) =>
      join.onRef('s.districtId', '=', 'u.districtId').onRef('s.id', '=', 'u.shiftId'),
    )
    .innerJoin('activity as a', (join) =>
      join.onRef('a.districtId', '=', 'u.districtId').onRef('a.id', '=', 'u.activityId'),
    )
    .where('u.districtId', '=', districtId)
    .where('u.personId', '=', personId ?? '')
    .where('u.state', '=', state)
    .where('a.state', '=', 'published')
    .orderBy('s.startsAt')
    .orderBy('s.id')
}

/** The next shift that is not over for the caller: not begun, under way, or still to check out of. */
export function findNextShift(db: Db, actor: Actor, now: Date) {
  return myShifts(db, actor, 'signedUp')
    .select(['a.id as activityId', 'a.title', 'a.place', 's.id as shiftId', 's.name as shiftName'])
    .select(['s.startsAt', 's.endsAt'])
    .select([wasThere(sql`'checkIn'`).as('isCheckedIn')])
    .where(sql<boolean>`not ${wasThere(sql`'checkOut','autoCheckOut'`)}`)
    .where(sql<boolean>`case when ${wasThere(sql`'checkIn'`)}
      then s.ends_at + ${CLOSES_AFTER_MINUTES} * interval '1 minute' > ${now}
      else s.ends_at > ${now} end`)
    .limit(1)
    .executeTakeFirst()
}

/** Rows of the ledger; `kinds` is a list of literals. */
const wasThere = (kinds: ReturnType<typeof sql>) => sql<boolean>`exists (select 1 from attendance t
  where t.district_id = s.district_id and t.shift_id = s.id and t.person_id = u.person_id
    and t.kind in (${kinds}))`

/** Invitations that wait for the caller's own yes or no (V-2). */
export function listMyInvitations(db: Db, actor: Actor, now: Date) {
  return myShifts(db, actor, 'invited')
    .select(['a.id as activityId', 'a.title', 'a.place', 's.startsAt'])
    .where('s.endsAt', '>', now)
    .limit(20)
    .execute()
}

/** Places that others offer to the caller. */
export function listMySwaps(db: Db, { districtId, personId }: Actor, now: Date) {
  return db
    .selectFrom('shiftSwap as w')
    .innerJoin('activityShift as s', (join) =>
      join.onRef('s.districtId', '=', 'w.districtId').onRef('s.id', '=', 'w.shiftId'),
    )
    .innerJoin('activity as a', (join) =>
      join.onRef('a.districtId', '=', 's.districtId').onRef('a.id', '=', 's.activityId'),
    )
    .innerJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'w.districtId').onRef('p.id', '=', 'w.fromPersonId'),
    )
    .select(['a.id as activityId', 'a.title', 's.startsAt', 'p.name as fromName'])
    .where('w.districtId', '=', districtId)
    .where('w.toPersonId', '=', personId ?? '')
    .where('w.state', '=', 'offered')
    .where('a.state', '=', 'published')
    .where('s.endsAt', '>', now)
    .orderBy('s.startsAt')
    .orderBy('w.id')
    .limit(20)
    .execute()
}
