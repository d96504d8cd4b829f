import { go } from '@/lib/navigate'

type Page =
  | 'detail'
  | 'edit'
  | 'overdue'
  | 'calendar'
  | 'settings'
  | 'codes'
  | 'onSite'
  | 'hours'
  | 'checkIn'
  | 'record'
  | 'qualifications'
  | 'city'
  | 'giving'
  | 'publicGivings'

/** The address of a page of activities. */
export const pathOf = (page: Page): string => `/features/activity/pages/${page}`

/** Opens a page of activities. */
export function open(page: Page, params: Record<string, string | undefined> = {}): void {
  go(pathOf(page), params)
}

/** A page of a campaign; campaigns are a feature of their own. */
export function openCampaign(page: 'detail' | 'list', params: Record<string, string> = {}): void {
  go(`/features/campaign/pages/${page}`, params)
}

/** What was done to an activity, by whom and when; the page is the account's. */
export function openEvents({ id, title }: { id: string; title: string }): void {
  go('/features/account/pages/events', { kind: 'activity', id, name: title })
}
