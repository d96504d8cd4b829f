/** Sheets of hours and everyday giving, as rows. */
import { randomUUID } from 'node:crypto'
import type { SheetLine } from '../../cloudfunctions/db/tables/attendance'
import { DISTRICT, type TestDistrict } from './district'
import { buildEntry } from './service'

let sheetCount = 0

/** A sheet with these lines, in the year 2000, where no other numbers are given. */
export async function buildSheet(
  test: TestDistrict,
  personId: string,
  items: SheetLine[],
  seal: 'none' | 'requested' = 'none',
): Promise<{ id: string; number: string; code: string }> {
  const id = randomUUID()
  const number = `330211-2000-${String(++sheetCount).padStart(6, '0')}`
  const code = 'ACDEFGHJ'
  await test.rows((db) =>
    db
      .insertInto('recordSheet')
      .values({
        districtId: DISTRICT,
        id,
        number,
        checkCode: code,
        personId,
        fromOn: '2000-01-01',
        toOn: '2000-12-31',
        minutes: items.reduce((sum, { minutes }) => sum + minutes, 0),
        times: items.length,
        items: JSON.stringify(items),
        issuedAt: new Date(),
        seal,
        sealRequestedAt: seal === 'requested' ? new Date() : null,
      })
      .execute(),
  )
  return { id, number, code }
}

/** Two hours, as a sheet has them. */
export const lineOf = (entryId: string): SheetLine => ({
  title: '桶边督导',
  day: '2000-03-05',
  minutes: 120,
  organiserName: '社区',
  content: '引导分类',
  place: '南门广场',
  leaderName: '李组长',
  entryId,
})

/** Something done day after day, by nobody else's leave and not yet told to anybody. */
export async function buildGiving(
  test: TestDistrict,
  personId: string,
  { title = '送凉开水', publishedAt = null as Date | null } = {},
): Promise<string> {
  const id = randomUUID()
  await test.rows((db) =>
    db
      .insertInto('giving')
      .values({
        districtId: DISTRICT,
        id,
        personId,
        title,
        startedOn: '2026-07-01',
        publishedAt,
        createdAt: new Date(),
      })
      .execute(),
  )
  return id
}

/** One of each for the world: a sheet, one that waits for its seal, a giving. All of one person. */
export async function buildRecords(
  test: TestDistrict,
  shift: Parameters<typeof buildEntry>[1],
  personId: string,
  recordedBy: string,
) {
  const entryId = await buildEntry(test, shift, personId, { recordedBy })
  return {
    sheet: await buildSheet(test, personId, [lineOf(entryId)]),
    waiting: await buildSheet(test, personId, [lineOf(entryId)], 'requested'),
    giving: await buildGiving(test, personId),
  }
}
