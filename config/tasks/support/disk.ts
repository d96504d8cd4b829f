import fs from 'node:fs'
import path from 'node:path'
import { Stop } from './exit'

const needed = 300 * 1024 * 1024

/** Free bytes where a path is or will be. */
export function freeBytes(target: string): number {
  let folder = path.resolve(target)
  while (!fs.existsSync(folder)) folder = path.dirname(folder)
  const { bavail, bsize } = fs.statfsSync(folder)
  return bavail * bsize
}

/** Refuses before anything is written: a database on a full disk stops in the middle of something. */
export function requireSpace(target: string, free: (target: string) => number = freeBytes): void {
  const bytes = free(target)
  if (bytes >= needed) return
  throw new Stop(
    'diskFull',
    `磁盘空间不足:${target} 所在的磁盘只剩 ${Math.floor(bytes / 2 ** 20)} MB,至少需要 300 MB。数据没有改动。(disk almost full, nothing was changed)`,
  )
}
