/**
 * Check-in through the host over HTTP: signed in, authorized, token verified, idempotent, row-level
 * security, the folder running; beside the bare program and beside the insert alone. With all people
 * in one hot activity, with people spread over 200, and with the ledger at 100,000 and 10,000,000 rows.
 * Each request is somebody else's first check-in; the rounds of all are interleaved.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { scanToken, stepAt } from '@contract/activity'
import autocannon from 'autocannon'
import { Pool } from 'pg'
import * as v from 'valibot'
import { createVault, DataKeys, digest, type Vault } from '../../cloudfunctions/core/crypto'
import { dayOf } from '../../cloudfunctions/core/days'
import type { Stack } from '../../config/tasks/support/stack'
import { type Crowd, fillCrowd } from '../support/crowd'
import { fillLedger } from './fillLedger'
import { median, print } from './report'
import { withStacks } from './stacks'

const CONNECTIONS = 32
const ROUNDS = 5
const AMOUNT = 2_000
const SPREAD = 200

/** Somebody who is about to check in somewhere. */
interface Arrival {
  token: string
  activityId: string
}

interface Target {
  name: string
  arrivals: Arrival[]
  perSecond: number[]
  p50: number[]
  p99: number[]
  run(some: Arrival[]): Promise<Round>
}

interface Round {
  perSecond: number
  p50: number
  p99: number
}

/** Beside the bare program and the insert alone, at 100,000 rows. */
export async function checkIn(): Promise<void> {
  await withStacks([100_000], async (stacks) => {
    const [{ stack, size } = fail()] = stacks
    await fillLedger(stack.adminUrl, size)
    const bare = await startBare(stack.adminUrl)
    const pool = new Pool({ connectionString: stack.adminUrl, max: 10 })
    try {
      const targets: Target[] = []
      for (const [place, activities] of [
        ['hot', 1],
        ['spread', SPREAD],
      ] as const) {
        const arrivals = await arrivalsOf(stack, activities, 3)
        targets.push(
          target(`host, ${place}`, share(arrivals, 0, 3), byHost(stack)),
          target(`bare, ${place}`, share(arrivals, 1, 3), byBare(bare.url)),
          target(`insert alone, ${place}`, share(arrivals, 2, 3), byInsert(pool)),
        )
      }
      await measure(targets)
      report('签到 (check-in, 100,000 rows)', targets, [
        ['host / bare, spread', ratio(targets, 'host, spread', 'bare, spread'), 0.75],
        ['host / bare, hot', ratio(targets, 'host, hot', 'bare, hot'), 0.75],
        ['host, hot / spread', ratio(targets, 'host, hot', 'host, spread'), 0.9],
        ['p99 of bare / of host, spread', latency(targets, 'bare, spread', 'host, spread'), 0.5],
      ])
    } finally {
      await pool.end()
      bare.process.kill()
    }
  })
}

/** The ledger at 100,000 and at 10,000,000 rows, which takes minutes to write. */
export async function checkInLarge(): Promise<void> {
  await withStacks([100_000, 10_000_000], async (stacks) => {
    const targets: Target[] = []
    for (const { stack, size } of stacks) {
      process.stdout.write(`写入 ${size.toLocaleString('en')} 条签到……\n`)
      await fillLedger(stack.adminUrl, size)
      targets.push(
        target(size.toLocaleString('en'), await arrivalsOf(stack, SPREAD, 1), byHost(stack)),
      )
    }
    await measure(targets)
    const large = ratio(targets, '10,000,000', '100,000')
    report('签到 (check-in by the size of the ledger)', targets, [
      ['at 10,000,000 / at 100,000', large, 0.85],
    ])
  })
}

const fail = (): never => {
  throw new Error('no stack')
}

/** One more round than is measured, to warm up. */
async function arrivalsOf({ adminUrl }: Stack, activities: number, targets: number) {
  const people = AMOUNT * (ROUNDS + 1) * targets
  const crowd: Crowd = await fillCrowd(adminUrl, { people, activities, share: 'one' })
  return crowd.people.map((token, n) => ({
    token,
    activityId: crowd.activities[(n + 1) % activities] ?? '',
  }))
}

const share = (arrivals: Arrival[], part: number, parts: number) =>
  arrivals.filter((_, n) => Math.floor(n / SPREAD) % parts === part)

function target(name: string, arrivals: Arrival[], run: Target['run']): Target {
  return { name, arrivals, run, perSecond: [], p50: [], p99: [] }
}

async function measure(targets: Target[]): Promise<void> {
  for (let round = 0; round <= ROUNDS; round++) {
    for (const one of targets) {
      const { perSecond, p50, p99 } = await one.run(one.arrivals.splice(0, AMOUNT))
      if (round === 0) continue
      one.perSecond.push(perSecond)
      one.p50.push(p50)
      one.p99.push(p99)
    }
  }
}

function byHost({ url, keys }: Stack): Target['run'] {
  const vault = createVault(v.parse(DataKeys, keys))
  return (some) =>
    fire(`${url}/fn/api`, some, ({ token, activityId }) => ({
      headers: { authorization: `Bearer ${token}`, 'x-pioneer': '1' },
      body: JSON.stringify({
        method: 'activity.checkIn',
        district: '330299',
        requestId: randomUUID(),
        sentAt: new Date().toISOString(),
        input: {
          activityId,
          direction: 'in',
          proof: { kind: 'scan', token: tokenOf(vault, activityId) },
          scannedAt: new Date().toISOString(),
          device: 'device-of-the-bench',
        },
      }),
    }))
}

/** One step's token for everybody, as at a real door. */
const shown = new Map<string, string>()
function tokenOf(vault: Vault, activityId: string): string {
  const now = new Date()
  const step = stepAt(now.getTime())
  const key = `${activityId} ${step}`
  const known = shown.get(key)
  if (known) return known
  const token = scanToken(vault.derive('checkIn', `${activityId} ${dayOf(now)}`), activityId, step)
  shown.set(key, token)
  return token
}

function byBare(url: string): Target['run'] {
  return (some) =>
    fire(`${url}/checkIn`, some, ({ token, activityId }) => {
      const now = new Date().toISOString()
      const values = [digest(token), activityId, randomUUID(), 'checkIn', now, now, 'scan', false]
      return { headers: {}, body: JSON.stringify([...values, 'device-of-the-bench', null]) }
    })
}

async function fire(
  url: string,
  some: Arrival[],
  requestOf: (arrival: Arrival) => { headers: Record<string, string>; body: string },
): Promise<Round> {
  let sent = 0
  let last = 0
  const began = performance.now()
  const result = await autocannon({
    url,
    method: 'POST',
    connections: CONNECTIONS,
    amount: some.length,
    // Its own duration ends with a whole second, which a round of one or two of them cannot bear.
    setupClient: (client) => {
      client.on('response', () => {
        last = performance.now()
      })
    },
    requests: [
      {
        setupRequest(request) {
          const arrival = some[sent++ % some.length] as Arrival
          const { headers, body } = requestOf(arrival)
          const all = { ...request.headers, 'content-type': 'application/json', ...headers }
          return { ...request, headers: all, body }
        },
      },
    ],
    // A refusal is answered fast; it must not pass for speed.
    verifyBody: (answer) => String(answer).startsWith('{"ok":true'),
  })
  if (result.non2xx + result.errors + result.mismatches > 0) {
    throw new Error(`${url}: ${result.errors} errors, ${result.mismatches + result.non2xx} refused`)
  }
  const { latency } = result
  return { perSecond: (some.length * 1000) / (last - began), p50: latency.p50, p99: latency.p99 }
}

/** The row alone, by ten connections from here, without HTTP: what pg and the database can do. */
function byInsert(pool: Pool): Target['run'] {
  const text = `insert into attendance (district_id, id, activity_id, shift_id, person_id, kind, source, at)
    select '330299', $1, $2, $2, a.person_id, 'checkIn', 'scan', now() from session s
    join account a on a.district_id = s.district_id and a.id = s.account_id
    where s.district_id = '330299' and s.token_hash = $3`
  return async (some) => {
    const waiting = [...some]
    const took: number[] = []
    const began = performance.now()
    const hand = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const start = performance.now()
        const values = [randomUUID(), next.activityId, digest(next.token)]
        await pool.query({ name: 'insert', text, values })
        took.push(performance.now() - start)
      }
    }
    await Promise.all(Array.from({ length: CONNECTIONS }, hand))
    const seconds = (performance.now() - began) / 1000
    took.sort((a, b) => a - b)
    const at = (part: number) => Math.round(took[Math.floor(took.length * part)] ?? 0)
    return { perSecond: some.length / seconds, p50: at(0.5), p99: at(0.99) }
  }
}

async function startBare(adminUrl: string): Promise<{ url: string; process: ChildProcess }> {
  const program = ['--require', 'tsx/cjs', 'test/bench/bareCheckIn.ts', adminUrl, '330299']
  const child = spawn(process.execPath, program, {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
  return { url: said.toString().trim(), process: child }
}

const of = (targets: Target[], name: string) => targets.find((one) => one.name === name)
const ratio = (targets: Target[], above: string, below: string) =>
  median(of(targets, above)?.perSecond ?? []) / median(of(targets, below)?.perSecond ?? [])
const latency = (targets: Target[], above: string, below: string) =>
  median(of(targets, above)?.p99 ?? []) / median(of(targets, below)?.p99 ?? [])

function report(title: string, targets: Target[], ratios: [string, number, number][]): void {
  print(`${title}, ${CONNECTIONS} connections, median of ${ROUNDS} rounds of ${AMOUNT}`, [
    ...targets.map(({ name, perSecond, p50, p99 }) => ({
      name,
      value: `${median(perSecond).toFixed(0)}/s`,
      goal: { text: `p50 ${median(p50)} ms, p99 ${median(p99)} ms`, reached: true },
    })),
    ...ratios.map(([name, value, goal]) => ({
      name,
      value: value.toFixed(2),
      goal: { text: `≥ ${goal.toFixed(2)}`, reached: value >= goal },
    })),
  ])
}
