/** Looks into a PDF with other programs than the one that made it. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import jsQR from 'jsqr'

/** The text of each page, line breaks taken out. */
export function pagesOf(pdf: Buffer): string[] {
  const program = join(process.cwd(), 'test/support/readPdf.mjs')
  const { stdout, stderr, status } = spawnSync(process.execPath, [program], { input: pdf })
  if (status !== 0) throw new Error(stderr.toString())
  return (JSON.parse(stdout.toString()) as string[]).map((text) => text.replace(/\n/g, ''))
}

const SCALE = 4
const SIDE = { width: 596, height: 842 }

/** What the QR code on the first page says: its bars are drawn into a picture, which is then read. */
export function qrOf(pdf: Buffer): string | undefined {
  const [page = ''] = streamsOf(pdf).filter((text) => / re\n/.test(text))
  const width = SIDE.width * SCALE
  const pixels = new Uint8ClampedArray(width * SIDE.height * SCALE * 4).fill(255)
  const bars = [...page.matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re$/gm)]
  for (const [x = 0, y = 0, w = 0, h = 0] of bars.map((bar) => bar.slice(1).map(Number))) {
    // Cells of the table are larger than any bar.
    if (h > 6) continue
    for (let row = Math.round(y * SCALE); row < Math.round((y + h) * SCALE); row++) {
      const from = (row * width + Math.round(x * SCALE)) * 4
      const to = (row * width + Math.round((x + w) * SCALE)) * 4
      for (let at = from; at < to; at++) if (at % 4 !== 3) pixels[at] = 0
    }
  }
  return jsQR(pixels, width, SIDE.height * SCALE)?.data
}

/** The streams of a PDF that are packed, unpacked; by their length, because any bytes may be in them. */
function streamsOf(pdf: Buffer): string[] {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/\/Length (\d+)\n[^>]*FlateDecode[^>]*>>\nstream\n/g)].map((found) => {
    const from = found.index + found[0].length
    return inflateSync(pdf.subarray(from, from + Number(found[1]))).toString('latin1')
  })
}
