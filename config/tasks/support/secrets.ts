import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { codeOf, Stop } from './exit'
import { inData } from './paths'

/** The keys for what is encrypted in the database, in the shape of the setting DATA_KEYS. */
export interface Keys {
  current: string
  keys: Record<string, string>
  hashKey: string
}

interface Secrets {
  adminPassword: string
  appPassword: string
  dataKeys: Keys
}

/** New passwords and keys. */
export function makeSecrets(): Secrets {
  const key = () => randomBytes(32).toString('base64')
  return {
    adminPassword: randomBytes(24).toString('hex'),
    appPassword: randomBytes(24).toString('hex'),
    dataKeys: { current: 'k1', hashKey: key(), keys: { k1: key() } },
  }
}

/** Reads `.data/secrets.json`; makes it once and never overwrites it: without it the data are unreadable. */
export function readSecrets(): Secrets {
  const file = inData('secrets.json')
  try {
    fs.writeFileSync(file, `${JSON.stringify(makeSecrets(), null, 2)}\n`, {
      flag: 'wx',
      mode: 0o600,
    })
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
  try {
    const secrets: Secrets = JSON.parse(fs.readFileSync(file, 'utf8'))
    if (secrets.adminPassword && secrets.appPassword && secrets.dataKeys.hashKey) return secrets
  } catch (error) {
    if (codeOf(error) === 'EACCES')
      throw new Stop(
        'embeddedDatabase',
        `不能读取 ${file}:它属于另一个用户。请用原来的用户运行。(not yours to read)`,
      )
  }
  throw new Stop(
    'embeddedDatabase',
    `${file} 已损坏;数据的密钥在里面,没有覆盖它。请从备份恢复。(damaged, left as it is)`,
  )
}

/** The keys that the environment gives, or those of `.data`. */
export function readKeys(): Keys {
  const given = process.env.DATA_KEYS
  if (!given) return readSecrets().dataKeys
  try {
    return JSON.parse(given)
  } catch {
    throw new Stop('usage', 'DATA_KEYS 不是 JSON。(not JSON)')
  }
}
