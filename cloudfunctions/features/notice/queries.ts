import type { Notice, NoticeKind } from '@contract/notice'
import type { Actor } from '../../core/identity'
import type { Db } from '../../db/connect'

export type NoticeRow = Awaited<ReturnType<typeof listNotices>>[number]

/** Notices of the caller, the newest first; one more than asked for. */
export function listNotices(
  db: Db,
  actor: Actor,
  { after, limit }: { after: [string, string] | undefined; limit: number },
) {
  return db
    .selectFrom('notice')
    .select(['id', 'kind', 'title', 'body', 'subjectKind', 'subjectId', 'createdAt', 'readAt'])
    .where('districtId', '=', actor.districtId)
    .where('personId', '=', actor.personId ?? '')
    .$if(after !== undefined, (rows) => rows.where('id', '<', after?.[1] ?? ''))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
}

export async function countUnread(db: Db, actor: Actor): Promise<number> {
  const { unread } = await db
    .selectFrom('notice')
    .select((is) => is.fn.countAll<number>().as('unread'))
    .where('districtId', '=', actor.districtId)
    .where('personId', '=', actor.personId ?? '')
    .where('readAt', 'is', null)
    .executeTakeFirstOrThrow()
  return unread
}

/** How many messages the account may still be sent, for each purpose. */
export function listConsents(db: Db, actor: Actor) {
  return db
    .selectFrom('noticeConsent')
    .select(['template', 'remaining'])
    .where('districtId', '=', actor.districtId)
    .where('accountId', '=', actor.accountId ?? '')
    .execute()
}

/** When anybody was last told this of a thing. */
export async function lastTold(
  db: Db,
  districtId: string,
  {
    kind,
    subjectKind,
    subjectId,
  }: { kind: NoticeKind } & Pick<Notice, 'subjectKind' | 'subjectId'>,
): Promise<Date | undefined> {
  const last = await db
    .selectFrom('notice')
    .select('createdAt')
    .where('districtId', '=', districtId)
    .where('kind', '=', kind)
    .where('subjectKind', '=', subjectKind)
    .where('subjectId', '=', subjectId)
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.createdAt
}
