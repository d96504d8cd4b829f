/** The addresses of the tabs, for app.config.ts and for going there. */
export const TABS = [
  'features/today/pages/today',
  'features/branch/tabs/home',
  'features/activity/tabs/activities',
  'features/station/tabs/stations',
  'features/account/tabs/me',
] as const

export const HOME = `/${TABS[0]}`
export const BRANCHES = `/${TABS[1]}`
export const ACTIVITIES = `/${TABS[2]}`
export const STATIONS = `/${TABS[3]}`
export const ME = `/${TABS[4]}`

/** Where someone goes whose session has ended. */
export const SIGN_IN = '/features/account/pages/signIn'

/** Where an address leads that is no page. */
export const LOST = '/features/account/pages/lost'

/** Where the role is changed, and where what waits to be sent is seen. */
export const ROLES = '/features/account/pages/roles'
export const OUTBOX = '/features/account/pages/outbox'

/** What one was told. */
export const INBOX = '/features/notice/pages/inbox'
