/**
 * The real bundled functions behind `wx.cloud.callFunction`, on a database with the demonstration
 * district, and who holds the phone.
 */
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import * as v from 'valibot'
import { createVault, DataKeys } from '../../../cloudfunctions/core/crypto'
import { inDistrict } from '../../../cloudfunctions/db/connect'
import { accountIdOf, type PersonaKey } from '../../../cloudfunctions/demo/personas'
import { TEST_KEYS, type TestDatabase } from '../../support/database'
import { createDemoDatabase } from '../../support/demoDatabase'
import { CLOUD_FILE_PREFIX } from './wechat'

const DISTRICT = '330211'

interface Reply {
  id: number
  answer?: unknown
  failure?: string
}

export interface CloudFunctions {
  database: TestDatabase
  callFunction(name: string, data: unknown): Promise<unknown>
  /** From now on WeChat says that this persona is holding the phone. */
  holdBy(persona: PersonaKey): Promise<void>
  /** Somebody whom WeChat knows and the register does not. */
  holdByStranger(openid: string): void
  /** Where the cloud keeps files. */
  folder: string
  close(): Promise<void>
}

export async function openCloudFunctions(): Promise<CloudFunctions> {
  const database = await createDemoDatabase()
  const vault = createVault(v.parse(DataKeys, TEST_KEYS))
  const folder = mkdtempSync(join(tmpdir(), 'pioneer-cloud-'))
  const cloud = fork(resolve(__dirname, 'cloud.cjs'), {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: database.appUrl,
      STORAGE_DIR: folder,
      CLOUD_FILE_PREFIX,
      DATA_KEYS: JSON.stringify(TEST_KEYS),
      LOG_LEVEL: 'silent',
    },
  })
  const waiting = new Map<number, (reply: Reply) => void>()
  cloud.on('message', (reply: Reply) => waiting.get(reply.id)?.(reply))
  let openid = ''
  let lastId = 0

  return {
    database,
    folder,
    async callFunction(name, data) {
      // A page may still ask when the test has closed the cloud behind it.
      if (!cloud.connected) throw new Error('cloud.callFunction:fail closed')
      const id = ++lastId
      const reply = await new Promise<Reply>((done) => {
        waiting.set(id, done)
        cloud.send({ id, name, data, openid })
      })
      waiting.delete(id)
      if (reply.failure) throw new Error(reply.failure)
      return reply.answer
    },
    async holdBy(persona) {
      openid = `openid-${persona}`
      const columns = {
        openidHash: vault.hash('openid', openid),
        openidCipher: vault.seal('openid', openid),
      }
      await inDistrict(database.pool, { districtId: DISTRICT, readOnly: false }, (db) =>
        db
          .updateTable('account')
          .set(columns)
          .where('districtId', '=', DISTRICT)
          .where('id', '=', accountIdOf(persona))
          .execute(),
      )
    },
    holdByStranger(stranger) {
      openid = stranger
    },
    async close() {
      cloud.disconnect()
      await database.drop()
      rmSync(folder, { recursive: true })
    },
  }
}
