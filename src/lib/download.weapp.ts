import type { FileAnswer } from '@contract/common'
import Taro from '@tarojs/taro'

/** In WeChat: opens the file, from where it can be sent on to a chat or a computer. */
export async function saveFile({ name, base64 }: FileAnswer): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  Taro.getFileSystemManager().writeFileSync(filePath, base64, 'base64')
  await Taro.openDocument({ filePath, showMenu: true })
}

/** Shows photos large, in WeChat's own viewer. */
export function showPhotos(urls: string[], current: string): void {
  void Taro.previewImage({ urls, current })
}
