import type { FileAnswer } from '@contract/common'

/** In a browser: saves a file that was made for the person. */
export async function saveFile({ name, mime, base64 }: FileAnswer): Promise<void> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const url = URL.createObjectURL(new Blob([bytes], { type: mime }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Safari still reads from the address after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Shows photos large. */
export function showPhotos(urls: string[], current: string): void {
  window.open(current || urls[0], '_blank', 'noopener')
}
