import fs from 'node:fs'
import path from 'node:path'
import { type Binaries, findBinaries } from './postgres-binaries'
import { createCluster, failure, plainEnv, stopOrphan } from './postgres-cluster'
import { findOwner, type Owner, placeFor } from './postgres-owner'
import { createDatabase, urlsOf } from './postgres-setup'
import { type Child, startChild } from './tasks/support/child'
import { requireSpace } from './tasks/support/disk'
import type { Stop } from './tasks/support/exit'
import { readIfThere, rotate } from './tasks/support/paths'
import { freePort } from './tasks/support/port'
import { sleep } from './tasks/support/process'
import { onStop } from './tasks/support/shutdown'

interface Options {
  /** Where the data belong; elsewhere when the database's user cannot reach it. */
  dataDir: string
  passwords: { admin: string; app: string }
  log: (line: string) => void
  port?: number
  /** For tests: not durable, and removed at the end. */
  fast?: boolean
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

/** Starts the embedded PostgreSQL, with a database `pioneer` and the functions' role in it. */
export async function startPostgres({
  dataDir: wanted,
  passwords,
  log,
  port,
  fast = false,
}: Options): Promise<Postgres> {
  const owner = findOwner(wanted)
  const dataDir = placeFor(wanted, owner)
  if (dataDir !== wanted && !fast)
    log(`数据库的用户进不了本文件夹,数据放在 ${dataDir}(data are kept there)`)
  fs.mkdirSync(path.dirname(dataDir), { recursive: true })
  requireSpace(path.dirname(dataDir))
  const programs = findBinaries(owner)
  await stopOrphan(dataDir, log)
  if (fast) onStop(() => fs.rmSync(dataDir, { force: true, recursive: true }))
  if (await createCluster(dataDir, programs, owner, passwords.admin))
    log('已创建数据库文件 (database files created)')
  const server = await launch({ dataDir, fast, log, owner, port, programs })
  const urls = urlsOf(passwords, server.port)
  await createDatabase(urls, passwords.app)
  return { ...urls, ...server, dataDir }
}

interface Launch {
  dataDir: string
  fast: boolean
  log: (line: string) => void
  owner: Owner | undefined
  port: number | undefined
  programs: Binaries
}

type Server = Pick<Postgres, 'port' | 'died' | 'stop'>

async function launch(wanted: Launch): Promise<Server> {
  const { dataDir, log } = wanted
  const remembered = `${dataDir}.port`
  let from = wanted.port ?? (Number(readIfThere(remembered)) || 25_432)
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(from)
    const logFile = rotate(`${dataDir}.log`)
    const child = spawnServer(wanted, port, logFile)
    const words = () => readIfThere(logFile) ?? ''
    if (await waitReady(child, dataDir, log)) {
      if (!wanted.fast) fs.writeFileSync(remembered, String(port))
      const died = child.ended.then(() => failure(words(), '数据库意外停止 (the database stopped)'))
      return { died, port, stop: child.stop }
    }
    // Another command took the port between our look and the database's.
    const taken = /could not bind|could not create any TCP/.test(words())
    if (!taken || attempt === 5)
      throw failure(words(), '数据库不能启动 (the database does not start)')
    from = port + 1
  }
}

function spawnServer(
  { dataDir, fast, owner, programs }: Launch,
  port: number,
  logFile: string,
): Child {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    log_timezone: 'UTC',
    max_connections: fast ? 200 : 100,
    max_wal_size: '2GB',
    timezone: 'UTC',
    unix_socket_directories: '',
    ...(fast ? { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' } : {}),
  }
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const output = fs.openSync(logFile, 'a', 0o600)
  // SIGINT is the database's "fast shutdown": it rolls back what is open and closes the files well.
  const child = startChild(
    programs.postgres,
    ['-D', dataDir, '-p', String(port), ...args],
    { cwd: '/', env: plainEnv, stdio: ['ignore', output, output], ...owner },
    { grace: 30_000, signal: 'INT' },
  )
  fs.closeSync(output)
  return child
}

/** The database writes its state into its own lock file; after a crash it may first have to recover. */
async function waitReady(
  child: Child,
  dataDir: string,
  log: (line: string) => void,
): Promise<boolean> {
  let ended = false
  child.ended.then(
    () => {
      ended = true
    },
    () => {
      ended = true
    },
  )
  for (let tick = 1; !ended; tick += 1) {
    const lines = readIfThere(path.join(dataDir, 'postmaster.pid'))?.split('\n')
    if (lines?.[0] === String(child.pid) && lines[7]?.trim() === 'ready') return true
    if (tick % 250 === 0) log(`  ……数据库正在恢复,已 ${tick / 50} 秒 (recovering)`)
    await sleep(20)
  }
  return false
}
