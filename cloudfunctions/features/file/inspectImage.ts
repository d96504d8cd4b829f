/**
 * Looks at the bytes of a photo, never at its name: what kind it is, how large, and the same photo
 * without the places, devices and times that phones write into it. JPEG (ISO 10918-1 segments), PNG
 * (chunks) and WebP (RIFF chunks).
 */
import { AppError } from '../../core/errors'

export interface CleanImage {
  mime: 'image/jpeg' | 'image/png' | 'image/webp'
  width: number
  height: number
  bytes: Buffer
}

const MOST_PIXELS = 50_000_000

/** The photo without its metadata; `file_type_refused` when it is none of the three or is broken. */
export function cleanImage(bytes: Buffer): CleanImage {
  let image: CleanImage | undefined
  try {
    if (bytes.subarray(0, 2).equals(Buffer.from([0xff, 0xd8]))) image = cleanJpeg(bytes)
    else if (bytes.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n')
      image = cleanPng(bytes)
    else if (
      bytes.subarray(0, 4).toString() === 'RIFF' &&
      bytes.subarray(8, 12).toString() === 'WEBP'
    ) {
      image = cleanWebp(bytes)
    }
  } catch (error) {
    // Reading past the end: a photo that was cut off.
    if ((error as Error).name !== 'RangeError') throw error
  }
  if (!image?.width || !image.height || image.width * image.height > MOST_PIXELS) {
    throw new AppError('file_type_refused')
  }
  return image
}

const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
/** APP0 says how to read the colours, APP14 is Adobe's way of saying it; all other APPn and comments go. */
const isPersonal = (marker: number) =>
  (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe

function cleanJpeg(bytes: Buffer): CleanImage | undefined {
  const kept: Buffer[] = [bytes.subarray(0, 2)]
  let size: { width: number; height: number } | undefined
  let hasPicture = false
  for (let at = 2; ; ) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xd9) {
      // What follows the end is not part of the picture: a preview or a second photo, with its place.
      kept.push(bytes.subarray(at, at + 2))
      return size && hasPicture
        ? { mime: 'image/jpeg', ...size, bytes: Buffer.concat(kept) }
        : undefined
    }
    let end = at + 2 + bytes.readUInt16BE(at + 2)
    if (isFrame(marker))
      size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    if (marker === 0xda) {
      end = endOfScan(bytes, end)
      hasPicture = true
    }
    if (!isPersonal(marker)) kept.push(bytes.subarray(at, end))
    at = end
  }
}

/** Where the next marker stands: in the coded picture FF is written FF 00, or begins a restart. */
function endOfScan(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes.readUInt8(at + 1)
    const isRestart = next >= 0xd0 && next <= 0xd7
    if (next !== 0 && next !== 0xff && !isRestart) return at
  }
  throw new RangeError('the picture has no end')
}

const PNG_KEPT = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'sBIT',
  'bKGD',
  'pHYs',
])

function cleanPng(bytes: Buffer): CleanImage | undefined {
  const kept: Buffer[] = [bytes.subarray(0, 8)]
  if (bytes.subarray(12, 16).toString() !== 'IHDR') return undefined
  const size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
  for (let at = 8; ; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    const type = bytes.subarray(at + 4, at + 8).toString('latin1')
    if (end > bytes.length) return undefined
    if (PNG_KEPT.has(type)) kept.push(bytes.subarray(at, end))
    if (type === 'IEND') return { mime: 'image/png', ...size, bytes: Buffer.concat(kept) }
    at = end
  }
}

function cleanWebp(bytes: Buffer): CleanImage | undefined {
  const kept: Buffer[] = []
  let size: { width: number; height: number } | undefined
  const limit = Math.min(bytes.length, 8 + bytes.readUInt32LE(4))
  for (let at = 12; at + 8 <= limit; ) {
    const type = bytes.subarray(at, at + 4).toString('latin1')
    const length = bytes.readUInt32LE(at + 4)
    const end = at + 8 + length + (length % 2)
    if (at + 8 + length > limit) return undefined
    const body = Buffer.from(bytes.subarray(at, Math.min(end, limit)))
    if (type === 'VP8X') {
      // The flags say that metadata follows; it does not any more.
      body[8] = (body[8] as number) & ~0b0000_1100
      size = { width: body.readUIntLE(12, 3) + 1, height: body.readUIntLE(15, 3) + 1 }
    } else if (type === 'VP8 ' && !size) {
      size = { width: body.readUInt16LE(14) & 0x3fff, height: body.readUInt16LE(16) & 0x3fff }
    } else if (type === 'VP8L' && !size) {
      const bits = body.readUInt32LE(9)
      size = { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
    }
    if (type !== 'EXIF' && type !== 'XMP ' && type !== 'ICCP') kept.push(body)
    at = end
  }
  if (!size || kept.length === 0) return undefined
  const payload = Buffer.concat([Buffer.from('WEBP'), ...kept])
  const head = Buffer.alloc(8)
  head.write('RIFF')
  head.writeUInt32LE(payload.length, 4)
  return { mime: 'image/webp', ...size, bytes: Buffer.concat([head, payload]) }
}
