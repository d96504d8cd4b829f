import * as fc from 'fast-check'
import { AppError } from '../../../cloudfunctions/core/errors'
import { cleanImage } from '../../../cloudfunctions/features/file/inspectImage'
import { jpeg, jpegSegment, png, pngChunk, webp, webpChunk } from '../../support/photos'

const GPS = Buffer.from('Exif\0\0MM\0*GPS 29.95N 121.72E', 'latin1')
const refusal = expect.objectContaining({ code: 'file_type_refused' })

/** The frame of a lossy WebP of 4 × 3. */
const VP8 = webpChunk('VP8 ', Buffer.from([0, 0, 0, 0x9d, 0x01, 0x2a, 4, 0, 3, 0]))
const VP8X = webpChunk('VP8X', Buffer.from([0b0000_1100, 0, 0, 0, 3, 0, 0, 2, 0, 0]))
/** Lossless: a signature byte, then 14 bits of width and height, each less one. */
const VP8L = webpChunk('VP8L', Buffer.from([0x2f, 3 | ((2 & 3) << 14), ((2 & 3) << 6) | 0, 0, 0]))

describe('a JPEG', () => {
  it('loses place, device, comment and what was hung on its end, and keeps its picture', () => {
    const sent = jpeg({
      extra: [
        jpegSegment(0xe1, GPS),
        jpegSegment(0xed, Buffer.from('IPTC')),
        jpegSegment(0xfe, Buffer.from('王芳')),
      ],
      after: Buffer.from('PK\x03\x04 hidden'),
    })
    const clean = cleanImage(sent)
    expect(clean).toMatchObject({ mime: 'image/jpeg', width: 4, height: 3 })
    for (const secret of ['Exif', 'GPS', 'IPTC', '王芳', 'PK'])
      expect(clean.bytes.includes(secret)).toBe(false)
    expect(clean.bytes).toEqual(jpeg())
  })

  it('loses the second photo that phones hang on, which has a place of its own', () => {
    const sent = jpeg({ after: jpeg({ extra: [jpegSegment(0xe1, GPS)] }) })
    expect(cleanImage(sent).bytes).toEqual(jpeg())
  })

  it('loses what stands between its scans, and keeps all scans', () => {
    const scan = Buffer.concat([
      jpegSegment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
      Buffer.from([1, 0xff, 0, 0xff, 0xd0, 2]),
    ])
    const clean = cleanImage(jpeg({ inside: [scan, jpegSegment(0xe1, GPS), scan] }))
    expect(clean.bytes).toEqual(jpeg({ inside: [scan, scan] }))
  })

  it('keeps what says how to read its colours', () => {
    const adobe = jpegSegment(0xee, Buffer.from('Adobe'))
    expect(cleanImage(jpeg({ extra: [adobe] })).bytes.includes('Adobe')).toBe(true)
  })

  it('with fill bytes between its segments is a JPEG too', () => {
    const sent = jpeg({ extra: [Buffer.from([0xff, 0xff])] })
    expect(cleanImage(sent)).toMatchObject({ width: 4, height: 3 })
  })
})

describe('a PNG', () => {
  it('loses texts, times and EXIF, and keeps its picture', () => {
    const extra = [
      pngChunk('tEXt', Buffer.from('Author\0王芳')),
      pngChunk('iTXt', Buffer.from('XML:com.adobe.xmp')),
      pngChunk('zTXt', Buffer.from('x')),
      pngChunk('tIME', Buffer.alloc(7)),
      pngChunk('eXIf', GPS),
    ]
    const clean = cleanImage(png({ extra }))
    expect(clean).toMatchObject({ mime: 'image/png', width: 1, height: 1 })
    expect(clean.bytes).toEqual(png())
  })
})

describe('a WebP', () => {
  it('loses EXIF and XMP, and says no longer that they follow', () => {
    const clean = cleanImage(
      webp(VP8X, VP8, webpChunk('EXIF', GPS), webpChunk('XMP ', Buffer.from('<xmp>'))),
    )
    expect(clean).toMatchObject({ mime: 'image/webp', width: 4, height: 3 })
    expect(clean.bytes.includes('GPS')).toBe(false)
    expect(clean.bytes.includes('xmp')).toBe(false)
    expect(clean.bytes[20]).toBe(0)
    expect(clean.bytes.readUInt32LE(4)).toBe(clean.bytes.length - 8)
  })

  it.each([
    ['lossy', VP8],
    ['lossless', VP8L],
  ])('that is %s tells its size', (_name, chunk) => {
    expect(cleanImage(webp(chunk))).toMatchObject({ width: 4, height: 3 })
  })
})

describe('what is no photo', () => {
  it.each([
    ['a program', Buffer.from('MZ\x90\0 This program cannot be run in DOS mode', 'latin1')],
    ['a page', Buffer.from('<svg onload=alert(1)>')],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0', 'latin1')],
    [
      'a program behind the first bytes of a JPEG',
      Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.from('MZ program')]),
    ],
    [
      'a program behind the first bytes of a PNG',
      Buffer.concat([png().subarray(0, 8), Buffer.from('MZ program, quite long')]),
    ],
    ['nothing', Buffer.alloc(0)],
    ['a picture without pixels', png({ width: 0 })],
    ['a PNG that unpacks to gigabytes', png({ width: 60_000, height: 60_000 })],
    ['a JPEG that unpacks to gigabytes', jpeg({ width: 65_535, height: 65_535 })],
    [
      'a WebP that unpacks to gigabytes',
      webp(webpChunk('VP8X', Buffer.from([0, 0, 0, 0, 255, 255, 255, 255, 255, 255]))),
    ],
    ['a WebP without a picture', webp(webpChunk('EXIF', GPS))],
  ])('is refused: %s', (_name, bytes) => {
    expect(() => cleanImage(bytes)).toThrow(refusal)
  })

  it.each([
    ['JPEG', jpeg({ extra: [jpegSegment(0xe1, GPS)] })],
    ['PNG', png({ extra: [pngChunk('tEXt', Buffer.from('Author\0王芳'))] })],
    ['WebP', webp(VP8X, VP8)],
  ])(
    'is refused or cleaned, and nothing else, wherever a %s is cut off or changed',
    (_name, whole) => {
      const outcome = (bytes: Buffer) => {
        try {
          return cleanImage(bytes).bytes.length > 0
        } catch (error) {
          return error instanceof AppError
        }
      }
      for (let length = 0; length < whole.length; length++)
        expect(outcome(whole.subarray(0, length))).toBe(true)
      void fc.assert(
        fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
          const changed = Buffer.from(whole)
          changed[at] = byte
          return outcome(changed)
        }),
        { numRuns: 500 },
      )
    },
  )

  it('costs as much more as it is longer, also when it is made to be slow', () => {
    const endless = (length: number) => {
      const bytes = Buffer.alloc(length, 0xff)
      bytes[1] = 0xd8
      return bytes
    }
    const emptyChunks = (length: number) => {
      const bytes = Buffer.alloc(length)
      png().copy(bytes, 0, 0, 33)
      return bytes
    }
    // The best of three, against the same for an eighth: once too slow is the machine, squared is us.
    const cost = (bytes: Buffer) =>
      Math.min(
        ...[1, 2, 3].map(() => {
          const began = performance.now()
          expect(() => cleanImage(bytes)).toThrow(refusal)
          return performance.now() - began
        }),
      )
    for (const made of [endless, emptyChunks]) {
      expect(cost(made(2 * 1024 * 1024)) / cost(made(256 * 1024))).toBeLessThan(32)
    }
  })
})
