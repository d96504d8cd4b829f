/**
 * Cold start of `dist/cloudfunctions/api` as WeChat's cloud sees it: a new process, from `require` to
 * the first answer. Once as it is, and once with WeChat's SDK replaced by an empty module, to tell
 * apart what is ours.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { withStack } from '../../config/tasks/support/stack'
import { median, print } from './report'

const BUNDLE = resolve('dist/cloudfunctions/api/index.js')
const STARTS = 9

const PROGRAM = `
const began = process.hrtime.bigint()
const { main } = require(${JSON.stringify(BUNDLE)})
main({ method: 'account.me', input: {}, district: '330211' }).then((answer) => {
  if (!answer.ok) throw new Error(answer.code)
  process.stdout.write(String(Number(process.hrtime.bigint() - began) / 1e6))
  process.exit(0)
})`

const WITHOUT_SDK = `
const Module = require('node:module')
const load = Module._load
Module._load = function (name, ...rest) {
  if (name === 'wx-server-sdk') return { init() {}, getWXContext: () => ({}) }
  return load.call(this, name, ...rest)
}`

export async function coldStart(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pioneer-bench-'))
  const kilobytes = statSync(BUNDLE).size / 1024
  try {
    await withStack({ demo: true, durable: true }, async ({ appUrl, keys }) => {
      const env = {
        ...process.env,
        NODE_ENV: 'production',
        LOG_LEVEL: 'silent',
        DATABASE_URL: appUrl,
        DATA_KEYS: JSON.stringify(keys),
      }
      const milliseconds = (program: string) => {
        const file = join(folder, 'start.js')
        writeFileSync(file, program)
        return Number(execFileSync(process.execPath, [file], { env, encoding: 'utf8' }))
      }
      const ours: number[] = []
      const whole: number[] = []
      for (let start = 0; start < STARTS; start++) {
        ours.push(milliseconds(WITHOUT_SDK + PROGRAM))
        whole.push(milliseconds(PROGRAM))
      }
      print('云函数 api 冷启动 (cold start: require to first answer)', [
        {
          name: 'bundle',
          value: `${kilobytes.toFixed(0)} KB`,
          goal: { text: '≤ 1024 KB', reached: kilobytes <= 1024 },
        },
        {
          name: 'without WeChat’s SDK, median',
          value: `${median(ours).toFixed(0)} ms`,
          goal: { text: '≤ 250 ms', reached: median(ours) <= 250 },
        },
        {
          name: 'with WeChat’s SDK, median',
          value: `${median(whole).toFixed(0)} ms`,
          goal: { text: '≤ 600 ms', reached: median(whole) <= 600 },
        },
      ])
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
