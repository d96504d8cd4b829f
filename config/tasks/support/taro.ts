import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { runChild } from './child'
import { compressFolder } from './compress'
import { Stop } from './exit'
import { inProject, readIfThere } from './paths'
import { heartbeat, say } from './say'
import { buildServiceWorker } from './serviceWorker'

/** The two faces of the app. */
export type Face = 'weapp' | 'h5'

const proof: Record<Face, string> = { h5: 'index.html', weapp: 'app.json' }

/** Builds one face with Taro, unless what it is made of has not changed; answers whether it built. */
export async function buildApp(face: Face, name: string): Promise<boolean> {
  const stamp = inProject('dist', `.stamp-${face}`)
  const hash = hashInputs(face)
  if (isFresh(face, hash)) return false
  if (!fs.existsSync(inProject('src/app.config.ts'))) return false
  fs.rmSync(stamp, { force: true })
  say(`正在构建 ${name}……`)
  const stopBeat = heartbeat(`正在构建 ${name}`)
  const cli = inProject('node_modules/@tarojs/cli/bin/taro')
  const env = {
    ...process.env,
    BROWSERSLIST_IGNORE_OLD_DATA: '1',
    NODE_ENV: 'production',
    TARO_ENV: face,
  }
  try {
    const { code, tail } = await runChild(process.execPath, [cli, 'build', '--type', face], {
      cwd: inProject(),
      env,
    })
    // Taro has ended with 0 after a failed compilation before: what it should have made is the proof.
    if (code !== 0 || !fs.existsSync(inProject('dist', face, proof[face]))) {
      throw new Stop('failed', `构建 ${name} 失败 (taro build --type ${face}):\n${tail}`)
    }
    if (face === 'h5') {
      await buildServiceWorker(inProject('dist/h5'))
      await compressFolder(inProject('dist/h5'))
    }
  } finally {
    stopBeat()
  }
  fs.writeFileSync(stamp, hash)
  return true
}

/** Whether what stands in dist was made of these very sources. */
export function isFresh(face: Face, hash = hashInputs(face)): boolean {
  return (
    readIfThere(inProject('dist', `.stamp-${face}`)) === hash &&
    fs.existsSync(inProject('dist', face, proof[face]))
  )
}

/** Sentences about packages above their limit; empty when all is well. */
export async function weigh(): Promise<string[]> {
  const { checkSizes } = await import('../../size')
  return checkSizes()
}

function hashInputs(face: Face): string {
  const hash = createHash('sha256').update(face)
  const settings = [
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'babel.config.js',
    'config/index.ts',
    'config/alias.ts',
    'config/tasks/support/compress.ts',
    'config/tasks/support/serviceWorker.ts',
  ]
  for (const file of [...listFiles('src'), ...listFiles('types'), ...settings]) {
    if (fs.existsSync(inProject(file)))
      hash.update(`\0${file}\0`).update(fs.readFileSync(inProject(file)))
  }
  for (const [name, value] of Object.entries(process.env).sort()) {
    if (/^(TARO_APP|PIONEER)_(?!PARENT|DEMO)/.test(name)) hash.update(`\0${name}=${value}`)
  }
  return hash.digest('hex')
}

function listFiles(folder: string): string[] {
  return fs
    .readdirSync(inProject(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(inProject(), path.join(entry.parentPath ?? entry.path, entry.name)),
    )
    .sort()
}
