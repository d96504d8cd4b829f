/** The function `report` in a thread of its own: spreadsheets never keep the others waiting. */
import { parentPort } from 'node:worker_threads'
import { assemble } from '../api/assemble'
import { createDiskStore } from '../core/files'
import type { Identity } from '../core/identity'
import { readHostSettings, readSettings } from '../core/settings'
import { reportRoutes } from '../report/routes'

interface ReportQuestion {
  raw: unknown
  identity: Identity
}

const settings = readSettings({ ...process.env, DATABASE_CONNECTIONS: '2' })
const { DATA_DIR } = readHostSettings(process.env)
const { dispatch } = assemble(settings, reportRoutes, (vault) => createDiskStore(DATA_DIR, vault))

parentPort?.on('message', async ({ raw, identity }: ReportQuestion) => {
  parentPort?.postMessage(await dispatch(raw, identity))
})
