import { go } from '@/lib/navigate'

type Page = 'list' | 'detail' | 'edit' | 'register' | 'units' | 'papers' | 'objections' | 'pack'

/** The address of a page of decisions. */
export const pathOf = (page: Page): string => `/features/decision/pages/${page}`

/** Opens a page of decisions. */
export function open(page: Page, params: Record<string, string | undefined> = {}): void {
  go(pathOf(page), params)
}
