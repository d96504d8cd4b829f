/** The roster as a spreadsheet: whose, what of it, and nothing that a spreadsheet would execute. */
import { randomUUID } from 'node:crypto'
import { purgeReports } from '../../../cloudfunctions/features/file/commands/purgeReports'
import {
  type Caller,
  DISTRICT,
  openTestDistrict,
  STRANGER,
  type TestDistrict,
} from '../../support/district'
import {
  buildBranch,
  buildDistrict,
  buildGrant,
  buildMember,
  buildOfficer,
  buildRegion,
  type Place,
  signIn,
} from '../../support/factories'
import { bytesOf, openBook, send } from './importSheets'

describe('the export of the roster', () => {
  let test: TestDistrict
  let street: Place
  let community: Place
  let other: Place
  let office: Caller
  let secretary: Caller
  let branchId: string

  beforeAll(async () => {
    test = await openTestDistrict()
    test.clock.now = () => new Date('2026-11-23T18:00:00Z')
    const district = await buildDistrict(test)
    street = await buildRegion(test, { kind: 'subdistrict', name: '招宝山街道' }, district)
    community = await buildRegion(test, { name: '总浦桥社区' }, street)
    other = await buildRegion(test, { name: '后大街社区' }, street)
    branchId = await buildBranch(test, { region: community, kind: 'regular', name: '第一党支部' })
    office = await buildOfficer(test, 'communityOfficer', community)
    const secretaryId = await buildMember(test, {
      region: community,
      name: '周敏',
      homeBranchId: branchId,
    })
    await buildGrant(test, secretaryId, 'secretary', branchId)
    secretary = await signIn(test, secretaryId)
    await buildMember(test, {
      region: community,
      name: '安娜',
      phone: '13900001206',
      skills: ['合唱', '理发'],
    })
    await buildMember(test, {
      region: community,
      name: '=1+1',
      homeBranchName: '@SUM(A1)',
      skills: ['+1', '-1'],
    })
    await buildMember(test, { region: other, name: '白雪', category: 'probationary' })
  })
  afterAll(() => test.close())

  async function rowsOf(
    caller: Caller,
    input: Parameters<typeof test.must<'member.export'>>[2] = {},
  ) {
    const answer = await test.must(caller, 'member.export', input)
    const sheet = (await openBook(await bytesOf(test, answer))).worksheets[0]
    return (sheet?.getSheetValues() ?? []).slice(1).map((row) => (row as unknown[]).slice(1))
  }
  const namesOf = async (...args: Parameters<typeof rowsOf>) =>
    (await rowsOf(...args)).slice(1).map(([name]) => name)

  it('has a header, names in order, masked phones, and a name with the day in Shanghai', async () => {
    const answer = await test.must(office, 'member.export', {})
    expect(answer.name).toBe('党员名册_2026-11-24.xlsx')
    const book = await openBook(await bytesOf(test, answer))
    expect(book.worksheets[0]?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(book.worksheets[0]?.getColumn(4).width).toBe(32)
    const rows = await rowsOf(office)
    expect(rows[0]).toEqual([
      '姓名',
      '手机（已遮盖）',
      '党员类别',
      '组织关系所在党支部',
      '支部在系统',
      '报到社区',
      '特长',
      '可服务类别',
      '流动党员',
      '在职党员',
      '入党日期',
    ])
    expect(rows.slice(1).map(([name]) => name)).toEqual(['=1+1', '安娜', '周敏'])
    expect(rows[2]?.slice(0, 7)).toEqual([
      '安娜',
      '139****1206',
      '正式党员',
      '系统外党支部',
      '外',
      '总浦桥社区',
      '合唱、理发',
    ])
    expect(rows[3]?.slice(3, 5)).toEqual(['第一党支部', '内'])
  })

  it('writes what looks like a formula as text', async () => {
    const answer = await test.must(office, 'member.export', { query: '=1+1' })
    const sheet = (await openBook(await bytesOf(test, answer))).worksheets[0]
    for (const address of ['A2', 'D2', 'G2']) {
      expect(sheet?.getCell(address)).toMatchObject({
        formula: undefined,
        value: expect.any(String),
      })
    }
    expect(sheet?.getCell('A2').value).toBe('=1+1')
    // Read by the import, which refuses formulas: there are none.
    const officer = await buildOfficer(test, 'subdistrictOfficer', street)
    const fileId = await send(test, officer, await bytesOf(test, answer))
    const preview = await test.must(officer, 'member.previewImport', {
      fileId,
      regionId: community.id,
    })
    expect(preview.ignoredHeaders).toContain('手机（已遮盖）')
    expect(preview).toMatchObject({ total: 1, toAdd: 0, errors: 1 })
  })

  it('answers to the filters of the list', async () => {
    const officer = await buildOfficer(test, 'subdistrictOfficer', street)
    expect(await namesOf(officer)).toHaveLength(4)
    expect(await namesOf(officer, { regionId: other.id })).toEqual(['白雪'])
    expect(await namesOf(officer, { category: 'probationary' })).toEqual(['白雪'])
    expect(await namesOf(officer, { homeBranch: 'inside' })).toEqual(['周敏'])
    expect(await namesOf(officer, { skill: '合唱' })).toEqual(['安娜'])
    expect(await namesOf(officer, { status: 'left' })).toEqual([])
  })

  it('gives an office its place, a secretary the branch, and nobody else anything', async () => {
    expect(await namesOf(office, { regionId: other.id })).toEqual([])
    expect(await namesOf(secretary)).toEqual(['周敏'])
    const member = await signIn(test, await buildMember(test, { region: other, name: '普通党员' }))
    const expected = [
      [STRANGER, 'unauthenticated'],
      [await signIn(test), 'not_bound'],
      [member, 'forbidden'],
    ] as const
    for (const [caller, code] of expected) {
      expect(await test.callAs(caller, 'member.export', {})).toMatchObject({ ok: false, code })
    }
    const elsewhere = await buildDistrict(test, '330212', '鄞州区')
    const stranger = await buildOfficer(test, 'districtOfficer', elsewhere, '330212')
    expect(await namesOf(stranger)).toEqual([])
  })

  it('leaves a record: who, of which place, by which filter, how many, and no name that was looked for', async () => {
    const input = { category: 'full', query: '安娜' } as const
    const { count } = await test.must(office, 'member.export', input)
    expect(count).toBe(1)
    const subject = { subjectKind: 'region', subjectId: community.id } as const
    const { items } = await test.must(office, 'account.listEvents', subject)
    expect(items[0]).toMatchObject({ method: 'member.export', who: '李干部', count: 1 })
    const details = await test.rows((db) =>
      db
        .selectFrom('event')
        .select('detail')
        .where('id', '=', items[0]?.id ?? '')
        .execute(),
    )
    expect(details).toEqual([
      { detail: { category: 'full', status: 'active', isSearched: true, count: 1 } },
    ])
  })

  it('asked for twice by one request is one file and one record', async () => {
    const requestId = randomUUID()
    const ask = () => test.callAs(office, 'member.export', {}, requestId)
    const files = () => test.rows((db) => db.selectFrom('file').select('id').execute())
    const before = (await files()).length
    const [first, second] = await Promise.all([ask(), ask()])
    expect(first).toMatchObject({ ok: true })
    expect(second).toEqual(first)
    expect((await files()).length).toBe(before + 1)
  })

  it('is gone an hour later', async () => {
    const answer = await test.must(office, 'member.export', {})
    const purge = (minutes: number) => {
      const then = new Date(test.clock.now().getTime() + minutes * 60_000)
      return test.rows((db) => purgeReports(db, test.files, DISTRICT, then))
    }
    expect(await purge(59)).toBe(0)
    await bytesOf(test, answer)
    expect(await purge(61)).toBeGreaterThan(0)
    await expect(bytesOf(test, answer)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('leaves neither names nor phones in the log', () => {
    expect(test.logLines.join('')).not.toMatch(/安娜|1390000|139\*/)
  })
})
