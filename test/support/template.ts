/** Once before all tests on a database: the template that each test file copies. */
import { migrate } from '../../cloudfunctions/db/migrate'
import {
  APP_ROLE,
  administer,
  DEMO_TEMPLATE,
  databaseUrl,
  ensureAppRole,
  TEMPLATE,
} from './database'

export async function makeTemplate(): Promise<void> {
  // Tests that need no database run without one; those that do say what is missing.
  if (!process.env.TEST_DATABASE_ADMIN_URL) return
  await ensureAppRole()
  await administer(
    `drop database if exists ${DEMO_TEMPLATE} with (force)`,
    `drop database if exists ${TEMPLATE} with (force)`,
    `create database ${TEMPLATE}`,
  )
  await migrate(databaseUrl(TEMPLATE), APP_ROLE)
}
