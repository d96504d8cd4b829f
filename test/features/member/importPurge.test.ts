/** Tables that were sent in hold phones: after a week they are gone, previews and bytes. */
import { purgeImports } from '../../../cloudfunctions/features/member/commands/purgeImports'
import { type Caller, DISTRICT, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildDistrict, buildOfficer, buildRegion, type Place } from '../../support/factories'
import { bookOf, HEADER, send } from './importSheets'

const DAY = 86_400_000

describe('the cleaning of imports', () => {
  let test: TestDistrict
  let community: Place
  let office: Caller

  beforeAll(async () => {
    test = await openTestDistrict()
    community = await buildRegion(test, { name: '总浦桥社区' }, await buildDistrict(test))
    office = await buildOfficer(test, 'communityOfficer', community)
  })
  afterAll(() => test.close())

  const purge = (days: number) =>
    test.rows((db) => purgeImports(db, test.files, DISTRICT, new Date(Date.now() + days * DAY)))

  it('removes previews and files of more than a week, and leaves the members', async () => {
    const row = ['王秀珍', '13900001206', '正式党员', '外单位党支部', '']
    const fileId = await send(test, office, await bookOf([HEADER, row]))
    const { id } = await test.must(office, 'member.previewImport', {
      fileId,
      regionId: community.id,
    })
    await test.must(office, 'member.confirmImport', { id })
    expect(await purge(6)).toBe(0)
    expect(await test.callAs(office, 'member.confirmImport', { id })).toMatchObject({ ok: true })

    expect(await purge(8)).toBe(1)
    await expect(test.files.get(DISTRICT, fileId)).rejects.toMatchObject({ code: 'ENOENT' })
    const gone = await test.callAs(office, 'member.confirmImport', { id })
    expect(gone).toMatchObject({ ok: false, code: 'not_found' })
    expect((await test.must(office, 'member.list', {})).items).toHaveLength(1)
  })

  it('keeps an older file while a preview of this week is made of it', async () => {
    const row = ['李四', '13900001207', '正式党员', '外单位党支部', '']
    const fileId = await send(test, office, await bookOf([HEADER, row]))
    test.clock.now = () => new Date(Date.now() + 5 * DAY)
    const { id } = await test.must(office, 'member.previewImport', {
      fileId,
      regionId: community.id,
    })
    expect(await purge(8)).toBe(0)
    expect(await test.must(office, 'member.confirmImport', { id })).toEqual({ added: 1, same: 0 })
  })
})
