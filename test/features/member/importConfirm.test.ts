/** All or nothing, once and only once, and by those who may. */
import { randomUUID } from 'node:crypto'
import type { ImportPreview } from '@contract/member'
import { type Caller, openTestDistrict, STRANGER, type TestDistrict } from '../../support/district'
import {
  buildBranch,
  buildDistrict,
  buildGrant,
  buildMember,
  buildOfficer,
  buildPerson,
  buildRegion,
  type Place,
  signIn,
} from '../../support/factories'
import { bookOf, HEADER, manyRows, send } from './importSheets'

describe('the confirmation of an import', () => {
  let test: TestDistrict
  let district: Place
  let street: Place
  let community: Place
  let office: Caller

  beforeAll(async () => {
    test = await openTestDistrict()
    district = await buildDistrict(test)
    street = await buildRegion(test, { kind: 'subdistrict', name: '招宝山街道' }, district)
    community = await buildRegion(test, { name: '总浦桥社区' }, street)
    office = await buildOfficer(test, 'communityOfficer', community)
  })
  afterAll(() => test.close())

  let serial = 0
  /** A table of new people each time. */
  const freshTable = (count: number) => {
    serial += count
    return bookOf([HEADER, ...manyRows(serial, '总浦桥社区').slice(serial - count)])
  }
  async function previewOf(bytes: Buffer, by = office, place = community): Promise<ImportPreview> {
    const fileId = await send(test, by, bytes)
    return test.must(by, 'member.previewImport', { fileId, regionId: place.id })
  }
  const countMembers = () =>
    test.rows(async (db) => {
      const rows = await db.selectFrom('member').select('personId').execute()
      return rows.length
    })

  it('adds everybody, who can then be found by name and phone; a file again adds nobody', async () => {
    const bytes = await freshTable(30)
    const first = await previewOf(bytes)
    expect(first).toMatchObject({ total: 30, toAdd: 30, same: 0, errors: 0 })
    expect(await test.must(office, 'member.confirmImport', { id: first.id })).toEqual({
      added: 30,
      same: 0,
    })
    // Confirmed again, by another request: nobody twice.
    expect(await test.must(office, 'member.confirmImport', { id: first.id })).toEqual({
      added: 0,
      same: 30,
    })

    const second = await previewOf(bytes)
    expect(second).toMatchObject({ toAdd: 0, same: 30, errors: 0 })
    expect(await test.must(office, 'member.confirmImport', { id: second.id })).toEqual({
      added: 0,
      same: 30,
    })
    expect(await countMembers()).toBe(30)

    const byPhone = await test.must(office, 'member.list', { query: '15000000003' })
    expect(byPhone.items).toMatchObject([{ phoneMasked: '150****0003', regionName: '总浦桥社区' }])
    const [found] = byPhone.items
    const byName = await test.must(office, 'member.list', { query: found?.name })
    expect(byName.items.map(({ id }) => id)).toContain(found?.id)
  })

  it('keeps the rows sealed until then, and not at all afterwards', async () => {
    const { id } = await previewOf(await freshTable(2))
    const stored = () =>
      test.rows((db) =>
        db.selectFrom('memberImport').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
      )
    const before = await stored()
    expect(JSON.stringify(before)).not.toMatch(/1500000/)
    expect(test.vault.open('import', before.rowsCipher)).toMatch(/1500000/)
    await test.must(office, 'member.confirmImport', { id })
    expect(test.vault.open('import', (await stored()).rowsCipher)).toBe('[]')
    const events = await test.rows((db) =>
      db.selectFrom('event').selectAll().where('subjectId', '=', id).execute(),
    )
    expect(events.map(({ method, detail }) => [method, detail])).toEqual([
      ['member.previewImport', { fileId: expect.any(String), regionId: community.id }],
      ['member.confirmImport', { added: 2, same: 0 }],
    ])
  })

  it('adds nobody twice when two previews of one file are confirmed at once', async () => {
    const bytes = await freshTable(120)
    const before = await countMembers()
    const previews = await Promise.all([previewOf(bytes), previewOf(bytes), previewOf(bytes)])
    const requestId = randomUUID()
    const replies = await Promise.all([
      ...previews.map(({ id }) => test.callAs(office, 'member.confirmImport', { id })),
      // The same request twice, and a second one for the same preview.
      test.callAs(office, 'member.confirmImport', { id: previews[0]?.id ?? '' }, requestId),
      test.callAs(office, 'member.confirmImport', { id: previews[0]?.id ?? '' }, requestId),
    ])
    const counts = replies.map((reply) => (reply.ok ? reply.value : reply))
    expect(counts.filter((count) => 'added' in count && count.added === 120)).toHaveLength(1)
    expect(
      counts.filter((count) => 'added' in count && count.added === 0 && count.same === 120),
    ).toHaveLength(4)
    expect(await countMembers()).toBe(before + 120)
  })

  it('writes nobody when one of them cannot be written', async () => {
    const { id } = await previewOf(await freshTable(700))
    const before = await countMembers()
    const stuck = await test.rows((db) =>
      db
        .selectFrom('memberImport')
        .select('rowsCipher')
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    )
    // The last of the second chunk breaks a constraint of the database.
    const rows = JSON.parse(test.vault.open('import', stuck.rowsCipher)) as {
      facts: { name: string }
    }[]
    const last = rows.at(-1)
    if (last) last.facts.name = ''
    const rowsCipher = test.vault.seal('import', JSON.stringify(rows))
    await test.rows((db) =>
      db.updateTable('memberImport').set({ rowsCipher }).where('id', '=', id).execute(),
    )
    expect(await test.callAs(office, 'member.confirmImport', { id })).toMatchObject({
      ok: false,
      code: 'internal',
    })
    expect(await countMembers()).toBe(before)
  })

  it('is stale when the roster no longer allows what the preview said', async () => {
    const regular = await buildBranch(test, {
      region: community,
      kind: 'regular',
      name: '港务支部',
    })
    const row = (name: string, phone: string, home: string) => [name, phone, '正式党员', home, '']
    const inBranch = await previewOf(await bookOf([HEADER, row('孔一', '15100000001', '港务支部')]))
    const byPhone = await previewOf(
      await bookOf([HEADER, row('孔二', '15100000002', '外单位党支部')]),
    )
    await test.rows((db) =>
      db
        .updateTable('branch')
        .set({ state: 'dissolved', dissolvedOn: '2026-11-01' })
        .where('id', '=', regular)
        .execute(),
    )
    await buildPerson(test, { name: '别人', phone: '15100000002' })
    for (const { id } of [inBranch, byPhone]) {
      const reply = await test.callAs(office, 'member.confirmImport', { id })
      expect(reply).toMatchObject({ ok: false, code: 'stale', problems: [{ path: '2' }] })
    }
  })

  it('adds only those whom nobody has added since the preview', async () => {
    const row = (name: string, phone: string) => [name, phone, '正式党员', '外单位党支部', '']
    const { id } = await previewOf(
      await bookOf([HEADER, row('曹一', '15200000001'), row('曹二', '15200000002')]),
    )
    await test.must(office, 'member.add', {
      name: '曹一',
      phone: '15200000001',
      category: 'full',
      homeBranchName: '外单位党支部',
      regionId: community.id,
      skills: [],
      services: [],
      isMobile: false,
      isInService: false,
    })
    expect(await test.must(office, 'member.confirmImport', { id })).toEqual({ added: 1, same: 1 })
  })

  it('is for the office over the place: not for strangers, members, secretaries, others', async () => {
    const bytes = await freshTable(1)
    const elsewhere = await buildRegion(test, { name: '后大街社区' }, street)
    const neighbour = await buildOfficer(test, 'communityOfficer', elsewhere)
    const member = await signIn(
      test,
      await buildMember(test, { region: community, name: '普通党员' }),
    )
    const secretaryId = await buildMember(test, { region: community, name: '支部书记' })
    const branch = await buildBranch(test, { region: community, kind: 'regular' })
    await buildGrant(test, secretaryId, 'secretary', branch)
    const secretary = await signIn(test, secretaryId)

    const { id } = await previewOf(bytes)
    const fileId = await send(test, office, bytes)
    const regionId = community.id
    const expected = [
      [STRANGER, 'unauthenticated', 'unauthenticated', 'unauthenticated'],
      [await signIn(test), 'not_bound', 'not_bound', 'not_bound'],
      [member, 'forbidden', 'not_found', 'forbidden'],
      [secretary, 'forbidden', 'not_found', 'forbidden'],
      [neighbour, 'forbidden', 'not_found', 'ok'],
    ] as const
    for (const [caller, preview, confirm, template] of expected) {
      const codes = [
        await test.callAs(caller, 'member.previewImport', { fileId, regionId }),
        await test.callAs(caller, 'member.confirmImport', { id }),
        await test.callAs(caller, 'member.importTemplate', {}),
      ].map((reply) => (reply.ok ? 'ok' : reply.code))
      expect(codes).toEqual([preview, confirm, template])
    }
    const estate = await buildRegion(test, { kind: 'estate' }, community)
    const tooDeep = await test.callAs(office, 'member.previewImport', {
      fileId,
      regionId: estate.id,
    })
    expect(tooDeep).toMatchObject({ code: 'invalid_input', problems: [{ path: 'regionId' }] })
  })

  it('is refused to an officer who has lost the office since', async () => {
    const officer = await buildOfficer(test, 'communityOfficer', community)
    const { id } = await previewOf(await freshTable(1), officer)
    await test.rows((db) =>
      db
        .updateTable('roleGrant')
        .set({ endedAt: new Date() })
        .where('personId', '=', officer.personId ?? '')
        .execute(),
    )
    expect(await test.callAs(officer, 'member.confirmImport', { id })).toMatchObject({
      code: 'forbidden',
    })
  })

  it('does not see the imports and files of another district', async () => {
    const { id } = await previewOf(await freshTable(1))
    await buildDistrict(test, '330212', '鄞州区')
    const reply = await test.callAs({ ...office, district: '330212' }, 'member.confirmImport', {
      id,
    })
    expect(reply).toMatchObject({ ok: false, code: 'unauthenticated' })
  })

  it('writes nobody into a branch that others keep, and says so in the cell', async () => {
    const elsewhere = await buildRegion(test, { name: '俞范社区' }, street)
    await buildBranch(test, { region: elsewhere, kind: 'regular', name: '俞范第一党支部' })
    const row = ['钱试三', '13900001501', '正式党员', '俞范第一党支部', '总浦桥社区']
    const preview = await previewOf(await bookOf([HEADER, row]))
    expect(preview).toMatchObject({ toAdd: 0, errors: 1 })
    expect(preview.rows[0]?.problems).toMatchObject([
      { column: 'homeBranch', message: expect.stringContaining('别处管理') },
    ])
    // A preview of an office over both is not confirmed in a narrower role.
    const above = await buildOfficer(test, 'subdistrictOfficer', street)
    const wide = await previewOf(await bookOf([HEADER, row]), above)
    expect(wide).toMatchObject({ toAdd: 1, errors: 0 })
    const personId = above.personId ?? ''
    const narrow = await buildGrant(test, personId, 'communityOfficer', community.id)
    expect(
      await test.callAs({ ...above, as: narrow }, 'member.confirmImport', { id: wide.id }),
    ).toMatchObject({ code: 'stale' })
    expect(await test.callAs(above, 'member.confirmImport', { id: wide.id })).toMatchObject({
      ok: true,
    })
  })
})
