/** Settings are read here, once, at the start. A missing one stops the start and says its name. */
import * as v from 'valibot'
import { DataKeys } from './crypto'
import { Templates } from './messenger'

const flag = v.optional(
  v.pipe(
    v.picklist(['0', '1']),
    v.transform((value) => value === '1'),
  ),
  '0',
)
const wholeNumber = (fallback: string) =>
  v.optional(v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number)), fallback)

const Settings = v.object({
  /** The functions' role, which owns nothing. */
  DATABASE_URL: v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//, 'begins with postgres://')),
  /** Set by the entry: 1 in a cloud function, more in the host. */
  DATABASE_CONNECTIONS: wholeNumber('10'),
  /** {"current":"k1","keys":{"k1":"<32 bytes, base64>"},"hashKey":"<32 bytes, base64>"} */
  DATA_KEYS: v.pipe(v.string(), v.parseJson(), DataKeys),
  PIONEER_DEMO: flag,
  /** Subscribed messages, as chosen in WeChat's console; see `core/messenger.ts`. */
  WECHAT_TEMPLATES: v.optional(v.pipe(v.string(), v.parseJson(), Templates), '{}'),
  /** Where anybody finds this product in a browser; printed sheets lead there to be checked. */
  PUBLIC_URL: v.optional(v.pipe(v.string(), v.url())),
  LOG_LEVEL: v.optional(v.picklist(['fatal', 'error', 'warn', 'info', 'debug', 'silent']), 'info'),
})
export type Settings = v.InferOutput<typeof Settings>

const HostSettings = v.object({
  PORT: wholeNumber('3300'),
  HOST: v.optional(v.string(), '127.0.0.1'),
  /** Photos and spreadsheets. */
  DATA_DIR: v.string(),
  STATIC_DIR: v.optional(v.string()),
  /** Cookies only over TLS; off for a machine that is opened by http://127.0.0.1. */
  COOKIE_SECURE: flag,
  /** Behind a reverse proxy: read the caller's address from its header. */
  TRUST_PROXY: flag,
  WECHAT_APP_ID: v.optional(v.string()),
  WECHAT_APP_SECRET: v.optional(v.string()),
  /** Another address only where WeChat is reached through a gateway. */
  WECHAT_API: v.optional(v.pipe(v.string(), v.url()), 'https://api.weixin.qq.com'),
  /** The host stops when this process is gone: `npm start` was killed. */
  PIONEER_PARENT_PID: v.optional(v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number))),
})
export type HostSettings = v.InferOutput<typeof HostSettings>

type Environment = Record<string, string | undefined>

function read<S extends v.GenericSchema>(schema: S, env: Environment): v.InferOutput<S> {
  const result = v.safeParse(schema, env)
  if (result.success) return result.output
  const names = result.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)
  throw new Error(`设置不全 (settings): ${names.join('; ')}`)
}

export const readSettings = (env: Environment): Settings => read(Settings, env)
export const readHostSettings = (env: Environment): HostSettings => read(HostSettings, env)
