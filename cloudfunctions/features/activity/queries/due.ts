import { sql } from 'kysely'
import type { Actor } from '../../../core/identity'
import type { Db } from '../../../db/connect'
import { activities } from './activity'
import { pendingOf } from './crew'
import { organising } from './list'

/** Volunteering that has ended and is not recorded yet, of those who run it; the most urgent first. */
export function listDue(
  db: Db,
  actor: Actor,
  now: Date,
  after: [string, string] | undefined,
  limit: number,
) {
  return activities(db, actor)
    .where('a.state', '=', 'published')
    .where('a.kind', '=', 'volunteer')
    .where('a.endsAt', '<=', now)
    .where('a.recordDueOn', 'is not', null)
    .where(organising(actor))
    .$if(after !== undefined, (rows) =>
      rows.where((is) =>
        is(
          is.refTuple('a.recordDueOn', 'a.id'),
          '>',
          is.tuple(after?.[0] as string, after?.[1] as string),
        ),
      ),
    )
    .select(pendingOf(sql`a.district_id`, sql`a.id`).as('pending'))
    .orderBy('a.recordDueOn')
    .orderBy('a.id')
    .limit(limit + 1)
    .execute()
}

/** Published volunteering whose last day may move when this day changes. */
export function listDueAround(db: Db, districtId: string, day: string) {
  return db
    .selectFrom('activity')
    .select(['id', 'endsAt', 'recordDueOn'])
    .where('districtId', '=', districtId)
    .where('state', '=', 'published')
    .where('recordDueOn', '>=', day)
    .where('endsAt', '<', new Date(`${day}T00:00:00+08:00`))
    .orderBy('id')
    .forUpdate()
    .execute()
}
