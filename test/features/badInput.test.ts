/** Whatever is sent: a refusal or an answer, and never `internal`. Made from the contract's schemas. */
import type { Method } from '@contract/methods'
import { apiRoutes } from '../../cloudfunctions/api/routes'
import { reportRoutes } from '../../cloudfunctions/report/routes'
import { openTestDistrict, STRANGER, type TestDistrict } from '../support/district'
import { doerOf, INPUTS } from '../support/inputs'
import { placesOf, withValue } from '../support/places'
import { buildWorld, type World } from '../support/world'

const routes: Record<string, { schema: unknown; kind: string }> = { ...apiRoutes, ...reportRoutes }

const VALUES: Record<string, unknown> = {
  missing: undefined,
  null: null,
  yes: true,
  zero: 0,
  negative: -1,
  fraction: 1.5,
  huge: 1e308,
  'beyond integers': 2 ** 53,
  'not a number': Number.NaN,
  infinite: Number.POSITIVE_INFINITY,
  'a number as text': '5',
  'an empty text': '',
  blanks: ' \t\n\u3000',
  'a long text': '长'.repeat(20_000),
  emoji: '👨‍👩‍👧‍👦🇨🇳',
  'half a pair': 'a\ud800b',
  'the other half': '\udc00',
  'a zero byte': 'a\0b',
  'turned text': '\u202eabc',
  html: '<img src=x onerror=alert(1)>',
  sql: `'; drop table person; --`,
  wildcards: '%_\\',
  template: '{{constructor.constructor("return 1")()}}',
  'a list': [],
  'a long list': Array.from({ length: 10_000 }, () => 'x'),
  'a list of lists': [[[]]],
  'an object': {},
  'a hidden prototype': JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{}}}'),
  'an id of nothing': '00000000-0000-4000-8000-000000000000',
  'dashes like an id': '-'.repeat(36),
  'the year zero': '0000-01-01',
  'the first year': '0001-01-01',
  'no such day': '2026-02-30',
  'the last day': '9999-12-31',
  'an instant of the year zero': '0000-01-01T00:00:00Z',
  'no such instant': '2026-02-30T00:00:00Z',
  'an hour too many': '2026-01-01T24:00:00Z',
  'a second too many': '2026-12-31T23:59:60Z',
  'an offset beyond all': '2026-01-01T00:00:00+99:99',
  'an instant without offset': '2026-01-01T00:00',
  'a cursor of nothing': Buffer.from(`["",${JSON.stringify('-'.repeat(36))}]`).toString(
    'base64url',
  ),
  'a cursor with half a pair': Buffer.from(
    '["\\ud800","00000000-0000-4000-8000-000000000000"]',
  ).toString('base64url'),
}

const ENDLESS = ['a long text', 'a long list']

describe('bad input', () => {
  let test: TestDistrict
  let world: World

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
  })
  afterAll(() => test.close())

  async function outcomeOf(method: Method, input: unknown, caller = doerOf(world, method)) {
    const answer = await test.rehearse(caller, method, input)
    expect(JSON.stringify(answer)).not.toMatch(/node_modules|\.ts:\d|at async/)
    return answer.ok ? 'ok' : answer.code
  }

  it.each(Object.keys(routes) as Method[])(
    'to %s is refused or understood',
    async (method) => {
      const good = INPUTS[method](world, 'secretary')
      const wrong: string[] = []
      for (const place of placesOf(routes[method]?.schema)) {
        for (const [name, value] of Object.entries(VALUES)) {
          const outcome = await outcomeOf(method, withValue(good, place, value))
          if (outcome === 'internal' || outcome === 'unavailable') {
            wrong.push(`${name} at ${place.join('.') || 'the top'}: ${outcome}`)
          }
          // Nothing without a limit: how long an answer takes is bounded by what may be asked.
          if (outcome === 'ok' && ENDLESS.includes(name)) {
            wrong.push(`${name} at ${place.join('.') || 'the top'} has no limit`)
          }
        }
      }
      expect(wrong).toEqual([])
    },
    60_000,
  )

  it.each(Object.keys(routes) as Method[])(
    'to %s with a field that nobody knows is refused',
    async (method) => {
      const good = INPUTS[method](world, 'secretary')
      expect(await outcomeOf(method, { ...good, districtId: '330212' })).toBe('invalid_input')
      expect(await outcomeOf(method, { ...good, ...JSON.parse('{"constructor":1}') })).toBe(
        'invalid_input',
      )
    },
  )

  it.each([
    [undefined],
    [null],
    ['call'],
    [[]],
    [{}],
    [{ method: 'account.me' }],
    [{ method: 'account.me', district: 330211 }],
    [{ method: 'account.me', district: '../330211' }],
    [{ method: 'account.me', district: "330211'; drop table person; --" }],
    [{ method: 7, district: '330211' }],
    [{ method: 'x'.repeat(10_000), district: '330211' }],
    [{ method: 'account.me', district: '330211', as: 'me' }],
    [{ method: 'account.me', district: '330211', requestId: 'again' }],
    [{ method: 'account.me', district: '330211', identity: { kind: 'session', token: 'x' } }],
  ])('in the envelope is refused: %j', async (envelope) => {
    expect(await test.send(envelope, STRANGER.identity)).toMatchObject({
      ok: false,
      code: 'invalid_input',
    })
  })

  it('with a district that does not exist finds nothing, and opens no account there', async () => {
    const caller = { identity: world.accounts.wechatUnknown.identity, district: '999999' }
    expect(
      await outcomeOf(
        'account.requestBinding',
        INPUTS['account.requestBinding'](world, 'unbound'),
        caller,
      ),
    ).toBe('not_found')
    expect(await outcomeOf('account.me', {}, caller)).toBe('ok')
    expect(
      await outcomeOf('today.show', {}, { ...world.accounts.member, district: '999999' }),
    ).toBe('unauthenticated')
  })
})
