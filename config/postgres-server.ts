import fs from 'node:fs'
import path from 'node:path'
import type { Binaries } from './postgres-binaries'
import { failure, plainEnv } from './postgres-cluster'
import type { Owner } from './postgres-owner'
import { type Child, startChild } from './tasks/support/child'
import type { Stop } from './tasks/support/exit'
import { readIfThere, rotate } from './tasks/support/paths'
import { freePort } from './tasks/support/port'
import { sleep } from './tasks/support/process'

interface Launch {
  dataDir: string
  durable: boolean
  log: (line: string) => void
  owner: Owner | undefined
  port: number | undefined
  programs: Binaries
}

/** A running server program. */
interface Server {
  port: number
  died: Promise<Stop>
  stop(): Promise<void>
}

/** Starts the server program on the first port that is free and waits until it takes connections. */
export async function launch(wanted: Launch): Promise<Server> {
  const { dataDir, log } = wanted
  const remembered = `${dataDir}.port`
  let from = wanted.port ?? (Number(readIfThere(remembered)) || 25_432)
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(from)
    const logFile = rotate(`${dataDir}.log`)
    const child = spawnServer(wanted, port, logFile)
    const words = () => readIfThere(logFile) ?? ''
    if (await waitReady(child, dataDir, log)) {
      fs.writeFileSync(remembered, String(port))
      const died = child.ended.then(() =>
        failure(words(), '数据库意外停止,其余也一并停止 (the database died)', 'partDied'),
      )
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
  { dataDir, durable, owner, programs }: Launch,
  port: number,
  logFile: string,
): Child {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    log_timezone: 'UTC',
    max_connections: durable ? 100 : 200,
    max_wal_size: '2GB',
    timezone: 'UTC',
    unix_socket_directories: '',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
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
  for (let tick = 1; !child.hasEnded(); tick += 1) {
    const lines = readIfThere(path.join(dataDir, 'postmaster.pid'))?.split('\n')
    if (lines?.[0] === String(child.pid) && lines[7]?.trim() === 'ready') return true
    if (tick % 250 === 0) log(`  ……数据库正在恢复,已 ${tick / 50} 秒 (recovering)`)
    await sleep(20)
  }
  return false
}
