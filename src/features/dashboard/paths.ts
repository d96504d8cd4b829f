import { go } from '@/lib/navigate'

type Page = 'place' | 'report' | 'list' | 'wall' | 'screens' | 'bulletins'

export const pathOf = (page: Page): string => `/features/dashboard/pages/${page}`

export function open(page: Page, params: Record<string, string | undefined> = {}): void {
  go(pathOf(page), params)
}
