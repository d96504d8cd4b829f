/** The built host from outside: what a browser, a phone and an attacker meet. */
import { request } from 'node:http'
import { DISTRICT, openTestDistrict, type TestDistrict } from '../../support/district'
import { bearer, cookie, OURS, startHost, type TestHost, tokenOf } from '../../support/host'
import { buildWorld, type World } from '../../support/world'

describe('the host', () => {
  let test: TestDistrict
  let world: World
  let host: TestHost

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    host = await startHost(test.database.appUrl)
  })
  afterAll(async () => {
    await host.stop()
    await test.close()
  })

  it('lives and is ready', async () => {
    expect(await (await fetch(`${host.url}/healthz`)).json()).toEqual({ ok: true })
    expect(await (await fetch(`${host.url}/readyz`)).json()).toEqual({ ok: true })
  })

  it('answers a call by cookie or by bearer token, and nobody by neither', async () => {
    const signedIn = { ok: true, value: { signedIn: true, person: { name: '周敏' } } }
    expect(await host.call('account.me', {}, bearer(world.accounts.secretary))).toMatchObject(
      signedIn,
    )
    expect(
      await host.call('account.me', {}, cookie(tokenOf(world.accounts.secretary))),
    ).toMatchObject(signedIn)
    expect(await host.call('account.me', {})).toMatchObject({
      ok: true,
      value: { signedIn: false },
    })
    for (const bad of ['x', `${tokenOf(world.accounts.secretary)}x`, 'A'.repeat(44)]) {
      expect(await host.call('today.show', {}, { authorization: `Bearer ${bad}` })).toMatchObject({
        code: 'unauthenticated',
      })
    }
  })

  it.each([
    '/fn/api',
    '/fn/report',
    '/files',
    '/session/pairing',
    '/session/pairing/claim',
    '/session/wechat',
  ])('refuses what a page of somebody else’s makes a browser send to %s', async (path) => {
    const headers = {
      'content-type': 'application/json',
      ...cookie(tokenOf(world.accounts.secretary)),
    }
    const reply = await fetch(host.url + path, { method: 'POST', headers, body: '{}' })
    expect(await reply.json()).toEqual({ ok: false, code: 'forbidden' })
  })

  it('refuses ten megabytes as too large, and what is no JSON as bad input', async () => {
    expect(await announce(`${host.url}/fn/api`, 10 * 1024 * 1024)).toBe(
      '413 {"ok":false,"code":"too_large"}',
    )
    for (const [type, body] of [
      ['application/json', '{"method":'],
      ['application/json', ''],
      ['application/json', '{"__proto__":{"x":1}}'],
      ['text/plain', 'hello'],
      ['application/x-www-form-urlencoded', 'method=account.me'],
      ['text/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
    ] as const) {
      const reply = await fetch(`${host.url}/fn/api`, {
        method: 'POST',
        headers: { ...OURS, 'content-type': type },
        body,
      })
      expect(reply.status).toBeLessThan(500)
      expect(await reply.json()).toMatchObject({ ok: false, code: 'invalid_input' })
    }
  })

  it('answers others while it looks at a body that was made to be slow', async () => {
    const deep = `{"method":"account.me","district":"${DISTRICT}","input":${'['.repeat(200_000)}${']'.repeat(200_000)}}`
    const attack = fetch(`${host.url}/fn/api`, { method: 'POST', headers: OURS, body: deep })
    const began = performance.now()
    expect((await fetch(`${host.url}/healthz`)).ok).toBe(true)
    expect(performance.now() - began).toBeLessThan(1000)
    const answer = (await (await attack).json()) as { ok: boolean; code: string }
    expect(answer).toMatchObject({ ok: false, code: 'invalid_input' })
  })

  it('knows no demonstration unless it was started as one', async () => {
    expect((await fetch(`${host.url}/session/personas`)).status).toBe(404)
    expect(
      (await host.post('/session/demo', { district: DISTRICT, key: 'secretary' })).status,
    ).toBe(404)
    expect(await host.call('account.me', {})).toMatchObject({ value: { demo: false } })
  })

  it('tells browsers to be careful, and caches keep no answer', async () => {
    const reply = await host.post('/fn/api', { method: 'account.me', district: DISTRICT })
    expect(reply.headers.get('cache-control')).toBe('no-store')
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff')
    expect(reply.headers.get('x-frame-options')).toBe('DENY')
    expect(reply.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(reply.headers.get('access-control-allow-origin')).toBeNull()
    expect(reply.headers.get('x-powered-by')).toBeNull()
  })
})

/** Says how much will come and waits for the answer, as a client does that asks first. */
function announce(url: string, length: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { ...OURS, 'content-length': String(length) }
    const sent = request(url, { method: 'POST', headers }, async (reply) => {
      let text = ''
      for await (const part of reply) text += String(part)
      sent.destroy()
      resolve(`${reply.statusCode} ${text}`)
    })
    sent.on('error', reject)
    sent.flushHeaders()
  })
}
