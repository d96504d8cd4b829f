/** What the host sends is packed, and says so to those who keep copies. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { compressFolder } from '../../../config/tasks/support/compress'
import { openTestDistrict, type TestDistrict } from '../../support/district'
import { bearer, OURS, startHost, type TestHost } from '../../support/host'
import { buildWorld, type World } from '../../support/world'

const SCRIPT = 'console.log("先锋云")\n'.repeat(500)
const PAGE = `<!doctype html><title>先锋云</title>${'<p>今天</p>'.repeat(500)}`

describe('the host', () => {
  let test: TestDistrict
  let world: World
  let host: TestHost
  const folder = mkdtempSync(join(tmpdir(), 'pioneer-h5-'))

  beforeAll(async () => {
    writeFileSync(join(folder, 'index.html'), PAGE)
    writeFileSync(join(folder, 'app.1234.js'), SCRIPT)
    writeFileSync(join(folder, 'small.js'), '1')
    await compressFolder(folder)
    test = await openTestDistrict()
    world = await buildWorld(test)
    host = await startHost(test.database.appUrl, { STATIC_DIR: folder })
  })
  afterAll(async () => {
    await host.stop()
    await test.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** As it travels: `fetch` would unpack it. */
  async function get(path: string, headers: Record<string, string>, body?: unknown) {
    const reply = await new Promise<IncomingMessage>((done, fail) => {
      const method = body ? 'POST' : 'GET'
      const asking = request(host.url + path, { method, headers: { ...headers } }, done)
      asking.on('error', fail).end(body && JSON.stringify(body))
    })
    const parts: Buffer[] = []
    for await (const part of reply) parts.push(part)
    return { headers: reply.headers, bytes: Buffer.concat(parts) }
  }

  it.each(['br', 'gzip'])('sends scripts and pages packed as %s', async (encoding) => {
    const headers = { 'accept-encoding': encoding, accept: 'text/html' }
    const script = await get('/app.1234.js', headers)
    expect(script.headers).toMatchObject({
      'content-encoding': encoding,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: expect.stringMatching(/accept-encoding/i),
    })
    expect(script.headers['content-type']).toContain('javascript')
    expect(script.bytes.length).toBeLessThan(SCRIPT.length / 10)

    // The page itself changes with each version: a packed one may not be kept for a year.
    for (const path of ['/', '/features/branch/pages/detail?id=1']) {
      const page = await get(path, headers)
      expect(page.headers).toMatchObject({
        'content-encoding': encoding,
        'cache-control': 'no-cache',
      })
      expect(page.headers['content-type']).toContain('text/html')
    }
  })

  it('sends them as they are to whoever cannot unpack, and what is small to everybody', async () => {
    const plain = await get('/app.1234.js', {})
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(plain.bytes.toString()).toBe(SCRIPT)
    const small = await get('/small.js', { 'accept-encoding': 'gzip, br' })
    expect(small.headers['content-encoding']).toBeUndefined()
    expect(small.bytes.toString()).toBe('1')
  })

  it('packs long answers, and leaves short ones', async () => {
    const headers = { ...OURS, ...bearer(world.accounts.secretary), 'accept-encoding': 'gzip, br' }
    const ask = (method: string, input: unknown) =>
      get('/fn/api', headers, {
        method,
        input,
        requestId: crypto.randomUUID(),
        district: '330211',
      })
    const long = await ask('branch.find', { id: world.branch })
    expect(long.headers['content-encoding']).toBe('gzip')
    expect(JSON.parse(gunzipSync(long.bytes).toString())).toMatchObject({ ok: true })
    const short = await ask('branch.find', { id: 'x' })
    expect(short.headers['content-encoding']).toBeUndefined()
    expect(JSON.parse(short.bytes.toString())).toMatchObject({ ok: false })
  })
})
