import { Stop } from './exit'
import { complain } from './say'
import { isStopping, listen, stopAll } from './shutdown'

const tasks = {
  bench: () => import('../bench'),
  build: () => import('../build'),
  check: () => import('../check'),
  screens: () => import('../screens'),
  start: () => import('../start'),
  test: () => import('../test'),
} satisfies Record<string, () => Promise<{ run(args: string[]): Promise<number> }>>

/** Runs a task to its end and leaves with its exit code, after everything it started is stopped. */
export async function main(name: keyof typeof tasks, args: string[]): Promise<void> {
  listen()
  const code = await attempt(name, args)
  // After a signal whatever the task says is an echo of its children's end; the signal decides.
  if (isStopping()) return
  await stopAll()
  process.exit(code)
}

async function attempt(name: keyof typeof tasks, args: string[]): Promise<number> {
  try {
    const task = await tasks[name]()
    return await task.run(args)
  } catch (error) {
    if (isStopping()) return 1
    if (!(error instanceof Stop)) {
      complain(error instanceof Error ? (error.stack ?? error.message) : String(error))
      return 1
    }
    complain(error.message)
    return error.code
  }
}
