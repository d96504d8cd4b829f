import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { devDependencies } from '../../../package.json'

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Of one version; a newer package is unpacked anew. */
const UNPACKED = resolve('.data', `chromium-${devDependencies['@sparticuz/chromium']}`)

/** Root may not use the sandbox; an ordinary user in a container often cannot either. */
const ARGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--lang=zh-CN',
]

/**
 * A Chromium of the system where there is one, otherwise the one inside the npm package. That package
 * is an ES module, which jest cannot import, so a small process of its own unpacks it and says where.
 * Its own arguments are for a cloud function: one process, and no rules between origins.
 */
function findChromium(): string {
  const system = SYSTEM.find((path) => existsSync(path))
  if (system) return system
  if (!existsSync(UNPACKED)) unpackChromium()
  return join(UNPACKED, 'chromium')
}

/** The package unpacks into the folder for what is temporary, where another user's may lie already. */
function unpackChromium(): void {
  const script = `import chromium from '@sparticuz/chromium'
    await chromium.executablePath()`
  const folder = `${UNPACKED}-${process.pid}`
  mkdirSync(folder, { recursive: true })
  execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TMPDIR: folder },
  })
  try {
    renameSync(folder, UNPACKED)
  } catch (error) {
    // Another process was first, with the same.
    if (!existsSync(UNPACKED)) throw error
    rmSync(folder, { recursive: true })
  }
}

let browser: Promise<Browser> | undefined

/** The one browser of this process. */
function openBrowser(): Promise<Browser> {
  browser ??= chromium.launch({ executablePath: findChromium(), args: ARGS, headless: true })
  return browser
}

export interface PageOptions {
  width?: number
  height?: number
  /** 长辈版, as if chosen in 我的. */
  elder?: boolean
  dark?: boolean
  /** Pixels of the picture for one of the page. */
  scale?: number
  /** Whether the browser may keep the program; most tests begin with nothing. */
  keeps?: boolean
  /** Where the product runs, e.g. http://127.0.0.1:8787. */
  baseURL?: string
}

/** A fresh page with storage of its own: a phone unless told otherwise. */
export async function openPage(options: PageOptions = {}): Promise<Page> {
  const {
    width = 390,
    height = 844,
    elder = false,
    dark = false,
    scale = 1,
    baseURL,
    keeps = false,
  } = options
  const context = await (await openBrowser()).newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme: dark ? 'dark' : 'light',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
    serviceWorkers: keeps ? 'allow' : 'block',
    ...(baseURL && { baseURL }),
  })
  // Taro's storage in a browser wraps each value as { data }.
  if (elder) await context.addInitScript(() => localStorage.setItem('elder', '{"data":"on"}'))
  return context.newPage()
}

/** Call once when all is done, or the process stays. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close()
  browser = undefined
}
