/** Somebody at a screen: opens, reads, taps and types, and notices what a person would notice. */
import type { Locator, Page } from 'playwright-core'
import type { PersonaKey } from '../../../cloudfunctions/demo/personas'
import { openPage, type PageOptions } from './browser'
import { enter, enterUnknown, type Session } from './door'
import { product } from './product'
import { settle, watch } from './settle'

const PRESSABLE = ['button', 'link', 'radio', 'checkbox', 'switch', 'tab', 'row'] as const
const PATIENCE_MS = 15_000
/** Longer than this nobody waits before they press: something is asked for again and again. */
const STILL_MS = 3_000

/** A part of the screen: all of it, or what lies open above it. */
class Part {
  constructor(
    readonly page: Page,
    protected readonly root: Page | Locator,
  ) {}

  /** Waits until the words can be read. */
  async see(words: string | RegExp): Promise<void> {
    await this.wait(shown(this.root.getByText(words)).first(), `nothing says “${words}”`)
  }

  /** Waits until the words are gone. */
  async miss(words: string): Promise<void> {
    await shown(this.root.getByText(words))
      .first()
      .waitFor({ state: 'detached', timeout: PATIENCE_MS })
  }

  /** All words that can be read. */
  text(): Promise<string> {
    const root = 'url' in this.root ? this.root.locator('body') : this.root
    // biome-ignore lint/performance/useDomNodeTextContent: textContent has what is hidden as well
    return root.innerText()
  }

  async isThere(words: string): Promise<boolean> {
    return (await shown(this.root.getByText(words)).count()) > 0
  }

  /**
   * Presses what bears this name: first what has exactly it, then what contains it. As people do,
   * once it stands still: while a page comes, the one before it can still be pressed for a moment.
   */
  async tap(name: string): Promise<void> {
    await this.find(name)
    await settle(this.page, STILL_MS).catch(() => undefined)
    await (await this.find(name)).click({ timeout: PATIENCE_MS })
  }

  async find(name: string): Promise<Locator> {
    const exact = this.named(name, true)
    const like = this.named(name, false)
    await this.wait(exact.or(like).first(), `nothing called “${name}” can be pressed`)
    return ((await exact.count()) > 0 ? exact : like).first()
  }

  /** Whether something with exactly this name can be pressed now. */
  async can(name: string): Promise<boolean> {
    return (await this.named(name, true).count()) > 0
  }

  async type(label: string, text: string): Promise<void> {
    await this.box(label).fill(text, { timeout: PATIENCE_MS })
  }

  /** What stands in a field. */
  typed(label: string): Promise<string> {
    return this.box(label).inputValue({ timeout: PATIENCE_MS })
  }

  private box(label: string): Locator {
    const named = shown(this.root.getByLabel(label, { exact: true }))
    return named.and(this.page.locator('input, textarea')).first()
  }

  async choose(label: string, option: string | RegExp): Promise<void> {
    const list = shown(this.root.getByLabel(label, { exact: true })).and(
      this.page.locator('select'),
    )
    const value = await list
      .first()
      .locator('option', { hasText: option })
      .first()
      .getAttribute('value', { timeout: PATIENCE_MS })
    await list.first().selectOption(value)
  }

  private async wait(what: Locator, otherwise: string): Promise<void> {
    try {
      await what.waitFor({ timeout: PATIENCE_MS })
    } catch {
      throw new Error(`${otherwise} at ${this.page.url()}:\n${await this.text()}`)
    }
  }

  private named(name: string, exact: boolean): Locator {
    const [first, ...others] = PRESSABLE.map((role) => this.root.getByRole(role, { name, exact }))
    if (!first) throw new Error('nothing can be pressed')
    // The role in the head names the place that many other things are named after.
    const pressable = others.reduce((all, one) => all.or(one), first)
    return shown(pressable.and(this.page.locator(':not(.head__chip)')))
  }
}

const shown = (locator: Locator) => locator.filter({ visible: true })

/** What lies open above the page. */
class Sheet extends Part {
  constructor(
    page: Page,
    protected override readonly root: Locator,
  ) {
    super(page, root)
  }

  /** Waits until it has closed. */
  async gone(): Promise<void> {
    await this.root.waitFor({ state: 'detached', timeout: PATIENCE_MS })
  }

  async shows(selector: string): Promise<void> {
    await shown(this.root.locator(selector)).first().waitFor({ timeout: PATIENCE_MS })
  }
}

export class Visitor extends Part {
  /** What the browser complained about. */
  readonly complaints: string[] = []

  constructor(page: Page) {
    super(page, page)
    watch(page)
    page.on('pageerror', (error) => this.complaints.push(error.stack ?? error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text())
    })
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path)
    await this.settle()
  }

  settle(): Promise<void> {
    return settle(this.page)
  }

  /** The sheet or the question with this title. */
  async sheet(title: string): Promise<Sheet> {
    const dialogs = this.page
      .getByRole('dialog', { name: title })
      .or(this.page.getByRole('alertdialog', { name: title }))
    await shown(dialogs).first().waitFor({ timeout: PATIENCE_MS })
    return new Sheet(this.page, shown(dialogs).first())
  }

  /** Changes the role: 我的 → 切换身份. */
  async actAs(place: string): Promise<void> {
    await this.open('/features/account/pages/roles')
    await shown(this.page.locator('.item--door', { hasText: place })).click()
    await this.page.waitForURL('**/today/pages/today*', { timeout: PATIENCE_MS })
    await this.settle()
  }

  async leave(): Promise<void> {
    await this.page.context().close()
  }
}

/** Somebody who is signed in already. */
export async function visit(
  who: PersonaKey | Session,
  options: PageOptions = {},
): Promise<Visitor> {
  const session = typeof who === 'string' ? await enter(product().url, who) : who
  const visitor = await visitAsNobody(options)
  await session.bring(visitor.page)
  return visitor
}

/** Somebody who is not signed in. */
export async function visitAsNobody(options: PageOptions = {}): Promise<Visitor> {
  return new Visitor(await openPage({ ...options, baseURL: product().url }))
}

/** Signed in by WeChat, and not in the register. */
export const unknownOf = (openid: string) => enterUnknown(product(), openid)
