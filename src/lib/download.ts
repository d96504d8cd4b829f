import type { FileAnswer, FileLink } from '@contract/common'
import { CallError } from './call'

/** In a browser: saves a small file that was made for the person. */
export async function saveFile({ name, mime, base64 }: FileAnswer): Promise<void> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  save(name, new Blob([bytes], { type: mime }))
}

/** Fetches a file that was made for the person, and saves it. */
export async function saveLinked({ name, url }: FileLink): Promise<void> {
  const response = await fetch(url, { credentials: 'same-origin' }).catch(() => undefined)
  if (!response) throw new CallError('offline')
  if (!response.ok) throw new CallError('not_found')
  save(name, await response.blob())
}

function save(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob)
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
