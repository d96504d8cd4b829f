/**
 * The roster page of 50, filtered by category and sorted by name, through the host: with session, role,
 * policy, row-level security and presenter; at 1,000, 100,000 and 1,000,000 members, beside the bare
 * program on the same database. The rounds of all are interleaved, since the speed of a machine drifts.
 */
import autocannon from 'autocannon'
import { startBareRoster } from './bareRoster'
import { DISTRICT, fillRoster } from './fillRoster'
import { median, print } from './report'
import { withStacks } from './stacks'

const SIZES = [1_000, 100_000, 1_000_000]
const ROUNDS = 5
const SECONDS = 3
const CONNECTIONS = 16
/** Calls one after the other, for the latency of somebody who is alone. */
const ALONE = 300

interface Target {
  name: string
  size: number
  kind: 'host' | 'bare'
  perSecond: number[]
  p50: number[]
  p99: number[]
  run(): Promise<autocannon.Result>
}

export async function roster(): Promise<void> {
  await withStacks(SIZES, async (stacks) => {
    const targets: Target[] = []
    const alone: Alone[] = []
    for (const { stack, size } of stacks) {
      process.stdout.write(`写入 ${size.toLocaleString('en')} 名党员……\n`)
      const token = await fillRoster(stack.adminUrl, size)
      const bare = await startBareRoster(stack.adminUrl)
      alone.push({ size, url: stack.url, token, bare, host: [], sql: [] })
      targets.push(target('host', size, () => askHost(stack.url, token)))
      targets.push(target('bare', size, () => fire(bare.url, {}, '{}')))
    }
    for (const one of targets) await one.run()
    for (let round = 0; round < ROUNDS; round++) for (const one of targets) await measure(one)
    for (let call = 0; call < ALONE; call++) for (const one of alone) await askOnce(one)
    for (const { bare } of alone) await bare.stop()
    report(targets)
    reportAlone(alone)
  })
}

/** Somebody who is alone: call after call, through the host and the bare statement by turns. */
interface Alone {
  size: number
  url: string
  token: string
  bare: Awaited<ReturnType<typeof startBareRoster>>
  /** Milliseconds of each call. */
  host: number[]
  sql: number[]
}

async function askOnce(one: Alone): Promise<void> {
  let began = performance.now()
  const response = await fetch(`${one.url}/fn/api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headersOf(one.token) },
    body: CALL,
  })
  const answer = (await response.json()) as { ok: boolean }
  one.host.push(performance.now() - began)
  if (!answer.ok) throw new Error(`the host at ${one.size} refused`)
  began = performance.now()
  await one.bare.ask()
  one.sql.push(performance.now() - began)
}

function target(kind: 'host' | 'bare', size: number, run: Target['run']): Target {
  return {
    kind,
    size,
    name: `${kind} ${size.toLocaleString('en')}`,
    perSecond: [],
    p50: [],
    p99: [],
    run,
  }
}

const CALL = JSON.stringify({
  method: 'member.list',
  district: DISTRICT,
  input: { category: 'full', limit: 50 },
})
const headersOf = (token: string) => ({ authorization: `Bearer ${token}`, 'x-pioneer': '1' })

function askHost(url: string, token: string): Promise<autocannon.Result> {
  return fire(`${url}/fn/api`, headersOf(token), CALL)
}

function fire(
  url: string,
  headers: Record<string, string>,
  body: string,
): Promise<autocannon.Result> {
  return autocannon({
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    connections: CONNECTIONS,
    duration: SECONDS,
    // A refusal is answered fast; it must not pass for speed.
    verifyBody: (answer) => String(answer).startsWith('{"ok":true'),
  })
}

async function measure(one: Target): Promise<void> {
  const result = await one.run()
  if (result.non2xx + result.errors + result.mismatches > 0) {
    throw new Error(
      `${one.name}: ${result.non2xx} refused, ${result.errors} errors, ${result.mismatches} wrong`,
    )
  }
  one.perSecond.push(result.requests.average)
  one.p50.push(result.latency.p50)
  one.p99.push(result.latency.p99)
}

function report(targets: Target[]): void {
  const speed = (kind: Target['kind'], size: number) =>
    median(targets.find((one) => one.kind === kind && one.size === size)?.perSecond ?? [])
  const toBare = speed('host', 100_000) / speed('bare', 100_000)
  const million = speed('host', 1_000_000) / speed('host', 1_000)
  print(
    `党员名册第一页 (roster page of 50, ${CONNECTIONS} connections, median of ${ROUNDS} rounds of ${SECONDS} s)`,
    [
      ...targets.map((one) => ({
        name: one.name,
        value: `${median(one.perSecond).toFixed(0)}/s`,
        goal: { text: `p50 ${median(one.p50)} ms, p99 ${median(one.p99)} ms`, reached: true },
      })),
      {
        name: 'host / bare at 100,000',
        value: toBare.toFixed(2),
        goal: { text: '≥ 0.60', reached: toBare >= 0.6 },
      },
      {
        name: 'host at 1,000,000 / at 1,000',
        value: million.toFixed(2),
        goal: { text: '≥ 0.40', reached: million >= 0.4 },
      },
    ],
  )
}

function reportAlone(all: Alone[]): void {
  const ms = (value: number) => `${value.toFixed(2)} ms`
  const at = (size: number) => median(all.find((one) => one.size === size)?.host ?? [])
  const growth = at(1_000_000) / at(1_000)
  print(`党员名册第一页，一人独用 (${ALONE} calls one after the other, p50)`, [
    ...all.map(({ size, host, sql }) => ({
      name: `host ${size.toLocaleString('en')}, and the statement by pg`,
      value: ms(median(host)),
      goal: {
        text: `${ms(median(sql))}, ${(median(host) / median(sql)).toFixed(1)} times`,
        reached: true,
      },
    })),
    {
      name: 'latency at 1,000,000 / at 1,000',
      value: growth.toFixed(2),
      goal: { text: '≤ 2.5', reached: growth <= 2.5 },
    },
  ])
}
