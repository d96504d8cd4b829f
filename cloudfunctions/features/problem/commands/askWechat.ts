import { sql } from 'kysely'
import type { Pool } from 'pg'
import type { ContentChecker, Verdict } from '../../../core/contentCheck'
import type { Vault } from '../../../core/crypto'
import { type Db, inDistrict } from '../../../db/connect'
import { OPENID } from '../../account/commands/openWechatAccount'

const AT_ONCE = 30
/** After so many times without an answer only a person decides. */
const MOST_TRIES = 6
/** Minutes until what was taken, or not answered, is asked again. */
const AGAIN_MINUTES = 10

interface Parts {
  pool: Pool
  vault: Vault
  checker: ContentChecker
}

/**
 * Shows words that wait to WeChat's check. Only a clear yes makes them public; all else goes on
 * waiting for a person, and so does what WeChat does not answer or was written in a browser. What is
 * taken is leased, so that a crash loses nothing, and a person who decided meanwhile has decided.
 * @returns how many were let through
 */
export async function askWechat(
  { pool, vault, checker }: Parts,
  districtId: string,
  now: Date,
): Promise<number> {
  const place = { districtId, readOnly: false }
  const waiting = await inDistrict(pool, place, (db) => take(db, districtId, now))
  let passed = 0
  for (const { openidCipher, content, ...step } of waiting) {
    const verdict = openidCipher
      ? await checker.checkText({ openid: vault.open(OPENID, openidCipher), content })
      : 'doubtful'
    const isFound = Boolean(openidCipher) && verdict === 'doubtful'
    await inDistrict(pool, place, (db) => decide(db, districtId, step, { verdict, isFound, now }))
    if (verdict === 'pass') passed++
  }
  return passed
}

async function take(db: Db, districtId: string, now: Date) {
  const due = await db
    .selectFrom('problemStep')
    .select('id')
    .where('districtId', '=', districtId)
    .where('askAt', '<=', now)
    .orderBy('askAt')
    .limit(AT_ONCE)
    .forUpdate()
    .skipLocked()
    .execute()
  if (due.length === 0) return []
  const ids = due.map(({ id }) => id)
  await db
    .updateTable('problemStep')
    .set({ askTries: sql`ask_tries + 1`, askAt: new Date(now.getTime() + AGAIN_MINUTES * 60_000) })
    .where('districtId', '=', districtId)
    .where('id', 'in', ids)
    .execute()
  return db
    .selectFrom('problemStep as t')
    .innerJoin('problem as p', (join) =>
      join.onRef('p.districtId', '=', 't.districtId').onRef('p.id', '=', 't.problemId'),
    )
    .innerJoin('account as a', (join) =>
      join.onRef('a.districtId', '=', 't.districtId').onRef('a.id', '=', 't.accountId'),
    )
    .select(['t.id', 't.kind', 't.problemId', 't.askTries', 'a.openidCipher'])
    .select(sql<string>`coalesce(t.text, p.place || '：' || p.words)`.as('content'))
    .where('t.districtId', '=', districtId)
    .where('t.id', 'in', ids)
    .execute()
}

interface Outcome {
  verdict: Verdict
  /** WeChat itself found something. */
  isFound: boolean
  now: Date
}

async function decide(
  db: Db,
  districtId: string,
  {
    id,
    kind,
    problemId,
    askTries,
  }: { id: string; kind: string; problemId: string; askTries: number },
  { verdict, isFound, now }: Outcome,
): Promise<void> {
  const goesOn = verdict === 'away' && askTries < MOST_TRIES
  if (goesOn) return
  const { numUpdatedRows } = await db
    .updateTable('problemStep')
    .set(
      verdict === 'pass'
        ? { checkState: 'passed', checkedAt: now, askAt: null }
        : { isDoubtful: isFound, askAt: null },
    )
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .where('checkState', '=', 'waiting')
    .executeTakeFirst()
  if (verdict !== 'pass' || kind !== 'brought' || numUpdatedRows === 0n) return
  await db
    .updateTable('problem')
    .set({ publishedAt: now })
    .where('districtId', '=', districtId)
    .where('id', '=', problemId)
    .execute()
}
