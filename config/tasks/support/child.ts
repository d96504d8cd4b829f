import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { Stop } from './exit'
import { guard } from './guard'
import { waitGone } from './process'
import { isStopping, onStop } from './shutdown'

interface End {
  code: number | null
  signal: NodeJS.Signals | null
}

/** A process that we started and that ends with us, whichever way we end. */
export interface Child {
  process: ChildProcess
  pid: number
  ended: Promise<End>
  hasEnded(): boolean
  stop(): Promise<void>
}

interface Manner {
  /** How it is asked to end. */
  signal?: 'INT' | 'TERM'
  /** How long it may take before it is killed. */
  grace?: number
  /** Whether the signal goes to its children as well; what of them is left at its end is killed. */
  group?: boolean
}

/** Starts a process in a group of its own, so that Ctrl-C reaches it through us and in our order. */
export function startChild(
  command: string,
  args: string[],
  options: SpawnOptions,
  manner: Manner = {},
): Child {
  if (isStopping()) throw new Stop('failed', '已经在停止。(already stopping)')
  const { signal = 'TERM', grace = 10_000, group = false } = manner
  const child = spawn(command, args, { ...options, detached: true, windowsHide: true })
  const ended = new Promise<End>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, by) => resolve({ code, signal: by }))
  })
  const pid = child.pid
  const hasEnded = () => pid === undefined || child.exitCode !== null || child.signalCode !== null
  if (pid === undefined)
    return { ended, hasEnded, pid: 0, process: child, stop: async () => undefined }
  const target = group && process.platform !== 'win32' ? -pid : pid
  const callOff = guard(target, signal)
  const stop = onStop(async () => {
    if (!hasEnded()) {
      send(target, `SIG${signal}`)
      if (!(await waitGone(pid, grace))) send(target, 'SIGKILL')
    }
    await ended.catch(() => undefined)
  })
  const sweep = () => {
    callOff()
    if (group) send(target, 'SIGKILL')
  }
  void ended.then(sweep, sweep)
  return { ended, hasEnded, pid, process: child, stop: async () => stop() }
}

function send(target: number, signal: NodeJS.Signals): void {
  try {
    process.kill(target, signal)
  } catch {} // gone already
}

/** Runs a process to its end, hands each line of its output on, and answers its exit code and the last lines. */
export async function runChild(
  command: string,
  args: string[],
  options: SpawnOptions,
  onLine: (line: string) => void = () => undefined,
): Promise<{ code: number; tail: string }> {
  const child = startChild(
    command,
    args,
    { ...options, stdio: ['ignore', 'pipe', 'pipe'] },
    { group: true },
  )
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
