/** Writes the planned rows, a table at a time, in the transaction it is given. */
import { sql } from 'kysely'
import { sealPhone, type Vault } from '../core/crypto'
import { searchKeys } from '../core/names'
import type { Db } from '../db/connect'
import type { DemoDistrict } from './base'
import { TABLES } from './district'

type Row = Record<string, unknown>

export async function loadDistrict(
  db: Db,
  vault: Vault,
  { id: districtId, rows }: Pick<DemoDistrict, 'id' | 'rows'>,
  log: (line: string) => void,
): Promise<void> {
  for (const table of TABLES) {
    const planned: readonly Row[] = rows[table]
    await insert(
      db,
      table,
      planned.map((row) => ({ districtId, ...sealed(vault, row) })),
    )
    if (table === 'person') await insert(db, 'personSearchKey', searchRows(districtId, rows.person))
    const said = SAID[table]
    if (said) log(`  ${said(planned.length)}`)
  }
}

const SAID: Partial<Record<(typeof TABLES)[number], (count: number) => string>> = {
  region: (count) => `区域 ${count} 处`,
  organization: (count) => `社会组织 ${count} 家`,
  member: (count) => `党员 ${count} 名`,
  taskLog: (count) => `任务记录 ${count} 条`,
  activity: (count) => `公益活动 ${count} 场`,
  station: (count) => `互助站 ${count} 个`,
  problem: (count) => `民生问题 ${count} 件`,
  decisionVote: (count) => `业主表决票 ${count} 张`,
  deliberationReply: (count) => `议事答复 ${count} 份`,
  attendance: (count) => `签到签退 ${count} 条`,
}

/** What is kept sealed is planned in the clear. */
function sealed(vault: Vault, { phone, guardianPhone, identity, ...row }: Row): Row {
  return {
    ...row,
    ...(typeof phone === 'string' ? sealPhone(vault, phone) : {}),
    ...(typeof guardianPhone === 'string'
      ? { guardianPhoneCipher: vault.seal('phone', guardianPhone) }
      : {}),
    ...(typeof identity === 'string' ? { identityHash: vault.hash('member', identity) } : {}),
  }
}

function searchRows(districtId: string, people: DemoDistrict['rows']['person']): Row[] {
  return people.flatMap(({ id, name, phone }) =>
    searchKeys(name, phone).map((token) => ({ districtId, token, personId: id })),
  )
}

const snake = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** One statement for a whole table: thousands of rows travel as one value. */
async function insert(db: Db, table: string, rows: readonly Row[]): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  if (columns.length === 0) return
  const json = JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map((column) => [snake(column), row[column]]))),
  )
  const names = sql.join(columns.map((column) => sql.ref(column)))
  const name = sql.table(table)
  await sql`insert into ${name} (${names})
    select ${names} from json_populate_recordset(null::${name}, ${json}::json)`.execute(db)
}
