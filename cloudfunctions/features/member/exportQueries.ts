import { sql } from 'kysely'
import { AppError } from '../../core/errors'
import type { Db } from '../../db/connect'
import type { RosterScope } from './policy'
import { listMembers, type MemberRow, type RosterFilter } from './rosterQueries'

export type ExportedMember = MemberRow & { services: string[]; joinedPartyOn: string | null }

const PAGE = 1000
const MOST = 100_000

/** Everybody who answers to the filter, a page at a time: the whole roster is never in memory at once. */
export async function* listForExport(
  db: Db,
  districtId: string,
  scope: NonNullable<RosterScope>,
  filter: RosterFilter,
): AsyncIterable<ExportedMember[]> {
  let after: [string, string] | undefined
  for (let count = 0; ; count += PAGE) {
    const rows = await listMembers(db, districtId, scope, filter, after, PAGE)
    const page = rows.slice(0, PAGE)
    yield await withDetails(db, districtId, page)
    const last = page.at(-1)
    if (rows.length <= PAGE || !last) return
    if (count + PAGE >= MOST) throw tooMany()
    after = [last.nameKey, last.personId]
  }
}

/** What the list on the screen does not show. */
async function withDetails(
  db: Db,
  districtId: string,
  rows: MemberRow[],
): Promise<ExportedMember[]> {
  if (rows.length === 0) return []
  const details = await db
    .selectFrom('member')
    .select(['personId', 'services', 'joinedPartyOn'])
    .where('districtId', '=', districtId)
    .where('personId', '=', sql<string>`any(${rows.map(({ personId }) => personId)}::uuid[])`)
    .execute()
  const byId = new Map(details.map((detail) => [detail.personId, detail]))
  return rows.map((row) => {
    const { services = [], joinedPartyOn = null } = byId.get(row.personId) ?? {}
    return { ...row, services, joinedPartyOn }
  })
}

const tooMany = () =>
  new AppError('too_large', {
    problems: [{ path: '', message: `一次最多导出 ${MOST} 人，请先按社区或党支部筛选` }],
  })
