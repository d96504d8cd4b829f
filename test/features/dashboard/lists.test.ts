/** The lists behind the numbers: the rows that were counted, on a page and in a spreadsheet. */
import {
  type FigureName,
  LIST_NAMES,
  type ListName,
  type ListRow,
  listFactOf,
} from '@contract/dashboard'
import { inDistrict } from '../../../cloudfunctions/db/connect'
import { recountPlaces } from '../../../cloudfunctions/features/dashboard/commands/checkPlace'
import { countPlaces } from '../../../cloudfunctions/features/dashboard/commands/countPlaces'
import { DISTRICT, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildWorld, type World } from '../../support/world'
import { bytesOf, openBook } from '../member/importSheets'

let test: TestDistrict
let world: World

/** What is counted into which figures. */
const FIGURES_OF: Record<ListName, FigureName[]> = {
  organizations: ['organizations'],
  branches: ['branchesRegular', 'branchesJoint'],
  temporaryBranches: ['temporaryActive', 'temporaryForming', 'temporaryDissolved'],
  activities: ['activitiesHeld'],
  stations: ['stations'],
  problemsSolved: ['problemsSolved'],
  problemsOpen: ['problemsOpen'],
  deliberations: ['deliberationsOpen', 'deliberationsDecided'],
  decisions: ['decisionsOpen', 'decisionsDecided'],
  collections: ['collectionsOpen', 'collectionsClosed'],
}

const DAY_MS = 86_400_000

/** Two more solved problems, after 24 and after 72 hours; a merged one counts for nothing. */
async function solveProblems(): Promise<void> {
  // What the world has solved, it has solved at once.
  await test.rows((db) =>
    db
      .updateTable('problem')
      .set((row) => ({ solvedAt: row.ref('createdAt') }))
      .where('state', '=', 'solved')
      .execute(),
  )
  const { stationId, broughtBy } = await test.rows((db) =>
    db
      .selectFrom('problem')
      .select(['stationId', 'broughtBy'])
      .where('districtId', '=', DISTRICT)
      .executeTakeFirstOrThrow(),
  )
  const createdAt = new Date(Date.now() - 10 * DAY_MS)
  const row = (days: number) => ({
    districtId: DISTRICT,
    id: crypto.randomUUID(),
    stationId,
    kind: 'repair' as const,
    words: '楼道灯不亮',
    place: '3 号楼',
    urgency: 'normal' as const,
    state: 'solved' as const,
    broughtBy,
    showsName: false,
    dueOn: '2026-11-30',
    solvedAt: new Date(createdAt.getTime() + days * DAY_MS),
    version: 1,
    createdAt,
    updatedAt: createdAt,
  })
  const [first, second] = [row(1), row(3)]
  const merged = { ...row(1), state: 'merged' as const, solvedAt: null, mergedInto: first.id }
  await test.rows((db) => db.insertInto('problem').values([first, second]).execute())
  await test.rows((db) => db.insertInto('problem').values([merged]).execute())
}

beforeAll(async () => {
  test = await openTestDistrict()
  world = await buildWorld(test)
  await solveProblems()
  await test.rows((db) => countPlaces(db, DISTRICT, new Date(), { isForced: true }))
})
afterAll(() => test.close())

async function everything(regionId: string, list: ListName): Promise<ListRow[]> {
  const rows: ListRow[] = []
  let cursor: string | undefined
  do {
    const page = await test.must(world.accounts.districtOfficer, 'dashboard.list', {
      regionId,
      list,
      limit: 2,
      ...(cursor && { cursor }),
    })
    rows.push(...page.items)
    cursor = page.nextCursor
  } while (cursor)
  return rows
}

it.each(LIST_NAMES)(
  '%s: as many rows as the figures say, each once, at each level',
  async (list) => {
    for (const { id } of [world.district, world.street, world.community]) {
      const page = await test.must(world.accounts.districtOfficer, 'dashboard.page', {
        regionId: id,
      })
      const counted = page.figures.flatMap(({ name, computed }) =>
        FIGURES_OF[list].includes(name) && computed && computed !== 'few' ? [computed.value] : [],
      )
      const rows = await everything(id, list)
      expect(rows).toHaveLength(counted.reduce((sum, value) => sum + value, 0))
      expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
      const { columns } = listFactOf(list)
      for (const { cells } of rows) {
        expect(cells).toHaveLength(columns.length)
        // A code without a word would be an empty cell.
        for (const [at, column] of columns.entries()) {
          if (column.kind === 'word') expect(Object.keys(column.words)).toContain(cells[at])
        }
      }
    }
  },
)

it('has rows to speak of', async () => {
  const lengths = await Promise.all(
    LIST_NAMES.map(async (list) => (await everything(world.district.id, list)).length),
  )
  expect(lengths.filter((length) => length > 0).length).toBeGreaterThanOrEqual(8)
})

it('says how long solving took, on average', async () => {
  const page = await test.must(world.accounts.districtOfficer, 'dashboard.page', {})
  const figure = (name: FigureName) => page.figures.find((one) => one.name === name)?.computed
  const solved = await everything(world.district.id, 'problemsSolved')
  expect(solved.length).toBeGreaterThanOrEqual(2)
  expect(figure('solveDays')).toEqual({
    value: 4 / solved.length,
    part: 4,
    whole: solved.length,
  })
  const oneMoment = { districtId: DISTRICT, readOnly: false, isOneMoment: true }
  const recount = inDistrict(test.database.pool, oneMoment, (db) =>
    recountPlaces(db, DISTRICT, new Date()),
  )
  expect(await recount).toEqual([])
})

it('is for the offices over the place alone', async () => {
  const { accounts, street } = world
  const ask = (who: keyof typeof accounts) =>
    test.callAs(accounts[who], 'dashboard.list', { regionId: street.id, list: 'stations' })
  for (const who of ['otherSubdistrict', 'communityOfficer', 'secretary', 'member'] as const) {
    expect(await ask(who)).toMatchObject({ ok: false, code: 'forbidden' })
  }
  expect(await ask('subdistrictOfficer')).toMatchObject({ ok: true })
})

it.each(['collections', 'problemsSolved'] as const)(
  '%s as a spreadsheet has the rows of the page, typed, with their definition, and is on the record',
  async (list) => {
    const officer = world.accounts.subdistrictOfficer
    const regionId = world.street.id
    const file = await test.must(officer, 'dashboard.exportList', { regionId, list })
    const book = await openBook(await bytesOf(test, file))
    expect(book.worksheets.map(({ name }) => name)).toEqual([listFactOf(list).title, '怎样统计'])
    const [sheet, definition] = book.worksheets
    expect(sheet?.views[0]?.state).toBe('frozen')
    const shown = await everything(regionId, list)
    const { columns } = listFactOf(list)
    expect(sheet?.getRow(1).values).toEqual([undefined, ...columns.map(({ title }) => title)])
    shown.forEach(({ cells }, index) => {
      columns.forEach((column, at) => {
        const cell = sheet?.getRow(index + 2).getCell(at + 1).value
        const expected = cells[at]
        if (expected === null) expect(cell ?? '').toBe('')
        else if (column.kind === 'fen') expect(cell).toBe(Number(expected) / 100)
        else if (column.kind === 'day') expect(cell).toEqual(new Date(`${expected}T00:00:00Z`))
        else if (column.kind === 'word') expect(cell).toBe(column.words[String(expected)])
        else expect(cell).toBe(expected)
      })
    })
    expect(sheet?.rowCount).toBe(shown.length + 1)
    expect(definition?.getRow(2).getCell(3).value).toBe(listFactOf(list).counts)
    const events = await test.rows((db) =>
      db
        .selectFrom('event')
        .select(['subjectId', 'detail'])
        .where('method', '=', 'dashboard.exportList')
        .execute(),
    )
    expect(events).toContainEqual(
      expect.objectContaining({ subjectId: regionId, detail: expect.objectContaining({ list }) }),
    )
  },
)
