import { randomUUID } from 'node:crypto'
import { createLog } from '../../cloudfunctions/core/log'
import { openSession } from '../../cloudfunctions/features/account/commands/openSession'
import { doWork, type Work } from '../../cloudfunctions/timer/work'
import { clockParts, strikeAt, strikeAway } from '../support/clock'
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
    await strikeAt(test, new Date())
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
    await strikeAt(test, new Date(Date.now() + 31 * DAY))
    expect(await requests()).toHaveLength(1)
    await strikeAt(test, new Date(Date.now() + 61 * DAY))
    expect(await requests()).toHaveLength(0)
  })

  it('does the work of an hour once, however many clocks strike, and makes up for what it missed', async () => {
    let done = 0
    let fails = false
    const work: Work = {
      name: 'probe',
      each: 'hour',
      async act() {
        if (fails) throw new Error('disk full')
        done += 1
        return 0
      },
    }
    const begin = Date.now()
    const strikeAll = async (minutes: number) => {
      done = 0
      const now = new Date(begin + minutes * 60_000)
      await Promise.all(Array.from({ length: 8 }, () => doWork(work, clockParts(test), now)))
      return done
    }
    const districts = 2
    expect(await strikeAll(0)).toBe(districts)
    expect(await strikeAll(59)).toBe(0)
    expect(await strikeAll(60)).toBe(districts)
    // Nothing struck at the hour itself, and then it failed.
    fails = true
    expect(await strikeAll(190)).toBe(0)
    fails = false
    expect(await strikeAll(191)).toBe(districts)
  })

  it('survives a database that is away, and writes it down', async () => {
    lines.length = 0
    await strikeAway(test, log)
    expect(lines.join()).toContain('clock failed')
  })
})
