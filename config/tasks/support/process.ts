import { spawnSync } from 'node:child_process'
import { codeOf } from './exit'
import { readIfThere } from './paths'

/** Whether a process with this number exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** The command line of a process, as well as the system tells it. */
export function commandOf(pid: number): string {
  const text = readIfThere(`/proc/${pid}/cmdline`)
  if (text !== undefined) return text.replaceAll('\0', ' ').trim()
  return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? ''
}

/** When a process started, in the system's own count: tells it from a later one with the same number. */
export function startOf(pid: number): string {
  const text = readIfThere(`/proc/${pid}/stat`)
  if (text !== undefined) return text.slice(text.lastIndexOf(')')).split(' ')[20] ?? ''
  return (
    spawnSync('ps', ['-p', String(pid), '-o', 'lstart='], { encoding: 'utf8' }).stdout ?? ''
  ).trim()
}

/** Waits until a process has gone; false when it stays longer than that. */
export async function waitGone(pid: number, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds
  while (isAlive(pid)) {
    if (Date.now() > until) return false
    await sleep(50)
  }
  return true
}

/** A pause. */
export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
