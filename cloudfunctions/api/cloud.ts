import cloud from 'wx-server-sdk'
import { type ContentChecker, checkBody, verdictOf } from '../core/contentCheck'
import { AppError } from '../core/errors'
import { type FileStore, LINK_MINUTES } from '../core/files'
import { type Messenger, messageData, resultOf, type Templates } from '../core/messenger'

// The SDK's own constant for "the environment this function runs in"; its types expect a name.
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

/** WeChat's SDK, ready. Imported by the entries of cloud functions alone. */
export { cloud }

/** Photos in WeChat's storage: the address that the phone reads is made by WeChat for a while. */
export function createCloudStore(): FileStore {
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
        fileList: fileIds.map((id) => ({
          fileID: idOf(districtId, id),
          maxAge: LINK_MINUTES * 60,
        })),
      })
      return answer ? answer.fileList.map((file) => file.tempFileURL) : []
    },
    async take(cloudFileId) {
      if (!cloudFileId.startsWith(`${environment}incoming/`)) throw new AppError('file_missing')
      const { fileContent } = await cloud.downloadFile({ fileID: cloudFileId })
      return fileContent
    },
  }
}

/** Subscribed messages by WeChat's SDK; the function's `config.json` asks for the permission. */
export function createCloudMessenger(templates: Templates): Messenger {
  return {
    templates,
    async send(message) {
      const filled = messageData(templates, message)
      if (!filled) return { kind: 'refused', problem: '没有设置这种消息的模板' }
      try {
        await cloud.openapi.subscribeMessage.send({
          touser: message.openid,
          templateId: filled.templateId,
          page: message.page,
          data: filled.data,
        })
        return { kind: 'sent' }
      } catch (error) {
        const { errCode } = error as { errCode?: number }
        return errCode ? resultOf(errCode) : { kind: 'away', problem: '连不上微信' }
      }
    },
  }
}

/** WeChat's check of words by its SDK; the function's `config.json` asks for the permission. */
export function createCloudChecker(): ContentChecker {
  return {
    async checkText(text) {
      try {
        return verdictOf(await cloud.openapi.security.msgSecCheck(checkBody(text)))
      } catch (error) {
        return verdictOf({ errcode: (error as { errCode?: number }).errCode ?? -1 })
      }
    },
  }
}
