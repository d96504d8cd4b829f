import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { Stop } from './exit'
import { guard } from './guard'
import { waitGone } from './process'
import { isStopping, onStop } from './shutdown'

/** A process that we started and that ends with us, whichever way we end. */
export interface Child {
  process: ChildProcess
  pid: number
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
  stop(): Promise<void>
}

interface Manner {
  /** How it is asked to end. */
  signal?: 'INT' | 'TERM'
  /** How long it may take before it is killed. */
  grace?: number
}

/** Starts a process in a group of its own, so that Ctrl-C reaches it through us and in our order. */
export function startChild(
  command: string,
  args: string[],
  options: SpawnOptions,
  manner: Manner = {},
): Child {
  if (isStopping()) throw new Stop('failed', '已经在停止。(already stopping)')
  const { signal = 'TERM', grace = 10_000 } = manner
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' })
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>(
    (resolve, reject) => {
      child.on('error', reject)
      child.on('exit', (code, by) => resolve({ code, signal: by }))
    },
  )
  ended.catch(() => undefined)
  const pid = child.pid
  if (pid === undefined) return { ended, pid: 0, process: child, stop: async () => undefined }
  const callOff = guard(pid, signal)
  const stop = onStop(async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(`SIG${signal}`)
      if (!(await waitGone(pid, grace))) child.kill('SIGKILL')
      await ended.catch(() => undefined)
    }
    callOff()
  })
  void ended.then(callOff, callOff)
  return { ended, pid, process: child, stop: async () => stop() }
}

/** Runs a process to its end, hands each line of its output on, and answers its exit code and the last lines. */
export async function runChild(
  command: string,
  args: string[],
  options: SpawnOptions,
  onLine: (line: string) => void = () => undefined,
): Promise<{ code: number; tail: string }> {
  const child = startChild(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  const tail: string[] = []
  const take = (text: string) => {
    for (const line of text.split('\n')) {
      if (line.trim() === '') continue
      tail.push(line)
      if (tail.length > 60) tail.shift()
      onLine(line)
    }
  }
  for (const stream of [child.process.stdout, child.process.stderr]) {
    let rest = ''
    stream?.setEncoding('utf8').on('data', (text: string) => {
      const end = (rest + text).lastIndexOf('\n') + 1
      take((rest + text).slice(0, end))
      rest = (rest + text).slice(end)
    })
    stream?.on('end', () => take(rest))
  }
  const closed = new Promise<void>((resolve) => child.process.once('close', () => resolve()))
  const { code } = await child.ended
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 500))])
  await child.stop()
  return { code: code ?? 1, tail: tail.join('\n') }
}
