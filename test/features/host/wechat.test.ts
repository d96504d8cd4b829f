/** Signing in by WeChat's code, with a stand-in for WeChat's public `jscode2session`. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DISTRICT, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildDistrict } from '../../support/factories'
import { startHost, type TestHost } from '../../support/host'

const APP = { WECHAT_APP_ID: 'wx0123456789abcdef', WECHAT_APP_SECRET: 'secret-of-the-app' }
const OPENID = 'oTest-0123456789abcdefghijklm'

type Handler = (asked: URL, reply: ServerResponse) => void
const json =
  (body: object): Handler =>
  (_asked, reply) =>
    void reply.end(JSON.stringify(body))

describe('signing in by a code of WeChat', () => {
  let test: TestDistrict
  let wechat: Server
  let host: TestHost
  let answer: Handler
  const asked: URL[] = []

  beforeAll(async () => {
    wechat = createServer((request: IncomingMessage, reply) => {
      const url = new URL(request.url ?? '', 'http://wechat')
      asked.push(url)
      answer(url, reply)
    }).listen(0, '127.0.0.1')
    await once(wechat, 'listening')
    test = await openTestDistrict()
    await buildDistrict(test)
    const { port } = wechat.address() as AddressInfo
    host = await startHost(test.database.appUrl, {
      ...APP,
      WECHAT_API: `http://127.0.0.1:${port}`,
      COOKIE_SECURE: '1',
    })
  })
  afterAll(async () => {
    await host.stop()
    wechat.closeAllConnections()
    wechat.close()
    await test.close()
  })

  const enter = (headers: Record<string, string> = {}) =>
    host.post('/session/wechat', { district: DISTRICT, code: '0a1B2c3D' }, headers)
  const accounts = () =>
    test.rows((db) => db.selectFrom('account').select(['id', 'openidCipher']).execute())

  it('asks WeChat as its documentation says, and opens one account for one OPENID', async () => {
    answer = json({ openid: OPENID, session_key: 'tiihtNczf5v6AKRyjwEUhQ==' })
    const phone = { 'x-pioneer-client': 'weapp' }
    const first = (await (await enter(phone)).json()) as { value: { token: string } }
    expect(first).toMatchObject({ ok: true, value: { state: 'in' } })
    const [url] = asked
    expect(url?.pathname).toBe('/sns/jscode2session')
    expect(Object.fromEntries(url?.searchParams ?? [])).toEqual({
      appid: APP.WECHAT_APP_ID,
      secret: APP.WECHAT_APP_SECRET,
      js_code: '0a1B2c3D',
      grant_type: 'authorization_code',
    })
    const me = await host.call('account.me', {}, { authorization: `Bearer ${first.value.token}` })
    expect(me).toMatchObject({ ok: true, value: { signedIn: true } })

    await Promise.all([enter(phone), enter(phone)])
    const rows = await accounts()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(OPENID)
  })

  it('gives a browser a cookie that only TLS carries, where COOKIE_SECURE says so', async () => {
    answer = json({ openid: OPENID })
    const reply = await enter()
    expect(reply.headers.get('set-cookie')).toMatch(/HttpOnly; Secure; SameSite=Strict/)
    expect(await reply.json()).toEqual({ ok: true, value: { state: 'in' } })
  })

  it.each<[string, string, Handler]>([
    [
      'a code that is not good',
      'unauthenticated',
      json({ errcode: 40029, errmsg: 'invalid code' }),
    ],
    ['a code that was used', 'unauthenticated', json({ errcode: 40163, errmsg: 'code been used' })],
    [
      'too many questions of one person',
      'too_often',
      json({ errcode: 45011, errmsg: 'api minute-quota reach limit' }),
    ],
    ['a busy WeChat', 'unavailable', json({ errcode: -1, errmsg: 'system error' })],
    ['our own wrong secret', 'unavailable', json({ errcode: 40125, errmsg: 'invalid appsecret' })],
    [
      'an answer that is no JSON',
      'unavailable',
      (_url, reply) => void reply.end('<html>502</html>'),
    ],
    ['an answer of another shape', 'unavailable', json({ openid: 42 })],
    ['a list', 'unavailable', json([])],
    ['a connection that is cut', 'unavailable', (_url, reply) => void reply.destroy()],
    ['no answer at all', 'unavailable', () => {}],
  ])(
    'refuses after %s: %s',
    async (_what, code, handler) => {
      answer = handler
      const before = await accounts()
      const reply = await enter()
      expect(await reply.json()).toEqual({ ok: false, code })
      expect(reply.headers.get('set-cookie')).toBeNull()
      expect(await accounts()).toEqual(before)
    },
    15_000,
  )

  it('never writes the secret, the code or an OPENID into its log', () => {
    for (const private_ of [APP.WECHAT_APP_SECRET, '0a1B2c3D', OPENID]) {
      expect(host.output()).not.toContain(private_)
    }
  })
})
