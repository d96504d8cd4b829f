/** The demonstration lives in the day on which it is loaded, and is loaded anew while nobody has used it. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { seedDemo } from '../../cloudfunctions/demo'
import { addDays, DEMO_DISTRICT, DEMO_TODAY } from '../../cloudfunctions/demo/clock'
import { moveTo } from '../../cloudfunctions/demo/move'
import { accountIdOf } from '../../cloudfunctions/demo/personas'
import { planDistrict } from '../../cloudfunctions/demo/plan'
import { openSession } from '../../cloudfunctions/features/account/commands/openSession'
import { TEST_KEYS } from '../support/database'
import { openTestDistrict, sessionOf, type TestDistrict } from '../support/district'

const LATER = '2027-02-10'
const DAYS = 79

describe('the plan on another day', () => {
  const plan = planDistrict()
  const moved = moveTo(LATER, plan)

  it('is the plan itself on its own day', () => {
    expect(moveTo(DEMO_TODAY, plan)).toBe(plan)
  })

  it('keeps the distances, and what lies before its year', () => {
    const due = (rows: typeof plan.rows) => rows.branchTask.map(({ dueOn }) => dueOn ?? '')
    expect(due(moved.rows)).toEqual(due(plan.rows).map((day) => addDays(day, DAYS)))
    expect(due(moved.rows)).toContain(LATER)
    const joined = (rows: typeof plan.rows) => rows.member.map((row) => row.joinedPartyOn)
    expect(joined(moved.rows)).toEqual(joined(plan.rows))
    const end = Math.max(...moved.rows.event.map(({ at }) => (at as Date).getTime()))
    expect(end).toBeLessThan(Date.parse(`${LATER}T08:00:00+08:00`))
  })

  it('keeps each key one of its own, all references, and the order of all keys', () => {
    const keys = (rows: typeof plan.rows) => rows.taskLog.map(({ id }) => id)
    const order = (ids: string[]) =>
      ids
        .map((id, index) => [id, index] as const)
        .sort()
        .map(([, index]) => index)
    expect(order(keys(moved.rows))).toEqual(order(keys(plan.rows)))
    expect(new Set(keys(moved.rows)).size).toBe(plan.rows.taskLog.length)
    const tasks = new Set(moved.rows.branchTask.map(({ id }) => id))
    expect(moved.rows.taskLog.every(({ taskId }) => tasks.has(taskId))).toBe(true)
    expect(moved.photos.map(({ row }) => row)).toEqual(moved.rows.file)
    expect(moved.rows.account.map(({ id }) => id)).toContain(accountIdOf('secretary'))
  })

  it('can be made on whatever day, with all who came', () => {
    // Weekdays, month ends, a leap day, and the days of 2026 on which small branches had too few people.
    const days = [
      '2026-11-28',
      '2026-11-30',
      '2026-12-27',
      '2027-01-31',
      '2027-03-05',
      '2028-02-29',
    ]
    for (const day of days) {
      const { attendance } = planDistrict(day).rows
      expect(attendance.filter(({ kind }) => kind === 'checkIn')).toHaveLength(12_000)
    }
  }, 60_000)

  it('numbers documents by the year of their day', () => {
    const far = moveTo('2028-11-23', plan).rows.branch
    const estate = far.find(({ name }) => name === '港城花园临时党支部')
    expect(estate).toMatchObject({
      approvedOn: '2028-03-18',
      approvalDocumentNo: '后大街党委〔2028〕8号',
    })
  })
})

describe('a demonstration of an earlier day', () => {
  let test: TestDistrict
  let said: string[]

  beforeAll(async () => {
    test = await openTestDistrict()
  })
  beforeEach(() => {
    said = []
  })
  afterAll(() => test.close())

  const seed = (today: string) =>
    seedDemo(test.database.adminUrl, TEST_KEYS, (line) => said.push(line), {
      filesDir: test.filesDir,
      today,
    })
  const lastWater = () =>
    test.rows(async (db) => {
      const rows = await db
        .selectFrom('taskLog')
        .select((is) => is.fn.max('doneOn').as('day'))
        .execute()
      return rows[0]?.day
    }, DEMO_DISTRICT)
  const photos = () =>
    readdirSync(join(test.filesDir, DEMO_DISTRICT), { recursive: true }).filter((name) =>
      /[0-9a-f-]{36}$/.test(String(name)),
    ).length

  it('is loaded anew while nobody has done anything, with its photos, and not again on that day', async () => {
    await seed(DEMO_TODAY)
    expect(await lastWater()).toBe(DEMO_TODAY)
    await seed(LATER)
    expect(await lastWater()).toBe(LATER)
    expect(photos()).toBe(15)
    said = []
    await seed(LATER)
    await seed(DEMO_TODAY)
    expect(said).toEqual([])
    expect(await lastWater()).toBe(LATER)
  }, 90_000)

  it('stays as it is when somebody has, and says how to begin again', async () => {
    const { token } = await test.rows(
      (db) =>
        openSession(db, {
          districtId: DEMO_DISTRICT,
          accountId: accountIdOf('secretary'),
          device: '测试',
          now: new Date(),
        }),
      DEMO_DISTRICT,
    )
    const caller = { identity: sessionOf(token), district: DEMO_DISTRICT }
    const me = await test.must(caller, 'account.me', {})
    const place = me.grants.find(({ placeName }) => placeName === '港城花园临时党支部')
    await test.must({ ...caller, as: place?.id ?? '' }, 'branch.createInvitation', {
      branchId: place?.placeId ?? '',
    })
    await seed('2027-03-01')
    expect(said.join()).toContain(`停在 ${LATER}`)
    expect(await lastWater()).toBe(LATER)
  }, 60_000)
})
