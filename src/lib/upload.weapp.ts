import type { Answer } from '@contract/envelope'
import type { StoredFile } from '@contract/file'
import Taro from '@tarojs/taro'
import { type Call, CallError } from './call'
import type { Picked } from './pickPhotos'
import { read } from './storage'
import { uuid } from './uuid'

const HOST = process.env.PIONEER_HOST

/** In WeChat: into its cloud storage, or to the host's door for files. Answers the id of the file. */
export async function upload({ src }: Picked, call: Call): Promise<string> {
  return HOST ? viaHost(src) : viaCloud(src, call)
}

async function viaCloud(filePath: string, call: Call): Promise<string> {
  const ending = /\.\w+$/.exec(filePath)?.[0] ?? ''
  const stored = await reach(
    Taro.cloud.uploadFile({ cloudPath: `incoming/${uuid()}${ending}`, filePath }) as Promise<{
      fileID: string
    }>,
  )
  try {
    const { fileId } = await call('file.register', { cloudFileId: stored.fileID })
    return fileId
  } finally {
    // The server has its copy, or will be sent another one: this one is the phone's to take away.
    Taro.cloud.deleteFile({ fileList: [stored.fileID] }).catch(() => {})
  }
}

async function viaHost(filePath: string): Promise<string> {
  const header = {
    authorization: `Bearer ${read<string>('token') ?? ''}`,
    'x-pioneer-district': process.env.PIONEER_DISTRICT ?? '',
  }
  const { data } = await reach(
    Taro.uploadFile({ url: `${HOST}/files`, filePath, name: 'file', header }),
  )
  const answer = JSON.parse(data) as Answer<StoredFile>
  if (answer.ok) return answer.value.fileId
  throw new CallError(answer.code, answer.problems, answer.rule, answer.logId)
}

async function reach<T>(sending: Promise<T>): Promise<T> {
  try {
    return await sending
  } catch {
    throw new CallError('offline')
  }
}
