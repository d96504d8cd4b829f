import type { Insertable } from 'kysely'
import type { Db } from '../db/connect'
import type { EventTable } from '../db/tables/account'
import { newId } from './ids'

/** What an event is about: one thing, and what a reader of its record wants to know besides. */
export interface Subject {
  kind: string
  id: string
  detail?: Record<string, unknown> | undefined
}

type Doer = Pick<Insertable<EventTable>, 'method' | 'accountId' | 'personId' | 'grantId' | 'role'>

/** Writes one row of the record; nobody changes or removes it. Without an account it was the clock. */
export async function recordEvent(
  db: Db,
  districtId: string,
  now: Date,
  doer: Doer,
  { kind, id, detail }: Subject,
): Promise<void> {
  await db
    .insertInto('event')
    .values({
      districtId,
      id: newId(),
      at: now,
      ...doer,
      subjectKind: kind,
      subjectId: id,
      detail: detail ? JSON.stringify(detail) : null,
    })
    .execute()
}
