import Taro from '@tarojs/taro'

/** In WeChat: the screen stays lit until the answered function is called. */
export function keepAwake(): () => void {
  void Taro.setKeepScreenOn({ keepScreenOn: true })
  return () => void Taro.setKeepScreenOn({ keepScreenOn: false })
}
