import Taro from '@tarojs/taro'
import { isBrowser } from './platform'

/** Says at once and then at each change whether there is signal. */
export function watchNetwork(onChange: (isOnline: boolean) => void): void {
  if (isBrowser) {
    onChange(navigator.onLine)
    window.addEventListener('online', () => onChange(true))
    window.addEventListener('offline', () => onChange(false))
    return
  }
  Taro.onNetworkStatusChange(({ isConnected }) => onChange(isConnected))
  void Taro.getNetworkType({ success: ({ networkType }) => onChange(networkType !== 'none') })
}
