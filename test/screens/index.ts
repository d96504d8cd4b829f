/** Pictures of every page, for the README and for whoever changed a screen: `npm run screens [part of a name]`. */
import fs from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { say } from '../../config/tasks/support/say'
import type { Stack } from '../../config/tasks/support/stack'
import { closeBrowser, openPage, type PageOptions } from '../e2e/support/browser'
import { enter, enterUnknown, type Session } from '../e2e/support/door'
import { settle, watch } from '../e2e/support/settle'
import { type Known, lookAround } from './known'
import { readRoutes } from './routes'
import { addressOf, SCENES, type Scene } from './scenes'
import { looksTheSame, shrink } from './shrink'

const FOLDER = path.resolve(__dirname, '../../docs/screens')

interface Size extends PageOptions {
  name: string
  /** All scenes, or these. */
  only?: string[]
}

const SIZES: Size[] = [
  { name: 'phone' },
  { name: 'elder', elder: true },
  { name: 'desk', width: 1440, height: 900 },
  { name: 'hall', width: 1920, height: 1080, only: ['wall'] },
  { name: 'dark', dark: true, only: ['today', 'branch', 'task'] },
]

/** The pictures that the README shows; they are taken as sharp as a phone shows them. */
const BEST = [
  'phone-today',
  'phone-branch',
  'phone-task',
  'elder-today',
  'desk-members',
  'desk-board',
]

export default async function run(stack: Stack, parts: string[]): Promise<number> {
  const missing = await missingRoutes()
  if (missing.length > 0) {
    say(`没有图片的页面 (pages without a picture):\n  ${missing.join('\n  ')}`)
    return 1
  }
  const known = await lookAround(stack.url)
  const studio = new Studio(stack, known)
  fs.mkdirSync(FOLDER, { recursive: true })
  try {
    for (const size of SIZES) {
      for (const scene of SCENES.filter(({ name }) => size.only?.includes(name) ?? true)) {
        const name = `${size.name}-${scene.name}`
        if (parts.length > 0 && !parts.some((part) => name.includes(part))) continue
        await studio.take(scene, size, name)
      }
    }
  } finally {
    await closeBrowser()
  }
  for (const line of studio.failures) say(`✗ ${line}`)
  say(`${studio.count} 张图片在 docs/screens，共 ${Math.round(sizeOf(FOLDER) / 1024)} KB`)
  return studio.failures.length > 0 ? 1 : 0
}

async function missingRoutes(): Promise<string[]> {
  const routes = await readRoutes()
  return routes.filter((route) => !SCENES.some((scene) => scene.route === route))
}

class Studio {
  count = 0
  failures: string[] = []
  private readonly sessions = new Map<string, Session>()

  constructor(
    private readonly stack: Stack,
    private readonly known: Known,
  ) {}

  async take(scene: Scene, size: Size, name: string): Promise<void> {
    const scale = BEST.includes(name) ? 2 : 1
    const page = await openPage({ ...size, scale, baseURL: this.stack.url })
    try {
      await this.show(page, scene)
      const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' })
      keep(path.join(FOLDER, `${name}.png`), shrink(picture))
      this.count += 1
    } catch (error) {
      this.failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    } finally {
      await page.context().close()
    }
  }

  private async show(page: Page, scene: Scene): Promise<void> {
    watch(page)
    await page.clock.setFixedTime(String(process.env['STILL_AT']))
    if (scene.says) await answerWith(page, scene.says)
    if (scene.as) await (await this.session(scene.as)).bring(page)
    await page.goto(addressOf(scene, this.known))
    await page.getByText(scene.see).filter({ visible: true }).first().waitFor({ timeout: 15_000 })
    await scene.pose?.(page)
    await settle(page)
    // A tap may have moved the page.
    await page.evaluate(() => {
      for (const box of [document.scrollingElement, ...document.querySelectorAll('.taro_page')])
        box?.scrollTo(0, 0)
    })
    await settle(page)
  }

  /** One for each person, as with people: 登录的设备 would fill up otherwise. */
  private async session(as: NonNullable<Scene['as']>): Promise<Session> {
    const known = this.sessions.get(as)
    if (known) return known
    const { stack } = this
    const session =
      as === 'unknown' ? await enterUnknown(stack, 'nobody') : await enter(stack.url, as)
    this.sessions.set(as, session)
    return session
  }
}

/** Chromium's edges are not the same to the last bit each time: an equal picture stays as it is. */
function keep(file: string, picture: Buffer): void {
  if (!fs.existsSync(file) || !looksTheSame(fs.readFileSync(file), picture))
    fs.writeFileSync(file, picture)
}

/** What is drawn by lot is the same in each picture; the answers are the host's in all else. */
async function answerWith(page: Page, says: Record<string, string>): Promise<void> {
  await page.route(/\/(fn|session)\//, async (route) => {
    const response = await route.fetch()
    const text = await response.text()
    const body = Object.entries(says).reduce(
      (json, [name, value]) =>
        json.replace(new RegExp(`"${name}":"[^"]*"`), `"${name}":"${value}"`),
      text,
    )
    await route.fulfill({ response, body })
  })
}

function sizeOf(folder: string): number {
  return fs
    .readdirSync(folder)
    .reduce((sum, file) => sum + fs.statSync(path.join(folder, file)).size, 0)
}
