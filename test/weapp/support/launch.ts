import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import 'miniprogram-simulate'
import { currentInstances, definePage, frontPage, navigateTo, resetStack, switchTab } from './stack'
import { createWx, type Phone, setOnline } from './wechat'

const root = resolve(__dirname, '../../../dist/weapp')

interface Node extends HTMLElement {
  __wxElement?: {
    triggerEvent: (name: string, detail: object, options: object) => void
    _vt?: { attrs?: { name: string; value: unknown }[] }
  }
}

type App = Record<string, (...args: unknown[]) => unknown>

/** The running mini-program, with what a person can do and see. */
export class MiniProgram {
  constructor(readonly phone: Phone) {}

  /** Opens an address, as by a link or a code. */
  async open(url: string): Promise<void> {
    const path = url.replace(/^\//, '').split('?')[0] ?? ''
    if (tabPaths().includes(path)) switchTab(url)
    else navigateTo(url)
    await this.settle()
  }

  /** The path of the page in front. */
  get path(): string {
    return frontPage().path
  }

  /** The address of the page in front, to come back to. */
  get url(): string {
    const { path, query } = frontPage()
    return `/${path}?${new URLSearchParams(query)}`
  }

  /** The address that is sent when the page in front is shared. */
  share(): string {
    const { onShareAppMessage } = frontPage().instance
    const { path } = (onShareAppMessage?.call(frontPage().instance, { from: 'button' }) ?? {}) as {
      path?: string
    }
    if (!path) throw new Error('this page is not shared')
    return path
  }

  /** All words of the page in front. */
  get text(): string {
    return textOf(frontPage().element)
  }

  /** Where the picture comes from that is called so; none while it is not there. */
  image(label: string): string | undefined {
    const named = [...frontPage().element.querySelectorAll<Node>('*')].find(
      (node) => labelOf(node) === label,
    )
    const image = named?.querySelector<Node>('wx-image')
    const src = image?.__wxElement?._vt?.attrs?.find(({ name }) => name === 'src')?.value
    return typeof src === 'string' && src ? src : undefined
  }

  /** Whether the page in front is drawn in 长辈版. */
  get isElder(): boolean {
    return frontPage().element.querySelector('.screen.elder') !== null
  }

  /** Waits until the words can be read. */
  async seeText(text: string): Promise<void> {
    await this.waitFor(() => this.text.includes(text), `“${text}” is not on the page: ${this.text}`)
  }

  /** Taps what bears these words: first what says exactly them, then what contains them. */
  async tap(text: string): Promise<void> {
    await this.waitFor(() => this.find(text) !== undefined, `nothing says “${text}”: ${this.text}`)
    trigger(this.find(text), 'tap', {})
    await this.settle()
  }

  /** Types into the field with this label, or with this placeholder. */
  async type(label: string, text: string): Promise<void> {
    const box = await this.control(label, 'wx-input, wx-textarea')
    trigger(box, 'input', { value: text })
    await this.settle()
  }

  /** Turns the wheel of the field with this label to these words (or this date). */
  async pick(label: string, text: string): Promise<void> {
    const picker = await this.control(label, 'wx-picker')
    const attrs = picker.__wxElement?._vt?.attrs ?? []
    const range = attrs.find(({ name }) => name === 'range')?.value
    const value = Array.isArray(range) ? range.indexOf(text) : text
    if (value === -1) throw new Error(`“${label}” does not offer “${text}”: ${range}`)
    trigger(picker, 'change', { value })
    await this.settle()
  }

  /** Signal comes or goes. */
  async setOnline(isOnline: boolean): Promise<void> {
    setOnline(this.phone, isOnline)
    await this.settle()
  }

  /** Waits until it is so, or fails with the words given. */
  async waitFor(isSo: () => boolean, otherwise: string, patienceMs = 8000): Promise<void> {
    const end = Date.now() + patienceMs
    while (!isSo()) {
      if (Date.now() > end) throw new Error(otherwise)
      await pause(15)
    }
  }

  /** Lets React draw and the phone follow. */
  async settle(): Promise<void> {
    await pause(30)
  }

  private find(text: string): Node | undefined {
    // The role in the head names the place that many other things are named after.
    const all = [...inReach().querySelectorAll<Node>('*')].filter(
      (node) => node.__wxElement && !node.closest('.head__chip'),
    )
    const deepest = (nodes: Node[]) =>
      nodes.find((node) => !nodes.some((other) => other !== node && node.contains(other)))
    const exact = all.filter((node) => wordsOf(node) === text || labelOf(node) === text)
    const like = all.filter((node) => wordsOf(node).includes(text))
    // What can be pressed comes before words that happen to be the same.
    const tries = [exact, like].flatMap((nodes) => [nodes.filter(isPressable), nodes])
    return tries.map(deepest).find((node) => node !== undefined)
  }

  /** What is typed or chosen in, once its field is there. */
  private async control(label: string, selector: string): Promise<Node> {
    const find = () => this.field(label)?.querySelector<Node>(selector) ?? undefined
    await this.waitFor(() => find() !== undefined, `no field “${label}”: ${this.text}`)
    return find() as Node
  }

  private field(label: string): Node | undefined {
    const fields = [...inReach().querySelectorAll<Node>('.field')]
    return fields.find((field) => {
      const words = textOf(field.querySelector('.field__label'))
      return words === label || words.replace(/选填$/, '') === label || labelOf(field) === label
    })
  }
}

const isPressable = (node: Node) => node.closest('.tap, wx-button') !== null

/** The sheet or the question that lies above the page, otherwise the page. */
function inReach(): Element {
  const page = frontPage().element
  return [...page.querySelectorAll('.sheet__inside, .confirm__inside')].at(-1) ?? page
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
const textOf = (node: Element | null) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim()

/** Words of a node without those of the role in the head that it may hold. */
function wordsOf(node: Element): string {
  const chip = textOf(node.querySelector('.head__chip'))
  return chip ? textOf(node).replace(chip, '') : textOf(node)
}

function labelOf(node: Node): string | undefined {
  const attrs = node.__wxElement?._vt?.attrs ?? []
  const label = attrs.find(({ name }) => name === 'ariaLabel' || name === 'aria-label')?.value
  return typeof label === 'string' ? label : undefined
}

function trigger(node: Node | undefined, name: string, detail: object): void {
  if (!node?.__wxElement) throw new Error(`nothing takes “${name}”`)
  node.__wxElement.triggerEvent(name, detail, {
    bubbles: name === 'tap',
    composed: true,
    capturePhase: true,
  })
}

function tabPaths(): string[] {
  const file = resolve(root, 'app.json')
  if (!existsSync(file)) throw new Error('dist/weapp is not built: npm run build')
  const app = JSON.parse(readFileSync(file, 'utf8')) as { tabBar: { list: { pagePath: string }[] } }
  return app.tabBar.list.map(({ pagePath }) => pagePath)
}

let running: App | undefined

const register = (app: App) => {
  running = app
}

/**
 * Starts the compiled mini-program of dist/weapp. One for each test file: like on a phone, its code is
 * loaded once; a second launch in the same file gives it a new phone and starts on the first tab.
 */
export async function launch(
  options: Partial<Phone> & Pick<Phone, 'callFunction'>,
): Promise<MiniProgram> {
  const phone: Phone = {
    isOnline: true,
    scanned: null,
    photos: [],
    folder: tmpdir(),
    fontSizeScaleFactor: 1,
    storage: new Map(),
    called: [],
    ...options,
  }
  const tabs = tabPaths()
  resetStack(tabs)
  Object.assign(globalThis, {
    wx: Object.assign((globalThis as { wx?: object }).wx ?? {}, createWx(phone)),
    App: register,
    getApp: () => running,
    getCurrentPages: currentInstances,
    Page: definePage,
  })
  if (running) throw new Error('one launch for each test file')
  require(resolve(root, 'app.js'))
  running = running as App | undefined
  running?.onLaunch?.({ path: tabs[0], query: {}, scene: 1001 })
  running?.onShow?.({ path: tabs[0], query: {}, scene: 1001 })
  const program = new MiniProgram(phone)
  await program.open(`/${tabs[0]}`)
  return program
}
