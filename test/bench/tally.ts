/**
 * The close of a vote of 10,000 owners with history and three channels, and the page of its result
 * through the host, beside the bare SQL of the count in the same run; and 500 votes a second through
 * the host while the page is read. The rounds of all are interleaved.
 */
import { randomUUID } from 'node:crypto'
import autocannon from 'autocannon'
import { Pool } from 'pg'
import { inDistrict, openPool } from '../../cloudfunctions/db/connect'
import { closeDecisions } from '../../cloudfunctions/features/decision/commands/closeDecisions'
import type { Stack } from '../../config/tasks/support/stack'
import { type Filled, fillDecision, OWNERS } from './fillDecision'
import { median, print } from './report'
import { withStacks } from './stacks'

const DISTRICT = '330299'
const ROUNDS = 25
const RATE = 500
const SECONDS = 15
/** Some ten people a second look at a result. */
const BETWEEN_PAGES_MS = 100

/** What counts without anything else: the last vote of each owner, by number and by area. */
const BARE = `select n.choice, count(*), sum(w.area) from (
    select distinct on (voter_id) voter_id, choice from decision_vote
    where district_id = '${DISTRICT}' and decision_id = $1
    order by voter_id, cast_at desc, id desc) n
  join decision_voter w on w.district_id = '${DISTRICT}' and w.id = n.voter_id
  group by n.choice`

export async function tally(): Promise<void> {
  await withStacks([OWNERS], async (stacks) => {
    const [first] = stacks
    if (!first) throw new Error('no stack')
    const { stack } = first
    process.stdout.write(`写入 ${OWNERS.toLocaleString('en')} 位业主的表决……\n`)
    const filled = await fillDecision(stack.adminUrl)
    const bare = new Pool({ connectionString: stack.adminUrl, max: 1 })
    const pool = openPool({ databaseUrl: stack.adminUrl, maxConnections: 1 })
    try {
      await closeOne(pool, filled)
      await countAndRead(stack, { bare, pool }, filled)
      await voteAndRead(stack, filled)
    } finally {
      await Promise.all([bare.end(), pool.end()])
    }
  })
}

const place = { districtId: DISTRICT, readOnly: false }

/** The one whose result is read is closed for good; the other one each time anew. */
async function closeOne(pool: Pool, { due }: Filled): Promise<void> {
  await pool.query(`update decision set closes_at = now() + interval '1 day' where id = $1`, [due])
  await inDistrict(pool, place, (db) => closeDecisions(db, DISTRICT, new Date()))
  await pool.query(`update decision set closes_at = now() - interval '1 minute' where id = $1`, [
    due,
  ])
}

class Undone extends Error {}

async function countAndRead(
  { url }: Stack,
  { bare, pool }: { bare: Pool; pool: Pool },
  { due, closed }: Filled,
): Promise<void> {
  const took: Record<'bare' | 'close' | 'page', number[]> = { bare: [], close: [], page: [] }
  const run = {
    bare: () => bare.query({ name: 'bare', text: BARE, values: [due] }),
    close: () =>
      inDistrict(pool, place, async (db) => {
        await closeDecisions(db, DISTRICT, new Date())
        throw new Undone()
      }).catch((error: unknown) => {
        if (!(error instanceof Undone)) throw error
      }),
    page: () => readPage(url, closed),
  }
  for (let round = 0; round <= ROUNDS; round++) {
    for (const key of ['bare', 'close', 'page'] as const) {
      const began = performance.now()
      await run[key]()
      if (round > 0) took[key].push(performance.now() - began)
    }
  }
  const [count, close, page] = [median(took.bare), median(took.close), median(took.page)]
  const figure = (name: string, value: number) => ({
    name,
    value: `${value.toFixed(1)} ms`,
    goal: {
      text: `${(value / count).toFixed(2)} × the bare SQL (≤ 3)`,
      reached: value <= 3 * count,
    },
  })
  print(`计票和结果页 (${OWNERS.toLocaleString('en')} owners, 15,000 votes, median of ${ROUNDS})`, [
    { name: 'bare SQL of the count', value: `${count.toFixed(1)} ms` },
    figure('the close, with its result written', close),
    figure('page of the result, through the host', page),
  ])
}

async function readPage(url: string, id: string): Promise<void> {
  const response = await fetch(`${url}/fn/api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-pioneer': '1' },
    body: JSON.stringify({ method: 'decision.find', district: DISTRICT, input: { id } }),
  })
  const answer = await response.text()
  if (!answer.includes('"verdict"')) throw new Error(`no result: ${answer.slice(0, 200)}`)
}

async function voteAndRead({ url }: Stack, { open, closed, voters }: Filled): Promise<void> {
  let sent = 0
  let inTime = 0
  const began = performance.now()
  const votes = autocannon({
    url: `${url}/fn/api`,
    method: 'POST',
    // The rate is shared out among the connections, and only evenly when it can be.
    connections: 25,
    overallRate: RATE,
    amount: RATE * SECONDS,
    requests: [
      {
        setupRequest(request) {
          const { token, voterId } = voters[sent++ % voters.length] ?? { token: '', voterId: '' }
          const headers = {
            ...request.headers,
            'content-type': 'application/json',
            'x-pioneer': '1',
            authorization: `Bearer ${token}`,
          }
          const input = { id: open, voterId, choice: 'yes' }
          const body = {
            method: 'decision.vote',
            district: DISTRICT,
            requestId: randomUUID(),
            input,
          }
          return { ...request, headers, body: JSON.stringify(body) }
        },
      },
    ],
    // A refusal is answered fast; it must not pass for speed.
    verifyBody: (answer) => String(answer).startsWith('{"ok":true'),
    // The generator ends with a whole second; what counts is what was answered within the time.
    setupClient: (client) => {
      client.on('response', () => {
        if (performance.now() - began <= SECONDS * 1000) inTime++
      })
    },
  })
  const pages: number[] = []
  let isOver = false
  const reading = (async () => {
    while (!isOver) {
      const start = performance.now()
      await readPage(url, closed)
      pages.push(performance.now() - start)
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_PAGES_MS))
    }
  })()
  const result = await votes
  isOver = true
  await reading
  const wrong = result.non2xx + result.errors + result.mismatches
  if (wrong > 0) throw new Error(`${wrong} votes refused`)
  const rate = inTime / SECONDS
  print(
    `投票 (${RATE} votes a second asked for, ${SECONDS} s, the page of the result read meanwhile)`,
    [
      {
        name: 'votes a second, answered within the time',
        value: `${rate.toFixed(0)}/s`,
        goal: { text: `${RATE}/s held`, reached: rate >= RATE * 0.99 },
      },
      { name: 'a vote, p50 / p99', value: `${result.latency.p50} / ${result.latency.p99} ms` },
      { name: 'the page, median', value: `${median(pages).toFixed(1)} ms` },
      { name: 'pages read meanwhile', value: String(pages.length) },
    ],
  )
}
