/** The addresses of the tabs, for app.config.ts and for going there. */
export const TABS = [
  'features/notice/pages/today',
  'features/branch/tabs/home',
  'features/account/pages/me',
] as const

export const HOME = `/${TABS[0]}`

/** Where someone goes whose session has ended. */
export const SIGN_IN = `/${TABS[2]}`
