import { go } from '@/lib/navigate'

type Page = 'list' | 'detail' | 'bring'

/** The address of a page of problems. */
export const pathOf = (page: Page): string => `/features/problem/pages/${page}`

/** Opens a page of problems. */
export function open(page: Page, params: Record<string, string | undefined> = {}): void {
  go(pathOf(page), params)
}
