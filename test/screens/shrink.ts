import UPNG from 'upng-js'

const COLOURS = 256

/** The rounding of edges moves a few pixels by a few steps; whatever a person changes moves more. */
const FAINT = 32
const FEW = 0.02

/** The same picture with a palette: a third of the bytes, and no eye sees it on a screen of ours. */
export function shrink(png: Buffer): Buffer {
  const picture = UPNG.decode(toArrayBuffer(png))
  const frames = UPNG.toRGBA8(picture)
  return Buffer.from(UPNG.encode(frames, picture.width, picture.height, COLOURS))
}

/** Whether no eye would tell them apart. */
export function looksTheSame(before: Buffer, after: Buffer): boolean {
  const [old, now] = [pixelsOf(before), pixelsOf(after)]
  if (old.length !== now.length) return false
  let moved = 0
  for (let at = 0; at < now.length; at += 1) {
    const step = Math.abs((old[at] ?? 0) - (now[at] ?? 0))
    if (step > FAINT) return false
    if (step > 0) moved += 1
  }
  return moved < now.length * FEW
}

function pixelsOf(png: Buffer): Uint8Array {
  const [pixels = new ArrayBuffer(0)] = UPNG.toRGBA8(UPNG.decode(toArrayBuffer(png)))
  return new Uint8Array(pixels)
}

const toArrayBuffer = (bytes: Buffer) =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
