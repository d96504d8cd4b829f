import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const [packGzip, packBrotli] = [promisify(gzip), promisify(brotliCompress)]

/** Smaller ones fit into a packet or two as they are; pictures are packed already. */
const LEAST_BYTES = 1024
/** The last two steps win a twentieth and take twenty times as long. */
const BROTLI = { [constants.BROTLI_PARAM_QUALITY]: 9 }
const WORDS = /\.(html|js|css|svg|json)$/

/**
 * Lays a packed copy of each file of words beside it: the host sends the one that
 * the browser reads (`preCompressed`).
 */
export async function compressFolder(folder: string): Promise<void> {
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && WORDS.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
  for (const file of files) {
    const bytes = fs.readFileSync(file)
    if (bytes.length < LEAST_BYTES) continue
    const [gz, br] = await Promise.all([packGzip(bytes), packBrotli(bytes, { params: BROTLI })])
    fs.writeFileSync(`${file}.gz`, gz)
    fs.writeFileSync(`${file}.br`, br)
  }
}
