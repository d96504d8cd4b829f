import { go } from '@/lib/navigate'

type Page = 'list' | 'detail' | 'edit' | 'households' | 'doors' | 'desk' | 'account' | 'receipt'

export const pathOf = (page: Page): string => `/features/collection/pages/${page}`

export function open(page: Page, params: Record<string, string | undefined> = {}): void {
  go(pathOf(page), params)
}
