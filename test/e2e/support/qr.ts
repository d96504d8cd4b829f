import jsQR from 'jsqr'
import UPNG from 'upng-js'

/** What the QR code on a picture says, as a scanner of somebody else's reads it. */
export function readQr(png: Buffer): string | undefined {
  const { buffer, byteOffset, byteLength } = png
  const picture = UPNG.decode(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer)
  const [pixels] = UPNG.toRGBA8(picture)
  if (!pixels) return undefined
  return jsQR(new Uint8ClampedArray(pixels), picture.width, picture.height)?.data
}
