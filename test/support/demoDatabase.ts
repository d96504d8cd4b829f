/** The demonstration district, loaded once for all tests that look at it. */
import { Client } from 'pg'
import { seedDemo } from '../../cloudfunctions/demo'
import { DEMO_TODAY } from '../../cloudfunctions/demo/clock'
import {
  createTestDatabase,
  DEMO_TEMPLATE,
  databaseUrl,
  TEMPLATE,
  TEST_KEYS,
  type TestDatabase,
} from './database'

const UNFINISHED = `${DEMO_TEMPLATE}_unfinished`

/** A database of its own with the demonstration of its own day, without the bytes of its photos. */
export async function createDemoDatabase(): Promise<TestDatabase> {
  const client = new Client({ connectionString: databaseUrl('postgres') })
  await client.connect()
  try {
    // Held until this connection ends: whoever comes second finds it made.
    await client.query(`select pg_advisory_lock(hashtext('${DEMO_TEMPLATE}'))`)
    const made = await client.query('select from pg_database where datname = $1', [DEMO_TEMPLATE])
    if (made.rowCount === 0) {
      await client.query(`drop database if exists ${UNFINISHED} with (force)`)
      await client.query(`create database ${UNFINISHED} template ${TEMPLATE}`)
      await seedDemo(databaseUrl(UNFINISHED), TEST_KEYS, () => {}, { today: DEMO_TODAY })
      await client.query(`alter database ${UNFINISHED} rename to ${DEMO_TEMPLATE}`)
    }
    return await createTestDatabase(DEMO_TEMPLATE)
  } finally {
    await client.end()
  }
}
