#!/usr/bin/env node
// The one door of every command: `node config/run.mjs <task> [arguments]`.
// Plain JavaScript without dependencies, because it runs before anything is installed.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ensureInstalled } from './install.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const tasks = fs
  .readdirSync(path.join(root, 'config/tasks'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -3))

const [task, ...args] = process.argv.slice(2)

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(
    `需要 Node 20 或更新的版本,现在是 ${process.versions.node}。(Node 20 or newer is needed.)`,
  )
  process.exit(2)
}
if (!task || !tasks.includes(task)) {
  console.error(`用法 (usage): node config/run.mjs ${tasks.join(' | ')}`)
  process.exit(2)
}

process.chdir(root)
try {
  giveHome()
  await ensureInstalled(root)
} catch (error) {
  console.error(`\n✗ ${error.sentence ?? error.stack}`)
  process.exit(error.exitCode ?? 1)
}

// In this very process, not in a child: a signal then has one receiver.
await import(pathToFileURL(path.join(root, 'node_modules/tsx/dist/loader.mjs')).href)
const loaded = await import('./tasks/support/main.ts')
await (loaded.default ?? loaded).main(task, args)

/** npm, Taro and the browser want a home they can write to; a service user often has none. */
function giveHome() {
  const home = process.env.HOME
  try {
    if (home) fs.accessSync(home, fs.constants.W_OK | fs.constants.X_OK)
    if (home && fs.statSync(home).isDirectory()) return
  } catch {}
  if (process.platform === 'win32') return
  const own = path.join(root, '.data/home')
  try {
    fs.mkdirSync(own, { recursive: true })
  } catch (error) {
    throw Object.assign(error, {
      sentence: `不能写入 ${path.join(root, '.data')}:${error.message}(cannot write there)`,
      exitCode: 9,
    })
  }
  process.env.HOME = own
  process.env.npm_config_cache = path.join(own, '.npm')
}
