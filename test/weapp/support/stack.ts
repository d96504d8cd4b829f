import { resolve } from 'node:path'
import simulate from 'miniprogram-simulate'

const root = resolve(__dirname, '../../../dist/weapp')

type PageMethods = Record<string, (...args: unknown[]) => unknown>

/** What the compiled page is given as `this`, as far as the harness touches it. */
interface PageInstance extends PageMethods {
  route: never
}

interface OpenPage {
  path: string
  query: Record<string, string>
  element: HTMLElement
  instance: PageInstance
}

const LOADING = { compiler: 'official', rootPath: root } as const

let recursiveId: string | undefined

/**
 * What Taro draws with below the sixteenth level. Its code runs once, so it is loaded once for all
 * pages: loaded again with the next page it would be empty there.
 */
function recursiveComponent(): string {
  recursiveId ??= plainly(() => simulate.load(resolve(root, 'comp'), 'comp', LOADING))
  return recursiveId
}

const components = globalThis as unknown as { Component: (definition: object) => void }

/** Loads components without a prefix before their classes, as WeChat shows those of Taro. */
function plainly<T>(load: () => T): T {
  const { Component: define } = components
  components.Component = (definition: { options?: object }) =>
    define({ ...definition, options: { ...definition.options, classPrefix: '' } })
  try {
    return load()
  } finally {
    components.Component = define
  }
}

const componentIds = new Map<string, string>()
let pages: OpenPage[] = []
let tabs: string[] = []
let query: Record<string, string> = {}
let tabPages = new Map<string, OpenPage>()

/** WeChat's `Page` as a component whose methods are the page's functions. */
export function definePage(config: Record<string, unknown>): void {
  const isFunction = ([, value]: [string, unknown]) => typeof value === 'function'
  const entries = Object.entries(config)
  components.Component({
    data: config.data ?? {},
    options: { classPrefix: '' },
    methods: Object.fromEntries(entries.filter(isFunction)),
    lifetimes: {
      attached(this: PageInstance) {
        this.onLoad?.(query)
        this.onShow?.()
      },
      ready(this: PageInstance) {
        this.onReady?.()
      },
    },
  })
}

/** Forgets all pages, as when the app is closed. */
export function resetStack(tabPaths: string[]): void {
  pages = []
  tabPages = new Map()
  tabs = tabPaths
  document.body.innerHTML = ''
}

/** For `getCurrentPages()`. */
export function currentInstances(): PageInstance[] {
  return pages.map(({ instance }) => instance)
}

/** The page in front. */
export function frontPage(): OpenPage {
  const front = pages.at(-1)
  if (!front) throw new Error('no page is open')
  return front
}

function render(url: string): OpenPage {
  const [path = '', search = ''] = url.replace(/^\//, '').split('?')
  query = Object.fromEntries(new URLSearchParams(search))
  let id = componentIds.get(path)
  if (!id) {
    const usingComponents = { comp: recursiveComponent() }
    id = simulate.load(resolve(root, path), 'page', { ...LOADING, usingComponents })
    componentIds.set(path, id)
  }
  const element = document.createElement('div')
  document.body.appendChild(element)
  const component = simulate.render(id)
  const instance = component.instance as unknown as PageInstance
  Object.assign(instance, { route: path, options: query })
  component.attach(element)
  return { path, query, element, instance }
}

function hide(page: OpenPage | undefined): void {
  if (!page) return
  page.instance.onHide?.()
  page.element.hidden = true
}

function show(page: OpenPage): void {
  page.element.hidden = false
  page.instance.onShow?.()
}

function close(page: OpenPage): void {
  page.instance.onUnload?.()
  page.element.remove()
}

/** `wx.navigateTo` */
export function navigateTo(url: string): void {
  const path = url.replace(/^\//, '').split('?')[0] ?? ''
  if (tabs.includes(path)) throw new Error('navigateTo:fail can not navigateTo a tabbar page')
  if (pages.length >= 10) throw new Error('navigateTo:fail webview count limit exceed')
  hide(pages.at(-1))
  pages.push(render(url))
}

/** `wx.redirectTo` */
export function redirectTo(url: string): void {
  const last = pages.pop()
  if (last) close(last)
  pages.push(render(url))
}

/** `wx.switchTab`: pages above the tab are closed, the tabs themselves stay as they were. */
export function switchTab(url: string): void {
  const path = url.replace(/^\//, '').split('?')[0] ?? ''
  if (!tabs.includes(path)) throw new Error('switchTab:fail can not switch to no-tabBar page')
  for (const page of pages.splice(0)) {
    if (tabPages.get(page.path) === page) hide(page)
    else close(page)
  }
  const known = tabPages.get(path)
  if (known) show(known)
  const page = known ?? render(url)
  tabPages.set(path, page)
  pages = [page]
}

/** `wx.navigateBack` */
export function navigateBack(delta = 1): void {
  const count = Math.min(delta, pages.length - 1)
  if (count < 1) return
  for (const page of pages.splice(-count)) close(page)
  show(frontPage())
}

/** `wx.reLaunch` */
export function reLaunch(url: string): void {
  for (const page of [...pages.splice(0), ...tabPages.values()]) close(page)
  tabPages.clear()
  const path = url.replace(/^\//, '').split('?')[0] ?? ''
  if (tabs.includes(path)) switchTab(url)
  else pages.push(render(url))
}
