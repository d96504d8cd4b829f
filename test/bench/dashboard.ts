/**
 * The page of a district and of one of its sub-districts through the host, with 100,000 and 1,000,000
 * check-ins of two years (`dashboardLarge`: 10,000,000 as well), beside a plain aggregate over the facts on the same database. The check-ins
 * are rolled up by the product's own folder.
 */
import autocannon from 'autocannon'
import { Client } from 'pg'
import type { Stack } from '../../config/tasks/support/stack'
import { fillAttendance } from './fillAttendance'
import { DISTRICT, fillRoster } from './fillRoster'
import { median, print } from './report'
import { withStacks } from './stacks'

const SIZES = [100_000, 1_000_000]
const LARGE = [...SIZES, 10_000_000]
const ROUNDS = 5
const SECONDS = 2
const MEMBERS = 3_000

const PLAIN = `select a.region_path, date_trunc('month', s.starts_at) as month, count(*)
  from attendance t
  join activity_shift s on s.district_id = t.district_id and s.id = t.shift_id
  join activity a on a.district_id = s.district_id and a.id = s.activity_id
  where t.district_id = '${DISTRICT}' and t.kind = 'checkIn' group by 1, 2`

export const dashboard = () => measure(SIZES)
export const dashboardLarge = () => measure(LARGE)

async function measure(sizes: number[]): Promise<void> {
  await withStacks(sizes, async (stacks) => {
    const lines: { name: string; value: string; goal?: { text: string; reached: boolean } }[] = []
    const pages: { size: number; name: string; ms: number[]; run(): Promise<number> }[] = []
    for (const { stack, size } of stacks) {
      process.stdout.write(`写入 ${size.toLocaleString('en')} 次签到……\n`)
      const token = await fillRoster(stack.adminUrl, MEMBERS)
      const seconds = await fillAttendance(stack.adminUrl, size)
      const named = size.toLocaleString('en')
      lines.push({ name: `rolled up, ${named}`, value: `${seconds.toFixed(1)} s` })
      lines.push({ name: `plain aggregate, ${named}`, value: `${await plain(stack)} ms` })
      lines.push({ name: `size of the sums, ${named}`, value: await sizeOfSums(stack) })
      const street = await one(stack, `select id from region where kind = 'subdistrict' limit 1`)
      pages.push({ size, name: 'district', ms: [], run: () => ask(stack.url, token, {}) })
      pages.push({
        size,
        name: 'sub-district',
        ms: [],
        run: () => ask(stack.url, token, { regionId: street }),
      })
    }
    for (const page of pages) await page.run()
    for (let round = 0; round < ROUNDS; round++)
      for (const page of pages) page.ms.push(await page.run())
    report(sizes, lines, pages)
  })
}

function report(
  sizes: number[],
  lines: Parameters<typeof print>[1],
  pages: { size: number; name: string; ms: number[] }[],
): void {
  const p50 = (name: string, size: number) =>
    median(pages.find((page) => page.name === name && page.size === size)?.ms ?? [])
  const small = sizes[0] ?? 0
  const large = sizes.at(-1) ?? 0
  const growth = p50('district', large) / p50('district', small)
  print(`看板 (page of a place, one connection, median of ${ROUNDS} rounds of ${SECONDS} s)`, [
    ...lines,
    ...pages.map(({ name, size }) => ({
      name: `${name}, ${size.toLocaleString('en')}: p50`,
      value: `${p50(name, size).toFixed(1)} ms`,
      goal: { text: '≤ 10 ms', reached: p50(name, size) <= 10 },
    })),
    {
      name: 'district at the largest / at the smallest',
      value: growth.toFixed(2),
      goal: { text: '≤ 1.2', reached: growth <= 1.2 },
    },
  ])
}

/** @returns the median of the answers in milliseconds */
async function ask(url: string, token: string, input: object): Promise<number> {
  const result = await autocannon({
    url: `${url}/fn/api`,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'x-pioneer': '1',
    },
    body: JSON.stringify({ method: 'dashboard.page', district: DISTRICT, input }),
    connections: 1,
    duration: SECONDS,
    verifyBody: (answer) => String(answer).startsWith('{"ok":true'),
  })
  if (result.non2xx + result.errors + result.mismatches > 0) throw new Error('a page was refused')
  // Whole milliseconds are too coarse for answers this short.
  return 1000 / result.requests.average
}

async function plain({ adminUrl }: Stack): Promise<number> {
  const took: number[] = []
  await withClient(adminUrl, async (db) => {
    for (let round = 0; round < 3; round++) {
      const began = performance.now()
      await db.query(PLAIN)
      took.push(performance.now() - began)
    }
  })
  return Math.round(median(took))
}

const sizeOfSums = (stack: Stack) =>
  one(
    stack,
    `select pg_size_pretty(pg_total_relation_size('attendance_rollup')
      + pg_total_relation_size('attendance_day') + pg_total_relation_size('figure')
      + pg_total_relation_size('dashboard_figure'))`,
  )

async function one({ adminUrl }: Stack, text: string): Promise<string> {
  let value = ''
  await withClient(adminUrl, async (db) => {
    const { rows } = await db.query<Record<string, unknown>>(text)
    value = String(Object.values(rows[0] ?? {})[0])
  })
  return value
}

async function withClient(url: string, work: (db: Client) => Promise<void>): Promise<void> {
  const db = new Client({ connectionString: url })
  await db.connect()
  try {
    await work(db)
  } finally {
    await db.end()
  }
}
