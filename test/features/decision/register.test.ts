/** The register of owners, as estates really keep it in a spreadsheet. */
import type { RegisterPreview } from '@contract/decision'
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildOfficer, buildRegion, type Place } from '../../support/factories'
import { buildWorld, type World } from '../../support/world'
import { bookOf, openBook, send } from '../member/importSheets'

const HEADER = [
  '楼栋',
  '房号',
  '业主',
  '共有人',
  '建筑面积',
  '产权证号',
  '身份证号',
  '电话',
  '用途',
  '销售状态',
]
const WANG = '330211193801010015'
const LI = '330211196501011239'

describe('the register of owners', () => {
  let test: TestDistrict
  let world: World
  let office: Caller
  let station: Caller

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    office = world.accounts.communityOfficer
    station = world.accounts.secretary
  })
  afterAll(() => test.close())

  const fresh = (name: string) => buildRegion(test, { kind: 'estate', name }, world.community)
  async function preview(rows: unknown[][], estate: Place, by = office): Promise<RegisterPreview> {
    const fileId = await send(test, by, await bookOf([HEADER, ...rows]))
    return test.must(by, 'decision.previewRegister', { fileId, regionId: estate.id })
  }
  async function bring(rows: unknown[][], estate: Place, by = office) {
    const { id, errors } = await preview(rows, estate, by)
    expect(errors).toBe(0)
    return test.must(by, 'decision.confirmRegister', { id })
  }
  const summary = (estate: Place, by = office) =>
    test.must(by, 'decision.showRegister', { regionId: estate.id })
  const units = async (estate: Place, by = office, query?: string) =>
    (await test.must(by, 'decision.listUnits', { regionId: estate.id, query })).items

  it('counts somebody with several certificates once, the developer once, and parking not at all', async () => {
    const estate = await fresh('一人多证苑')
    const shown = await preview(
      [
        ['7', '301', '王秀珍', '李强', 89.35, '证1', WANG, '', '住宅', '已售'],
        ['7幢', '302', '王秀珍', '', '76.2㎡', '证2', WANG, '', '', ''],
        ['8号楼', '1单元101', '李四', '', '100', '', LI, '', '', ''],
        ['8号楼', '102', '', '', 120.5, '', '', '', '住宅', '未售'],
        ['8号楼', '103', '某某置业有限公司', '', 98, '', '', '', '住宅', '未交付'],
        ['地下', 'B12', '王秀珍', '', 12.5, '', WANG, '', '车位', ''],
      ],
      estate,
    )
    expect(shown).toMatchObject({ toAdd: 5, skipped: 1, errors: 0, owners: 3, namesakes: 0 })
    const outcome = await test.must(office, 'decision.confirmRegister', { id: shown.id })
    expect(outcome).toEqual({ added: 5, changed: 0, same: 0, version: 1 })
    expect(await summary(estate)).toMatchObject({
      owners: 3,
      units: 5,
      area: 8935 + 7620 + 10_000 + 12_050 + 9800,
      developerUnits: 2,
      severalUnits: 1,
      version: 1,
    })
    const [first] = await units(estate)
    expect(first).toMatchObject({
      building: '7号楼',
      room: '301室',
      ownerName: '王秀珍',
      coOwners: ['李强'],
      ownerUnits: 2,
      identityTail: '0015',
      certificateNo: '证1',
    })
  })

  it('holds namesakes apart until an identity number or a phone says that they are one', async () => {
    const estate = await fresh('同名苑')
    const row = (room: string, phone = '', identity = '') => [
      '1',
      room,
      '张伟',
      '',
      80,
      '',
      identity,
      phone,
      '',
      '',
    ]
    const shown = await preview(
      [row('101'), row('102'), row('201', '13900000001'), row('202', '13900000001')],
      estate,
    )
    expect(shown).toMatchObject({ toAdd: 4, owners: 3, namesakes: 1 })
    await test.must(office, 'decision.confirmRegister', { id: shown.id })
    expect((await summary(estate)).owners).toBe(3)
    // The next table knows more: 101 and 102 are one person.
    const again = await preview([row('101', '', WANG), row('102', '', WANG)], estate)
    expect(again).toMatchObject({ toAdd: 0, toChange: 2, missing: 2 })
    await test.must(office, 'decision.confirmRegister', { id: again.id })
    expect((await summary(estate)).owners).toBe(2)
  })

  it('comes again without a change, and changes what has changed', async () => {
    const estate = await fresh('再次导入苑')
    const rows = [
      ['1', '101', '赵一', '', 80, '证1', WANG, '13900000002', '', ''],
      ['1', '102', '钱二', '', 90, '', '', '', '', ''],
    ]
    expect(await bring(rows, estate)).toMatchObject({ added: 2, version: 1 })
    expect(await bring(rows, estate)).toEqual({ added: 0, changed: 0, same: 2, version: 1 })
    const sold = [['1幢', '102室', '孙三', '', 90.5, '', '', '', '', '']]
    expect(await bring(sold, estate)).toEqual({ added: 0, changed: 1, same: 0, version: 2 })
    expect(await units(estate, office, '孙三')).toMatchObject([{ room: '102室', area: 9050 }])
    expect(await summary(estate)).toMatchObject({ owners: 2, units: 2, area: 17_050 })
  })

  it('knows the households of the tree of places by their building and room', async () => {
    const building = await buildRegion(test, { kind: 'building', name: '3号楼' }, world.estate)
    const household = await buildRegion(test, { kind: 'household', name: '501室' }, building)
    await bring([['3幢', '501', '周八', '', 70, '', '', '', '', '']], world.estate)
    const [found] = await test.rows((db) =>
      db.selectFrom('ownedUnit').select('householdId').where('room', '=', '501室').execute(),
    )
    expect(found?.householdId).toBe(household.id)
  })

  it('says of each cell what is wrong with it, and takes nothing in', async () => {
    const estate = await fresh('错误苑')
    const shown = await preview(
      [
        ['1', '101', '', '', 80, '', '', '', '', ''],
        ['1', '102', '赵一', '', '约90', '', '', '', '', ''],
        ['1', '103', '赵一', '', 80.123, '', '', '', '', ''],
        ['1', '104', '赵一', '', 0, '', '', '', '', ''],
        ['1', '105', '赵一', '', 80, '', '3302**********0015', '', '', ''],
        ['1', '106', '赵一', '', 80, '', WANG, '', '', ''],
        ['1号楼', '106室', '钱二', '', 80, '', '', '', '', ''],
        ['1', '107', '钱二', '', 80, '', WANG, '', '', ''],
        ['1', '108', '钱二', '', 80, '', '', '12345', '', ''],
      ],
      estate,
    )
    expect(shown.errors).toBe(8)
    const said = Object.fromEntries(shown.rows.map(({ row, problems }) => [row, problems[0]]))
    expect(said[2]).toMatchObject({ column: 'owner' })
    for (const row of [3, 4, 5]) expect(said[row]).toMatchObject({ column: 'area' })
    expect(said[6]).toMatchObject({ column: 'identity', value: '330****' })
    expect(said[8]?.message).toContain('与第 7 行是同一套房')
    expect(said[9]?.message).toContain('与第 7 行的证件号码相同')
    expect(said[10]).toMatchObject({ column: 'phone' })
    const reply = await test.callAs(office, 'decision.confirmRegister', { id: shown.id })
    expect(reply).toMatchObject({ code: 'import_has_errors' })
    expect(await summary(estate)).toMatchObject({ version: 0, owners: 0 })
  })

  it('is confirmed once by eight at once, and not over a change that came in between', async () => {
    const estate = await fresh('并发苑')
    const rows = [['1', '101', '赵一', '', 80, '', '', '', '', '']]
    const { id } = await preview(rows, estate)
    const other = await preview([['1', '101', '钱二', '', 80, '', '', '', '', '']], estate)
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => test.callAs(office, 'decision.confirmRegister', { id })),
    )
    const value = { added: 1, changed: 0, same: 0, version: 1 }
    for (const answer of answers) expect(answer).toEqual({ ok: true, value })
    expect(await test.callAs(office, 'decision.confirmRegister', { id: other.id })).toMatchObject({
      code: 'stale',
    })
    expect(await units(estate)).toMatchObject([{ ownerName: '赵一' }])
  })

  it('shows the station who lives where, and neither whole names nor certificates nor identity', async () => {
    const estate = await fresh('隐私苑')
    await bring([['1', '101', '王秀珍', '李强', 80, '证1', WANG, '13900001206', '', '']], estate)
    const byStation = await test.callAs(station, 'decision.listUnits', { regionId: estate.id })
    // Its station is one of another estate.
    expect(byStation).toMatchObject({ code: 'forbidden' })
    await bring(
      [['9', '901', '王秀珍', '李强', 80, '证1', WANG, '13900001206', '', '']],
      world.estate,
    )
    const [mine] = await units(world.estate, station, '901')
    expect(mine).toMatchObject({ ownerName: '王**', coOwners: ['李**'] })
    expect(mine).not.toHaveProperty('identityTail')
    expect(mine).not.toHaveProperty('certificateNo')
    const [whole] = await units(world.estate, office, '901')
    expect(whole).toMatchObject({ ownerName: '王秀珍', identityTail: '0015' })
    const { otherSubdistrict, resident, otherDistrict } = world.accounts
    for (const caller of [otherSubdistrict, resident]) {
      expect(
        await test.callAs(caller, 'decision.showRegister', { regionId: world.estate.id }),
      ).toMatchObject({ code: 'forbidden' })
    }
    expect(
      await test.callAs(otherDistrict, 'decision.showRegister', { regionId: world.estate.id }),
    ).toMatchObject({ code: 'not_found' })
  })

  it('keeps of an identity number its hash and its end, of a phone what is sealed, and no rows of a preview', async () => {
    const estate = await fresh('加密苑')
    await bring([['1', '101', '吴九', '', 80, '', LI, '13900001207', '', '']], estate)
    const everything = await test.rows(async (db) => [
      await db.selectFrom('owner').selectAll().execute(),
      await db.selectFrom('ownerImport').selectAll().execute(),
      await db.selectFrom('request').selectAll().execute(),
      await db.selectFrom('event').selectAll().execute(),
    ])
    const text = JSON.stringify(everything)
    expect(text).not.toContain(LI)
    expect(text).not.toContain('13900001207')
    expect(text).toContain('1239')
    expect(test.logLines.join()).not.toContain('吴九')
  })

  it('has a table to fill in, whose examples are passed over', async () => {
    const { base64 } = await test.must(office, 'decision.registerTemplate', {})
    const bytes = Buffer.from(base64, 'base64')
    const book = await openBook(bytes)
    expect(book.worksheets.map(({ name }) => name)).toEqual(['业主名册', '填写说明'])
    const estate = await fresh('模板苑')
    const fileId = await send(test, office, bytes)
    const reply = await test.callAs(office, 'decision.previewRegister', {
      fileId,
      regionId: estate.id,
    })
    expect(reply).toMatchObject({ code: 'sheet_unreadable' })
  })

  it('of 802 households is read, compared and confirmed', async () => {
    const estate = await fresh('八百户苑')
    const rows = Array.from({ length: 802 }, (_, index) => [
      String((index % 25) + 1),
      `${Math.floor(index / 25) + 1}01`,
      `业主${index}`,
      '',
      (6000 + index) / 100,
      '',
      '',
      '',
      '',
      '',
    ])
    expect(await bring(rows, estate)).toMatchObject({ added: 802 })
    expect(await summary(estate)).toMatchObject({ owners: 802, units: 802 })
    const page = await test.must(office, 'decision.listUnits', { regionId: estate.id, limit: 40 })
    // As people count: 2 comes before 10.
    expect(page.buildings.slice(0, 3)).toEqual(['1号楼', '2号楼', '3号楼'])
    const next = await test.must(office, 'decision.listUnits', {
      regionId: estate.id,
      limit: 40,
      cursor: page.nextCursor,
    })
    expect(next.items[0]?.building).toBe('2号楼')
    const building = await test.must(office, 'decision.listUnits', {
      regionId: estate.id,
      building: '25号楼',
    })
    expect(building.items).toHaveLength(32)
  })

  it('corrects a flat, its owner or their name, and leaves what has been announced as it was', async () => {
    const estate = await fresh('更正苑')
    await bring(
      [
        ['7', '301', '王秀珍', '李强', 89.35, '证1', WANG, '', '住宅', ''],
        ['7', '302', '王秀珍', '', 76.2, '证2', WANG, '', '住宅', ''],
        ['7', '303', '李四', '', 100, '', LI, '', '', ''],
      ],
      estate,
    )
    const [first, second] = await units(estate)
    const { version } = await summary(estate)
    const correct = (id = '', facts: object = {}, by = office) =>
      test.callAs(by, 'decision.correctUnit', {
        id,
        area: 8935,
        areaBasis: 'measured',
        reason: '按实测',
        ...facts,
      })
    expect(await correct(first?.id, {}, world.accounts.member)).toMatchObject({ code: 'forbidden' })
    expect(await correct(first?.id, { area: 0 })).toMatchObject({ code: 'invalid_input' })
    expect(await correct(first?.id, { area: 89.35 })).toMatchObject({ code: 'invalid_input' })
    // A name is corrected for all flats of the owner; who bought one of them is somebody else.
    const rename = { change: 'rename', name: '王秀真' }
    expect(await correct(first?.id, { owner: rename })).toMatchObject({ ok: true })
    expect((await units(estate)).map((unit) => unit.ownerName)).toEqual([
      '王秀真',
      '王秀真',
      '李四',
    ])
    expect(await summary(estate)).toMatchObject({ owners: 2, severalUnits: 1 })
    const other = { change: 'other', name: '赵六' }
    expect(await correct(first?.id, { owner: other })).toMatchObject({
      value: { ownerName: '赵六', coOwners: [], area: 8935, areaBasis: 'measured', ownerUnits: 1 },
    })
    expect(await summary(estate)).toMatchObject({
      owners: 3,
      severalUnits: 0,
      version: version + 2,
    })
    // A preview that was made before does not go over it.
    const stale = await preview([['7', '301', '王秀珍', '', 89.35, '', '', '', '', '']], estate)
    await Promise.all(Array.from({ length: 8 }, () => correct(second?.id)))
    expect(await test.callAs(office, 'decision.confirmRegister', { id: stale.id })).toMatchObject({
      code: 'stale',
    })
    expect((await summary(estate)).version).toBe(version + 10)
    const events = await test.rows((db) =>
      db
        .selectFrom('event')
        .select('detail')
        .where('method', '=', 'decision.correctUnit')
        .execute(),
    )
    expect(JSON.stringify(events)).not.toMatch(/王秀真|赵六/)
  })

  it('takes a flat out once, and never the last one', async () => {
    const estate = await fresh('移出苑')
    await bring(
      [
        ['7', '301', '王秀珍', '', 89.35, '', WANG, '', '住宅', ''],
        ['7', '302', '李四', '', 12, '', LI, '', '', ''],
      ],
      estate,
    )
    const [first, second] = await units(estate)
    const remove = (id = '') =>
      test.callAs(office, 'decision.removeUnit', { id, reason: '是车位，录错了' })
    const eight = await Promise.all(Array.from({ length: 8 }, () => remove(second?.id)))
    expect(eight.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await summary(estate)).toMatchObject({ owners: 1, units: 1, area: 8935 })
    expect(await remove(first?.id)).toMatchObject({ code: 'register_last_unit' })
  })

  it('belongs to an estate, and to nothing else', async () => {
    const reply = await test.callAs(office, 'decision.showRegister', {
      regionId: world.community.id,
    })
    expect(reply).toMatchObject({ code: 'not_found' })
    const elsewhere = await buildOfficer(test, 'communityOfficer', world.otherStreet)
    expect(
      await test.callAs(elsewhere, 'decision.listUnits', { regionId: world.estate.id }),
    ).toMatchObject({ code: 'forbidden' })
  })
})
