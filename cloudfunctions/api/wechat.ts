/** The entry of a cloud function: WeChat's context is read once, and handed on as a value. */
import type { Answer } from '@contract/envelope'
import type { DispatchParts } from '../core/dispatch'
import type { FileStore } from '../core/files'
import type { Identity } from '../core/identity'
import { readSettings } from '../core/settings'
import { assemble } from './assemble'
import { cloud } from './cloud'

/**
 * An instance serves one call at a time, so one connection is enough. WeChat, not the caller,
 * supplies the OPENID.
 */
export function createWechatFunction(routes: DispatchParts['routes']) {
  const settings = readSettings({ DATABASE_CONNECTIONS: '1', ...process.env })
  const { dispatch } = assemble(settings, routes, createCloudStore)

  return (event: Record<string, unknown>): Promise<Answer> => {
    const { OPENID } = cloud.getWXContext()
    const identity: Identity = OPENID ? { kind: 'wechat', openid: OPENID } : { kind: 'none' }
    // WeChat adds fields of its own to the event (userInfo); only ours are read.
    const { method, input, requestId, district, as } = event
    return dispatch({ method, input, requestId, district, as }, identity)
  }
}

/** Photos in WeChat's storage: the address that the phone reads is made by WeChat for a while. */
function createCloudStore(): FileStore {
  const environment = process.env.CLOUD_FILE_PREFIX ?? ''
  const pathOf = (districtId: string, fileId: string) => `files/${districtId}/${fileId}`
  const idOf = (districtId: string, fileId: string) => `${environment}${pathOf(districtId, fileId)}`

  return {
    async put(districtId, fileId, bytes) {
      await cloud.uploadFile({ cloudPath: pathOf(districtId, fileId), fileContent: bytes })
    },
    async get(districtId, fileId) {
      const { fileContent } = await cloud.downloadFile({ fileID: idOf(districtId, fileId) })
      return fileContent
    },
    async remove(districtId, fileId) {
      await cloud.deleteFile({ fileList: [idOf(districtId, fileId)] })
    },
    async links(districtId, fileIds) {
      if (fileIds.length === 0) return []
      const answer = await cloud.getTempFileURL({
        fileList: fileIds.map((id) => idOf(districtId, id)),
      })
      return answer ? answer.fileList.map((file) => file.tempFileURL) : []
    },
    async take(cloudFileId) {
      const { fileContent } = await cloud.downloadFile({ fileID: cloudFileId })
      await cloud.deleteFile({ fileList: [cloudFileId] })
      return fileContent
    },
  }
}
