import { type ChildProcess, spawn } from 'node:child_process'

/**
 * Signals a process, or a group by its negative number, when this one dies without a word (kill -9): a shell waits at a pipe that only we hold.
 * Returns what calls the guard off.
 */
export function guard(target: number, signal: 'INT' | 'TERM'): () => void {
  if (process.platform === 'win32') return () => undefined
  const script = `read -r done || kill -s ${signal} -- ${target}`
  const watcher: ChildProcess = spawn('/bin/sh', ['-c', script], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  watcher.on('error', () => undefined)
  watcher.stdin?.on('error', () => undefined)
  watcher.unref()
  return () => watcher.stdin?.end('done\n')
}
