import { go } from '@/lib/navigate'

type Page =
  | 'detail'
  | 'edit'
  | 'approve'
  | 'invite'
  | 'join'
  | 'members'
  | 'groups'
  | 'partyGroups'
  | 'board'
  | 'taskEdit'
  | 'task'
  | 'meetings'
  | 'meetingEdit'
  | 'meeting'
  | 'summary'

/** The address of a page of the branch. */
export const pathOf = (page: Page): string => `/features/branch/pages/${page}`

/** Opens a page of the branch. */
export function open(page: Page, params: Record<string, string | undefined> = {}): void {
  go(pathOf(page), params)
}

/** What was done to a branch, by whom and when; the page is the account's. */
export function openEvents(id: string): void {
  go('/features/account/pages/events', { kind: 'branch', id })
}
