import Taro from '@tarojs/taro'
import { HOME, TABS } from './tabs'

const pathOf = (url: string) => (url.split('?')[0] ?? '').replace(/^\//, '')

/** Whether an address is one of the tabs. */
export function isTab(url: string): boolean {
  return (TABS as readonly string[]).includes(pathOf(url))
}

/** Opens a page with its parameters; a tab is switched to, because WeChat cannot open it otherwise. */
export function go(path: string, params: Record<string, string | undefined> = {}): void {
  const query = Object.entries(params)
    .filter((pair): pair is [string, string] => pair[1] !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
  const url = query ? `${path}${path.includes('?') ? '&' : '?'}${query}` : path
  if (isTab(path)) void Taro.switchTab({ url: `/${pathOf(path)}` })
  // WeChat keeps ten pages; the eleventh takes the place of the tenth.
  else if (Taro.getCurrentPages().length >= 10) void Taro.redirectTo({ url })
  else void Taro.navigateTo({ url })
}

/** Takes the place of this page, so that going back does not return to a finished form. */
export function replace(url: string): void {
  if (isTab(url)) void Taro.switchTab({ url: `/${pathOf(url)}` })
  else void Taro.redirectTo({ url })
}

/** Back to where one came from; when the page was opened from outside, to what it belongs to. */
export function back(fallback: string = HOME): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else replace(fallback)
}

/** The address of the page in front, with its parameters, to come back to. */
export function here(): string {
  const { path = '', params = {} } = Taro.getCurrentInstance().router ?? {}
  const query = Object.entries(params)
    // Taro marks pages with a time of its own.
    .filter(([name, value]) => value !== undefined && name !== 'stamp' && !name.startsWith('$'))
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&')
  const page = `/${pathOf(path)}`
  return query ? `${page}?${query}` : page
}

/** Whether the page in front is this one. */
export function isAt(path: string): boolean {
  return here().startsWith(path)
}

/** Closes every page and starts from this one, because what is shown depends on the role. */
export function restart(url: string = HOME): void {
  void Taro.reLaunch({ url })
}

/** Up to where the page says what went wrong. */
export function toTop(): void {
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
}
