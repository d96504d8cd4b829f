/** What people's own tables look like, and what the preview makes of them. */
import type { ImportPreview } from '@contract/member'
import type ExcelJS from 'exceljs'
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import {
  buildBranch,
  buildDistrict,
  buildMember,
  buildOfficer,
  buildPerson,
  buildRegion,
  type Place,
} from '../../support/factories'
import { bookOf, HEADER, openBook, send } from './importSheets'

describe('the preview of an import', () => {
  let test: TestDistrict
  let street: Place
  let community: Place
  let office: Caller
  let branchId: string

  beforeAll(async () => {
    test = await openTestDistrict()
    const district = await buildDistrict(test)
    street = await buildRegion(test, { kind: 'subdistrict', name: '招宝山街道' }, district)
    community = await buildRegion(test, { name: '总浦桥社区' }, street)
    await buildRegion(test, { name: '后大街社区' }, street)
    const other = await buildRegion(test, { kind: 'subdistrict', name: '骆驼街道' }, district)
    await buildRegion(test, { name: '金东社区' }, other)
    branchId = await buildBranch(test, {
      region: community,
      kind: 'regular',
      name: '总浦桥社区第一党支部',
    })
    office = await buildOfficer(test, 'subdistrictOfficer', street)
  })
  afterAll(() => test.close())

  async function preview(bytes: Buffer, place: Place = community): Promise<ImportPreview> {
    const fileId = await send(test, office, bytes)
    return test.must(office, 'member.previewImport', { fileId, regionId: place.id })
  }

  /** What was written for one confirmed person. */
  async function memberCalled(name: string) {
    const page = await test.must(office, 'member.list', { query: name })
    const id = page.items[0]?.id ?? ''
    return test.must(office, 'member.find', { id })
  }

  it('finds columns by their headers, below a title, with brackets and blanks', async () => {
    const result = await preview(
      await bookOf(
        [
          ['2026年党员花名册'],
          [],
          ['序号', ' 姓 名 ', '联系电话(必填)', '党员身份', '所在党支部', '备注', '名字'],
          [1, '王秀珍', '13900001206', '正式党员', '老干部局党支部', '骨干', '别名'],
        ],
        (sheet) => sheet.mergeCells('A1:G1'),
      ),
    )
    expect(result.columns).toEqual([
      { column: 'name', header: '姓 名' },
      { column: 'phone', header: '联系电话(必填)' },
      { column: 'category', header: '党员身份' },
      { column: 'homeBranch', header: '所在党支部' },
    ])
    expect(result.ignoredHeaders).toEqual(['序号', '备注', '名字'])
    expect(result).toMatchObject({ fileName: '名单.xlsx', total: 1, toAdd: 1, errors: 0 })
    expect(result.rows[0]).toMatchObject({ row: 4, name: '王秀珍', verdict: 'add' })
  })

  it('reads full-width digits, rich text, links, numbers, days in each way of writing', async () => {
    const header = [...HEADER, '特长', '可服务类别', '是否流动', '在职党员', '入党时间']
    const home = '总浦桥社区第一党支部'
    const rows: unknown[][] = [
      [
        '张 三',
        '１３９　００００　２００１',
        '正式',
        home,
        '',
        '合唱、理发;书法',
        '助老',
        '√',
        1,
        '2001.7.1',
      ],
      [
        '李\u200b四\u00a0',
        13_900_002_002,
        '预备党员',
        `${home} `,
        '总浦桥',
        '',
        '',
        '否',
        '×',
        '2001年7月1日',
      ],
      [
        { richText: [{ text: '王' }, { font: { bold: true }, text: '五' }] },
        '139-0000-2003',
        '积极分子',
        '外单位党支部',
        '招宝山街道总浦桥社区',
        '',
        '',
        true,
        false,
        '２００１／７／１',
      ],
      [
        { text: '赵六', hyperlink: 'mailto:a@b.c' },
        1.3900002004e10,
        '发展对象',
        home,
        '',
        '',
        '',
        '',
        '',
        new Date(Date.UTC(2001, 6, 1)),
      ],
      ['艾力•买买提', '+86 13900002005', '中共党员', home, '', '', '', '', '', 37_073],
      ['钱七', '86 13900002006', '党员', home, '', '', '', '', '', '20010701'],
      ['孙八', '', '正式党员', home, '', '', '', '', '', '2001-07-01 00:00:00'],
    ]
    const result = await preview(await bookOf([header, ...rows]))
    expect(result.rows.filter((row) => row.problems.length > 0)).toEqual([])
    expect(result).toMatchObject({ total: 7, toAdd: 7, errors: 0 })
    await test.must(office, 'member.confirmImport', { id: result.id })

    for (const name of ['张三', '李四', '王五', '赵六', '艾力·买买提', '钱七', '孙八']) {
      expect(await memberCalled(name)).toMatchObject({
        name,
        joinedPartyOn: '2001-07-01',
        regionId: community.id,
      })
    }
    expect(await memberCalled('张三')).toMatchObject({
      phoneMasked: '139****2001',
      skills: ['合唱', '理发', '书法'],
      services: ['助老'],
      isMobile: true,
      isInService: true,
      homeBranch: { id: branchId, outside: false },
    })
    expect(await memberCalled('李四')).toMatchObject({
      phoneMasked: '139****2002',
      category: 'probationary',
    })
    expect(await memberCalled('王五')).toMatchObject({
      category: 'applicant',
      isMobile: true,
      homeBranch: { name: '外单位党支部', outside: true },
    })
    expect(await memberCalled('赵六')).toMatchObject({
      phoneMasked: '139****2004',
      category: 'applicant',
    })
  })

  it('reads days counted from 1904, and headers of two rows', async () => {
    const result = await preview(
      await bookOf(
        [
          ['姓名', '基本情况', '', '党支部', '入党日期'],
          ['', '手机', '类别', '', ''],
          ['郑九', '13900002101', '正式党员', '外单位党支部', 35_611],
        ],
        (_sheet, book) => {
          book.properties.date1904 = true
        },
      ),
    )
    expect(result).toMatchObject({ total: 1, toAdd: 1 })
    await test.must(office, 'member.confirmImport', { id: result.id })
    expect(await memberCalled('郑九')).toMatchObject({
      joinedPartyOn: '2001-07-01',
      phoneMasked: '139****2101',
    })
  })

  it('lets a merged cell speak for all its rows, and passes over empty ones and hidden sheets', async () => {
    const result = await preview(
      await bookOf(
        [
          HEADER,
          ['冯一', '13900002201', '正式党员', '外单位党支部', '后大街社区'],
          ['冯二', '13900002202', '正式党员', '', ''],
          [],
          ['', '   ', '\u200b'],
          ['冯三', '13900002203', '正式党员', '', ''],
        ],
        (sheet, book) => {
          sheet.mergeCells('D2:D6')
          sheet.mergeCells('E2:E6')
          const hidden = book.addWorksheet('旧名单', { state: 'hidden' })
          hidden.addRow(HEADER)
          hidden.addRow(['不该有', '13900002299', '正式党员', '外单位党支部', '后大街社区'])
          // exceljs writes sheets in this order.
          Object.assign(hidden, { orderNo: -1 })
        },
      ),
      street,
    )
    expect(result).toMatchObject({ total: 3, toAdd: 3, errors: 0 })
    expect(result.rows.map(({ row, name }) => [row, name])).toEqual([
      [2, '冯一'],
      [3, '冯二'],
      [6, '冯三'],
    ])
  })

  it('says for each cell what is wrong with it, rows with problems first', async () => {
    const header = [...HEADER, '特长', '流动党员', '入党日期']
    const good = ['褚一', '13900002301', '正式党员', '外单位党支部', '后大街社区', '', '', '']
    const wrong = (change: Record<number, unknown>) =>
      good.map((value, index) => change[index] ?? value)
    const result = await preview(
      await bookOf([
        header,
        good,
        wrong({ 0: '卫一', 1: '1390000230' }),
        wrong({ 0: '卫二', 1: '0574-86261234' }),
        wrong({ 0: '卫三', 1: '1.39E+10' }),
        wrong({ 0: '卫四', 1: '23900002301' }),
        wrong({ 0: '卫五', 1: '13900002302、13900002303' }),
        wrong({ 0: '卫六', 1: '13900002306', 2: '群众' }),
        wrong({ 0: '卫七', 1: '13900002307', 3: ' ' }),
        wrong({ 0: '卫八', 1: '13900002308', 4: '金东社区' }),
        wrong({ 0: '卫九', 1: '13900002309', 4: ' ' }),
        wrong({ 0: '蒋一', 1: '13900002310', 5: '特'.repeat(21) }),
        wrong({ 0: '蒋二', 1: '13900002311', 6: '也许' }),
        wrong({ 0: '蒋三', 1: '13900002312', 7: '2001.7' }),
        wrong({ 0: '蒋四', 1: '13900002313', 7: '2001-02-30' }),
        wrong({ 0: '蒋五', 1: '13900002314', 7: '2101-01-01' }),
        wrong({ 0: '蒋六', 1: '13900002315', 7: '1920-01-01' }),
        wrong({ 0: ' ', 1: '13900002316' }),
        wrong({ 0: '13900002317', 1: ' ' }),
        wrong({ 0: { error: '#N/A' }, 1: '13900002318' }),
        wrong({ 0: '沈一', 1: '13900002319', 2: '群众', 7: '很早' }),
      ]),
      street,
    )
    const said = result.rows.map(({ name, problems }) => [
      name,
      ...problems.map(({ column, message }) => `${column}:${message}`),
    ])
    expect(said[0]).toEqual([
      '沈一',
      'category:党员类别填“正式党员”“预备党员”或“入党积极分子”',
      'joinedPartyOn:日期的写法如 2001-07-01',
    ])
    expect(Object.fromEntries(said.slice(1).map(([name, ...rest]) => [name, rest.join()]))).toEqual(
      {
        卫一: 'phone:手机号应是 11 位数字，现在是 10 位',
        卫二: 'phone:手机号应是 11 位数字，现在是 12 位',
        卫三: 'phone:手机号被表格写成了科学计数法，后几位已丢失，请重新填写',
        卫四: 'phone:手机号应以 1 开头',
        卫五: 'phone:手机号只填一个',
        卫六: 'category:党员类别填“正式党员”“预备党员”或“入党积极分子”',
        卫七: 'homeBranch:请填写组织关系所在党支部',
        卫八: 'region:所选的范围里没有这个社区或村，请核对名称',
        卫九: 'region:请填写报到社区',
        蒋一: 'skills:特长不超过 20 字',
        蒋二: 'mobile:填“是”或“否”',
        蒋三: 'joinedPartyOn:日期要写到日，如 2001-07-01',
        蒋四: 'joinedPartyOn:没有这一天',
        蒋五: 'joinedPartyOn:日期还没有到',
        蒋六: 'joinedPartyOn:日期早于 1921 年 7 月 1 日',
        '': 'name:请填写姓名',
        '139****2317': 'name:这不是姓名',
        '#N/A': 'name:单元格里是错误值，请重新填写',
        褚一: '',
      },
    )
    expect(result).toMatchObject({ total: 20, toAdd: 1, errors: 19 })
    // What a preview says is kept with the answers: no phone is in it.
    expect(JSON.stringify(result)).not.toMatch(/1[39]\d{9}/)
    const refused = await test.callAs(office, 'member.confirmImport', { id: result.id })
    expect(refused).toMatchObject({ ok: false, code: 'import_has_errors' })
  })

  it('finds who is there twice, in the table and on the roster', async () => {
    await buildMember(test, { region: community, name: '韩一', phone: '13900002401' })
    await buildMember(test, { region: community, name: '韩二', homeBranchName: '外单位党支部' })
    await buildMember(test, {
      region: community,
      name: '韩三',
      phone: '13900002403',
      homeBranchName: '外单位党支部',
    })
    const registered = await buildPerson(test, { name: '韩四', phone: '13900002404' })
    await buildPerson(test, { name: '韩五', phone: '13900002405' })
    const row = (name: string, phone: string) => [
      name,
      phone,
      '正式党员',
      '外单位党支部',
      '后大街社区',
    ]
    const result = await preview(
      await bookOf([
        HEADER,
        row('韩一', '13900002401'),
        row('韩二', '13900002402'),
        row('韩三', ''),
        row('韩四', '13900002404'),
        row('杨一', '13900002405'),
        row('杨二', '13900002406'),
        row('杨二', '13900002406'),
        row('杨三', '13900002406'),
        row('杨四', ''),
        row('杨四', ''),
        row('杨五', '13900002407'),
        row('杨五', '13900002408'),
      ]),
      street,
    )
    const said = Object.fromEntries(
      result.rows.map(({ row: number, verdict, problems }) => [
        number,
        [verdict, problems[0]?.message].join(),
      ]),
    )
    expect(said).toEqual({
      2: 'same,',
      3: 'same,',
      4: 'same,',
      5: 'add,',
      6: 'error,这个手机号已登记在别人名下，请核对',
      7: 'add,',
      8: 'error,与第 7 行是同一个人',
      9: 'error,与第 7 行的手机号相同，姓名不同',
      10: 'add,',
      11: 'error,与第 10 行是同一个人',
      12: 'add,',
      13: 'add,',
    })
    const added = await preview(await bookOf([HEADER, row('韩四', '13900002404')]), street)
    await test.must(office, 'member.confirmImport', { id: added.id })
    expect((await memberCalled('韩四')).id).toBe(registered)
  })

  it('tells of somebody who has left, and changes nothing about them', async () => {
    const id = await buildMember(test, { region: community, name: '朱一', phone: '13900002501' })
    await test.must(office, 'member.leave', { id, leftOn: '2026-01-01', reason: '转往外地' })
    const result = await preview(
      await bookOf([HEADER, ['朱一', '13900002501', '正式党员', '外单位党支部', '']]),
    )
    expect(result).toMatchObject({ toAdd: 0, same: 1, errors: 0 })
    expect(result.rows[0]?.problems[0]?.message).toBe('名册里这位党员已转出，导入不会改动')
  })

  it('gives a template whose examples are not imported, with lists to choose from', async () => {
    const template = await test.must(office, 'member.importTemplate', {})
    expect(template.name).toBe('党员名册导入模板.xlsx')
    const book = await openBook(Buffer.from(template.base64, 'base64'))
    const sheet = book.getWorksheet('党员名册') as ExcelJS.Worksheet
    expect(sheet.rowCount).toBe(3)
    expect(sheet.getCell('C5').dataValidation.formulae).toEqual([
      '"正式党员,预备党员,入党积极分子"',
    ])
    expect(book.getWorksheet('填写说明')?.rowCount).toBeGreaterThan(5)

    sheet.addRow(['秦一', '13900002601', '正式党员', '外单位党支部'])
    const result = await preview(Buffer.from(await book.xlsx.writeBuffer()))
    expect(result).toMatchObject({ total: 1, toAdd: 1, ignoredHeaders: [] })
    expect(result.columns).toHaveLength(10)
  })

  it('leaves no phone in the log', () => {
    expect(test.logLines.length).toBeGreaterThan(10)
    expect(test.logLines.join('')).not.toMatch(/1390000\d{4}/)
  })
})
