import { createHash } from 'node:crypto'
import { AppError } from '../../../core/errors'
import type { FileStore } from '../../../core/files'
import { newId } from '../../../core/ids'
import type { Db } from '../../../db/connect'
import { cleanImage } from '../inspectImage'

export const MOST_IMAGE_BYTES = 2 * 1024 * 1024
export const MOST_SHEET_BYTES = 10 * 1024 * 1024
const SHEET_MIME = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

interface Sender {
  db: Db
  districtId: string
  accountId: string
  files: FileStore
  now: Date
}

/**
 * Keeps a photo or a spreadsheet for the account that sent it, until a command gives it to a thing.
 * Its kind is read from its bytes. The bytes lie in the store before the row says so.
 */
export async function storeFile(
  { db, districtId, accountId, files, now }: Sender,
  sent: Buffer,
  name?: string,
): Promise<string> {
  const file = isZip(sent) ? sheet(sent, name) : image(sent)
  const id = newId()
  await files.put(districtId, id, file.bytes)
  await db
    .insertInto('file')
    .values({
      districtId,
      id,
      accountId,
      ...file.columns,
      bytes: file.bytes.length,
      sha256: createHash('sha256').update(file.bytes).digest('base64url'),
      createdAt: now,
    })
    .execute()
  return id
}

/** A spreadsheet is a zip; whether it is one is found out by who reads it. */
const isZip = (bytes: Buffer) => bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04'

function sheet(bytes: Buffer, name: string | undefined) {
  if (bytes.length > MOST_SHEET_BYTES) throw new AppError('too_large')
  return {
    bytes,
    columns: { kind: 'sheet' as const, mime: SHEET_MIME, name: name ? storable(name) : null },
  }
}

/** A name of a file is anybody's: without the characters that a database cannot hold, and not endless. */
const storable = (name: string) =>
  Array.from(name.replace(/[\p{Cc}\p{Cs}]/gu, ''))
    .slice(0, 200)
    .join('')

function image(bytes: Buffer) {
  if (bytes.length > MOST_IMAGE_BYTES) throw new AppError('too_large')
  const clean = cleanImage(bytes)
  return {
    bytes: clean.bytes,
    columns: { kind: 'image' as const, mime: clean.mime, width: clean.width, height: clean.height },
  }
}
