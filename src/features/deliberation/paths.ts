import { go } from '@/lib/navigate'

type Page =
  | 'list'
  | 'detail'
  | 'begin'
  | 'questions'
  | 'choose'
  | 'desk'
  | 'meetings'
  | 'meeting'
  | 'doubts'
  | 'board'
  | 'invitation'
  | 'opinions'

export const pathOf = (page: Page): string => `/features/deliberation/pages/${page}`

export function open(page: Page, params: Record<string, string | undefined> = {}): void {
  go(pathOf(page), params)
}
