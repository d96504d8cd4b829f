/** 示范区: a fictional district with the article's figures, for whoever tries the product. */
import { sql } from 'kysely'
import type { Pool } from 'pg'
import * as v from 'valibot'
import { createVault, DataKeys, type Vault } from '../core/crypto'
import { dayOf, daysBetween } from '../core/days'
import { createDiskStore } from '../core/files'
import { type Db, inDistrict, openPool } from '../db/connect'
import { fold } from '../features/activity/commands/fold'
import { countPlaces } from '../features/dashboard/commands/countPlaces'
import { makeBulletins } from '../features/dashboard/commands/makeBulletins'
import { codeOf } from '../features/decision/codeRule'
import { flatsOf } from '../features/decision/queries/decisions'
import { addDays, DEMO_DISTRICT, DEMO_TODAY, REGISTERED_AT } from './clock'
import { collect } from './district'
import { isHappening, planHappening } from './happening'
import { loadDistrict } from './load'
import { planDistrict } from './plan'

/** The keys as the settings hold them, or still as text. */
type Keys = DataKeys | v.InferInput<typeof DataKeys>

const FIRST_BULLETINS = 8

interface Options {
  /** Where the host keeps photos; without it the district has none. */
  filesDir?: string
  /** The day that the district lives in; tests and pictures name theirs. */
  today?: string
}

/**
 * Fills a database with the demonstration district, dated by the day on which it is loaded: all of it
 * is there afterwards, or nothing. One that is there already stays, unless its days lie behind and
 * nobody has done anything in it; then it is loaded anew.
 * @param adminUrl may write to the table of districts
 */
export async function seedDemo(
  adminUrl: string,
  keys: Keys,
  log: (line: string) => void,
  { filesDir, today = dayToLoad(new Date()) }: Options = {},
): Promise<void> {
  const pool = openPool({ databaseUrl: adminUrl, maxConnections: 1 })
  try {
    const there = await inDistrict(pool, { districtId: DEMO_DISTRICT, readOnly: true }, findLoaded)
    if (there && there.day >= today) return
    if (there?.isTouched()) {
      log(
        `示范区的日期停在 ${there.day}，里面已经办过事，所以原样保留。要从今天重新开始：停止后删除 .data 再启动。`,
      )
      return
    }
    const started = performance.now()
    log(
      there
        ? `示范区的日期停在 ${there.day}，没有人办过事，按今天的日期重新生成……`
        : '正在生成示范区（人物均为虚构）……',
    )
    await seed(pool, parsed(keys), log, { filesDir, today })
    log(`示范区已生成，用时 ${((performance.now() - started) / 1000).toFixed(1)} 秒`)
  } finally {
    await pool.end()
  }
}

/** The last morning that lies behind: before eight nothing of the day has happened yet. */
const dayToLoad = (now: Date) => dayOf(new Date(now.getTime() - 8 * 3_600_000))

const isParsed = (keys: Keys): keys is DataKeys => Buffer.isBuffer(keys.hashKey)
const parsed = (keys: Keys): DataKeys => (isParsed(keys) ? keys : v.parse(DataKeys, keys))

async function seed(
  pool: Pool,
  keys: DataKeys,
  log: (line: string) => void,
  { filesDir, today }: { filesDir: string | undefined; today: string },
): Promise<void> {
  const vault = createVault(keys)
  const planned = planDistrict(today)
  const { id, name, photos, rows } = planned
  const district = filesDir ? planned : { ...planned, rows: { ...rows, file: [] } }
  const files = filesDir ? createDiskStore(filesDir, vault) : undefined
  for (const { row, bytes } of files ? photos : []) await files?.put(id, row.id, bytes)
  const outcome = await inDistrict(pool, { districtId: id, readOnly: false }, async (db) => {
    // A call may take ten seconds; this is none, and may be on a slow machine.
    await sql`set local statement_timeout = 0`.execute(db)
    // Whoever seeds at the same time waits here for the row, and then finds the people.
    await sql`insert into district (id, name) values (${id}, ${name})
      on conflict (id) do update set name = excluded.name`.execute(db)
    const there = await findLoaded(db)
    if (there && (there.day >= today || there.isTouched())) return undefined
    const gone = there ? await empty(db) : []
    if (there) await sql`insert into district (id, name) values (${id}, ${name})`.execute(db)
    await loadDistrict(db, vault, district, log)
    log(`  ${await trySlip(db, vault)}`)
    return gone
  })
  if (!outcome) return
  for (const fileId of outcome) await files?.remove(id, fileId)
  // Without it the first queries are planned as if the tables were empty.
  await pool.query('analyze')
  // The figures are there from the first look on.
  const place = { districtId: id, readOnly: false }
  await inDistrict(pool, place, (db) => fold(db, id, new Date()))
  await inDistrict(pool, place, (db) => countPlaces(db, id, new Date(), { isForced: true }))
  // The largest places have their bulletins from the first look on; the clock writes the others.
  await inDistrict(pool, place, (db) =>
    makeBulletins(db, id, new Date(`${today}T06:00:00Z`), FIRST_BULLETINS),
  )
}

/** A slip as a visitor hands it out: whoever has no role may vote with it at once. */
async function trySlip(db: Db, vault: Vault): Promise<string> {
  const { title, flats, ...voter } = await db
    .selectFrom('decisionVoter as w')
    .innerJoin('decision as d', (join) =>
      join.onRef('d.districtId', '=', 'w.districtId').onRef('d.id', '=', 'w.decisionId'),
    )
    .select(['w.id', 'w.codeSerial', 'd.title', flatsOf('w.id').as('flats')])
    .where('w.districtId', '=', DEMO_DISTRICT)
    .where('d.state', '=', 'announced')
    .where('d.kind', '=', 'consultation')
    .orderBy('w.placeKey')
    .limit(1)
    .executeTakeFirstOrThrow()
  return `试投一票：${title}，${flats[0]}，投票码 ${codeOf(vault, voter)}`
}

/**
 * Sees to it that an activity is under way in the demonstration district, so that whoever opens it
 * can check in. Does nothing when there is one, or no such district.
 */
export async function holdHappening(adminUrl: string, keys: Keys, now: Date): Promise<void> {
  const pool = openPool({ databaseUrl: adminUrl, maxConnections: 1 })
  try {
    await inDistrict(pool, { districtId: DEMO_DISTRICT, readOnly: false }, async (db) => {
      // Two who start at the same time make one.
      await sql`select from district where id = ${DEMO_DISTRICT} for update`.execute(db)
      if (!(await findLoaded(db)) || (await isHappening(db, now))) return
      const rows = collect([await planHappening(db, now)])
      await loadDistrict(db, createVault(parsed(keys)), { id: DEMO_DISTRICT, rows }, () => {})
    })
  } finally {
    await pool.end()
  }
}

interface Loaded {
  day: string
  /** Somebody has done something, which is on record; or there is another district besides. */
  isTouched(): boolean
}

async function findLoaded(db: Db): Promise<Loaded | undefined> {
  const { rows } = await sql<{
    since: Date | null
    events: number
    checkIns: number
    districts: number
  }>`
    select (select min(created_at) from person where district_id = ${DEMO_DISTRICT}) as since,
      (select count(*) from event where district_id = ${DEMO_DISTRICT}) as events,
      (select count(*) from attendance where district_id = ${DEMO_DISTRICT}
        and device is not null and device not like 'phone-%') as "checkIns",
      (select count(*) from district) as districts`.execute(db)
  const [found] = rows
  if (!found?.since) return undefined
  const { since, events, checkIns, districts } = found
  // The registers were entered on a day of the plan.
  const days = daysBetween(dayOf(REGISTERED_AT), dayOf(since))
  const day = addDays(DEMO_TODAY, days)
  return {
    day,
    // A check-in leaves no event; the demonstration's own phones have a name of theirs.
    isTouched: () =>
      districts > 1 || checkIns > 0 || events !== planDistrict(day).rows.event.length,
  }
}

/** Takes everything away; answers the files whose bytes are to go as well. */
async function empty(db: Db): Promise<string[]> {
  const files = await db
    .selectFrom('file')
    .select('id')
    .where('districtId', '=', DEMO_DISTRICT)
    .execute()
  await sql`truncate district cascade`.execute(db)
  return files.map(({ id }) => id)
}
