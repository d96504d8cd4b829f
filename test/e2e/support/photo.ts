import type { Page } from 'playwright-core'

/** A small JPEG, made on the spot by the browser itself. */
export async function takePhoto(page: Page): Promise<Buffer> {
  const url = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 320
    canvas.height = 240
    const brush = canvas.getContext('2d')
    if (brush) {
      brush.fillStyle = '#8a9aa5'
      brush.fillRect(0, 0, 320, 240)
      brush.fillStyle = '#b3201f'
      brush.fillRect(120, 80, 80, 160)
    }
    return canvas.toDataURL('image/jpeg', 0.8)
  })
  return Buffer.from(url.split(',')[1] ?? '', 'base64')
}
