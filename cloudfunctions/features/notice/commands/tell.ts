import type { Notice, NoticeKind, Template } from '@contract/notice'
import { sql } from 'kysely'
import { newId } from '../../../core/ids'
import type { Db } from '../../../db/connect'
import { phonesAt } from '../quietRule'

interface Teller {
  db: Db
  districtId: string
  now: Date
}

interface News {
  personIds: string[]
  kind: NoticeKind
  title: string
  text: string
  subjectKind: Notice['subjectKind']
  subjectId: string
  /** The purpose under which it may go to the phones of those who said yes to it. */
  template: Template
}

/**
 * Tells people something: into the inbox of each at once; to the phones of those who have a yes
 * left for this purpose (W-9), outside of quiet hours. Part of the transaction of what it tells of.
 * @returns how many were told, and to how many phones it will go
 */
export async function tell(
  { db, districtId, now }: Teller,
  { personIds, text, template, ...news }: News,
): Promise<{ inbox: number; phones: number }> {
  const people = [...new Set(personIds)]
  if (people.length === 0) return { inbox: 0, phones: 0 }
  const notices = people.map((personId) => ({
    districtId,
    id: newId(),
    personId,
    ...news,
    body: text,
    createdAt: now,
  }))
  await db.insertInto('notice').values(notices).execute()

  const accounts = await spendConsents(db, districtId, people, template, now)
  const noticeOf = new Map(notices.map(({ personId, id }) => [personId, id]))
  if (accounts.length > 0) {
    await db
      .insertInto('noticeDelivery')
      .values(
        accounts.map(({ accountId, personId }) => ({
          districtId,
          id: newId(),
          noticeId: noticeOf.get(personId) ?? '',
          accountId,
          template,
          state: 'waiting' as const,
          tries: 0,
          nextAt: phonesAt(now),
          createdAt: now,
        })),
      )
      .execute()
  }
  return { inbox: people.length, phones: accounts.length }
}

/** Takes one yes from each account that has one left. In the order of the keys, against deadlocks. */
async function spendConsents(
  db: Db,
  districtId: string,
  personIds: string[],
  template: Template,
  now: Date,
): Promise<{ accountId: string; personId: string }[]> {
  const held = await db
    .selectFrom('noticeConsent as c')
    .innerJoin('account as a', (join) =>
      join.onRef('a.districtId', '=', 'c.districtId').onRef('a.id', '=', 'c.accountId'),
    )
    .select(['c.accountId', 'a.personId'])
    .where('c.districtId', '=', districtId)
    .where('c.template', '=', template)
    .where('c.remaining', '>', 0)
    .where('a.personId', 'in', personIds)
    .where('a.openidHash', 'is not', null)
    .orderBy('c.accountId')
    .forUpdate('c')
    .execute()
  if (held.length === 0) return []
  await db
    .updateTable('noticeConsent')
    .set({ remaining: sql`remaining - 1`, updatedAt: now })
    .where('districtId', '=', districtId)
    .where('template', '=', template)
    .where(
      'accountId',
      'in',
      held.map(({ accountId }) => accountId),
    )
    .execute()
  return held.flatMap(({ accountId, personId }) => (personId ? [{ accountId, personId }] : []))
}
