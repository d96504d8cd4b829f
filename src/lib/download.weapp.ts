import type { FileAnswer, FileLink } from '@contract/common'
import Taro from '@tarojs/taro'
import { CallError } from './call'
import { read } from './storage'

const HOST = process.env.PIONEER_HOST

/** In WeChat: opens the file, from where it can be sent on to a chat or a computer. */
export async function saveFile({ name, base64 }: FileAnswer): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  Taro.getFileSystemManager().writeFileSync(filePath, base64, 'base64')
  await Taro.openDocument({ filePath, showMenu: true })
}

/** Fetches a file that was made for the person, and opens it: from the host, or WeChat's storage. */
export async function saveLinked({ name, url }: FileLink): Promise<void> {
  const asked = {
    url: HOST ? `${HOST}${url}` : url,
    filePath: `${Taro.env.USER_DATA_PATH}/${name}`,
    header: HOST ? { authorization: `Bearer ${read<string>('token') ?? ''}` } : {},
  }
  const { statusCode } = await Taro.downloadFile(asked).catch(() => {
    throw new CallError('offline')
  })
  if (statusCode !== 200) throw new CallError('not_found')
  await Taro.openDocument({ filePath: asked.filePath, showMenu: true })
}

/** Shows photos large, in WeChat's own viewer. */
export function showPhotos(urls: string[], current: string): void {
  void Taro.previewImage({ urls, current })
}
