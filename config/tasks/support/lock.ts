import fs from 'node:fs'
import { codeOf } from './exit'
import { readIfThere } from './paths'
import { isAlive, sleep, startOf } from './process'

interface Holder {
  pid: number
  started: string
  note: string
}

/** A lock file that was taken; `note` tells the others something, such as an address. */
export interface Lock {
  note(text: string): void
  release(): void
}

/** Takes a lock file, or returns the note of the living process that has it. A dead one's lock is taken over. */
export function tryLock(file: string): Lock | { heldBy: number; note: string } {
  for (;;) {
    const mine: Holder = { note: '', pid: process.pid, started: startOf(process.pid) }
    try {
      fs.writeFileSync(file, JSON.stringify(mine), { flag: 'wx' })
      return {
        note: (text) => fs.writeFileSync(file, JSON.stringify({ ...mine, note: text })),
        release: () => fs.rmSync(file, { force: true }),
      }
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
    const text = readIfThere(file)
    const holder = parse(text)
    if (holder && isAlive(holder.pid) && startOf(holder.pid) === holder.started) {
      return { heldBy: holder.pid, note: holder.note }
    }
    // Only what was judged dead may go: another may have taken the file over in between.
    if (readIfThere(file) === text) fs.rmSync(file, { force: true })
  }
}

/** Takes a lock file, waiting for whoever has it. */
export async function waitForLock(file: string, tellWaiting: () => void): Promise<Lock> {
  for (let tries = 0; ; tries += 1) {
    const lock = tryLock(file)
    if ('release' in lock) return lock
    if (tries === 0) tellWaiting()
    await sleep(500)
  }
}

function parse(text: string | undefined): Holder | undefined {
  try {
    const { pid, started, note } = JSON.parse(text ?? '')
    return typeof pid === 'number'
      ? { note: String(note), pid, started: String(started) }
      : undefined
  } catch {
    return undefined
  }
}
