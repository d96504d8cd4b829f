import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Stop } from './tasks/support/exit'
import { inData, readIfThere } from './tasks/support/paths'

/** The user that PostgreSQL runs as when we are root, which it refuses to be. */
export interface Owner {
  uid: number
  gid: number
}

/** Nobody when we are not root; otherwise the owner of the data, or a user of this machine that serves. Never makes one. */
export function findOwner(dataDir: string): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined
  for (const place of [dataDir, elsewhere(path.basename(dataDir))]) {
    const stat = place === undefined ? undefined : fs.statSync(place, { throwIfNoEntry: false })
    if (stat && stat.uid !== 0) return { gid: stat.gid, uid: stat.uid }
  }
  const owner = candidates().find(serves)
  if (owner) return owner
  throw new Stop(
    'embeddedDatabase',
    '以 root 运行时,数据库需要一个普通用户,但这台机器上没有可用的(postgres、nobody……)。请用普通用户运行,或设置 DATABASE_URL 与 DATABASE_ADMIN_URL。(no unprivileged user to run the database as)',
  )
}

function candidates(): Owner[] {
  const users = (readIfThere('/etc/passwd') ?? '')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ gid: Number(gid), name, uid: Number(uid) }))
    .filter((user) => user.uid > 0)
  const rank = (name: string | undefined) => ['postgres', 'nobody'].indexOf(name ?? '') >>> 0
  return users.sort((one, other) => rank(one.name) - rank(other.name))
}

function serves(owner: Owner): boolean {
  return (
    spawnSync('/bin/sh', ['-c', 'exit 0'], { cwd: '/', gid: owner.gid, uid: owner.uid }).status ===
    0
  )
}

/** Whether the user may walk down to this folder (and through it). */
export function canReach(folder: string, owner: Owner): boolean {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const stat = fs.statSync(at, { throwIfNoEntry: false })
    if (stat) {
      const bit = stat.uid === owner.uid ? 0o100 : stat.gid === owner.gid ? 0o010 : 0o001
      if ((stat.mode & bit) === 0) return false
    }
    if (at === path.dirname(at)) return true
  }
}

/** Where files belong that the owner must reach: here, or outside when the project lies in root's private home. */
export function placeFor(folder: string, owner: Owner | undefined): string {
  if (!owner || canReach(path.dirname(folder), owner)) return folder
  return elsewhere(path.basename(folder)) ?? path.join(makeElsewhere(), path.basename(folder))
}

/** The same folder in the place outside, when there is such a place. */
export function elsewhere(name: string): string | undefined {
  const place = readIfThere(inData('place'))?.trim()
  return place ? path.join(place, name) : undefined
}

/** The name is drawn, not made from the path: a new clone at an old path must not meet the old data. */
function makeElsewhere(): string {
  const name = randomBytes(6).toString('hex')
  for (const base of ['/var/lib/pioneer-cloud', path.join(os.tmpdir(), 'pioneer-cloud')]) {
    try {
      fs.mkdirSync(path.join(base, name), { mode: 0o755, recursive: true })
      fs.chmodSync(base, 0o755)
      fs.chmodSync(path.join(base, name), 0o755)
      fs.writeFileSync(inData('place'), path.join(base, name))
      return path.join(base, name)
    } catch {}
  }
  throw new Stop(
    'embeddedDatabase',
    '数据库的用户进不了本项目的文件夹,别处也不能写。请把项目放到 /srv 或 /opt 这样的地方。(no folder that the database user can reach)',
  )
}
