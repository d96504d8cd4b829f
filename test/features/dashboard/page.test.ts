/** One page for one place: its sums, who sees it, what is reported beside it. */
import { randomUUID } from 'node:crypto'
import type { ChildFigure, Computed, FigureName, PlacePage } from '@contract/dashboard'
import { dayOf } from '../../../cloudfunctions/core/days'
import { createLog } from '../../../cloudfunctions/core/log'
import { inDistrict } from '../../../cloudfunctions/db/connect'
import { recount } from '../../../cloudfunctions/features/activity/queries/recount'
import {
  checkPlace,
  recountPlaces,
} from '../../../cloudfunctions/features/dashboard/commands/checkPlace'
import { countPlaces } from '../../../cloudfunctions/features/dashboard/commands/countPlaces'
import { doWork } from '../../../cloudfunctions/timer/work'
import { checkFigures } from '../../../cloudfunctions/timer/works'
import { clockParts } from '../../support/clock'
import { DISTRICT, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildMember, buildOfficer, buildRegion } from '../../support/factories'
import { foldUp } from '../../support/folding'
import { buildActivity, buildAttendance, buildSignUp } from '../../support/volunteers'
import { buildWorld, type World } from '../../support/world'

let test: TestDistrict
let world: World
beforeAll(async () => {
  test = await openTestDistrict()
  world = await buildWorld(test)
})
afterAll(() => test.close())

const write = { districtId: DISTRICT, readOnly: false }
const oneMoment = { ...write, isOneMoment: true }
const countNow = () =>
  inDistrict(test.database.pool, write, (db) =>
    countPlaces(db, DISTRICT, new Date(), { isForced: true }),
  )

const figure = (page: PlacePage, name: FigureName) => page.figures.find((one) => one.name === name)
const computed = (page: PlacePage, name: FigureName) => figure(page, name)?.computed
const pageOf = (regionId: string) =>
  test.must(world.accounts.districtOfficer, 'dashboard.page', { regionId })
const numberOf = (value: Computed | undefined) =>
  value === undefined || value === 'few' ? Number.NaN : value.value

describe('a page', () => {
  it('adds up: what is in the parts and the own is the whole, at each level', async () => {
    for (let more = 0; more < 6; more++) {
      await buildMember(test, { region: world.street, name: `街道党员${more}` })
      await buildMember(test, { region: world.otherStreet, name: `别处党员${more}` })
    }
    await countNow()
    await foldUp(test)
    for (const place of [world.district, world.street]) {
      const page = await pageOf(place.id)
      const names = Object.keys(page.rows[0]?.values ?? {}) as ChildFigure[]
      expect(names.length).toBeGreaterThan(5)
      for (const name of names) {
        const column = page.rows.map(({ values }) => values[name])
        if (column.includes('few')) continue
        expect([name, column.reduce((sum, one) => sum + numberOf(one), 0)]).toEqual([
          name,
          numberOf(computed(page, name)),
        ])
      }
    }
  })

  it('counts what is in the registers, and what has changed after the next count', async () => {
    const before = numberOf(computed(await pageOf(world.district.id), 'organizations'))
    const { accounts, community } = world
    const added = await test.must(accounts.communityOfficer, 'organization.add', {
      name: '后大街合唱队',
      type: 'filedCommunity',
      field: 'culture',
      regionId: community.id,
      filingNo: '社备字777',
      headIsMember: false,
    })
    // Something has happened: no force is needed once the last count is ten seconds old.
    const later = new Date(Date.now() + 11_000)
    const counted = await inDistrict(test.database.pool, write, (db) =>
      countPlaces(db, DISTRICT, later),
    )
    expect(counted).toBe(true)
    const page = await pageOf(world.district.id)
    expect(numberOf(computed(page, 'organizations'))).toBe(before + 1)
    await test.must(accounts.communityOfficer, 'organization.cancel', {
      id: added.id,
      reason: '重复登记',
    })
    await countNow()
    expect(numberOf(computed(await pageOf(world.district.id), 'organizations'))).toBe(before)
  })

  it('has check-ins and confirmed minutes of their day, and a correction of a past day', async () => {
    const { estate: region, createdBy } = world
    const people: string[] = []
    for (let more = 0; more < 6; more++) people.push(await buildMember(test, { region }))
    const startsAt = new Date(Date.now() - 40 * 86_400_000)
    const activity = await buildActivity(test, { region, createdBy, startsAt })
    for (const id of people) {
      await buildSignUp(test, activity, id)
      await buildAttendance(test, activity, id)
    }
    const entry = (personId: string, more: object) => ({
      districtId: DISTRICT,
      id: randomUUID(),
      activityId: activity.id,
      shiftId: activity.shiftId,
      personId,
      source: 'code' as const,
      recordedBy: createdBy,
      recordedAt: new Date(),
      ...more,
    })
    const first = entry(people[0] ?? '', { kind: 'confirmed', minutes: 120, minutesBefore: 0 })
    await test.rows((db) =>
      db
        .insertInto('serviceEntry')
        .values(first as never)
        .execute(),
    )
    await foldUp(test)
    await countNow()
    const before = await pageOf(world.community.id)
    const month = (page: PlacePage) => page.months.find((one) => one.month === monthOf(startsAt))
    expect(before.months).toHaveLength(24)
    await test.rows((db) =>
      db
        .insertInto('serviceEntry')
        .values(
          entry(people[0] ?? '', {
            kind: 'corrected',
            minutes: 90,
            minutesBefore: 120,
            follows: first.id,
            reason: '提前离开',
          }) as never,
        )
        .execute(),
    )
    await foldUp(test)
    const after = await pageOf(world.community.id)
    expect(numberOf(month(before)?.minutes) - numberOf(month(after)?.minutes)).toBe(30)
    expect(
      numberOf(computed(before, 'serviceMinutes')) - numberOf(computed(after, 'serviceMinutes')),
    ).toBe(30)
    expect(await inDistrict(test.database.pool, write, (db) => recount(db, DISTRICT))).toEqual([])
  })

  it('never shows fewer than five people', async () => {
    const { street } = world
    const lonely = await buildRegion(test, { kind: 'community', name: '小社区' }, street)
    for (let more = 0; more < 3; more++) await buildMember(test, { region: lonely })
    await countNow()
    const page = await pageOf(lonely.id)
    expect(computed(page, 'members')).toBe('few')
    const above = await pageOf(street.id)
    const hidden = above.rows.filter(({ values }) => values.members === 'few')
    expect(hidden.some(({ place }) => place?.id === lonely.id)).toBe(true)
    expect(hidden.length).toBeGreaterThan(1)
  })

  it('is nobody else’s: not a sister’s, not the level above, not without an office', async () => {
    const { street, otherStreet, district, community, estate, accounts } = world
    const ask = async (who: keyof typeof accounts, regionId?: string) => {
      const reply = await test.callAs(accounts[who], 'dashboard.page', regionId ? { regionId } : {})
      return reply.ok ? reply.value.place.id : reply.code
    }
    expect(await ask('otherSubdistrict', street.id)).toBe('forbidden')
    expect(await ask('otherSubdistrict', community.id)).toBe('forbidden')
    expect(await ask('otherSubdistrict', otherStreet.id)).toBe(otherStreet.id)
    expect(await ask('communityOfficer', street.id)).toBe('forbidden')
    expect(await ask('communityOfficer', district.id)).toBe('forbidden')
    expect(await ask('communityOfficer')).toBe(community.id)
    expect(await ask('secretary', community.id)).toBe('forbidden')
    expect(await ask('secretary')).toBe('not_found')
    expect(await ask('districtOfficer', estate.id)).toBe('not_found')
    const page = await test.must(accounts.otherSubdistrict, 'dashboard.page', {})
    expect(JSON.stringify(page)).not.toContain('后大街')
    expect(page.ancestors).toEqual([])
    const own = await test.must(accounts.subdistrictOfficer, 'dashboard.page', {
      regionId: community.id,
    })
    expect(own.ancestors.map(({ id }) => id)).toEqual([street.id])
  })
})

describe('reported figures', () => {
  const entry = (more: object = {}) => ({
    regionId: world.street.id,
    name: 'microServices' as const,
    value: 700,
    qualifier: 'over' as const,
    source: '区民政局统计',
    asOf: '2026-10-31',
    reason: '季度统计',
    ...more,
  })

  it('stand beside what is computed, keep their qualifier and their history', async () => {
    const officer = world.accounts.subdistrictOfficer
    const first = await test.must(officer, 'dashboard.enterReported', entry())
    const follows = first.entries[0]?.id ?? ''
    const second = await test.must(
      officer,
      'dashboard.enterReported',
      entry({ value: 720, qualifier: 'exact', follows }),
    )
    expect(second.entries.map(({ reported }) => reported?.value)).toEqual([720, 700])
    const page = await test.must(officer, 'dashboard.page', {})
    expect(figure(page, 'microServices')).toMatchObject({
      reported: { value: 720, qualifier: 'exact', source: '区民政局统计', asOf: '2026-10-31' },
    })
    expect(figure(page, 'microServices')).not.toHaveProperty('computed')
    const withdrawn = await test.must(officer, 'dashboard.withdrawReported', {
      regionId: world.street.id,
      name: 'microServices',
      follows: second.entries[0]?.id ?? '',
      reason: '口径有误',
    })
    expect(withdrawn.entries).toHaveLength(3)
    expect(withdrawn.entries[0]).not.toHaveProperty('reported')
    expect(figure(await test.must(officer, 'dashboard.page', {}), 'microServices')).toBeUndefined()
  })

  it('never replace what is computed', async () => {
    const officer = world.accounts.subdistrictOfficer
    await countNow()
    const before = computed(await test.must(officer, 'dashboard.page', {}), 'stations')
    await test.must(
      officer,
      'dashboard.enterReported',
      entry({ name: 'stations', value: 109, qualifier: 'exact' }),
    )
    const page = await test.must(officer, 'dashboard.page', {})
    expect(figure(page, 'stations')).toMatchObject({ computed: before, reported: { value: 109 } })
  })

  it('are refused of a wrong kind, from tomorrow, and over what was not seen', async () => {
    const officer = world.accounts.subdistrictOfficer
    const refused = async (more: object) => {
      const reply = await test.callAs(officer, 'dashboard.enterReported', entry(more) as never)
      return reply.ok ? 'ok' : reply.code
    }
    expect(await refused({ name: 'membersFull' })).toBe('invalid_input')
    expect(await refused({ qualifier: 'tenths' })).toBe('invalid_input')
    expect(await refused({ name: 'partyShare', qualifier: 'tenths', value: 75 })).toBe(
      'invalid_input',
    )
    expect(await refused({ name: 'satisfaction', qualifier: 'exact', value: 101 })).toBe(
      'invalid_input',
    )
    expect(await refused({ name: 'partyShare', asOf: '2099-01-01' })).toBe('invalid_input')
    expect(await refused({ name: 'partyShare', qualifier: 'tenths', value: 70 })).toBe('ok')
    expect(await refused({ name: 'partyShare', qualifier: 'tenths', value: 80 })).toBe('stale')
    expect(await refused({ name: 'perTenThousand', follows: randomUUID() })).toBe('stale')
  })

  it('take one of ten who enter at once', async () => {
    const officers = await Promise.all(
      Array.from({ length: 10 }, () => buildOfficer(test, 'subdistrictOfficer', world.street)),
    )
    const replies = await Promise.all(
      officers.map((officer, index) =>
        test.callAs(
          officer,
          'dashboard.enterReported',
          entry({ name: 'beneficiaryTimes', value: 100_000 + index }),
        ),
      ),
    )
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(replies.flatMap((reply) => (reply.ok ? [] : [reply.code]))).toEqual(
      Array.from({ length: 9 }, () => 'stale'),
    )
  })
})

describe('the recount', () => {
  it('finds nothing where nothing is wrong, and says what is', async () => {
    await foldUp(test)
    const all = () =>
      inDistrict(test.database.pool, oneMoment, (db) => recountPlaces(db, DISTRICT, new Date()))
    expect(await all()).toEqual([])
    const lately = dayOf(new Date(Date.now() - 200 * 86_400_000))
    await test.rows((db) =>
      db
        .insertInto('attendanceDay')
        .values({
          districtId: DISTRICT,
          regionId: world.district.id,
          day: lately,
          kind: 'volunteer',
          checkIns: 7,
          minutes: 0,
        })
        .execute(),
    )
    const lines: string[] = []
    const log = createLog('info', { write: (line) => void lines.push(line) })
    // The first place is the district; half of the days that are looked at are two hundred.
    const chances = [0, 0.5]
    await doWork(
      checkFigures(() => chances.shift() ?? 0),
      clockParts(test, log),
      new Date(),
    )
    expect(lines.join()).toContain('figures differ')
    const page = await pageOf(world.district.id)
    expect(page.alarms).toEqual([
      expect.objectContaining({ placeName: '镇海区', day: lately, kept: '7', counted: '0' }),
    ])
    const below = await test.must(world.accounts.subdistrictOfficer, 'dashboard.page', {})
    expect(below).not.toHaveProperty('alarms')
    await test.rows((db) =>
      db.deleteFrom('attendanceDay').where('day', '=', lately).where('checkIns', '=', 7).execute(),
    )
    const quiet = await inDistrict(test.database.pool, oneMoment, (db) =>
      checkPlace(db, DISTRICT, new Date(), () => 0),
    )
    expect(quiet).toEqual([])
  })

  it('counts once when ten count at the same time', async () => {
    const later = new Date(Date.now() + 700_000)
    const counted = await Promise.all(
      Array.from({ length: 10 }, () =>
        inDistrict(test.database.pool, write, (db) => countPlaces(db, DISTRICT, later)),
      ),
    )
    expect(counted.filter(Boolean)).toHaveLength(1)
  })
})

const monthOf = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 7)
