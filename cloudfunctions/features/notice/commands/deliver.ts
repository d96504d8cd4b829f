import type { Notice } from '@contract/notice'
import { sql } from 'kysely'
import type { Pool } from 'pg'
import type { Vault } from '../../../core/crypto'
import type { Messenger } from '../../../core/messenger'
import { type Db, inDistrict } from '../../../db/connect'
import { OPENID } from '../../account/commands/openWechatAccount'
import { retryAt } from '../quietRule'

const AT_ONCE = 50
/** Minutes after which a message that was taken and never finished is taken again. */
const LEASE_MINUTES = 5

/** Where a tap on the message leads. */
const PAGES: Record<Notice['subjectKind'], string> = {
  activity: 'features/activity/pages/detail',
  sheet: 'features/activity/pages/sheets',
  station: 'features/station/pages/detail',
  problem: 'features/problem/pages/detail',
  branch: 'features/branch/pages/detail',
  decision: 'features/decision/pages/detail',
  deliberation: 'features/deliberation/pages/detail',
}

interface Parts {
  pool: Pool
  vault: Vault
  messenger: Messenger
}

/**
 * Sends what is due, at most fifty at a time. What is taken is leased first, so that of two who
 * deliver at once each sends its own, and a crash in the middle loses nothing: the lease runs out.
 * @returns how many were sent
 */
export async function deliver(
  { pool, vault, messenger }: Parts,
  districtId: string,
  now: Date,
): Promise<number> {
  const place = { districtId, readOnly: false }
  const due = await inDistrict(pool, place, (db) => take(db, districtId, now))
  let sent = 0
  for (const { id, tries, openidCipher, template, title, body, createdAt, ...row } of due) {
    const result = await messenger.send({
      openid: vault.open(OPENID, openidCipher ?? ''),
      template,
      title,
      text: body,
      at: createdAt,
      page: `${PAGES[row.subjectKind]}?id=${row.subjectId}`,
    })
    const next = result.kind === 'away' ? retryAt(tries, now) : undefined
    const state = result.kind === 'sent' ? 'sent' : next ? 'waiting' : 'failed'
    if (state === 'sent') sent++
    await inDistrict(pool, place, (db) =>
      db
        .updateTable('noticeDelivery')
        .set({
          state,
          nextAt: next ?? null,
          sentAt: state === 'sent' ? now : null,
          problem: result.kind === 'sent' ? null : result.problem,
        })
        .where('districtId', '=', districtId)
        .where('id', '=', id)
        .execute(),
    )
  }
  return sent
}

async function take(db: Db, districtId: string, now: Date) {
  const due = await db
    .selectFrom('noticeDelivery')
    .select('id')
    .where('districtId', '=', districtId)
    .where('state', '=', 'waiting')
    .where('nextAt', '<=', now)
    .orderBy('nextAt')
    .limit(AT_ONCE)
    .forUpdate()
    .skipLocked()
    .execute()
  if (due.length === 0) return []
  const ids = due.map(({ id }) => id)
  await db
    .updateTable('noticeDelivery')
    .set({
      tries: sql`tries + 1`,
      nextAt: new Date(now.getTime() + LEASE_MINUTES * 60_000),
    })
    .where('districtId', '=', districtId)
    .where('id', 'in', ids)
    .execute()
  return db
    .selectFrom('noticeDelivery as d')
    .innerJoin('notice as n', (join) =>
      join.onRef('n.districtId', '=', 'd.districtId').onRef('n.id', '=', 'd.noticeId'),
    )
    .innerJoin('account as a', (join) =>
      join.onRef('a.districtId', '=', 'd.districtId').onRef('a.id', '=', 'd.accountId'),
    )
    .select(['d.id', 'd.tries', 'd.template', 'a.openidCipher'])
    .select(['n.title', 'n.body', 'n.createdAt', 'n.subjectKind', 'n.subjectId'])
    .where('d.districtId', '=', districtId)
    .where('d.id', 'in', ids)
    .execute()
}
