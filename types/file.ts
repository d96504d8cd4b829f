/** 文件 — photos and spreadsheets on their way in. Over HTTP they are sent to `/files`. */
import * as v from 'valibot'

/**
 * WeChat's cloud: the phone has put the file into its storage, under `incoming`, and the server looks
 * at it and keeps a copy. No other address is taken: what lies elsewhere belongs to somebody.
 */
export const RegisterFileInput = v.strictObject({
  cloudFileId: v.pipe(
    v.string(),
    v.regex(/^cloud:\/\/[\w.-]{1,120}\/incoming\/[\w-]{36}(\.\w{1,8})?$/, '文件地址不对'),
  ),
  name: v.optional(v.pipe(v.string(), v.maxLength(200))),
})

export interface StoredFile {
  fileId: string
}

export interface FileApi {
  'file.register': { input: v.InferInput<typeof RegisterFileInput>; output: StoredFile }
}
