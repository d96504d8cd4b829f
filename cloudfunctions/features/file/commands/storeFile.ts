import { createHash } from 'node:crypto'
import type { FileLink } from '@contract/common'
import type { Insertable } from 'kysely'
import { accountOf, type CommandContext } from '../../../core/context'
import { AppError } from '../../../core/errors'
import type { FileStore } from '../../../core/files'
import { newId } from '../../../core/ids'
import type { Db } from '../../../db/connect'
import type { FileTable } from '../../../db/tables/account'
import { lockAccount } from '../../account/queries/account'
import { cleanImage } from '../inspectImage'

/** Kind of owner of what was made for an account. */
export const REPORT_OWNER = 'account'
export const MOST_IMAGE_BYTES = 2 * 1024 * 1024
export const MOST_SHEET_BYTES = 10 * 1024 * 1024
/** A day of building work brings some dozens of photos; more than this an hour is no person's. */
export const MOST_FILES_AN_HOUR = 60
const HOUR_MS = 3_600_000
const PDF_MIME = 'application/pdf'
export const SHEET_MIME = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

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
export async function storeFile(sender: Sender, sent: Buffer, name?: string): Promise<string> {
  await requireRoom(sender)
  return keep(sender, isZip(sent) ? sheet(sent, name) : image(sent))
}

/** So that nobody fills the disk. The account is locked: of many at once, no more come through. */
async function requireRoom({ db, districtId, accountId, now }: Sender): Promise<void> {
  await lockAccount(db, districtId, accountId)
  const { count } = await db
    .selectFrom('file')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('districtId', '=', districtId)
    .where('accountId', '=', accountId)
    .where('createdAt', '>', new Date(now.getTime() - HOUR_MS))
    .where((is) => is.or([is('ownerKind', 'is', null), is('ownerKind', '!=', REPORT_OWNER)]))
    .executeTakeFirstOrThrow()
  if (count >= MOST_FILES_AN_HOUR) throw new AppError('too_many_files')
}

/**
 * Keeps a spreadsheet or a PDF that was made for the caller, and answers with an address that they
 * alone can read for a few minutes. An answer itself has room for one megabyte in WeChat's cloud.
 */
export async function keepReport(
  ctx: CommandContext,
  { name, bytes, kind = 'sheet' }: { name: string; bytes: Buffer; kind?: 'sheet' | 'paper' },
): Promise<FileLink> {
  const { db, files, now, actor } = ctx
  const { districtId } = actor
  const accountId = accountOf(ctx)
  const mime = kind === 'paper' ? PDF_MIME : SHEET_MIME
  const columns = { kind, mime, name, ...reportOf(accountId) }
  const id = await keep({ db, districtId, accountId, files, now }, { bytes, columns })
  const [url = ''] = await files.links(districtId, [id], now)
  return { name, mime, url }
}

/** What was made for an account belongs to it; what it has sent belongs to nothing yet. */
const reportOf = (accountId: string) => ({
  ownerKind: REPORT_OWNER,
  ownerId: accountId,
  position: 0,
})

interface Kept {
  bytes: Buffer
  columns: Pick<Insertable<FileTable>, 'kind' | 'mime'> & Partial<Insertable<FileTable>>
}

async function keep({ db, districtId, accountId, files, now }: Sender, file: Kept) {
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
