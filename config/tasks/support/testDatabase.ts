import fs from 'node:fs'
import path from 'node:path'
import { type Postgres, startPostgres } from '../../postgres'
import { removeCluster, stopOrphan } from '../../postgres-cluster'
import { elsewhere } from '../../postgres-owner'
import { inData } from './paths'
import { isAlive } from './process'
import { makeSecrets } from './secrets'

const ours = /^test-(?:files-)?(\d+)-\d+$/
let count = 0

/** Starts a database of its own for tests, removed at the end; `durable` for benches. */
export async function startTestDatabase({ durable = false } = {}): Promise<Postgres> {
  await removeLeftOvers()
  const { adminPassword, appPassword } = makeSecrets()
  return startPostgres({
    dataDir: inData(nextName('test')),
    durable,
    log: () => undefined,
    passwords: { admin: adminPassword, app: appPassword },
    temporary: true,
  })
}

/** A name that tells later runs whether its maker is still alive. */
export function nextName(prefix: 'test' | 'test-files'): string {
  count += 1
  return `${prefix}-${process.pid}-${count}`
}

/** What runs killed with -9 left behind. */
async function removeLeftOvers(): Promise<void> {
  const outside = elsewhere('')
  for (const folder of [inData(), ...(outside ? [outside] : [])]) {
    if (!fs.existsSync(folder)) continue
    for (const name of fs.readdirSync(folder)) {
      const pid = Number(ours.exec(name.replace(/\..*$/, ''))?.[1])
      if (!pid || isAlive(pid)) continue
      const left = path.join(folder, name)
      await stopOrphan(left, () => undefined)
      removeCluster(left)
    }
  }
}
