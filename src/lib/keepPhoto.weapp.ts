import Taro from '@tarojs/taro'
import { CallError } from './call'
import type { Picked } from './pickPhotos'
import { uuid } from './uuid'

/** In WeChat: a copy of the file, because the one that was picked goes when the app is closed. */
export async function keepPhoto({ src }: Picked): Promise<string> {
  const path = `${Taro.env.USER_DATA_PATH}/${uuid()}.jpg`
  try {
    Taro.getFileSystemManager().copyFileSync(src, path)
    return path
  } catch {
    throw new CallError('storage_full')
  }
}

/** Takes the copy away again; one that is gone already is as good. */
export function releasePhoto(kept: string): void {
  if (!kept.startsWith(Taro.env.USER_DATA_PATH ?? ' ')) return
  Taro.getFileSystemManager().unlink({ filePath: kept, fail: () => {} })
}
