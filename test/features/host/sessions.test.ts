/** How the built host lets people in and out again. */
import { DISTRICT, openTestDistrict, type TestDistrict } from '../../support/district'
import { bearer, startHost, type TestHost } from '../../support/host'
import { buildWorld, type World } from '../../support/world'

describe('signing in by a phone', () => {
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
      bearer(world.accounts.member),
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
    await host.call('account.approvePairing', { code: value.code }, bearer(world.accounts.member))
    const again = await host.call(
      'account.approvePairing',
      { code: value.code },
      bearer(world.accounts.leader),
    )
    expect(again).toMatchObject({ value: { approved: false, left: 4 } })
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
