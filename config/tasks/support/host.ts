import fs from 'node:fs'
import { type Child, startChild } from './child'
import { Stop } from './exit'
import { inData, inProject, rotate, tailOf } from './paths'
import { sleep } from './process'
import { complain } from './say'
import type { Keys } from './secrets'

interface Settings {
  appUrl: string
  keys: Keys
  port: number
  address: string
  /** Where uploaded files are kept. */
  files: string
  logFile: string
  level?: string | undefined
  /** Told to Node itself, e.g. what to load first. */
  nodeArgs?: string[]
}

/** A running host. */
export interface Host {
  child: Child
  logFile: string
}

/** Starts the built host and waits until it says that it is ready. */
export async function startHost(settings: Settings): Promise<Host> {
  const program = inProject('dist/host/index.js')
  if (!fs.existsSync(program))
    throw new Stop('failed', '没有 dist/host/index.js,请先构建:npm run build (not built)')
  fs.mkdirSync(settings.files, { mode: 0o700, recursive: true })
  const log = fs.openSync(rotate(settings.logFile), 'a', 0o600)
  const child = startChild(
    process.execPath,
    ['--enable-source-maps', ...(settings.nodeArgs ?? []), program],
    {
      cwd: inProject(),
      env: environment(settings),
      stdio: ['ignore', log, 'pipe'],
    },
  )
  child.process.stderr?.on('data', (text: Buffer) => {
    try {
      fs.appendFileSync(settings.logFile, text)
    } catch {} // a full disk must not end us: the words are on the terminal as well
    complain(text.toString().trimEnd())
  })
  fs.closeSync(log)
  await waitReady(child, settings)
  return { child, logFile: settings.logFile }
}

function environment({ appUrl, keys, port, address, files, level }: Settings): NodeJS.ProcessEnv {
  // The host has no business with the database's owner.
  const { DATABASE_ADMIN_URL: _admin, ...inherited } = process.env
  return {
    LOG_LEVEL: level ?? 'info',
    PIONEER_DEMO: '1',
    PUBLIC_URL: `http://${reachable(address)}:${port}`,
    ...inherited,
    DATABASE_URL: appUrl,
    DATA_DIR: files,
    DATA_KEYS: JSON.stringify(keys),
    HOST: address,
    PIONEER_PARENT_PID: String(process.pid),
    PORT: String(port),
    STATIC_DIR: inProject('dist/h5'),
  }
}

/** Listening everywhere is no address to open. */
const reachable = (address: string) => (['0.0.0.0', '::'].includes(address) ? '127.0.0.1' : address)

async function waitReady(child: Child, { port, address, logFile }: Settings): Promise<void> {
  const until = Date.now() + 60_000
  while (!child.hasEnded() && Date.now() < until) {
    const answer = await fetch(`http://${reachable(address)}:${port}/readyz`, {
      signal: AbortSignal.timeout(5000),
    }).catch(() => undefined)
    if (answer?.ok) return
    await sleep(50)
  }
  const words = tailOf(logFile)
  if (words.includes('EADDRINUSE'))
    throw new Stop('portTaken', `端口 ${port} 已被占用。(port taken)`)
  throw new Stop(
    'partDied',
    `${child.hasEnded() ? '应用没能启动 (the host ended)' : '应用 60 秒内没有就绪 (the host is not ready)'}:\n${words}`,
  )
}

/** The sentence for a host that ended although nobody asked it to. */
export async function deathOf({ child, logFile }: Host): Promise<Stop> {
  const { code, signal } = await child.ended
  return new Stop(
    'partDied',
    `应用意外停止(${signal ?? `退出码 ${code}`}),其余也一并停止。日志在 ${inData()}。(the host died)\n${tailOf(logFile, 5)}`,
  )
}
