/**
 * The bare program that a check-in is measured against, a process of its own like the host: fastify
 * and pg, the very same one statement, and nothing else: no envelope, no schema, no token to verify,
 * no row-level security (it connects as the owner), no log, no folder.
 */
import fastify from 'fastify'
import { Pool } from 'pg'
import { RECOGNISE_SESSION } from '../../cloudfunctions/features/account/identification'
import { record } from '../../cloudfunctions/features/activity/commands/checkIn'

const [, , connectionString, district] = process.argv
const pool = new Pool({ connectionString, max: 10, options: `-c app.district_id=${district}` })
// Its database stops before it does.
pool.on('error', () => process.exit(0))
const text = record(RECOGNISE_SESSION)
const app = fastify({ logger: false })

app.post('/checkIn', async (request) => {
  const { rows } = await pool.query({ name: 'check-in', text, values: request.body as unknown[] })
  return { ok: rows[0]?.is_made === true, value: rows[0] }
})

app
  .listen({ port: 0, host: '127.0.0.1' })
  .then((url) => process.stdout.write(`${url}\n`))
  .catch(() => process.exit(1))
