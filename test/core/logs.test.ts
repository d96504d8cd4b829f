/** What is written down about calls: enough to find a cause, nothing about a person. */
import type { Method } from '@contract/methods'
import { openTestDistrict, type TestDistrict } from '../support/district'
import { INPUTS } from '../support/inputs'
import { buildWorld, ROLES, type World } from '../support/world'

interface Line {
  callId?: string
  method?: string
  requestId?: string
  district?: string
  accountId?: string | null
  ms?: number
  code?: string
}

/** Who has no account yet, and so leaves none in the log. */
const NOBODY: readonly string[] = ['stranger', 'wechatUnknown']

describe('the log', () => {
  let test: TestDistrict
  let world: World
  let lines: Line[]
  /** The role behind each line. */
  const roles: string[] = []

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    for (const method of Object.keys(INPUTS) as Method[]) {
      for (const role of ROLES) {
        await test.rehearse(world.accounts[role], method, INPUTS[method](world, role))
        while (roles.length < test.logLines.length) roles.push(role)
      }
    }
    const { secretary } = world.accounts
    await test.rehearse(secretary, '李组长 19900000011', { name: '王秀珍' })
    await test.rehearse(secretary, 'branch.createGroup', {
      branchId: '王秀珍',
      name: '吴同伴'.repeat(50),
    })
    lines = test.logLines.map((line) => JSON.parse(line) as Line)
    // Every method in every role, the printing ones too.
  }, 180_000)
  afterAll(() => test.close())

  it('says who called what, how long it took and how it ended, once for each call', () => {
    const calls = lines.filter(({ code }) => code !== undefined)
    expect(calls.length).toBeGreaterThan(Object.keys(INPUTS).length * ROLES.length)
    expect(new Set(calls.map(({ callId }) => callId)).size).toBe(calls.length)
    for (const call of calls) {
      const { callId, method, ms, code, accountId, district } = call
      expect(callId).toMatch(/^[0-9a-f-]{36}$/)
      expect(ms).toEqual(expect.any(Number))
      if (code === 'unknown_method') continue
      expect(method).toMatch(/^[a-z]+\.[A-Za-z]+$/)
      expect(district).toMatch(/^\d{6}$/)
      if (code === 'ok' && !NOBODY.includes(roles[lines.indexOf(call)] ?? '')) {
        expect(accountId).toMatch(/^[0-9a-f-]{36}$/)
      }
    }
  })

  it('names nobody and quotes nothing that was typed', async () => {
    const text = test.logLines.join('\n')
    const names = await test.rows((db) => db.selectFrom('person').select('name').execute())
    const typed = Object.values(INPUTS)
      .flatMap((input) => [
        ...JSON.stringify(input(world, 'secretary')).matchAll(/"([^"]*[一-鿿][^"]*)"/g),
      ])
      .map((match) => match[1] ?? '')
    const secrets = [
      ...names.map(({ name }) => name),
      ...typed,
      ...['19900000011', '19900000012', '19900000013', '19900000014', '19900000098', '19900000099'],
      ...['199****', '0011', world.code, world.invitation.token, world.pairingCode],
      ...tokensOf(world),
    ]
    expect(secrets.length).toBeGreaterThan(40)
    // Four digits may stand inside an id; a whole word of them may not.
    const leaked = secrets.filter((secret) =>
      /^\d{1,6}$/.test(secret)
        ? new RegExp(`"[^"]*\\b${secret}\\b[^"-]*"`).test(stripped(text))
        : text.includes(secret),
    )
    expect(leaked).toEqual([])
  })
})

/** Ids, times and durations are what a log is made of. */
const stripped = (text: string) =>
  text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|"time":"[^"]*"|"ms":\d+|"at":\[[^\]]*\]/g, '')

const tokensOf = ({ accounts }: World) =>
  Object.values(accounts).flatMap(({ identity }) =>
    identity.kind === 'session'
      ? [identity.token]
      : identity.kind === 'wechat'
        ? [identity.openid]
        : [],
  )
