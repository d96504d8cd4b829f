/** One door to where photos and spreadsheets lie: a disk for the host, WeChat's storage in its cloud. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Vault } from './crypto'

export interface FileStore {
  put(districtId: string, fileId: string, bytes: Buffer): Promise<void>
  get(districtId: string, fileId: string): Promise<Buffer>
  remove(districtId: string, fileId: string): Promise<void>
  /** Addresses under which the files can be read for a few minutes, in the order asked for. */
  links(districtId: string, fileIds: string[], now: Date): Promise<string[]>
  /** WeChat's cloud only: the bytes that a phone has put there, of this environment alone. */
  take?(cloudFileId: string): Promise<Buffer>
}

/** For how long an address is good, wherever the files lie. */
export const LINK_MINUTES = 15
const UUID = /^[0-9a-f-]{36}$/

const signatureOf = (vault: Vault, districtId: string, fileId: string, until: number) =>
  vault.hash('file', `${districtId}/${fileId}/${until}`)

export function createDiskStore(folder: string, vault: Vault): FileStore {
  const pathOf = (districtId: string, fileId: string) => {
    if (!UUID.test(fileId) || !/^\d{6}$/.test(districtId)) throw new Error('not a file id')
    return join(folder, districtId, fileId.slice(-2), fileId)
  }
  return {
    async put(districtId, fileId, bytes) {
      const path = pathOf(districtId, fileId)
      await mkdir(dirname(path), { recursive: true })
      // Written aside and renamed, so that a crash leaves no half photo behind.
      await writeFile(`${path}.part`, bytes)
      await rename(`${path}.part`, path)
    },
    get: (districtId, fileId) => readFile(pathOf(districtId, fileId)),
    remove: (districtId, fileId) => rm(pathOf(districtId, fileId), { force: true }),
    async links(districtId, fileIds, now) {
      const until = Math.floor(now.getTime() / 60_000) + LINK_MINUTES
      return fileIds.map(
        (id) =>
          `/files/${districtId}/${id}?until=${until}&sign=${signatureOf(vault, districtId, id, until)}`,
      )
    },
  }
}

/** Whether an address of the disk store is one that it gave, and still good. */
export function isGoodLink(
  vault: Vault,
  {
    districtId,
    fileId,
    until,
    sign,
  }: { districtId: string; fileId: string; until: number; sign: string },
  now: Date,
): boolean {
  return (
    UUID.test(fileId) &&
    until * 60_000 > now.getTime() &&
    signatureOf(vault, districtId, fileId, until) === sign
  )
}
