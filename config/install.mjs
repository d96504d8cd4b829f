// Installs the packages when they are missing or not those of package-lock.json.
// Plain JavaScript without dependencies, as config/run.mjs.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

const needed = 900 * 1024 * 1024

/** Runs `npm ci` when it is needed; throws with a `sentence` and an `exitCode`. */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return
  const lock = path.join(root, '.data/install.lock')
  fs.mkdirSync(path.dirname(lock), { recursive: true })
  await take(lock)
  try {
    if (isInstalled(root)) return
    checkSpace(root)
    await install(root)
    fs.writeFileSync(stampOf(root), lockHash(root))
  } finally {
    fs.rmSync(lock, { force: true })
  }
}

const stampOf = (root) => path.join(root, 'node_modules/.pioneer-stamp')

const lockHash = (root) =>
  createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')

function isInstalled(root) {
  try {
    if (fs.readFileSync(stampOf(root), 'utf8') === lockHash(root)) return true
  } catch {}
  // Installed by hand with npm: its own record tells, and nothing is installed twice.
  try {
    const read = (file) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')).packages
    const have = read('node_modules/.package-lock.json')
    const wanted = Object.entries(read('package-lock.json')).filter(([key]) => key !== '')
    if (!wanted.every(([key, one]) => one.optional || have[key]?.version === one.version))
      return false
  } catch {
    return false
  }
  try {
    fs.writeFileSync(stampOf(root), lockHash(root))
  } catch {} // somebody else's node_modules serve as well
  return true
}

function checkSpace(root) {
  const { bavail, bsize } = fs.statfsSync(root)
  if (bavail * bsize >= needed) return
  const sentence = `磁盘空间不足:安装依赖约需 900 MB,只剩 ${Math.floor((bavail * bsize) / 2 ** 20)} MB。(Not enough disk space to install.)`
  throw Object.assign(new Error(sentence), { sentence, exitCode: 8 })
}

async function install(root) {
  console.log('正在安装依赖……首次约需一两分钟(installing packages)')
  const started = Date.now()
  const tick = setInterval(() => {
    console.log(`  ……仍在安装,已 ${Math.round((Date.now() - started) / 1000)} 秒`)
  }, 10_000)
  try {
    let code = await npm(['ci', '--prefer-offline'], root)
    if (code !== 0) {
      // A registry that lacks the packages of other platforms fails `ci`, not `install`.
      console.log('按锁文件安装没有成功,改用 npm install 再试一次…… (trying once more)')
      code = await npm(['install', '--no-save'], root)
    }
    if (code !== 0) {
      const sentence = `安装依赖失败(npm 退出码 ${code}),原因见上;请检查网络后再试。(npm failed.)`
      throw Object.assign(new Error(sentence), { sentence, exitCode: 10 })
    }
  } finally {
    clearInterval(tick)
  }
  console.log(`依赖已安装,用时 ${Math.round((Date.now() - started) / 1000)} 秒`)
}

function npm(command, root) {
  const args = [...command, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const cli = process.env.npm_execpath
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...args], root)
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, root)
}

function run(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, npm_config_cache: cacheFolder(cwd) }
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
    const stop = (signal) => child.kill(signal)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, stop)
      if (signal) process.exit(130)
      resolve(code)
    })
  })
}

function cacheFolder(root) {
  const cache = process.env.npm_config_cache ?? path.join(process.env.HOME ?? '', '.npm')
  try {
    fs.mkdirSync(cache, { recursive: true })
    fs.accessSync(cache, fs.constants.W_OK)
    return cache
  } catch {
    return path.join(root, '.data/home/.npm')
  }
}

/** One installation at a time: the second waits for the first, unless the first is dead. */
async function take(lock) {
  for (let waited = 0; ; waited += 1) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' })
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (waited % 10 === 0 && !isAlive(lock)) fs.rmSync(lock, { force: true })
    else if (waited % 20 === 0)
      console.log('另一个命令正在安装依赖,等待……(another command is installing)')
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

function isAlive(lock) {
  try {
    process.kill(Number(fs.readFileSync(lock, 'utf8')), 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
