/**
 * kill -9 in the middle of a check-in storm: first the host, then the database, which writes durably
 * here. What was answered is there once, what was not can be sent again, and the figures are exact.
 */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { scanToken, stepAt } from '@contract/activity'
import type { Answer } from '@contract/envelope'
import { Client } from 'pg'
import * as v from 'valibot'
import { createVault, DataKeys } from '../../cloudfunctions/core/crypto'
import { dayOf } from '../../cloudfunctions/core/days'
import { openPool } from '../../cloudfunctions/db/connect'
import { migrate } from '../../cloudfunctions/db/migrate'
import { type Postgres, startPostgres } from '../../config/postgres'
import { inData, readIfThere } from '../../config/tasks/support/paths'
import { waitGone } from '../../config/tasks/support/process'
import { recountDistrict } from '../../config/tasks/support/recount'
import { nextName } from '../../config/tasks/support/testDatabase'
import { type Crowd, fillCrowd } from '../support/crowd'
import { TEST_KEYS } from '../support/database'
import { startHost, type TestHost } from '../support/host'

const PEOPLE = 400
const AT_ONCE = 16
const PATIENCE_MS = 60_000

jest.setTimeout(180_000)

const vault = createVault(v.parse(DataKeys, TEST_KEYS))
const options = {
  dataDir: inData(nextName('test')),
  durable: true,
  temporary: true,
  log: () => undefined,
  passwords: { admin: 'a1', app: 'b2' },
}
let postgres: Postgres
let host: TestHost
let crowd: Crowd

beforeAll(async () => {
  postgres = await startPostgres(options)
  await migrate(postgres.adminUrl, 'pioneer_app')
  crowd = await fillCrowd(postgres.adminUrl, { people: PEOPLE, activities: 1 })
  host = await startHost(postgres.appUrl)
})
afterAll(async () => {
  await host.stop()
  await postgres.stop()
})

interface Item {
  token: string
  requestId: string
  input: object
  answers: Answer[]
}

function itemsOf({ people, activities }: Crowd): Item[] {
  const [activityId = ''] = activities
  return people.map((token) => {
    const now = new Date()
    const key = vault.derive('checkIn', `${activityId} ${dayOf(now)}`)
    return {
      token,
      requestId: randomUUID(),
      input: {
        activityId,
        direction: 'in',
        proof: { kind: 'scan', token: scanToken(key, activityId, stepAt(now.getTime())) },
        scannedAt: now.toISOString(),
        device: 'device-of-the-storm',
      },
      answers: [],
    }
  })
}

/** As an outbox does: the same call under the same id; nothing when no answer came. */
async function send({ token, requestId, input }: Item): Promise<Answer | undefined> {
  const sentAt = new Date().toISOString()
  const call = { method: 'activity.checkIn', input, requestId, district: crowd.district, sentAt }
  const headers = { authorization: `Bearer ${token}` }
  try {
    const reply = await host.post('/fn/api', call, headers)
    const answer = (await reply.json()) as Answer
    return !answer.ok && answer.code === 'unavailable' ? undefined : answer
  } catch {
    return undefined
  }
}

it('loses nothing that was answered, and doubles nothing that was sent again', async () => {
  const items = itemsOf(crowd)
  const waiting = [...items]
  let answered = 0
  const until = Date.now() + PATIENCE_MS
  const phones = Array.from({ length: AT_ONCE }, async () => {
    for (let item = waiting.shift(); item; item = waiting.shift()) {
      const answer = await send(item)
      if (answer) {
        item.answers.push(answer)
        answered++
      } else {
        if (Date.now() > until) throw new Error('no answer for too long')
        waiting.push(item)
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    }
  })
  const storm = Promise.all(phones)

  await reach(() => answered >= PEOPLE / 4)
  await host.stop()
  const beforeHost = answered
  host = await startHost(postgres.appUrl)

  await reach(() => answered >= PEOPLE / 2)
  const beforeDatabase = answered
  await killDatabase()
  postgres = await startPostgres(options)
  await storm

  expect(beforeHost).toBeLessThan(PEOPLE)
  expect(beforeDatabase).toBeLessThan(PEOPLE)
  // Each once more, as a phone does that did not hear the answer.
  for (const item of items) item.answers.push((await send(item)) ?? { ok: false, code: 'internal' })
  for (const { answers } of items) {
    const [first, again] = answers.map((answer) => (answer.ok ? answer.value : answer)) as object[]
    expect(answers).toHaveLength(2)
    expect(again).toEqual({ ...first, isRepeat: true })
  }
  const written = await rows('select id from attendance')
  expect(written.map(({ id }) => id).sort()).toEqual(items.map(({ requestId }) => requestId).sort())
  await expectFigures()
})

/** The host folds each second; by then the sums say what the ledger says. */
async function expectFigures(): Promise<void> {
  const [activityId] = crowd.activities
  const figures = () =>
    rows(`select name, value::int from figure where subject_id = '${activityId}' order by name`)
  await reach(async () => (await figures()).some(({ value }) => value === PEOPLE))
  expect(await figures()).toEqual([
    { name: 'checkIns', value: PEOPLE },
    { name: 'people', value: PEOPLE },
  ])
  const pool = openPool({ databaseUrl: postgres.appUrl, maxConnections: 1 })
  expect(await recountDistrict(pool, crowd.district)).toEqual([])
  await pool.end()
}

/** The postmaster, without a word; its children notice and go. */
async function killDatabase(): Promise<void> {
  const pid = Number(readIfThere(join(postgres.dataDir, 'postmaster.pid'))?.split('\n')[0])
  process.kill(pid, 'SIGKILL')
  await postgres.died
  expect(await waitGone(pid, 5_000)).toBe(true)
}

async function rows(statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: postgres.adminUrl })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

async function reach(isThere: () => boolean | Promise<boolean>): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; ) {
    if (await isThere()) return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error('not reached')
}
