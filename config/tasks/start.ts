import { build } from './build'
import { openDatabase } from './support/database'
import { Stop } from './support/exit'
import { deathOf, startHost } from './support/host'
import { type Lock, tryLock } from './support/lock'
import { inData } from './support/paths'
import { freePort, isFree } from './support/port'
import { holdActivity, migrateDatabase, seedDatabase } from './support/product'
import { box, complain, say, secondsSince } from './support/say'
import { readKeys } from './support/secrets'
import { endsWithZero, isStopping, onStop } from './support/shutdown'

/** Starts the database, the functions and the app with the demonstration district, until Ctrl-C. */
export async function run(args: string[]): Promise<number> {
  if (args.length > 0)
    throw new Stop('usage', '用法 (usage): npm start;端口与地址用 PORT、HOST 设置')
  const started = Date.now()
  endsWithZero()
  const lock = takeLock()
  const address = process.env.HOST || '127.0.0.1'
  // A taken port is said before anything slow is done for it.
  await choosePort(address)
  const database = await openDatabase()
  await build(['functions', 'h5'])
  await migrateDatabase(database.adminUrl, database.appUrl)
  const keys = readKeys()
  const files = inData('files')
  if (process.env.PIONEER_DEMO !== '0') {
    await seedDatabase(database.adminUrl, keys, files, say)
    await holdActivity(database.adminUrl, keys, new Date())
  }
  const port = await choosePort(address)
  const host = await startHost({
    address,
    appUrl: database.appUrl,
    files,
    keys,
    level: process.env.LOG_LEVEL,
    logFile: inData('host.log'),
    port,
  })
  const url = `http://${['0.0.0.0', '::'].includes(address) ? '127.0.0.1' : address}:${port}/`
  lock.note(url)
  welcome(url, address, started)
  const end = await Promise.race([deathOf(host), database.died])
  if (!isStopping()) complain(end.message)
  return end.code
}

function takeLock(): Lock {
  const lock = tryLock(inData('start.lock'))
  if ('release' in lock) {
    onStop(lock.release)
    return lock
  }
  const where = lock.note ? `:\n  ${lock.note}` : ',还没有就绪。'
  throw new Stop(
    'alreadyRunning',
    `先锋云已经在运行(进程 ${lock.heldBy})${where}\n(already running)`,
  )
}

async function choosePort(address: string): Promise<number> {
  const asked = process.env.PORT
  if (!asked) return freePort(3300, address)
  const port = Number(asked)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Stop('usage', `PORT=${asked} 不是端口号。(not a port)`)
  if (!(await isFree(port, address)))
    throw new Stop(
      'portTaken',
      `端口 ${port} 已被占用:请换一个 PORT,或不设置 PORT 自动选择。(port taken)`,
    )
  return port
}

function welcome(url: string, address: string, started: number): void {
  const local = ['127.0.0.1', 'localhost', '::1'].includes(address)
  box([
    `先锋云已就绪,用时 ${secondsSince(started)} (ready)`,
    '',
    '在浏览器打开 (open):',
    url,
    '',
    local
      ? '只有本机能访问;给同一网络的手机用:HOST=0.0.0.0 npm start'
      : `同一网络的手机可以访问本机的 ${new URL(url).port} 端口`,
    '日志 (log): .data/host.log    停止 (stop): Ctrl-C',
  ])
}
