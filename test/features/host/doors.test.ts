/** The doors of the host behind a proxy and behind TLS, and for those who knock too often. */
import { DISTRICT, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildDistrict } from '../../support/factories'
import { startHost, type TestHost } from '../../support/host'

const district = DISTRICT

describe('the doors of the host', () => {
  let test: TestDistrict
  let direct: TestHost
  let behindProxy: TestHost

  beforeAll(async () => {
    test = await openTestDistrict()
    await buildDistrict(test)
    direct = await startHost(test.database.appUrl)
    behindProxy = await startHost(test.database.appUrl, { TRUST_PROXY: '1', COOKIE_SECURE: '1' })
  })
  afterAll(async () => {
    await Promise.all([direct.stop(), behindProxy.stop()])
    await test.close()
  })

  const start = (host: TestHost, forwardedFor?: string) =>
    host.post(
      '/session/pairing',
      { district },
      forwardedFor ? { 'x-forwarded-for': forwardedFor } : {},
    )
  const codesOf = (replies: Response[]) => replies.map(({ status }) => status)
  const many = (count: number, knock: (index: number) => Promise<Response>) =>
    Promise.all(Array.from({ length: count }, (_, index) => knock(index)))

  it('start thirty sign-ins by code in a minute for one address, and say when it may go on', async () => {
    // Without a proxy the header is only what the caller says of themself.
    const replies = await many(31, (index) => start(direct, `203.0.113.${index}`))
    expect(codesOf(replies).sort()).toEqual([...Array(30).fill(200), 429])
    const late = await start(direct)
    expect(late.status).toBe(429)
    expect(await late.json()).toEqual({ ok: false, code: 'too_often' })
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0)
    // Who is signed in is not kept waiting by it.
    expect(await direct.call('account.me', {})).toMatchObject({ ok: true })
  })

  it('let twenty browsers of one office wait for their phones, and no machine', async () => {
    const claim = () => direct.post('/session/pairing/claim', { district, secret: 'A'.repeat(22) })
    expect(new Set(codesOf(await many(600, claim)))).toEqual(new Set([200]))
    expect(await (await claim()).json()).toEqual({ ok: false, code: 'too_often' })
  })

  it('count codes of WeChat as well', async () => {
    const enter = () => direct.post('/session/wechat', { district, code: 'abc' })
    await many(120, enter)
    expect((await enter()).status).toBe(429)
  })

  it('let one address check thirty sheets in a minute, so that nobody tries out codes', async () => {
    const input = { number: '330211-2026-000001', code: 'AAAAAAAA' }
    const check = (method: string, values: unknown) =>
      direct.post('/fn/api', { method, input: values, district })
    const replies = await many(31, () => check('activity.verifySheet', input))
    expect(codesOf(replies).sort()).toEqual([...Array(30).fill(200), 429])
    expect(await (await check('activity.verifySheet', input)).json()).toEqual({
      ok: false,
      code: 'too_often',
    })
    expect((await check('account.me', {})).status).toBe(200)
  })

  it('behind a proxy tell callers apart by what the proxy wrote, not by what they wrote themselves', async () => {
    const mine = await many(30, (index) => start(behindProxy, `198.51.100.${index}, 203.0.113.7`))
    expect(new Set(codesOf(mine))).toEqual(new Set([200]))
    expect((await start(behindProxy, '198.51.100.99, 203.0.113.7')).status).toBe(429)
    expect((await start(behindProxy, '203.0.113.8')).status).toBe(200)
  })
})
