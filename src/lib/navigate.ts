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
  if (isTab(url)) void Taro.switchTab({ url })
  else void Taro.redirectTo({ url })
}

/** Back to where one came from, or home when the page was opened from outside. */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.switchTab({ url: HOME })
}
