/** Months and years that are over, written down by the clock; and the page itself on paper. */
import { computedText, factOf, type VolunteerYear } from '@contract/dashboard'
import { dayOf } from '../../../cloudfunctions/core/days'
import { countPlaces } from '../../../cloudfunctions/features/dashboard/commands/countPlaces'
import { makeBulletins } from '../../../cloudfunctions/features/dashboard/commands/makeBulletins'
import { monthBefore, yearBefore } from '../../../cloudfunctions/features/dashboard/periodRule'
import { DISTRICT, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildMember, buildRegion } from '../../support/factories'
import { pagesOf } from '../../support/pdf'
import { buildWorld, type World } from '../../support/world'
import { bytesOf } from '../member/importSheets'

let test: TestDistrict
let world: World
/** The world's own bulletins are of the last month: here it is a month later. */
const LATER = new Date(Date.now() + 32 * 86_400_000)
const strike = () => test.rows((db) => makeBulletins(db, DISTRICT, LATER))

beforeAll(async () => {
  test = await openTestDistrict()
  world = await buildWorld(test)
  await test.rows((db) => countPlaces(db, DISTRICT, new Date(), { isForced: true }))
})
afterAll(() => test.close())

const listOf = async (regionId: string) =>
  (await test.must(world.accounts.districtOfficer, 'dashboard.listBulletins', { regionId }))
    .bulletins

/** Words on paper, without where the lines break. */
const wordsOf = (pdf: Buffer) => pagesOf(pdf).join('').replace(/\s/g, '')

describe('periods', () => {
  it('are over when the next has begun', () => {
    expect(monthBefore('2026-11-23')).toBe('2026-10')
    expect(monthBefore('2026-10-01')).toBe('2026-09')
    expect(monthBefore('2026-01-01')).toBe('2025-12')
    expect(yearBefore('2026-01-01')).toBe('2025')
  })
})

describe('bulletins', () => {
  it('are written once for each place and month, whoever comes at the same time', async () => {
    await Promise.all(Array.from({ length: 8 }, strike))
    const { district, street, community } = world
    for (const { id } of [district, street, community]) {
      const of = (await listOf(id)).filter(({ kind }) => kind === 'month')
      const month = monthBefore(dayOf(LATER))
      expect(of.filter(({ period }) => period === month)).toHaveLength(1)
    }
    const yearly = (await listOf(district.id)).filter(({ kind }) => kind === 'volunteerYear')
    expect(yearly.map(({ period }) => period)).toContain(yearBefore(dayOf(LATER)))
    // Of a community a year would tell of few people.
    expect((await listOf(community.id)).some(({ kind }) => kind === 'volunteerYear')).toBe(false)
  })

  it('stay as they were when the figures go on', async () => {
    await strike()
    const { street, accounts } = world
    const contentOf = () =>
      test.rows((db) =>
        db
          .selectFrom('dashboardBulletin')
          .select(['id', 'content', 'madeAt'])
          .where('regionId', '=', street.id)
          .orderBy('id')
          .execute(),
      )
    const before = await contentOf()
    const lonely = await buildRegion(test, { kind: 'community', name: '后来的社区' }, street)
    for (let more = 0; more < 6; more++) await buildMember(test, { region: lonely })
    await test.rows((db) => countPlaces(db, DISTRICT, new Date(), { isForced: true }))
    await strike()
    expect(await contentOf()).toEqual(before)
    expect(
      JSON.stringify(await test.must(accounts.subdistrictOfficer, 'dashboard.page', {})),
    ).toContain('后来的社区')
  })

  it('are read by the offices over the place, and taken along as PDF, on the record', async () => {
    await strike()
    const { street, accounts } = world
    const [first] = await listOf(street.id)
    const id = first?.id ?? ''
    for (const who of ['otherSubdistrict', 'communityOfficer', 'secretary'] as const) {
      const reply = await test.callAs(accounts[who], 'dashboard.printBulletin', { id })
      expect(reply).toMatchObject({ ok: false, code: 'forbidden' })
    }
    const file = await test.must(accounts.subdistrictOfficer, 'dashboard.printBulletin', { id })
    expect(file.mime).toBe('application/pdf')
    expect((await bytesOf(test, file)).subarray(0, 4).toString()).toBe('%PDF')
    const events = await test.rows((db) =>
      db
        .selectFrom('event')
        .select('subjectId')
        .where('method', '=', 'dashboard.printBulletin')
        .execute(),
    )
    expect(events).toEqual([{ subjectId: street.id }])
  })

  it('have in a year what the facts have', async () => {
    const year = String(new Date().getFullYear())
    const over = new Date(`${Number(year) + 1}-01-02T00:05:00Z`)
    await test.rows((db) => makeBulletins(db, DISTRICT, over))
    const row = await test.rows((db) =>
      db
        .selectFrom('dashboardBulletin')
        .select('content')
        .where('regionId', '=', world.district.id)
        .where('kind', '=', 'volunteerYear')
        .where('period', '=', year)
        .executeTakeFirstOrThrow(),
    )
    const content = row.content as VolunteerYear
    const facts = await test.rows(async (db) => {
      const entries = await db
        .selectFrom('serviceEntry as e')
        .innerJoin('activityShift as s', 's.id', 'e.shiftId')
        .selectAll('e')
        .select('s.startsAt')
        .execute()
      return entries.filter(({ startsAt }) => dayOf(startsAt).startsWith(year))
    })
    const standing = facts.filter(({ id }) => !facts.some(({ follows }) => follows === id))
    const sum = standing.reduce((total, { minutes }) => total + minutes, 0)
    expect(facts.length).toBeGreaterThan(0)
    const people = new Set(standing.filter(({ minutes }) => minutes > 0).map((e) => e.personId))
      .size
    if (people >= 5) expect(content.minutes).toEqual({ value: sum })
    else expect([content.volunteers, content.minutes]).toEqual(['few', 'few'])
    expect(content.objections).toBe(facts.filter(({ kind }) => kind === 'objected').length)
    expect(content.corrected).toBe(facts.filter(({ kind }) => kind === 'corrected').length)
  })
})

describe('the page on paper', () => {
  it('has the figures of the page, and is on the record', async () => {
    const officer = world.accounts.subdistrictOfficer
    const file = await test.must(officer, 'dashboard.print', {})
    const page = await test.must(officer, 'dashboard.page', {})
    const words = wordsOf(await bytesOf(test, file))
    for (const { name, computed } of page.figures) {
      expect(words).toContain(factOf(name).label.replace(/\s/g, ''))
      if (computed) expect(words).toContain(computedText(name, computed).replace(/\s/g, ''))
    }
    for (const { place } of page.rows) if (place) expect(words).toContain(place.name)
    const events = await test.rows((db) =>
      db.selectFrom('event').select('subjectId').where('method', '=', 'dashboard.print').execute(),
    )
    expect(events).toEqual([{ subjectId: world.street.id }])
  })

  it('gives what a picture is drawn from as it stands on the page, on the record', async () => {
    const officer = world.accounts.subdistrictOfficer
    const taken = await test.must(officer, 'dashboard.takeChart', {})
    const page = await test.must(officer, 'dashboard.page', {})
    expect(taken.months).toEqual(page.months)
    const events = await test.rows((db) =>
      db.selectFrom('event').select('id').where('method', '=', 'dashboard.takeChart').execute(),
    )
    expect(events).toHaveLength(1)
  })
})
