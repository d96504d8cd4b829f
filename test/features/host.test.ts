/** The built host from outside: what a browser, a phone and an attacker meet. */
import { request } from 'node:http'
import { DISTRICT, openTestDistrict, type TestDistrict } from '../support/district'
import { OURS, startHost, type TestHost } from '../support/host'
import { PHOTO, png, pngChunk } from '../support/photos'
import { buildWorld, OTHER_DISTRICT, type RoleName, type World } from '../support/world'

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

  const tokenOf = (role: RoleName) => {
    const { identity } = world.accounts[role]
    return identity.kind === 'session' ? identity.token : ''
  }
  const bearer = (role: RoleName) => ({ authorization: `Bearer ${tokenOf(role)}` })
  const cookie = (token: string) => ({ cookie: `pioneer_session=${token}` })

  it('lives and is ready', async () => {
    expect(await (await fetch(`${host.url}/healthz`)).json()).toEqual({ ok: true })
    expect(await (await fetch(`${host.url}/readyz`)).json()).toEqual({ ok: true })
  })

  it('answers a call by cookie or by bearer token, and nobody by neither', async () => {
    const signedIn = { ok: true, value: { signedIn: true, person: { name: '周敏' } } }
    expect(await host.call('account.me', {}, bearer('secretary'))).toMatchObject(signedIn)
    expect(await host.call('account.me', {}, cookie(tokenOf('secretary')))).toMatchObject(signedIn)
    expect(await host.call('account.me', {})).toMatchObject({
      ok: true,
      value: { signedIn: false },
    })
    for (const bad of ['x', `${tokenOf('secretary')}x`, 'A'.repeat(44)]) {
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
    const headers = { 'content-type': 'application/json', ...cookie(tokenOf('secretary')) }
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

  describe('signing in by a phone', () => {
    interface Pairing {
      value: { code: string; secret: string; state: string; token?: string }
    }
    const district = DISTRICT
    const json = async (reply: Response) => (await reply.json()) as Pairing
    const claim = (secret: string) => host.post('/session/pairing/claim', { district, secret })

    it('lets a browser in once, by a cookie that scripts cannot read, until it signs out', async () => {
      const { value } = await json(await host.post('/session/pairing', { district }))
      expect(value.code).toMatch(/^\d{6}$/)
      expect(await json(await claim(value.secret))).toEqual({
        ok: true,
        value: { state: 'waiting' },
      })

      const approved = await host.call(
        'account.approvePairing',
        { code: value.code },
        bearer('member'),
      )
      expect(approved).toMatchObject({ ok: true })
      const claimed = await claim(value.secret)
      const set = claimed.headers.get('set-cookie') ?? ''
      expect(set).toMatch(/HttpOnly/)
      expect(set).toMatch(/SameSite=Strict/)
      expect(await json(claimed)).toEqual({ ok: true, value: { state: 'in' } })
      expect(await json(await claim(value.secret))).toMatchObject({ code: 'code_invalid' })

      const kept = { cookie: set.split(';')[0] ?? '' }
      const me = await host.call('account.me', {}, kept)
      expect(me).toMatchObject({ value: { person: { name: '何建国' } } })

      const out = await fetch(`${host.url}/session?district=${district}`, {
        method: 'DELETE',
        headers: { 'x-pioneer': '1', ...kept },
      })
      expect(out.headers.get('set-cookie')).toMatch(/pioneer_session=;/)
      expect(await host.call('account.me', {}, kept)).toMatchObject({ value: { signedIn: false } })
    })

    it('gives a phone the token itself, and a code to nobody twice', async () => {
      const { value } = await json(await host.post('/session/pairing', { district }))
      await host.call('account.approvePairing', { code: value.code }, bearer('member'))
      const again = await host.call(
        'account.approvePairing',
        { code: value.code },
        bearer('leader'),
      )
      expect(again).toMatchObject({ code: 'code_invalid' })
      const claimed = await host.post(
        '/session/pairing/claim',
        { district, secret: value.secret },
        { 'x-pioneer-client': 'weapp' },
      )
      expect(claimed.headers.get('set-cookie')).toBeNull()
      expect((await json(claimed)).value.token).toMatch(/^[A-Za-z0-9_-]{44}$/)
    })

    it.each([
      ['/session/pairing', { district: '999999' }, 'not_found'],
      ['/session/pairing', { district: 'x' }, 'invalid_input'],
      ['/session/pairing', {}, 'invalid_input'],
      ['/session/pairing/claim', { district, secret: 'A'.repeat(22) }, 'code_invalid'],
      ['/session/pairing/claim', { district, secret: ['A'.repeat(22)] }, 'invalid_input'],
      ['/session/wechat', { district, code: 'abc' }, 'unavailable'],
      ['/session/wechat', { district, code: 'x'.repeat(500) }, 'invalid_input'],
    ])('refuses at %s what is not right: %j', async (path, body, code) => {
      expect(await json(await host.post(path, body))).toMatchObject({ ok: false, code })
    })
  })

  describe('photos', () => {
    const send = async (bytes: Buffer, headers: Record<string, string> = bearer('member')) => {
      const reply = await fetch(`${host.url}/files`, {
        method: 'POST',
        headers: {
          'x-pioneer-district': DISTRICT,
          'content-type': 'image/jpeg',
          'x-pioneer': '1',
          ...headers,
        },
        body: new Uint8Array(bytes),
      })
      return (await reply.json()) as { ok: boolean; code?: string; value: { fileId: string } }
    }

    it('are cleaned, kept, shown by a link to those who may see, and to nobody without it', async () => {
      const { value } = await send(png({ extra: [pngChunk('tEXt', Buffer.from('GPS 29.95'))] }))
      const log = {
        id: world.task.id,
        said: '量了车位',
        doneOn: '2026-01-02',
        photoIds: [value.fileId],
      }
      expect(await host.call('branch.logTask', log, bearer('leader'))).toMatchObject({
        code: 'file_missing',
      })
      const task = await host.call('branch.logTask', log, bearer('member'))
      expect(task).toMatchObject({ ok: true })
      const [, address = ''] = JSON.stringify(task).match(/"url":"([^"]+)"/) ?? []

      const shown = await fetch(host.url + address)
      expect(shown.headers.get('content-type')).toBe('image/png')
      expect(Buffer.from(await shown.arrayBuffer())).toEqual(PHOTO)
      for (const wrong of [
        address.split('?')[0],
        address.replace(/sign=.{4}/, 'sign=AAAA'),
        address.replace(/until=\d/, 'until=9'),
        address.replace(DISTRICT, OTHER_DISTRICT),
        address.replace(value.fileId, world.people.mate),
        '/files/330211/..%2f..%2f..%2fetc%2fpasswd?until=1&sign=x',
      ]) {
        expect((await fetch(host.url + wrong)).status).toBe(404)
      }
    })

    it('are read by their bytes: a program called photo.jpg is refused, and so is nothing', async () => {
      expect(
        await send(Buffer.from('MZ\x90\0 program', 'latin1'), {
          ...bearer('member'),
          'x-file-name': 'photo.jpg',
        }),
      ).toEqual({
        ok: false,
        code: 'file_type_refused',
      })
      expect(await send(Buffer.alloc(0))).toMatchObject({ code: 'file_missing' })
    })

    it('of three megabytes are too large', async () => {
      expect(await send(Buffer.alloc(3 * 1024 * 1024))).toMatchObject({ code: 'too_large' })
    })

    it('are taken from whoever is signed in, in the district of the session', async () => {
      expect(await send(PHOTO, {})).toMatchObject({ code: 'unauthenticated' })
      const elsewhere = { ...bearer('member'), 'x-pioneer-district': OTHER_DISTRICT }
      expect(await send(PHOTO, elsewhere)).toMatchObject({ code: 'unauthenticated' })
      expect(
        await send(PHOTO, { ...bearer('member'), 'x-pioneer-district': '../etc' }),
      ).toMatchObject({ code: 'forbidden' })
    })

    it('come as a form from WeChat, and spreadsheets under any name', async () => {
      const form = new FormData()
      form.append('file', new Blob([new Uint8Array(PHOTO)]), 'photo.png')
      const headers = { 'x-pioneer-district': DISTRICT, ...bearer('member') }
      const reply = await fetch(`${host.url}/files`, { method: 'POST', headers, body: form })
      expect(await reply.json()).toMatchObject({ ok: true })

      const sheet = Buffer.from('PK\x03\x04 sheet', 'latin1')
      for (const name of [
        '%E5%90%8D%E5%86%8C.xlsx',
        '%00.xlsx',
        '%ZZ',
        `${'x'.repeat(300)}.xlsx`,
      ]) {
        const kept = await send(sheet, {
          ...bearer('member'),
          'content-type': 'application/octet-stream',
          'x-file-name': name,
        })
        expect([name, kept.ok]).toEqual([name, true])
      }
    })
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
