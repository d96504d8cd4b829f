export interface Shared {
  title: string
  /** With its parameters: /features/branch/pages/join?code=… */
  path: string
  imageUrl?: string
}

/** Only WeChat has a share menu of its own; in a browser `share` is called from a button. */
export function useShare(_content: () => Shared): void {}

/** In a browser: the system's share sheet where there is one, otherwise the clipboard. */
export async function share({ title, path }: Shared): Promise<'shared' | 'copied' | 'cancelled'> {
  const url = new URL(path, location.origin).href
  try {
    if (navigator.share) {
      await navigator.share({ title, url })
      return 'shared'
    }
    await navigator.clipboard.writeText(`${title} ${url}`)
    return 'copied'
  } catch {
    return 'cancelled'
  }
}
