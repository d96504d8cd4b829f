import fs from 'node:fs'
import { inProject } from './paths'

interface Entry {
  version?: string
  dev?: boolean
  optionalDependencies?: Record<string, string>
}

const systems = /\b(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)\b/
const processors = /\b(arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|wasm32|x64)\b/

/**
 * Package-lock.json must name the platform packages of every machine, or `npm ci` refuses it. npm
 * leaves out those that the registry at hand did not have; `repair` writes them in, by the exact
 * versions that their parents ask for. Answers the names that were missing.
 */
export function completeLock(repair: boolean): string[] {
  const file = inProject('package-lock.json')
  const lock: { packages: Record<string, Entry> } = JSON.parse(fs.readFileSync(file, 'utf8'))
  const missing = findMissing(lock.packages)
  if (repair && missing.size > 0) {
    const packages = { ...lock.packages, ...Object.fromEntries(missing) }
    const sorted = Object.entries(packages).sort(([one], [other]) => one.localeCompare(other, 'en'))
    const text = JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)
    fs.writeFileSync(file, `${text}\n`)
  }
  return [...missing.keys()]
}

function findMissing(packages: Record<string, Entry>): Map<string, object> {
  const missing = new Map<string, object>()
  for (const [parent, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const isExact = /^\d[\w.+-]*$/.test(version)
      if (!isExact || !systems.test(name)) continue
      if (packages[find(packages, parent, name)]?.version === version) continue
      const top = `node_modules/${name}`
      const key = top in packages ? `${parent}/${top}` : top
      missing.set(key, describe(name, version, dev))
    }
  }
  return missing
}

/** Where Node would find a package from the folder of another. */
function find(packages: Record<string, Entry>, from: string, name: string): string {
  for (
    let folder = from;
    folder !== '';
    folder = folder.replace(/(^|\/)node_modules\/(?!.*node_modules\/).*$/, '')
  ) {
    const key = `${folder}/node_modules/${name}`
    if (key in packages) return key
  }
  return `node_modules/${name}`
}

function describe(name: string, version: string, dev: boolean | undefined): object {
  const system = systems.exec(name)?.[1]
  const processor = processors.exec(name)?.[1]
  const library = /musl/.test(name)
    ? ['musl']
    : system === 'linux' && /gnu/.test(name)
      ? ['glibc']
      : undefined
  return {
    version,
    cpu: processor ? [processor] : undefined,
    dev,
    libc: library,
    optional: true,
    os: system ? [system] : undefined,
  }
}
