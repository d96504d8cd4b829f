/** The spreadsheet of a page: its cells are what the page shows, typed, with their definitions. */
import { type Computed, factOf, numberOf, type PlacePage, reportedText } from '@contract/dashboard'
import { countPlaces } from '../../../cloudfunctions/features/dashboard/commands/countPlaces'
import { DISTRICT, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildMember, buildRegion } from '../../support/factories'
import { buildWorld, type World } from '../../support/world'
import { bytesOf, openBook } from '../member/importSheets'

let test: TestDistrict
let world: World
let page: PlacePage
let sheets: unknown[][][]
let names: string[]
let frozen: boolean[]

beforeAll(async () => {
  test = await openTestDistrict()
  world = await buildWorld(test)
  const { street, accounts } = world
  const lonely = await buildRegion(test, { kind: 'community', name: '小社区' }, street)
  for (let more = 0; more < 3; more++) await buildMember(test, { region: lonely })
  for (let more = 0; more < 9; more++) await buildMember(test, { region: world.community })
  await test.must(accounts.subdistrictOfficer, 'dashboard.enterReported', {
    regionId: street.id,
    name: 'microServices',
    value: 700,
    qualifier: 'over',
    source: '街道年报',
    asOf: '2026-10-31',
    reason: '年度统计',
  })
  await test.rows((db) => countPlaces(db, DISTRICT, new Date(), { isForced: true }))
  page = await test.must(accounts.subdistrictOfficer, 'dashboard.page', {})
  const file = await test.must(accounts.subdistrictOfficer, 'dashboard.export', {})
  expect(file.name).toMatch(/^看板_招宝山街道_\d{4}-\d{2}-\d{2}\.xlsx$/)
  const book = await openBook(await bytesOf(test, file))
  names = book.worksheets.map(({ name }) => name)
  frozen = book.worksheets.map(({ views }) => views[0]?.state === 'frozen')
  sheets = book.worksheets.map((sheet) =>
    ((sheet.getSheetValues() ?? []) as unknown[][])
      .slice(1)
      .map((row) => Array.from({ length: 9 }, (_, at) => row[at + 1] ?? '')),
  )
})
afterAll(() => test.close())

const shown = (name: Parameters<typeof numberOf>[0], computed: Computed | undefined) =>
  computed === undefined ? '' : computed === 'few' ? '少于5' : numberOf(name, computed)

it('has the figures first and their definitions second, each with a head that stays', () => {
  expect(names).toEqual(['数字', '怎样统计', '下一级', '近24个月'])
  expect(frozen).toEqual([true, true, true, true])
})

it('has in each cell what the page shows, numbers as numbers', () => {
  const [head, ...rows] = sheets[0] ?? []
  expect(head?.slice(0, 4)).toEqual(['类别', '指标', '系统统计', '单位'])
  expect(rows.map((row) => [row[1], row[2], row[6]])).toEqual(
    page.figures.map(({ name, computed, reported }) => [
      factOf(name).label,
      shown(name, computed),
      reported ? reportedText(name, reported) : '',
    ]),
  )
  expect(rows.map((row) => row[6])).toContain('逾700项')
  expect(rows.some((row) => typeof row[2] === 'number')).toBe(true)
  const [, ...definitions] = sheets[1] ?? []
  expect(definitions.map((row) => row[0])).toEqual(
    page.figures.map(({ name }) => factOf(name).label),
  )
})

it('hides in the parts what the page hides', () => {
  const [, ...rows] = sheets[2] ?? []
  expect(rows.map((row) => row[2])).toEqual(
    page.rows.map(({ values }) => shown('members', values.members)),
  )
  expect(rows.map((row) => row[2])).toContain('少于5')
})

it('stands on the record', async () => {
  const events = await test.rows((db) =>
    db.selectFrom('event').select('subjectId').where('method', '=', 'dashboard.export').execute(),
  )
  expect(events).toEqual([{ subjectId: world.street.id }])
})
