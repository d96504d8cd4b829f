import fs from 'node:fs'
import path from 'node:path'
import { findBinaries } from './postgres-binaries'
import { createCluster, removeCluster, stopOrphan } from './postgres-cluster'
import { findOwner, placeFor } from './postgres-owner'
import { launch } from './postgres-server'
import { createDatabase, urlsOf } from './postgres-setup'
import { requireSpace } from './tasks/support/disk'
import { Stop } from './tasks/support/exit'
import { readIfThere } from './tasks/support/paths'
import { isAlive } from './tasks/support/process'
import { onStop } from './tasks/support/shutdown'

interface Options {
  /** Where the data belong; elsewhere when the database's user cannot reach it. */
  dataDir: string
  passwords: { admin: string; app: string }
  log: (line: string) => void
  port?: number
  /** For tests: removed at the end, and not durable unless that is asked for. */
  temporary?: boolean
  durable?: boolean
}

/** A running embedded database. */
export interface Postgres {
  adminUrl: string
  appUrl: string
  port: number
  dataDir: string
  /** Settles with the reason when the database ends by itself. */
  died: Promise<Stop>
  stop(): Promise<void>
}

/** The addresses of an embedded database that another command has started. */
export function findRunning(
  wanted: string,
  passwords: { admin: string; app: string },
): { adminUrl: string; appUrl: string } {
  const dataDir = placeFor(wanted, findOwner(wanted))
  const [pid, , , port, , , , state] =
    readIfThere(path.join(dataDir, 'postmaster.pid'))?.split('\n') ?? []
  if (!isAlive(Number(pid)) || state?.trim() !== 'ready')
    throw new Stop('databaseAway', '内置数据库还没有就绪,请稍后再试。(not ready yet)')
  return urlsOf(passwords, Number(port))
}

/** Starts the embedded PostgreSQL, with a database `pioneer` and the functions' role in it. */
export async function startPostgres({
  dataDir: wanted,
  passwords,
  log,
  port,
  temporary = false,
  durable = !temporary,
}: Options): Promise<Postgres> {
  const owner = findOwner(wanted)
  const dataDir = placeFor(wanted, owner)
  if (dataDir !== wanted && !temporary)
    log(`数据库的用户进不了本文件夹,数据放在 ${dataDir}(data are kept there)`)
  fs.mkdirSync(path.dirname(dataDir), { recursive: true })
  requireSpace(path.dirname(dataDir))
  const programs = findBinaries(owner)
  await stopOrphan(dataDir, log)
  const remove = temporary ? onStop(() => removeCluster(dataDir)) : undefined
  if (await createCluster(dataDir, programs, owner, passwords.admin))
    log('已创建数据库文件 (database files created)')
  const server = await launch({ dataDir, durable, log, owner, port, programs })
  const urls = urlsOf(passwords, server.port)
  await createDatabase(urls, passwords.app)
  const stop = async () => {
    await server.stop()
    await remove?.()
  }
  return { ...urls, ...server, dataDir, stop }
}
