import fs from 'node:fs'
import path from 'node:path'
import type { Binaries } from './postgres-binaries'
import type { Owner } from './postgres-owner'
import { runChild } from './tasks/support/child'
import { Stop } from './tasks/support/exit'
import { readIfThere } from './tasks/support/paths'
import { commandOf, isAlive, waitGone } from './tasks/support/process'

/** The name of the superuser of the embedded database. */
export const adminName = 'pioneer_admin'

/** The environment of the database programs: nothing of ours, messages in English so that we can read them. */
export const plainEnv = { LC_ALL: 'C', PATH: process.env.PATH ?? '', TZ: 'UTC' }

/** Makes the data folder when there is none. Half a folder is never left under its name. */
export async function createCluster(
  dataDir: string,
  programs: Binaries,
  owner: Owner | undefined,
  password: string,
): Promise<boolean> {
  const version = readIfThere(path.join(dataDir, 'PG_VERSION'))?.trim()
  if (version !== undefined) return checkVersion(dataDir, version, programs)
  refuseUnreadable(dataDir)
  const half = `${dataDir}.new`
  const passwordFile = `${dataDir}.pw`
  fs.rmSync(half, { force: true, recursive: true })
  fs.mkdirSync(half, { mode: 0o700, recursive: true })
  fs.writeFileSync(passwordFile, password, { mode: 0o600 })
  if (owner) for (const file of [half, passwordFile]) fs.chownSync(file, owner.uid, owner.gid)
  const args = [
    '-D',
    half,
    '-U',
    adminName,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--locale=C',
    '--encoding=UTF8',
    '--no-instructions',
  ]
  const { code, tail } = await runChild(programs.initdb, args, {
    cwd: '/',
    env: plainEnv,
    ...owner,
  })
  fs.rmSync(passwordFile, { force: true })
  if (code !== 0) {
    fs.rmSync(half, { force: true, recursive: true })
    throw failure(tail, '不能创建数据库文件 (initdb)')
  }
  fs.renameSync(half, dataDir)
  return true
}

function checkVersion(dataDir: string, version: string, programs: Binaries): false {
  const major = programs.version.split('.')[0]
  if (version === major) return false
  throw new Stop(
    'databaseTooOld',
    `${dataDir} 里的数据由 PostgreSQL ${version} 写成,现在的程序是 ${major},读不了。数据没有改动;请用原版本导出后再导入。(the data are of another major version)`,
  )
}

function refuseUnreadable(dataDir: string): void {
  const stat = fs.statSync(dataDir, { throwIfNoEntry: false })
  if (!stat || (canRead(dataDir) && fs.readdirSync(dataDir).length === 0)) return
  if (stat.uid !== process.getuid?.() && process.getuid?.() !== 0) {
    throw new Stop(
      'embeddedDatabase',
      `${dataDir} 属于另一个用户(uid ${stat.uid}),多半是先用 root 启动过。请用原来的用户运行。数据没有改动。(owned by another user)`,
    )
  }
  throw new Stop(
    'embeddedDatabase',
    `${dataDir} 不是一个数据库文件夹,没有动它。请移走后再试。(not a database folder)`,
  )
}

function canRead(folder: string): boolean {
  try {
    fs.accessSync(folder, fs.constants.R_OK)
    return true
  } catch {
    return false
  }
}

/** Stops a database that a killed start left behind, and clears a lock whose number now belongs to something else. */
export async function stopOrphan(dataDir: string, log: (line: string) => void): Promise<void> {
  const file = path.join(dataDir, 'postmaster.pid')
  const pid = Number(readIfThere(file)?.split('\n')[0])
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return
  const command = commandOf(pid)
  if (!command.includes('postgres') || !command.includes(dataDir)) {
    fs.rmSync(file, { force: true })
    return
  }
  log(`上次留下的数据库还在运行(进程 ${pid}),先把它停好……(stopping the one left behind)`)
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    process.kill(pid, signal)
    if (await waitGone(pid, 20_000)) return
  }
  throw new Stop('embeddedDatabase', `进程 ${pid} 仍占用 ${dataDir},停不下来。(cannot be stopped)`)
}

/** Removes a temporary data folder with what lies beside it. */
export function removeCluster(dataDir: string): void {
  for (const suffix of ['', '.log', '.log.1', '.port', '.new', '.pw']) {
    fs.rmSync(dataDir + suffix, { force: true, recursive: true })
  }
}

/** Turns the database's own words into a sentence and an exit code. */
export function failure(
  output: string,
  what: string,
  reason: 'embeddedDatabase' | 'partDied' = 'embeddedDatabase',
): Stop {
  if (/No space left on device|ENOSPC/.test(output)) {
    return new Stop(
      'diskFull',
      `${what}:磁盘已满。请腾出空间后再启动,已提交的数据都在。(disk full)`,
    )
  }
  const words = output
    .split('\n')
    .filter((line) => /FATAL|PANIC|ERROR|error/.test(line))
    .slice(-3)
  return new Stop(
    reason,
    `${what}。\n${(words.length > 0 ? words : output.split('\n').slice(-5)).join('\n')}`,
  )
}
