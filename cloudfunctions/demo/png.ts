/** A picture of sixteen colours as PNG, stored without compression: the same bytes on every machine. */
const CRC = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (CRC[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

function adler32(bytes: Buffer): number {
  let [low, high] = [1, 0]
  for (const byte of bytes) {
    low = (low + byte) % 65_521
    high = (high + low) % 65_521
  }
  return high * 65_536 + low
}

const uint32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))])
}

/** zlib with stored blocks only (RFC 1950, 1951): libraries compress differently from machine to machine. */
function stored(bytes: Buffer): Buffer {
  const parts: Buffer[] = [Buffer.from([0x78, 0x01])]
  for (let at = 0; at < bytes.length; at += 65_535) {
    const block = bytes.subarray(at, at + 65_535)
    const head = Buffer.alloc(5)
    head.writeUInt8(at + block.length === bytes.length ? 1 : 0)
    head.writeUInt16LE(block.length, 1)
    head.writeUInt16LE(~block.length & 0xffff, 3)
    parts.push(head, block)
  }
  return Buffer.concat([...parts, uint32(adler32(bytes))])
}

/** @param colorAt the number of the colour, 0 to 15, of each point; `width` is even */
export function drawPng(
  { width, height, palette }: { width: number; height: number; palette: readonly string[] },
  colorAt: (x: number, y: number) => number,
): Buffer {
  const row = 1 + width / 2
  const pixels = Buffer.alloc(row * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x += 2) {
      pixels[y * row + 1 + x / 2] = colorAt(x, y) * 16 + colorAt(x + 1, y)
    }
  }
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.concat([uint32(width), uint32(height), Buffer.from([4, 3, 0, 0, 0])])),
    chunk('PLTE', Buffer.from(palette.join(''), 'hex')),
    chunk('IDAT', stored(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
