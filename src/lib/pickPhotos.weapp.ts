import Taro from '@tarojs/taro'
import { CallError } from './call'
import type { Picked } from './pickPhotos'

export type { Picked } from './pickPhotos'

const EDGE = 1600
const ENOUGH = 300 * 1024

/** Lets the person choose or take photos and makes each small enough. Empty when given up. */
export async function pickPhotos(count: number): Promise<Picked[]> {
  const chosen = await unlessGivenUp(() =>
    Taro.chooseMedia({
      count: Math.min(9, count),
      mediaType: ['image'],
      sizeType: ['compressed'],
    }),
  )
  return Promise.all((chosen?.tempFiles ?? []).map(shrink))
}

/** Lets the person choose one file from a chat, e.g. `.xlsx`. Null when given up. */
export async function pickFile(kind: string): Promise<Picked | null> {
  const chosen = await unlessGivenUp(() =>
    Taro.chooseMessageFile({
      count: 1,
      type: 'file',
      extension: [kind.replace('.', '')],
    }),
  )
  const [file] = chosen?.tempFiles ?? []
  return file ? { src: file.path } : null
}

/** Giving up is no failure; a phone that does not let us in is one, and is said. */
async function unlessGivenUp<T>(choose: () => Promise<T>): Promise<T | undefined> {
  try {
    return await choose()
  } catch (failure) {
    const { errMsg = '' } = failure as { errMsg?: string }
    if (errMsg.includes('cancel')) return undefined
    throw new CallError('photos_closed')
  }
}

async function shrink(file: Taro.chooseMedia.ChooseMedia): Promise<Picked> {
  const { tempFilePath, size, width, height } = file
  const edge = Math.max(width ?? 0, height ?? 0)
  if (size <= ENOUGH && edge <= EDGE) return { src: tempFilePath }
  const scale = edge > EDGE ? EDGE / edge : 1
  try {
    const answer = await Taro.compressImage({
      src: tempFilePath,
      quality: size > 4 * ENOUGH ? 50 : 70,
      compressedWidth: Math.round((width ?? EDGE) * scale),
    })
    return { src: answer.tempFilePath }
  } catch {
    // One that cannot be made smaller goes as it is; the server says when it is too large.
    return { src: tempFilePath }
  }
}
