// WeChat's cloud for the compiled mini-program: a Node process of its own, one call at a time, who
// calls is said by the environment. The functions are the real bundles; storage is a folder.
const { mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs')
const { dirname, join, resolve } = require('node:path')

const folder = resolve(__dirname, '../../../dist/cloudfunctions')
const { STORAGE_DIR, CLOUD_FILE_PREFIX } = process.env
const pathOf = (fileID) => join(STORAGE_DIR, fileID.replace(CLOUD_FILE_PREFIX, ''))
let before = Promise.resolve()

Object.assign(require(require.resolve('wx-server-sdk', { paths: [folder] })), {
  async uploadFile({ cloudPath, fileContent }) {
    mkdirSync(dirname(pathOf(cloudPath)), { recursive: true })
    writeFileSync(pathOf(cloudPath), fileContent)
    return { fileID: CLOUD_FILE_PREFIX + cloudPath }
  },
  downloadFile: async ({ fileID }) => ({ fileContent: readFileSync(pathOf(fileID)) }),
  async deleteFile({ fileList }) {
    for (const fileID of fileList) rmSync(pathOf(fileID), { force: true })
  },
  getTempFileURL: async ({ fileList }) => ({
    fileList: fileList.map(({ fileID }) => ({ tempFileURL: pathOf(fileID) })),
  }),
})

process.on('message', ({ id, name, data, openid }) => {
  before = before.then(async () => {
    process.env.WX_CONTEXT_KEYS = 'WX_OPENID'
    process.env.WX_OPENID = openid
    try {
      process.send({ id, answer: await require(resolve(folder, name, 'index.js')).main(data) })
    } catch (error) {
      process.send({ id, failure: String(error?.stack ?? error) })
    }
  })
})
process.on('disconnect', () => process.exit(0))
