/**
 * Looks into a spreadsheet file without believing it: what its headers claim is only ever used to
 * refuse sooner, and what comes out is counted while it comes.
 */
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { AppError } from '../errors'

const MOST_ENTRIES = 2000
/** Of all parts together, unpacked. Twenty thousand people are about a tenth of it. */
const MOST_BYTES = 80 * 1024 * 1024
/** Eighty megabytes of the smallest tags take longer; the database waits fifteen seconds for us. */
const MOST_MS = 8_000

export interface SheetZip {
  has(part: string): boolean
  /** The text of a part, piece by piece; unpacked as it is read and no further. */
  read(part: string): AsyncIterable<string>
}

export async function openSheetZip(bytes: Buffer): Promise<SheetZip> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true })
  const entries = await listEntries(zip)
  const until = performance.now() + MOST_MS
  let left = MOST_BYTES

  async function* read(part: string): AsyncIterable<string> {
    const entry = entries.get(part.toLowerCase())
    if (!entry || entry.isEncrypted()) throw new AppError('sheet_unreadable')
    if (entry.uncompressedSize > left) throw tooManyBytes()
    const decoder = new TextDecoder('utf-8', { fatal: true })
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      left -= (chunk as Buffer).length
      if (left < 0 || performance.now() > until) throw tooManyBytes()
      yield decoder.decode(chunk as Buffer, { stream: true })
    }
    yield decoder.decode()
  }

  return { has: (part) => entries.has(part.toLowerCase()), read }
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_ENTRIES) throw new AppError('sheet_unreadable')
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry)
  return entries
}

const tooManyBytes = () =>
  new AppError('sheet_too_large', {
    problems: [{ path: '', message: '表格展开后太大，请只留下名册这一张工作表，或分成几份' }],
  })
