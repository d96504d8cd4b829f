import type { Picked } from './pickPhotos'

/** In a browser: the photo as text, which is what its storage can keep for the outbox. */
export async function keepPhoto({ src, blob }: Picked): Promise<string> {
  if (!blob) return src
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
}

/** What was kept is part of the outbox's own storage, and goes with its item. */
export function releasePhoto(_kept: string): void {}
