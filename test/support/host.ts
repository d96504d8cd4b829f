/** The built host as a process of its own, on a free port, with the database of a test. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answer } from '@contract/envelope'
import { TEST_KEYS } from './database'
import { type Caller, DISTRICT } from './district'

const PROGRAM = join(process.cwd(), 'dist/host/index.js')

export interface TestHost {
  url: string
  process: ChildProcess
  output(): string
  /** A call in the body, with what a browser of ours sends along. */
  call(method: string, input: unknown, headers?: Record<string, string>): Promise<Answer>
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>
  stop(): Promise<void>
}

export const OURS = { 'x-pioneer': '1', 'content-type': 'application/json' }

/** The token of somebody who is signed in, and how a phone and a browser send it. */
export const tokenOf = ({ identity }: Caller) => (identity.kind === 'session' ? identity.token : '')
export const bearer = (caller: Caller) => ({ authorization: `Bearer ${tokenOf(caller)}` })
export const cookie = (token: string) => ({ cookie: `pioneer_session=${token}` })

export async function startHost(
  databaseUrl: string,
  env: Record<string, string> = {},
): Promise<TestHost> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const dataDir = mkdtempSync(join(tmpdir(), 'pioneer-host-'))
  const child = runHost({ ...settingsOf(databaseUrl, dataDir), PORT: String(port), ...env })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (text: Buffer) => {
      output += text.toString()
    })
  }
  await waitReady(url, child, () => output)

  const post: TestHost['post'] = (path, body, headers = {}) =>
    fetch(url + path, {
      method: 'POST',
      headers: { ...OURS, ...headers },
      body: JSON.stringify(body),
    })
  return {
    url,
    process: child,
    output: () => output,
    post,
    async call(method, input, headers) {
      const requestId = crypto.randomUUID()
      const reply = await post('/fn/api', { method, input, requestId, district: DISTRICT }, headers)
      return (await reply.json()) as Answer
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit')
        child.kill('SIGKILL')
        await ended
      }
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

export const settingsOf = (databaseUrl: string, dataDir: string): Record<string, string> => ({
  DATABASE_URL: databaseUrl,
  DATA_KEYS: JSON.stringify(TEST_KEYS),
  DATA_DIR: dataDir,
})

/** Only what is named: nothing of the machine's environment reaches it. */
export function runHost(env: Record<string, string>): ChildProcess {
  if (!existsSync(PROGRAM))
    throw new Error('dist/host/index.js is missing: npm run build -- --only functions')
  return spawn(process.execPath, [PROGRAM], { env, stdio: ['ignore', 'pipe', 'pipe'] })
}

async function waitReady(url: string, child: ChildProcess, output: () => string): Promise<void> {
  for (const until = Date.now() + 20_000; Date.now() < until; ) {
    if (child.exitCode !== null) break
    const reply = await fetch(`${url}/healthz`).catch(() => undefined)
    if (reply?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`the host did not start:\n${output()}`)
}

export async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || !address) throw new Error('no port')
  return address.port
}
