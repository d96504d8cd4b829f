import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { createVault, DataKeys } from '../../cloudfunctions/core/crypto'
import { createDiskStore, isGoodLink } from '../../cloudfunctions/core/files'
import { TEST_KEYS } from '../support/database'

const vault = createVault(v.parse(DataKeys, TEST_KEYS))
const DISTRICT = '330211'

describe('the disk store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pioneer-store-'))
  const store = createDiskStore(folder, vault)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('gives back what was put in, whole, and nothing after it was removed', async () => {
    const id = randomUUID()
    await store.put(DISTRICT, id, Buffer.from('photo'))
    expect((await store.get(DISTRICT, id)).toString()).toBe('photo')
    expect(
      readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.part')),
    ).toEqual([])
    await expect(store.get('330212', id)).rejects.toThrow()
    await store.remove(DISTRICT, id)
    await store.remove(DISTRICT, id)
    await expect(store.get(DISTRICT, id)).rejects.toThrow()
  })

  it.each([
    ['../../etc/passwd', DISTRICT],
    [`${randomUUID()}/..`, DISTRICT],
    [`${randomUUID().slice(0, 34)}..`, DISTRICT],
    [randomUUID(), '../..'],
    [randomUUID(), ''],
  ])('leaves its folder for nobody: %s in %s', async (id, district) => {
    await expect(async () => store.put(district, id, Buffer.from('x'))).rejects.toThrow(
      'not a file id',
    )
    await expect(async () => store.get(district, id)).rejects.toThrow('not a file id')
    expect(existsSync(join(folder, '..', 'etc'))).toBe(false)
  })
})

describe('a link to a photo', () => {
  const store = createDiskStore('/nowhere', vault)
  const now = new Date('2026-11-23T08:00:00Z')
  const fileId = randomUUID()

  async function linkOf(id = fileId) {
    const [link = ''] = await store.links(DISTRICT, [id], now)
    const url = new URL(link, 'http://host')
    const [, , districtId = '', givenId = ''] = url.pathname.split('/')
    const until = Number(url.searchParams.get('until'))
    return { districtId, fileId: givenId, until, sign: url.searchParams.get('sign') ?? '' }
  }
  const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

  it('is good for a quarter of an hour', async () => {
    const link = await linkOf()
    expect(isGoodLink(vault, link, now)).toBe(true)
    expect(isGoodLink(vault, link, later(14))).toBe(true)
    expect(isGoodLink(vault, link, later(16))).toBe(false)
  })

  it('is not good for another file, district or time, nor with another signature', async () => {
    const link = await linkOf()
    for (const tampered of [
      { ...link, fileId: randomUUID() },
      { ...link, districtId: '330212' },
      { ...link, until: link.until + 60 },
      { ...link, until: Number.NaN },
      { ...link, sign: '' },
      { ...link, sign: `${link.sign}=` },
      { ...link, sign: (await linkOf(randomUUID())).sign },
      { ...link, fileId: '../../secret' },
    ]) {
      expect(isGoodLink(vault, tampered, now)).toBe(false)
    }
  })

  it('is signed with the keys of this installation', async () => {
    const other = createVault({ ...v.parse(DataKeys, TEST_KEYS), hashKey: Buffer.alloc(32) })
    expect(isGoodLink(other, await linkOf(), now)).toBe(false)
  })
})
