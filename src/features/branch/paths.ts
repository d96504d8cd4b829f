import { go } from '@/lib/navigate'

type Page =
  | 'detail'
  | 'edit'
  | 'approve'
  | 'invite'
  | 'join'
  | 'members'
  | 'groups'
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

/** The address that a browser or a printed code opens; undefined when this version knows no host. */
export function linkTo(page: Page, params: Record<string, string>): string | undefined {
  const host = process.env.TARO_ENV === 'h5' ? location.origin : process.env.PIONEER_HOST
  const query = Object.entries(params)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
  return host ? `${host}${pathOf(page)}?${query}` : undefined
}
