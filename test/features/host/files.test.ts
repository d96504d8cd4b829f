/** What is sent to the built host to be kept, and who is shown it. */
import { DISTRICT, openTestDistrict, type TestDistrict } from '../../support/district'
import { bearer, cookie, startHost, type TestHost, tokenOf } from '../../support/host'
import { PHOTO, png, pngChunk } from '../../support/photos'
import { buildWorld, OTHER_DISTRICT, type World } from '../../support/world'
import { send as sendSheet } from '../member/importSheets'

describe('photos', () => {
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

  const send = async (
    bytes: Buffer,
    headers: Record<string, string> = bearer(world.accounts.member),
  ) => {
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
      doneOn: new Date().toISOString().slice(0, 10),
      photoIds: [value.fileId],
    }
    expect(await host.call('branch.logTask', log, bearer(world.accounts.leader))).toMatchObject({
      code: 'file_missing',
    })
    const task = await host.call('branch.logTask', log, bearer(world.accounts.member))
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
        ...bearer(world.accounts.member),
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
    const elsewhere = { ...bearer(world.accounts.member), 'x-pioneer-district': OTHER_DISTRICT }
    expect(await send(PHOTO, elsewhere)).toMatchObject({ code: 'unauthenticated' })
    expect(
      await send(PHOTO, { ...bearer(world.accounts.member), 'x-pioneer-district': '../etc' }),
    ).toMatchObject({ code: 'forbidden' })
  })

  it('come as a form from WeChat, and spreadsheets under any name', async () => {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(PHOTO)]), 'photo.png')
    const headers = { 'x-pioneer-district': DISTRICT, ...bearer(world.accounts.member) }
    const reply = await fetch(`${host.url}/files`, { method: 'POST', headers, body: form })
    expect(await reply.json()).toMatchObject({ ok: true })

    const sheet = Buffer.from('PK\x03\x04 sheet', 'latin1')
    for (const name of ['%E5%90%8D%E5%86%8C.xlsx', '%00.xlsx', '%ZZ', `${'x'.repeat(300)}.xlsx`]) {
      const kept = await send(sheet, {
        ...bearer(world.accounts.member),
        'content-type': 'application/octet-stream',
        'x-file-name': name,
      })
      expect([name, kept.ok]).toEqual([name, true])
    }
  })
})

describe('a roster that was exported', () => {
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

  it('is served to who asked for it, by its link, and to nobody else', async () => {
    const { secretary, communityOfficer, member } = world.accounts
    const call = { method: 'member.export', requestId: crypto.randomUUID(), district: DISTRICT }
    const reply = await host.post('/fn/report', call, bearer(secretary))
    const { value } = (await reply.json()) as { value: { name: string; url: string } }
    const get = (url: string, headers: Record<string, string> = {}) =>
      fetch(host.url + url, { headers })

    const mine = await get(value.url, cookie(tokenOf(secretary)))
    expect(mine.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent(value.name)}`,
    )
    expect(mine.headers.get('cache-control')).toBe('no-store')
    expect(
      Buffer.from(await mine.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')

    for (const headers of [{}, bearer(communityOfficer), bearer(member)]) {
      expect((await get(value.url, headers)).status).toBe(404)
    }
    for (const url of [
      value.url.split('?')[0] ?? '',
      value.url.replace(/sign=.{4}/, 'sign=AAAA'),
    ]) {
      expect((await get(url, bearer(secretary))).status).toBe(404)
    }
  })

  it('cannot be read by link when it was sent in to be imported', async () => {
    const fileId = await sendSheet(test, world.accounts.communityOfficer, Buffer.from('PK\x03\x04'))
    const [url = ''] = await test.files.links(DISTRICT, [fileId], new Date())
    expect(
      (await fetch(host.url + url, { headers: bearer(world.accounts.communityOfficer) })).status,
    ).toBe(404)
  })
})
