/** 示范区: a fictional district with the article's figures, for whoever tries the product. */
import { sql } from 'kysely'
import type { Pool } from 'pg'
import * as v from 'valibot'
import { createVault, DataKeys } from '../core/crypto'
import { createDiskStore } from '../core/files'
import { type Db, inDistrict, openPool } from '../db/connect'
import { DEMO_DISTRICT } from './clock'
import { loadDistrict } from './load'
import { type DemoDistrict, planDistrict } from './plan'

/** The keys as the settings hold them, or still as text. */
type Keys = DataKeys | v.InferInput<typeof DataKeys>

/**
 * Fills a database with the demonstration district. Returns at once when the district has people;
 * otherwise all of it is there afterwards, or nothing.
 * @param adminUrl may write to the table of districts
 * @param filesDir where the host keeps photos; without it the district has none
 */
export async function seedDemo(
  adminUrl: string,
  keys: Keys,
  log: (line: string) => void,
  filesDir?: string,
): Promise<void> {
  const pool = openPool({ databaseUrl: adminUrl, maxConnections: 1 })
  try {
    if (await inDistrict(pool, { districtId: DEMO_DISTRICT, readOnly: true }, hasPeople)) return
    const started = performance.now()
    log('正在生成示范区（人物均为虚构）……')
    await seed(pool, isParsed(keys) ? keys : v.parse(DataKeys, keys), log, filesDir)
    log(`示范区已生成，用时 ${((performance.now() - started) / 1000).toFixed(1)} 秒`)
  } finally {
    await pool.end()
  }
}

const isParsed = (keys: Keys): keys is DataKeys => Buffer.isBuffer(keys.hashKey)

async function seed(
  pool: Pool,
  keys: DataKeys,
  log: (line: string) => void,
  filesDir: string | undefined,
): Promise<void> {
  const vault = createVault(keys)
  const planned = planDistrict()
  const { id, name, photos, rows } = planned
  const district = filesDir ? planned : { ...planned, rows: { ...rows, file: [] } }
  if (filesDir) {
    const files = createDiskStore(filesDir, vault)
    for (const { row, bytes } of photos) await files.put(id, row.id, bytes)
  }
  const loaded = await inDistrict(pool, { districtId: id, readOnly: false }, async (db) => {
    // Whoever seeds at the same time waits here for the row, and then finds the people.
    await sql`insert into district (id, name) values (${id}, ${name})
      on conflict (id) do update set name = excluded.name`.execute(db)
    if (await hasPeople(db)) return false
    await loadDistrict(db, vault, district as DemoDistrict, log)
    return true
  })
  // Without it the first queries are planned as if the tables were empty.
  if (loaded) await pool.query('analyze')
}

async function hasPeople(db: Db): Promise<boolean> {
  const person = await db
    .selectFrom('person')
    .select('id')
    .where('districtId', '=', DEMO_DISTRICT)
    .limit(1)
    .executeTakeFirst()
  return person !== undefined
}
