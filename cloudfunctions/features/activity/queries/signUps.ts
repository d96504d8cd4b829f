import { sql } from 'kysely'
import type { Actor } from '../../../core/identity'
import type { Db } from '../../../db/connect'
import { inside } from '../../../db/paths'

export function findSignUp(db: Db, districtId: string, shiftId: string, personId: string) {
  return db
    .selectFrom('activitySignUp')
    .selectAll()
    .where('districtId', '=', districtId)
    .where('shiftId', '=', shiftId)
    .where('personId', '=', personId)
    .executeTakeFirst()
}

const PLACE = ['shiftId', 'personId', 'state', 'age', 'guardianConsentedAt', 'barredAt'] as const

export type ConcernedRow = Awaited<ReturnType<typeof lockConcerned>>[number]

/**
 * Everybody who has a place, waits or is invited. A check-in locks its own row among these, so it
 * has either been written before this answers or sees what is made of the row afterwards.
 */
export function lockConcerned(db: Db, districtId: string, activityId: string) {
  return db
    .selectFrom('activitySignUp')
    .select(PLACE)
    .where('districtId', '=', districtId)
    .where('activityId', '=', activityId)
    .where('state', 'in', ['signedUp', 'waiting', 'invited'])
    .orderBy('shiftId')
    .orderBy('personId')
    .forUpdate()
    .execute()
}

/** Who has come to which shift, and whether they have left again. */
export function listComings(db: Db, districtId: string, activityId: string) {
  return db
    .selectFrom('attendance')
    .select(['shiftId', 'personId'])
    .select(sql<boolean>`bool_or(kind in ('checkOut','autoCheckOut'))`.as('hasLeft'))
    .where('districtId', '=', districtId)
    .where('activityId', '=', activityId)
    .where('kind', 'in', ['checkIn', 'checkOut', 'autoCheckOut'])
    .groupBy(['shiftId', 'personId'])
    .execute()
}

/** Those who wait longest, first; who still has to say their age waits for that. */
export function listWaiting(db: Db, districtId: string, shiftId: string) {
  return db
    .selectFrom('activitySignUp')
    .select(PLACE)
    .where('districtId', '=', districtId)
    .where('shiftId', '=', shiftId)
    .where('state', '=', 'waiting')
    .where('barredAt', 'is', null)
    .orderBy('queuedAt')
    .orderBy('personId')
    .execute()
}

/** What some people offered of this shift to others is off the table with their place. */
export async function endOffers(
  db: Db,
  districtId: string,
  shiftId: string,
  personIds: string[],
  now: Date,
): Promise<void> {
  await db
    .updateTable('shiftSwap')
    .set({ state: 'ended', answeredAt: now })
    .where('districtId', '=', districtId)
    .where('shiftId', '=', shiftId)
    .where('fromPersonId', 'in', personIds)
    .where('state', '=', 'offered')
    .execute()
}

/** Another shift that the person holds or waits for at the same time. */
export function findOverlap(
  db: Db,
  districtId: string,
  personId: string,
  shift: { id: string; startsAt: Date; endsAt: Date },
) {
  return db
    .selectFrom('activitySignUp as s')
    .innerJoin('activityShift as h', (join) =>
      join.onRef('h.districtId', '=', 's.districtId').onRef('h.id', '=', 's.shiftId'),
    )
    .innerJoin('activity as a', (join) =>
      join.onRef('a.districtId', '=', 's.districtId').onRef('a.id', '=', 's.activityId'),
    )
    .select(['h.id', 'a.title'])
    .where('s.districtId', '=', districtId)
    .where('s.personId', '=', personId)
    .where('s.state', 'in', ['signedUp', 'waiting'])
    .where('a.state', '=', 'published')
    .where('h.id', '<>', shift.id)
    .where('h.startsAt', '<', shift.endsAt)
    .where('h.endsAt', '>', shift.startsAt)
    .limit(1)
    .executeTakeFirst()
}

export async function personExists(db: Db, districtId: string, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether the ledger knows of the person at this shift. */
export async function isPresent(
  db: Db,
  districtId: string,
  shiftId: string,
  personId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('attendance')
    .select('id')
    .where('districtId', '=', districtId)
    .where('shiftId', '=', shiftId)
    .where('personId', '=', personId)
    .where('kind', '=', 'checkIn')
    .executeTakeFirst()
  return row !== undefined
}

/** Which of these the caller may invite: members of their branch, of their place. */
export async function listInvitable(
  db: Db,
  { districtId, acting }: Actor,
  personIds: string[],
): Promise<string[]> {
  if (!acting) return []
  const { placeKind, placeId, path } = acting
  const rows = await db
    .selectFrom('member as m')
    .select('m.personId')
    .where('m.districtId', '=', districtId)
    .where('m.status', '=', 'active')
    .where('m.personId', 'in', personIds)
    .$if(placeKind === 'branch', (members) =>
      members.where((is) =>
        is.or([
          is('m.homeBranchId', '=', placeId),
          is.exists(
            is
              .selectFrom('branchMember as bm')
              .select('bm.personId')
              .whereRef('bm.districtId', '=', 'm.districtId')
              .whereRef('bm.personId', '=', 'm.personId')
              .where('bm.branchId', '=', placeId)
              .where('bm.leftAt', 'is', null),
          ),
        ]),
      ),
    )
    .$if(placeKind !== 'branch', (members) => members.where(inside('m.region_path', path)))
    .execute()
  return rows.map(({ personId }) => personId)
}

/** Proofs that a person has declared and not taken back. */
export function listQualifications(db: Db, districtId: string, personId: string) {
  return db
    .selectFrom('qualification as q')
    .leftJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'q.districtId').onRef('p.id', '=', 'q.verifiedBy'),
    )
    .select(['q.id', 'q.personId', 'q.name', 'q.number', 'q.expiresOn', 'p.name as verifiedBy'])
    .where('q.districtId', '=', districtId)
    .where('q.personId', '=', personId)
    .where('q.removedAt', 'is', null)
    .orderBy('q.name')
    .execute()
}

export type QualificationRow = Awaited<ReturnType<typeof listQualifications>>[number]

/** A proof of somebody who has signed up for, or waits for, a shift of this activity. */
export function findQualificationAt(db: Db, districtId: string, id: string, activityId: string) {
  return db
    .selectFrom('qualification as q')
    .select('q.id')
    .where('q.districtId', '=', districtId)
    .where('q.id', '=', id)
    .where('q.removedAt', 'is', null)
    .where((is) =>
      is.exists(
        is
          .selectFrom('activitySignUp as s')
          .select('s.personId')
          .whereRef('s.districtId', '=', 'q.districtId')
          .whereRef('s.personId', '=', 'q.personId')
          .where('s.activityId', '=', activityId)
          .where('s.state', 'in', ['signedUp', 'waiting']),
      ),
    )
    .executeTakeFirst()
}

export type SwapRow = Awaited<ReturnType<typeof listSwaps>>[number]

/** Swaps that the caller offers or is offered; open ones first, then the newest. */
export function listSwaps(
  db: Db,
  { districtId, personId }: Actor,
  { activityId, id }: { activityId?: string | undefined; id?: string | undefined } = {},
) {
  return db
    .selectFrom('shiftSwap as w')
    .innerJoin('activityShift as h', (join) =>
      join.onRef('h.districtId', '=', 'w.districtId').onRef('h.id', '=', 'w.shiftId'),
    )
    .innerJoin('activity as a', (join) =>
      join.onRef('a.districtId', '=', 'h.districtId').onRef('a.id', '=', 'h.activityId'),
    )
    .innerJoin('person as f', (join) =>
      join.onRef('f.districtId', '=', 'w.districtId').onRef('f.id', '=', 'w.fromPersonId'),
    )
    .innerJoin('person as t', (join) =>
      join.onRef('t.districtId', '=', 'w.districtId').onRef('t.id', '=', 'w.toPersonId'),
    )
    .select(['w.id', 'w.state', 'w.shiftId', 'w.fromPersonId', 'w.toPersonId'])
    .select(['a.id as activityId', 'a.title as activityTitle', 'h.name as shiftName', 'h.startsAt'])
    .select(['f.name as fromName', 't.name as toName'])
    .where('w.districtId', '=', districtId)
    .where((is) =>
      is.or([is('w.fromPersonId', '=', personId ?? ''), is('w.toPersonId', '=', personId ?? '')]),
    )
    .$if(activityId !== undefined, (rows) => rows.where('a.id', '=', activityId ?? ''))
    .$if(id !== undefined, (rows) => rows.where('w.id', '=', id ?? ''))
    .orderBy(sql`w.state = 'offered'`, 'desc')
    .orderBy('w.offeredAt', 'desc')
    .limit(100)
    .execute()
}

/** Locks the swap, so that of two answers one counts. */
export function lockSwap(db: Db, districtId: string, id: string) {
  return db
    .selectFrom('shiftSwap')
    .selectAll()
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}
