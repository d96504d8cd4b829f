// WeChat's cloud for the compiled mini-program: a Node process of its own, one call at a time, who
// calls is said by the environment. The functions are the real bundles.
const { resolve } = require('node:path')

const folder = resolve(__dirname, '../../../dist/cloudfunctions')
let before = Promise.resolve()

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
