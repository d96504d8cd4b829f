import { randomUUID } from 'node:crypto'
import { createLog } from '../../cloudfunctions/core/log'
import { openPool } from '../../cloudfunctions/db/connect'
import { openSession } from '../../cloudfunctions/features/account/commands/openSession'
import { tick } from '../../cloudfunctions/timer/tick'
import { DISTRICT, openTestDistrict, type TestDistrict } from '../support/district'
import { buildDistrict, buildPerson, signIn } from '../support/factories'
import { OTHER_DISTRICT } from '../support/world'

const DAY = 86_400_000

describe('the clock', () => {
  let test: TestDistrict
  const lines: string[] = []
  const log = createLog('info', { write: (line) => void lines.push(line) })

  beforeAll(async () => {
    test = await openTestDistrict()
    await buildDistrict(test)
    await buildDistrict(test, OTHER_DISTRICT, '鄞州区')
  })
  afterAll(() => test.close())

  const sessions = (district: string) =>
    test.rows((db) => db.selectFrom('session').select('id').execute(), district)

  it('takes away what ran out, in every district, and leaves what still holds', async () => {
    for (const district of [DISTRICT, OTHER_DISTRICT]) {
      const { accountId = '' } = await signIn(test, await buildPerson(test, {}, district), district)
      const now = new Date(Date.now() - 31 * DAY)
      await test.rows(
        (db) => openSession(db, { districtId: district, accountId, device: '旧手机', now }),
        district,
      )
      expect(await sessions(district)).toHaveLength(2)
    }
    await tick({ pool: test.database.pool, files: test.files, log }, new Date())
    expect(await sessions(DISTRICT)).toHaveLength(1)
    expect(await sessions(OTHER_DISTRICT)).toHaveLength(1)
  })

  it('keeps answers for longer than a phone may keep what it has not sent', async () => {
    const caller = await signIn(test, await buildPerson(test))
    const requestId = randomUUID()
    const [session] = await test.must(caller, 'account.listSessions', {})
    const revoke = () =>
      test.callAs(caller, 'account.revokeSession', { id: session?.id ?? '' }, requestId)
    expect((await revoke()).ok).toBe(true)
    const requests = () =>
      test.rows((db) => db.selectFrom('request').select('id').where('id', '=', requestId).execute())
    await tick(
      { pool: test.database.pool, files: test.files, log },
      new Date(Date.now() + 31 * DAY),
    )
    expect(await requests()).toHaveLength(1)
    await tick(
      { pool: test.database.pool, files: test.files, log },
      new Date(Date.now() + 61 * DAY),
    )
    expect(await requests()).toHaveLength(0)
  })

  it('survives a database that is away, and writes it down', async () => {
    const url = new URL(test.database.appUrl)
    url.port = '1'
    const pool = openPool({ databaseUrl: url.href, maxConnections: 1 })
    lines.length = 0
    await tick({ pool, files: test.files, log }, new Date())
    expect(lines.join()).toContain('tick failed')
    await pool.end()
  })
})
