/** How the host starts, outlives its database, and stops. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { administer, createTestDatabase } from '../../support/database'
import { runHost, settingsOf, startHost, type TestHost } from '../../support/host'

describe('the life of the host', () => {
  const hosts: TestHost[] = []
  const drops: (() => Promise<void>)[] = []
  afterAll(async () => {
    await Promise.all(hosts.map((host) => host.stop()))
    for (const drop of drops) await drop()
  })

  async function open(env?: Record<string, string>) {
    const database = await createTestDatabase()
    drops.push(database.drop)
    const host = await startHost(database.appUrl, env)
    hosts.push(host)
    return { host, database }
  }

  it.each(['DATABASE_URL', 'DATA_KEYS', 'DATA_DIR'])(
    'does not begin without %s, and says so',
    async (name) => {
      const { [name]: _missing, ...env } = settingsOf(
        'postgres://nobody@127.0.0.1:1/none',
        '/nowhere',
      )
      const child = runHost(env)
      let said = ''
      child.stderr?.on('data', (text: Buffer) => {
        said += text.toString()
      })
      const [code] = await once(child, 'exit')
      expect(code).toBe(1)
      expect(said).toContain(name)
      expect(said).not.toContain('    at ')
    },
  )

  it('goes on when the database goes away, and works again when it is back', async () => {
    const { host, database } = await open()
    expect((await fetch(`${host.url}/readyz`)).status).toBe(200)
    const name = new URL(database.adminUrl).pathname.slice(1)
    const away = [
      `alter database ${name} connection limit 0`,
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
    ]
    await administer(...away)

    expect((await fetch(`${host.url}/readyz`)).status).toBe(503)
    expect((await fetch(`${host.url}/healthz`)).status).toBe(200)
    const call = () => host.post('/fn/api', { method: 'account.me', district: '330211' })
    expect(await (await call()).json()).toEqual({ ok: false, code: 'unavailable' })
    const pairing = await host.post('/session/pairing', { district: '330211' })
    expect(await pairing.json()).toEqual({ ok: false, code: 'unavailable' })

    await administer(`alter database ${name} connection limit -1`)
    expect((await fetch(`${host.url}/readyz`)).status).toBe(200)
    expect(await (await call()).json()).toMatchObject({ ok: true })
    expect(host.process.exitCode).toBeNull()
  })

  it('answers what it has begun when it is told to stop, then is gone within ten seconds', async () => {
    const { host, database } = await open()
    const call = host.post('/fn/api', { method: 'account.me', district: '330211' })
    // Somebody keeps a connection open, somebody else never ends what they send.
    await fetch(`${host.url}/healthz`)
    const half = connect(Number(new URL(host.url).port), '127.0.0.1')
    half.on('error', () => {})
    half.write(
      'POST /fn/api HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{',
    )
    await call

    const began = Date.now()
    const ended = once(host.process, 'exit')
    host.process.kill('SIGTERM')
    const [code] = await ended
    half.destroy()
    expect(code).toBe(0)
    expect(Date.now() - began).toBeLessThan(10_000)
    expect(database).toBeTruthy()
  })

  it('is gone soon after the process that started it', async () => {
    const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    const { host } = await open({ PIONEER_PARENT_PID: String(parent.pid) })
    const ended = once(host.process, 'exit')
    parent.kill('SIGKILL')
    const [code] = await ended
    expect(code).toBe(0)
  }, 10_000)

  it('says where it listens and nothing personal', async () => {
    const { host } = await open()
    const [line] = host.output().split('\n')
    expect(JSON.parse(line ?? '{}')).toMatchObject({
      msg: 'host is up',
      port: Number(new URL(host.url).port),
    })
    expect(host.output()).not.toContain('postgres://')
  })
})
