import Taro from '@tarojs/taro'
import { isBrowser } from './platform'
import { read, write } from './storage'

const KEY = 'elder'
/** Letters that someone has made this large in WeChat are a wish for 长辈版. */
const LARGE = 1.3

/** Whether 长辈版 is on: as chosen in 我的, otherwise as WeChat's own letters suggest. */
export function readElder(): boolean {
  const chosen = read<'on' | 'off'>(KEY)
  if (chosen) return chosen === 'on'
  if (isBrowser) return false
  const { fontSizeScaleFactor = 1 } = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number }
  return fontSizeScaleFactor >= LARGE
}

/** Remembers the choice on this phone. */
export function writeElder(isOn: boolean): void {
  write(KEY, isOn ? 'on' : 'off')
}
