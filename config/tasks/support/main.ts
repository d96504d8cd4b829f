import { codeOf, messageOf, Stop } from './exit'
import { complain } from './say'
import { isStopping, listen, stopAll } from './shutdown'

const tasks = {
  bench: () => import('../bench'),
  build: () => import('../build'),
  check: () => import('../check'),
  screens: () => import('../screens'),
  start: () => import('../start'),
  test: () => import('../test'),
  verify: () => import('../verify'),
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
    const end = error instanceof Stop ? error : ofSystem(error)
    complain(
      end?.message ?? (error instanceof Error ? (error.stack ?? error.message) : String(error)),
    )
    return end?.code ?? 1
  }
}

/** What the system refuses anywhere deserves a sentence as well. */
function ofSystem(error: unknown): Stop | undefined {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Stop('diskFull', `磁盘已满:${messageOf(error)} (disk full)`)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Stop(
        'embeddedDatabase',
        `不能写入:${messageOf(error)}。若先前用 root 运行过,请仍用 root,或移走 .data。(not allowed to write)`,
      )
    default:
      return undefined
  }
}
