/** What goes to the city's system, and what comes back: the seven facts as cells, the answer kept once. */
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import {
  buildDistrict,
  buildOfficer,
  buildPerson,
  buildRegion,
  type Place,
  signIn,
} from '../../support/factories'
import { buildEntry } from '../../support/service'
import { buildActivity } from '../../support/volunteers'
import { bookOf, bytesOf, openBook, send } from '../member/importSheets'

describe('hours for the city’s system', () => {
  let test: TestDistrict
  let community: Place
  let office: Caller
  let recordedBy: string

  beforeAll(async () => {
    test = await openTestDistrict()
    test.clock.now = () => new Date('2026-11-23T18:00:00Z')
    community = await buildRegion(test, { name: '后大街社区' }, await buildDistrict(test))
    office = await buildOfficer(test, 'communityOfficer', community)
    recordedBy = office.personId ?? ''
  })
  afterAll(() => test.close())

  const startsAt = new Date('2026-03-05T16:30:00Z')
  const build = (more = {}) =>
    buildActivity(test, { region: community, createdBy: recordedBy, startsAt, ...more })

  async function served(activity: Awaited<ReturnType<typeof build>>, name: string, minutes = 95) {
    const personId = await buildPerson(test, { name })
    const entry = await buildEntry(test, activity, personId, { minutes, recordedBy })
    return { personId, entry }
  }
  const exported = (activityId: string) => test.must(office, 'activity.exportFacts', { activityId })
  async function rowsOf(activityId: string) {
    const sheet = (await openBook(await bytesOf(test, await exported(activityId)))).worksheets[0]
    const values = (sheet?.getSheetValues() ?? []) as unknown[][]
    // Cells without a word are not there.
    return values.slice(1).map((row) => Array.from({ length: 15 }, (_, at) => row[at + 1] ?? ''))
  }
  const answer = async (activityId: string, rows: unknown[][], caller = office) =>
    test.callAs(caller, 'activity.importAnswer', {
      activityId,
      fileId: await send(test, caller, await bookOf(rows)),
    })
  const reports = () => test.rows((db) => db.selectFrom('cityReport').selectAll().execute())
  const HEADER = ['记录编号', '姓名', '市平台结果', '市平台编号', '原因']

  it('has typed cells, Chinese headers that stay in view, and settled hours alone', async () => {
    const activity = await build({ title: '=1+1 / 桶边督导' })
    await served(activity, '王秀珍')
    const { personId, entry } = await served(activity, '李强')
    await buildEntry(test, activity, personId, { recordedBy, kind: 'objected', follows: entry })
    await served(activity, '没来', 0)
    const file = await exported(activity.id)
    expect(file.name).toBe('服务记录_=1+1_桶边督导_2026-11-24.xlsx')
    const sheet = (await openBook(await bytesOf(test, file))).worksheets[0]
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    const [header, ...rows] = await rowsOf(activity.id)
    expect(header).toEqual([
      '记录编号',
      '姓名',
      '活动名称',
      '服务日期',
      '服务地点',
      '服务内容',
      '服务时间（小时）',
      '服务时间（分钟）',
      '活动组织单位',
      '活动负责人',
      '岗位',
      '市平台活动编号',
      '市平台结果',
      '市平台编号',
      '原因',
    ])
    expect(rows).toHaveLength(1)
    expect(rows[0]?.slice(0, 11)).toEqual([
      expect.stringMatching(/^[0-9A-F]{12}-[0-9A-F]{12}$/),
      '王秀珍',
      '=1+1 / 桶边督导',
      // Half past midnight in Shanghai is the next day.
      new Date('2026-03-06T00:00:00Z'),
      '南门广场',
      '引导居民分类投放垃圾',
      1.58,
      95,
      '后大街社区',
      expect.any(String),
      '桶边引导',
    ])
    expect(sheet?.getCell('C2').formula).toBeUndefined()
  })

  it('leaves a row in the record of events for each export', async () => {
    const activity = await build()
    await served(activity, '王秀珍')
    await exported(activity.id)
    const events = await test.rows((db) =>
      db
        .selectFrom('event')
        .select(['method', 'detail'])
        .where('subjectId', '=', activity.id)
        .execute(),
    )
    expect(events).toEqual([{ method: 'activity.exportFacts', detail: { rows: 1 } }])
  })

  it('refuses what is not volunteering, what has no hours, and who does not carry it', async () => {
    const party = await build({ kind: 'party' })
    const empty = await build()
    const resident = await signIn(test, await buildPerson(test))
    const refusal = (caller: Caller, activityId: string) =>
      test.callAs(caller, 'activity.exportFacts', { activityId })
    expect(await refusal(office, party.id)).toMatchObject({
      code: 'not_volunteering',
      rule: 'V-19',
    })
    expect(await refusal(office, empty.id)).toMatchObject({ code: 'sheet_empty' })
    expect(await refusal(resident, empty.id)).toMatchObject({ code: 'forbidden' })
    expect(await answer(empty.id, [HEADER], resident)).toMatchObject({ code: 'forbidden' })
  })

  it('comes back in the same file, and the answer is kept with each hour', async () => {
    const activity = await build()
    const other = await build()
    await served(activity, '王秀珍')
    await served(activity, '李强')
    await served(activity, '赵明')
    await served(other, '别的活动')
    const rows = await rowsOf(activity.id)
    const [foreign] = (await rowsOf(other.id)).slice(1)
    const [header = [], ...people] = rows
    const filled = people.map((row) => [...row])
    for (const row of filled) {
      if (row[1] === '王秀珍') row.splice(12, 3, '成功', 'NB-001', '')
      if (row[1] === '李强') row.splice(12, 3, '退回', '', '身份证号没有登记')
    }
    const before = (await reports()).length
    const reply = await answer(activity.id, [
      header,
      ...filled,
      [...(foreign ?? [])].toSpliced(12, 1, '成功'),
    ])
    expect(reply).toEqual({
      ok: true,
      value: {
        accepted: 1,
        refused: [{ name: '李强', reason: '身份证号没有登记' }],
        unknown: 1,
      },
    })
    expect((await reports()).length - before).toBe(2)
    const named = new Map((await rowsOf(activity.id)).map((row) => [row[1], row.slice(12)]))
    expect(named.get('王秀珍')).toEqual(['成功', 'NB-001', ''])
    expect(named.get('李强')).toEqual(['退回', '', '身份证号没有登记'])
    expect(named.get('赵明')).toEqual(['', '', ''])
  })

  it('changes nothing when the same answer comes again, and all when another one comes', async () => {
    const activity = await build()
    await served(activity, '王秀珍')
    const number = (await rowsOf(activity.id))[1]?.[0]
    const first = [HEADER, [number, '王秀珍', '退回', '', '重复']]
    await answer(activity.id, first)
    const kept = await reports()
    test.clock.now = () => new Date('2026-11-24T18:00:00Z')
    expect(await answer(activity.id, first)).toMatchObject({ ok: true, value: { accepted: 0 } })
    expect(await reports()).toEqual(kept)
    await answer(activity.id, [HEADER, [number, '王秀珍', '通过', 'NB-2', '']])
    expect((await reports()).find(({ cityRecordId }) => cityRecordId === 'NB-2')).toMatchObject({
      state: 'accepted',
      problem: null,
    })
  })

  it('refuses tables that are none of ours', async () => {
    const activity = await build()
    await served(activity, '王秀珍')
    expect(
      await answer(activity.id, [
        ['姓名', '结果'],
        ['王秀珍', '成功'],
      ]),
    ).toMatchObject({
      code: 'sheet_no_header',
    })
    expect(
      await answer(activity.id, [HEADER, [{ formula: '1+1', result: 2 }, '王秀珍', '成功']]),
    ).toMatchObject({ code: 'sheet_has_formulas' })
    const fileId = await send(test, office, Buffer.from('PK\x03\x04 broken', 'latin1'))
    const broken = { activityId: activity.id, fileId }
    expect(await test.callAs(office, 'activity.importAnswer', broken)).toMatchObject({
      code: 'sheet_unreadable',
    })
    // A file of somebody else's is not there.
    const other = await buildOfficer(test, 'communityOfficer', community)
    expect(await test.callAs(other, 'activity.importAnswer', broken)).toMatchObject({
      code: 'file_missing',
    })
  })
})
