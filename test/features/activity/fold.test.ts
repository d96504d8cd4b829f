import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { inDistrict, openPool } from '../../../cloudfunctions/db/connect'
import { rebuildFigures } from '../../../cloudfunctions/features/activity/commands/fold'
import { type Difference, recount } from '../../../cloudfunctions/features/activity/queries/recount'
import { DISTRICT, openTestDistrict, type TestDistrict } from '../../support/district'
import { foldNow, foldUp } from '../../support/folding'
import { buildAttendance, buildCampaign, buildSignUp } from '../../support/volunteers'
import { buildWorld, type World } from '../../support/world'

let test: TestDistrict
let world: World
let campaignId: string
beforeAll(async () => {
  test = await openTestDistrict()
  world = await buildWorld(test)
  const { estate: region, createdBy } = world
  campaignId = await buildCampaign(test, {
    region,
    createdBy,
    startsOn: '2020-01-01',
    endsOn: '2099-12-31',
  })
})
afterAll(() => test.close())

const place = { districtId: DISTRICT, readOnly: false }

const differences = () => inDistrict(test.database.pool, place, (db) => recount(db, DISTRICT))

async function figuresOf(subjectId: string): Promise<Record<string, number>> {
  const rows = await test.rows((db) =>
    db.selectFrom('figure').select(['name', 'value']).where('subjectId', '=', subjectId).execute(),
  )
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
}

const facts = <T>(shifts: T, more: object = {}) => ({
  shifts,
  title: '桶边督导',
  kind: 'volunteer' as const,
  regionId: world.estate.id,
  place: '南门广场',
  content: '引导居民分类投放垃圾',
  risk: '路面湿滑',
  leaderId: world.createdBy,
  campaignId,
  ...more,
})

/** A published activity of the campaign, with people who have signed up for its one shift. */
async function gather(people: string[]) {
  const officer = world.accounts.communityOfficer
  const startsAt = new Date(Date.now() + 3_600_000)
  const endsAt = new Date(startsAt.getTime() + 7_200_000)
  const shift = {
    name: '引导',
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    places: 5000,
  }
  const { id, version } = await test.must(officer, 'activity.create', {
    organiserKind: 'region',
    organiserId: world.community.id,
    ...facts([shift]),
  })
  const { shifts } = await test.must(officer, 'activity.publish', { id, version })
  const activity = { id, shiftId: shifts[0]?.id ?? '' }
  for (const personId of people) await buildSignUp(test, activity, personId)
  return activity
}

async function confirm(
  activity: { id: string; shiftId: string },
  personId: string,
  minutes: number,
) {
  await test.rows((db) =>
    db
      .insertInto('serviceEntry')
      .values({
        districtId: DISTRICT,
        id: randomUUID(),
        activityId: activity.id,
        shiftId: activity.shiftId,
        personId,
        kind: 'confirmed',
        minutes,
        minutesBefore: 0,
        source: 'code',
        recordedBy: world.createdBy,
        recordedAt: new Date(),
      })
      .execute(),
  )
}

describe('the folder', () => {
  it('counts check-ins, people and minutes once, for activity, campaign and every place above', async () => {
    const { member, mate } = world.people
    const above = [world.estate, world.community, world.street, world.district]
    const figuresAbove = () => Promise.all(above.map(({ id }) => figuresOf(id)))
    await foldUp(test)
    const before = await figuresAbove()
    const [first, second] = [await gather([member, mate]), await gather([member])]
    for (const id of [member, mate]) await buildAttendance(test, first, id)
    await buildAttendance(test, second, member)
    await buildAttendance(test, first, member, { kind: 'checkOut' })
    await confirm(first, member, 90)
    await foldUp(test)
    expect(await foldNow(test)).toBe(false)
    expect(await figuresOf(first.id)).toEqual({ checkIns: 2, people: 2, minutes: 90 })
    expect(await figuresOf(campaignId)).toEqual({ checkIns: 3, people: 2, minutes: 90 })
    expect(await figuresAbove()).toEqual(
      before.map(({ checkIns = 0, minutes = 0 }) => ({
        checkIns: checkIns + 3,
        minutes: minutes + 90,
      })),
    )
    expect(await figuresOf(world.otherStreet.id)).toEqual({})
    expect(await differences()).toEqual([])
  })

  it('takes the figures along when an activity goes to another campaign, place or day', async () => {
    const { member, third } = world.people
    const { estate: region, createdBy } = world
    const other = await buildCampaign(test, {
      region,
      createdBy,
      name: '文明月',
      startsOn: '2020-01-01',
      endsOn: '2099-12-31',
    })
    const activity = await gather([member, third])
    for (const id of [member, third]) await buildAttendance(test, activity, id)
    await foldUp(test)
    await buildSignUp(test, activity, world.people.mate)
    // Written and not folded yet: it will count where the activity is by then.
    await buildAttendance(test, activity, world.people.mate)
    const before = await figuresOf(campaignId)
    const officer = world.accounts.communityOfficer
    const { version, shifts } = await test.must(officer, 'activity.find', { id: activity.id })
    const moved = shifts.map(({ id, name, places, startsAt, endsAt }) => ({
      id,
      name,
      places,
      startsAt: new Date(Date.parse(startsAt) + 3 * 86_400_000).toISOString(),
      endsAt: new Date(Date.parse(endsAt) + 3 * 86_400_000).toISOString(),
    }))
    await test.must(officer, 'activity.update', {
      id: activity.id,
      version,
      ...facts(moved, { campaignId: other, regionId: world.community.id }),
    })
    expect(await differences()).toEqual([])
    expect(await figuresOf(other)).toEqual({ checkIns: 2, people: 2 })
    await foldUp(test)
    expect(await differences()).toEqual([])
    expect(await figuresOf(other)).toEqual({ checkIns: 3, people: 3 })
    // The member stays one of the first campaign, by another activity; the third does not.
    expect(await figuresOf(campaignId)).toMatchObject({
      checkIns: (before.checkIns ?? 0) - 2,
      people: (before.people ?? 0) - 1,
    })
  })

  it('leaves the work to the one who is at it', async () => {
    const activity = await gather([world.people.member])
    await buildAttendance(test, activity, world.people.member)
    const holder = new Client({ connectionString: test.database.adminUrl })
    await holder.connect()
    try {
      await holder.query('begin')
      await holder.query('select from fold for update')
      expect(await foldNow(test)).toBe(false)
      expect(await figuresOf(activity.id)).toEqual({})
    } finally {
      await holder.end()
    }
    await Promise.all([foldUp(test), foldUp(test), foldUp(test)])
    expect(await figuresOf(activity.id)).toEqual({ checkIns: 1, people: 1 })
  })

  it('waits for a transaction that lingers, and says up to when it has counted', async () => {
    const activity = await gather([world.people.member, world.people.mate])
    const asOf = () =>
      test.rows((db) => db.selectFrom('fold').select('foldedAt').executeTakeFirstOrThrow())
    const lingering = new Client({ connectionString: test.database.adminUrl })
    await lingering.connect()
    try {
      await lingering.query('begin; select pg_current_xact_id()')
      await buildAttendance(test, activity, world.people.member)
      const written = Date.now()
      await new Promise((resolve) => setTimeout(resolve, 300))
      await foldNow(test)
      expect(await figuresOf(activity.id)).toEqual({})
      expect((await asOf()).foldedAt.getTime()).toBeLessThanOrEqual(written)
      expect(await differences()).toEqual([])
    } finally {
      await lingering.end()
    }
    await foldUp(test)
    expect(await figuresOf(activity.id)).toEqual({ checkIns: 1, people: 1 })
  })
})

/** Thousands of rows by several hands, some of whom give up or take their time. */
it('is right at every moment while people write, abort and linger', async () => {
  const people: string[] = []
  await test.rows(async (db) => {
    for (let n = 0; n < 300; n++) people.push(randomUUID())
    await db
      .insertInto('person')
      .values(
        people.map((id) => ({
          districtId: DISTRICT,
          id,
          name: '众人',
          nameKey: 'zhong',
          createdAt: new Date(),
        })),
      )
      .execute()
  })
  const activities = [await gather([]), await gather([]), await gather([]), await gather([])]
  await test.rows(async (db) => {
    for (const { id, shiftId } of activities) {
      await db
        .insertInto('activitySignUp')
        .values(
          people.map((personId) => ({
            districtId: DISTRICT,
            shiftId,
            activityId: id,
            personId,
            state: 'signedUp' as const,
            queuedAt: new Date(),
            updatedAt: new Date(),
            version: 1,
          })),
        )
        .execute()
    }
  })
  const work = activities.flatMap((activity) => people.map((personId) => ({ activity, personId })))
  const writers = openPool({ databaseUrl: test.database.appUrl, maxConnections: 6 })
  let written = 0
  let aborted = 0
  const write = async (hand: number) => {
    for (let next = work.pop(); next; next = work.pop()) {
      const { activity, personId } = next
      const fate = (hand + work.length) % 10
      await inDistrict(writers, place, async (db) => {
        const row = {
          districtId: DISTRICT,
          activityId: activity.id,
          shiftId: activity.shiftId,
          personId,
        }
        const at = { source: 'scan' as const, at: new Date() }
        await db
          .insertInto('attendance')
          .values({ ...row, ...at, id: randomUUID(), kind: 'checkIn' })
          .execute()
        if (fate === 0) await new Promise((resolve) => setTimeout(resolve, 40))
        if (fate === 1) throw new Error('gave up')
        if (fate > 6) {
          await db
            .insertInto('attendance')
            .values({ ...row, ...at, id: randomUUID(), kind: 'checkOut' })
            .execute()
          const entry = {
            minutes: 30 + (work.length % 90),
            minutesBefore: 0,
            recordedBy: world.createdBy,
          }
          await db
            .insertInto('serviceEntry')
            .values({
              ...row,
              ...entry,
              id: randomUUID(),
              kind: 'confirmed',
              source: 'code',
              recordedAt: new Date(),
            })
            .execute()
        }
        written++
      }).catch((error: Error) => {
        if (error.message !== 'gave up') throw error
        aborted++
      })
    }
  }
  let isWriting = true
  let folds = 0
  const folder = async () => {
    while (isWriting) if (await foldNow(test)) folds++
  }
  const snapshots: Difference[][] = []
  const watcher = async () => {
    while (isWriting) snapshots.push(await differences())
  }
  const [folding, watching] = [Promise.all([folder(), folder()]), watcher()]
  try {
    await Promise.all(Array.from({ length: 6 }, (_, hand) => write(hand)))
  } finally {
    isWriting = false
    await Promise.all([folding, watching])
    await writers.end()
  }
  await foldUp(test)
  expect(aborted).toBeGreaterThan(50)
  expect(folds).toBeGreaterThan(5)
  expect(snapshots.length).toBeGreaterThan(5)
  expect(snapshots.flat()).toEqual([])
  expect(await differences()).toEqual([])
  const sum = await Promise.all(activities.map(({ id }) => figuresOf(id)))
  expect(sum.reduce((all, { checkIns = 0 }) => all + checkIns, 0)).toBe(written)
}, 120_000)

describe('counting again', () => {
  let admin: Client
  beforeAll(async () => {
    admin = new Client({ connectionString: test.database.adminUrl })
    await admin.connect()
  })
  afterAll(() => admin.end())
  const rebuild = async () => {
    const pool = openPool({ databaseUrl: test.database.adminUrl, maxConnections: 1 })
    await inDistrict(pool, place, (db) => rebuildFigures(db, DISTRICT, new Date()))
    await pool.end()
  }

  it.each([
    ['a figure', `update figure set value = value + 1 where name = 'people'`, 'figure'],
    ['a sum', `update attendance_rollup set minutes = minutes - 1`, 'attendance_rollup'],
    ['a person of a campaign', `delete from campaign_person`, 'campaign_person'],
    ['a row of the ledger', `delete from attendance where kind = 'checkIn'`, 'figure'],
    [
      'the begin of an activity',
      `update activity set starts_at = starts_at - interval '1 day'`,
      'activity.starts_at, ends_at',
    ],
  ])('finds %s that is wrong', async (_, damage, what) => {
    await foldUp(test)
    await admin.query('begin')
    try {
      await admin.query(damage)
      await admin.query('commit')
      expect((await differences()).map((found) => found.what)).toContain(what)
    } finally {
      await admin.query(`update activity set starts_at = starts_at + interval '1 day'
        where starts_at < (select min(s.starts_at) from activity_shift s where s.activity_id = activity.id)`)
      await rebuild()
    }
    expect(await differences()).toEqual([])
  })

  it('goes on after a restore in which transactions are numbered anew', async () => {
    const activity = await gather([world.people.member, world.people.mate])
    await buildAttendance(test, activity, world.people.member)
    await foldUp(test)
    await admin.query(`update attendance set tx = tx + 1000000000`)
    await admin.query(`update fold set folded_to = folded_to + 1000000000`)
    await buildAttendance(test, activity, world.people.mate)
    await expect(foldNow(test)).rejects.toThrow('--rebuild')
    expect((await differences()).map(({ what }) => what)).toContain('fold.folded_to')
    await rebuild()
    await foldUp(test) // what other databases held back while it was counted anew
    expect(await figuresOf(activity.id)).toEqual({ checkIns: 2, people: 2 })
    expect(await differences()).toEqual([])
  })
})
