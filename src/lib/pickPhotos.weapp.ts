import Taro from '@tarojs/taro'
import type { Picked } from './pickPhotos'

export type { Picked } from './pickPhotos'

const EDGE = 1600
const ENOUGH = 300 * 1024

/** Lets the person choose or take photos and makes each small enough. Empty when given up. */
export async function pickPhotos(count: number): Promise<Picked[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: Math.min(9, count),
      mediaType: ['image'],
      sizeType: ['compressed'],
    })
    return await Promise.all(tempFiles.map(shrink))
  } catch {
    return []
  }
}

/** Lets the person choose one file from a chat, e.g. `.xlsx`. Null when given up. */
export async function pickFile(kind: string): Promise<Picked | null> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({
      count: 1,
      type: 'file',
      extension: [kind.replace('.', '')],
    })
    const [file] = tempFiles
    return file ? { src: file.path } : null
  } catch {
    return null
  }
}

async function shrink(file: Taro.chooseMedia.ChooseMedia): Promise<Picked> {
  const { tempFilePath, size, width, height } = file
  const edge = Math.max(width ?? 0, height ?? 0)
  if (size <= ENOUGH && edge <= EDGE) return { src: tempFilePath }
  const scale = edge > EDGE ? EDGE / edge : 1
  const answer = await Taro.compressImage({
    src: tempFilePath,
    quality: size > 4 * ENOUGH ? 50 : 70,
    compressedWidth: Math.round((width ?? EDGE) * scale),
  })
  return { src: answer.tempFilePath }
}
