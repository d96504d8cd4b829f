import Taro from '@tarojs/taro'

/** WeChat always can. */
export const canScan = true

/** Opens WeChat's scanner. Null when it was given up. */
export async function scan(): Promise<string | null> {
  try {
    const { result } = await Taro.scanCode({ scanType: ['qrCode'] })
    return result
  } catch {
    return null
  }
}
