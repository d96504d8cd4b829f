/**
 * The browser version without a signal: the program lies in the browser, so that a code can be scanned
 * and a visit written down in a dead zone. It keeps no answers of the server: what a page shows of
 * people is asked for each time, or stands in the storage of the account.
 */
import { createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

/** The files of this build, written in by the build. */
declare const FILES: { url: string; revision: string | null }[]

/** What the server alone answers: calls, sessions, files, its own health. */
const SERVER = /^\/(fn|session|files|healthz|readyz)(\/|$)/

// A new version waits until no page of the old one is open: pages ask for their own chunks by name.
precacheAndRoute(FILES)
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [SERVER] }))
