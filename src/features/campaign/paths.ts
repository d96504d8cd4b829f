import { go } from '@/lib/navigate'

type Page = 'list' | 'detail' | 'edit'

export const pathOf = (page: Page): string => `/features/campaign/pages/${page}`

export function open(page: Page, params: Record<string, string | undefined> = {}): void {
  go(pathOf(page), params)
}
