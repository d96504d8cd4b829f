import { messageOf } from './exit'
import { readIfThere } from './paths'
import { complain, say } from './say'

type Stopper = () => Promise<void> | void
type Signal = 'SIGINT' | 'SIGTERM' | 'SIGHUP'

const numbers: Record<Signal, number> = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 }
const stoppers: Stopper[] = []
let stopping: Promise<void> | undefined
let firstSignalAt = 0

/** Remembers how to stop what was just started: the last started is stopped first. */
export function onStop(stop: Stopper): Stopper {
  stoppers.push(stop)
  return async () => {
    const index = stoppers.indexOf(stop)
    if (index >= 0) stoppers.splice(index, 1)
    await stop()
  }
}

/** Stops everything that is still running; safe to call twice. */
export function stopAll(): Promise<void> {
  stopping ??= unwind()
  return stopping
}

async function unwind(): Promise<void> {
  for (let stop = stoppers.pop(); stop; stop = stoppers.pop()) {
    try {
      await stop()
    } catch (error) {
      complain(`停止时出错 (while stopping): ${messageOf(error)}`)
    }
  }
}

/** Whether the end has begun, so that a child's death is no news. */
export function isStopping(): boolean {
  return stopping !== undefined
}

/** For a task to which Ctrl-C is the normal end: it ends with 0. */
export function endsWithZero(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) numbers[signal] = -128
}

/** Takes the signals; npm passes on the Ctrl-C that the terminal sent as well, hence the pause before the second counts. */
export function listen(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => receive(signal))
  // A terminal that went away must not stop us from stopping the rest.
  process.stdout.on('error', () => undefined)
  process.stderr.on('error', () => undefined)
  if (process.env.npm_lifecycle_event) watchParent()
}

function receive(signal: Signal): void {
  if (firstSignalAt > 0) {
    if (Date.now() - firstSignalAt > 1500) process.exit(128 + numbers[signal])
    return
  }
  firstSignalAt = Date.now()
  say('\n正在停止……(stopping; 再按一次 Ctrl-C 强行结束)')
  void stopAll().then(() => process.exit(128 + numbers[signal]))
}

/** npm killed with -9 tells nobody; between it and us stands a shell that does not mind. */
function watchParent(): void {
  const parents = ancestors()
  const timer = setInterval(() => {
    if (ancestors() !== parents) receive('SIGHUP')
  }, 300)
  timer.unref()
}

function ancestors(): string {
  const stat = readIfThere(`/proc/${process.ppid}/stat`)
  return `${process.ppid} ${stat?.slice(stat.lastIndexOf(')')).split(' ')[2] ?? ''}`
}
