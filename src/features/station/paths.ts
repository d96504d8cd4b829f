import { go } from '@/lib/navigate'

type Page = 'detail' | 'initiate' | 'participation' | 'event' | 'eventNew'

/** The address of a page of stations. */
export const pathOf = (page: Page): string => `/features/station/pages/${page}`

/** Opens a page of stations. */
export function open(page: Page, params: Record<string, string | undefined> = {}): void {
  go(pathOf(page), params)
}
