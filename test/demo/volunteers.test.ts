/** The volunteer months of the demonstration: their figures, every state, and no hour that is none. */
import { Client } from 'pg'
import { dayOf } from '../../cloudfunctions/core/days'
import { inDistrict } from '../../cloudfunctions/db/connect'
import { holdHappening } from '../../cloudfunctions/demo'
import { castId } from '../../cloudfunctions/demo/cast'
import { DEMO_DISTRICT, DEMO_TODAY } from '../../cloudfunctions/demo/clock'
import { planDistrict } from '../../cloudfunctions/demo/plan'
import { gapsOf } from '../../cloudfunctions/features/activity/publishRule'
import { recount } from '../../cloudfunctions/features/activity/queries/recount'
import { recordDueOn } from '../../cloudfunctions/features/activity/workdayRule'
import { TEST_KEYS } from '../support/database'
import { createDemoDatabase } from '../support/demoDatabase'
import { openTestDistrict, type TestDistrict } from '../support/district'

/** When the demonstration was made, as far as its rows go. */
const NOW = `${DEMO_TODAY}T08:00:00+08:00`

let test: TestDistrict
let client: Client

beforeAll(async () => {
  test = await openTestDistrict(createDemoDatabase())
  test.clock.now = () => new Date(NOW)
  client = new Client({ connectionString: test.database.adminUrl })
  await client.connect()
}, 60_000)

afterAll(async () => {
  await client.end()
  await test.close()
})

async function rows(text: string, values: unknown[] = []) {
  return (await client.query(text, values)).rows
}
const count = async (what: string) => Number((await rows(`select count(*) from ${what}`))[0].count)
const listed = async (text: string) =>
  (await rows(`select array_agg(distinct x order by x) as all from (${text}) t (x)`))[0].all

describe('the figures', () => {
  it('has 400 activities, to which people came 12,000 times', async () => {
    expect(await count('activity')).toBe(400)
    expect(await count(`attendance where kind = 'checkIn'`)).toBe(12_000)
  })

  it('has 公益月 and 文明月 of two years, one month that runs and one to come', async () => {
    const months = await rows(
      `select kind, count(*)::int from campaign
       where state = 'published' and ends_on < $1 group by 1 order by 1`,
      [DEMO_TODAY],
    )
    expect(months).toEqual([
      { kind: 'civilityMonth', count: 2 },
      { kind: 'welfareMonth', count: 2 },
    ])
    const march = await listed(
      `select extract(month from starts_on)::int from campaign
       where kind = 'welfareMonth' and ends_on < '${DEMO_TODAY}'`,
    )
    expect(march).toEqual([3])
    expect(await count(`campaign where '${DEMO_TODAY}' between starts_on and ends_on`)).toBe(1)
    expect(await count(`campaign where state = 'published' and starts_on > '${DEMO_TODAY}'`)).toBe(
      1,
    )
  })

  it('is spread over the seven sub-districts and towns, by offices, branches and organisations', async () => {
    const parts = await rows(
      `select split_part(region_path, '/', 2) as part, count(*)::int as n from activity group by 1`,
    )
    expect(parts).toHaveLength(7)
    expect(parts.every(({ n }) => n >= 30)).toBe(true)
    expect(await listed('select organiser_kind from activity')).toEqual([
      'branch',
      'organization',
      'region',
    ])
  })

  it('goes on every Friday, one of them with a face of its own', async () => {
    const [friday] = await rows(
      `select count(*)::int as n, bool_and(extract(isodow from starts_at at time zone 'Asia/Shanghai') = 5) as all,
         count(*) filter (where is_changed)::int as changed
       from activity where series_id is not null and title = '周五下午便民服务'`,
    )
    expect(friday).toEqual({ n: 26, all: true, changed: 1 })
  })
})

describe('every state is there', () => {
  it('of activities, by kind and phase', async () => {
    expect(await listed('select state from activity')).toEqual([
      'cancelled',
      'draft',
      'published',
      'recorded',
    ])
    expect(await listed('select kind from activity')).toEqual([
      'lowPrice',
      'other',
      'party',
      'selfGovernance',
      'volunteer',
    ])
    expect(
      await count(`activity where state = 'published' and starts_at > '${NOW}'`),
    ).toBeGreaterThan(20)
    expect(await listed('select state from campaign')).toEqual(['cancelled', 'draft', 'published'])
  })

  it('of signing up, swapping and qualifying', async () => {
    expect(await listed('select state from activity_sign_up')).toEqual([
      'declined',
      'invited',
      'signedUp',
      'waiting',
      'withdrawn',
    ])
    expect(await listed('select state from shift_swap')).toEqual([
      'declined',
      'ended',
      'offered',
      'taken',
    ])
    expect(await count('activity_sign_up where guardian_name is not null')).toBeGreaterThan(3)
    expect(await count('qualification where verified_at is not null')).toBeGreaterThan(10)
    expect(await count(`qualification where expires_on < '${DEMO_TODAY}'`)).toBeGreaterThan(3)
    expect(await count('qualification where removed_at is not null')).toBeGreaterThan(0)
  })

  it('of coming and going', async () => {
    expect(await listed('select kind from attendance')).toEqual([
      'autoCheckOut',
      'checkIn',
      'checkOut',
      'excused',
      'noShow',
    ])
    expect(await listed('select source from attendance')).toEqual([
      'code',
      'helper',
      'manual',
      'scan',
      'system',
    ])
    expect(await count('attendance where is_late')).toBeGreaterThan(100)
    expect(await listed('select band from attendance where band is not null')).toEqual([
      'far',
      'inside',
      'near',
      'unknown',
    ])
  })

  it('of hours, and of records that are overdue', async () => {
    expect(await listed('select kind from service_entry')).toEqual([
      'confirmed',
      'corrected',
      'objected',
      'upheld',
    ])
    expect(await listed('select state from city_report')).toEqual(['accepted', 'refused'])
    const overdue = await count(
      `activity where state = 'published' and kind = 'volunteer' and record_due_on < '${DEMO_TODAY}'`,
    )
    expect(overdue).toBeGreaterThan(3)
    expect(overdue).toBeLessThan(20)
  })

  it('of 92 mornings of boiled water, the last of them today', async () => {
    const [water] = await rows(
      `select count(*)::int as days, max(d.day)::text as last, bool_and(g.published_at is not null) as public
       from giving g join giving_day d on d.giving_id = g.id where g.person_id = $1`,
      [castId('waterCarrier')],
    )
    expect(water).toEqual({ days: 92, last: DEMO_TODAY, public: true })
  })
})

describe('what the rows keep to', () => {
  it('has hours for volunteering alone (V-19), each by somebody who came and went', async () => {
    expect(
      await count(
        `service_entry e join activity a on a.id = e.activity_id where a.kind <> 'volunteer'`,
      ),
    ).toBe(0)
    expect(
      await count(`service_entry e where not exists (select from attendance i
        where i.shift_id = e.shift_id and i.person_id = e.person_id and i.kind = 'checkIn')`),
    ).toBe(0)
    expect(
      await count(`attendance where kind = 'checkIn' and activity_id in
      (select id from activity where kind <> 'volunteer')`),
    ).toBeGreaterThan(300)
  })

  it('says nothing in the future, and nothing of what has not begun', async () => {
    expect(await count(`attendance where at > '${NOW}' or recorded_at > '${NOW}'`)).toBe(0)
    expect(await count(`service_entry where recorded_at > '${NOW}'`)).toBe(0)
    expect(await count(`activity_sign_up where queued_at > '${NOW}'`)).toBe(0)
    expect(await count(`notice where created_at > '${NOW}'`)).toBe(0)
    expect(
      await count(`attendance t join activity a on a.id = t.activity_id
        where a.state in ('draft', 'cancelled')`),
    ).toBe(0)
  })

  it('never has more on a shift than places, but for those let in at the place', async () => {
    expect(
      await rows(`select s.id from activity_shift s join activity_sign_up u on u.shift_id = s.id
        where u.state = 'signedUp' and u.recorded_by is null group by s.id, s.places having count(*) > s.places`),
    ).toEqual([])
    expect(
      await rows(`select s.id from activity_shift s where exists (select from activity_sign_up w
          where w.shift_id = s.id and w.state = 'waiting')
        and s.places > (select count(*) from activity_sign_up u where u.shift_id = s.id and u.state = 'signedUp')`),
    ).toEqual([])
  })

  it('puts nobody in two places at once', async () => {
    expect(
      await rows(`select a.person_id from activity_sign_up a join activity_shift s on s.id = a.shift_id
        join activity_sign_up b on b.person_id = a.person_id and b.shift_id > a.shift_id
        join activity_shift t on t.id = b.shift_id
        join activity x on x.id = a.activity_id join activity y on y.id = b.activity_id
        where a.state = 'signedUp' and b.state = 'signedUp' and x.state <> 'cancelled' and y.state <> 'cancelled'
          and s.starts_at < t.ends_at and t.starts_at < s.ends_at`),
    ).toEqual([])
  })

  it('gives posts that need a licence to those who have one (V-7), and danger to adults (V-6)', async () => {
    expect(
      await count(`activity_sign_up u join activity_shift s on s.id = u.shift_id
        where s.qualification is not null and not exists (select from qualification q
          where q.person_id = u.person_id and q.name = s.qualification)`),
    ).toBe(0)
    expect(
      await count(`activity_sign_up u join activity a on a.id = u.activity_id
        where a.is_dangerous and u.state = 'signedUp' and u.age < 18`),
    ).toBe(0)
  })

  it('could have been published as it is, whatever was', async () => {
    const activities = await test.rows((db) =>
      db
        .selectFrom('activity')
        .selectAll()
        .where('state', 'in', ['published', 'recorded'])
        .execute(),
    )
    const shifts = await test.rows((db) => db.selectFrom('activityShift').selectAll().execute())
    const campaigns = new Map(
      (await test.rows((db) => db.selectFrom('campaign').selectAll().execute())).map((one) => [
        one.id,
        one,
      ]),
    )
    const filed = new Map(
      (
        await test.rows((db) =>
          db
            .selectFrom('organization')
            .select(['id', 'regionPath'])
            .where('type', '=', 'filedCommunity')
            .execute(),
        )
      ).map(({ id, regionPath }) => [id, regionPath]),
    )
    const gaps = activities.flatMap((one) =>
      gapsOf({
        ...one,
        filedPath: filed.get(one.organiserId) ?? null,
        series: null,
        campaign: campaigns.get(one.campaignId ?? '') ?? null,
        shifts: shifts.filter(({ activityId }) => activityId === one.id),
      }).map(({ message }) => `${one.title}: ${message}`),
    )
    expect(activities.length).toBeGreaterThan(350)
    expect(gaps).toEqual([])
    expect(
      activities.filter(
        ({ kind, recordDueOn: due, endsAt }) =>
          kind === 'volunteer' &&
          due !==
            recordDueOn(
              new Date((endsAt?.getTime() ?? 0) + 8 * 3_600_000).toISOString().slice(0, 10),
            ),
      ),
    ).toEqual([])
  })

  it('holds no place for a member of a branch who is of another (audience)', async () => {
    expect(
      await count(`activity_sign_up u join activity a on a.id = u.activity_id
        left join member m on m.person_id = u.person_id
        where a.audience = 'branch' and u.state = 'signedUp' and m.home_branch_id is distinct from a.organiser_id
          and not exists (select from branch_member b where b.person_id = u.person_id and b.branch_id = a.organiser_id)`),
    ).toBe(0)
  })
})

describe('figures that are kept', () => {
  it('equal the facts', async () => {
    const differences = await inDistrict(
      test.database.pool,
      { districtId: DEMO_DISTRICT, readOnly: false },
      (db) => recount(db, DEMO_DISTRICT),
    )
    expect(differences).toEqual([])
    expect(await count('attendance_rollup')).toBeGreaterThan(100)
  })

  it('sum up to what one counts by hand', async () => {
    const [kept] = await rows(
      `select sum(check_ins)::int as times, sum(minutes)::int as minutes from attendance_rollup`,
    )
    const [facts] = await rows(
      `select (select count(*) from attendance where kind = 'checkIn')::int as times,
         (select sum(minutes) from service_entry e where not exists
           (select from service_entry n where n.follows = e.id))::int as minutes`,
    )
    expect(kept).toEqual(facts)
    expect(kept.times).toBe(12_000)
  })
})

describe('on another day', () => {
  const day = '2027-05-14'
  const { rows: plan } = planDistrict(day)

  it('keeps its Fridays, its months and its ten working days', () => {
    const fridays = plan.activity.filter(({ title }) => title === '周五下午便民服务')
    expect(fridays).toHaveLength(26)
    expect(fridays.every(({ startsAt }) => (startsAt as Date).getUTCDay() === 5)).toBe(true)
    const over = plan.campaign.filter((one) => one.state === 'published' && one.endsOn < day)
    expect(over.map(({ startsOn }) => startsOn).sort()).toEqual([
      '2025-09-01',
      '2026-03-01',
      '2026-09-01',
      '2027-03-01',
    ])
    const wrong = plan.activity.filter(
      ({ recordDueOn: due, endsAt }) => due && due !== recordDueOn(dayOf(endsAt as Date)),
    )
    expect(wrong).toEqual([])
  })

  it('has the same figures, and says nothing of later than its morning', () => {
    expect(plan.activity).toHaveLength(400)
    expect(plan.attendance.filter(({ kind }) => kind === 'checkIn')).toHaveLength(12_000)
    const morning = new Date(`${day}T08:00:00+08:00`)
    expect(plan.attendance.filter(({ recordedAt }) => (recordedAt as Date) > morning)).toEqual([])
    expect(plan.serviceEntry.filter(({ recordedAt }) => (recordedAt as Date) > morning)).toEqual([])
    expect(
      plan.givingDay
        .map(({ day: one }) => one)
        .sort()
        .at(-1),
    ).toBe(day)
    const estate = plan.branch.find(({ name }) => name === '港城花园临时党支部')
    expect(plan.activity.filter(({ organiserId }) => organiserId === estate?.id)).toHaveLength(14)
  })
})

describe('the activity that is under way', () => {
  const hold = (at: string) => holdHappening(test.database.adminUrl, TEST_KEYS, new Date(at))
  const underWay = (at: string) =>
    rows(
      `select id from activity where state = 'published' and starts_at <= $1 and ends_at > $1
         and title = '港城花园便民服务日'`,
      [at],
    )

  it('is made once, for whoever starts now, also when two do', async () => {
    const now = `${DEMO_TODAY}T14:03:00+08:00`
    await Promise.all([hold(now), hold(now)])
    await hold(`${DEMO_TODAY}T15:00:00+08:00`)
    expect(await underWay(now)).toHaveLength(1)
  })

  it('is made again when the one before is nearly over, and on another day', async () => {
    const later = `${DEMO_TODAY}T17:30:00+08:00`
    await hold(later)
    expect((await underWay(later)).length).toBe(2)
    const years = '2028-02-29T23:50:00+08:00'
    await hold(years)
    expect(await underWay(years)).toHaveLength(1)
  })

  it('is run by the secretary, helped by the leader, and waits for the member', async () => {
    const now = '2028-02-29T23:50:00+08:00'
    const [{ id }] = await underWay(now)
    const crew = await rows(
      'select person_id, role from activity_crew where activity_id = $1 order by role',
      [id],
    )
    expect(crew).toEqual([
      { person_id: castId('leader'), role: 'helper' },
      { person_id: castId('secretary'), role: 'organiser' },
    ])
    const mine = await rows(
      `select state from activity_sign_up u where u.activity_id = $1 and u.person_id = $2
         and not exists (select from attendance t where t.shift_id = u.shift_id and t.person_id = u.person_id)`,
      [id, castId('member')],
    )
    expect(mine).toEqual([{ state: 'signedUp' }])
    expect(await count(`attendance where activity_id = '${id}' and kind = 'checkIn'`)).toBe(9)
  })
})

describe('the sheets and notes', () => {
  it('has sheets in every state, one after the other, of hours that there are', async () => {
    expect(await listed('select seal from record_sheet')).toEqual([
      'none',
      'refused',
      'requested',
      'sealed',
    ])
    const numbers = await rows('select number from record_sheet order by number')
    const years = new Map<string, number>()
    for (const { number } of numbers) {
      const [, year = '', serial] = number.split('-')
      years.set(year, (years.get(year) ?? 0) + 1)
      expect(Number(serial)).toBe(years.get(year))
    }
    const wrong = await count(`record_sheet h where h.minutes <> (select sum((i->>'minutes')::int)
      from jsonb_array_elements(h.items) i join service_entry e on e.id = (i->>'entryId')::uuid
        and e.person_id = h.person_id and e.minutes = (i->>'minutes')::int
      where i->>'leaderName' <> '' and i->>'organiserName' <> '')`)
    expect(wrong).toBe(0)
  })

  it('has a sealed sheet whose hours were corrected afterwards, and says so to whoever checks it', async () => {
    const sealed = await rows(
      `select number, check_code as code from record_sheet where seal = 'sealed' order by number`,
    )
    const checked = await Promise.all(
      sealed.map(({ number, code }) =>
        test.must({ identity: { kind: 'none' }, district: DEMO_DISTRICT }, 'activity.verifySheet', {
          number,
          code,
        }),
      ),
    )
    expect(new Set(checked.map(({ isOutdated }) => isOutdated))).toEqual(new Set([true, false]))
  })

  it('has notes of each kind, and one that was taken back', async () => {
    expect(await listed('select kind from service_note')).toEqual([
      'award',
      'evaluation',
      'stars',
      'training',
    ])
    expect(await count('service_note where taken_back_at is not null')).toBeGreaterThan(0)
  })

  it('has an organisation for its persona: with activities, and seals that are asked for', async () => {
    const [grant] = await rows(
      `select g.place_id as id from role_grant g where g.person_id = $1 and g.role = 'organizationStaff'`,
      [castId('staff')],
    )
    expect(await count(`activity where organiser_id = '${grant.id}'`)).toBeGreaterThanOrEqual(3)
    const asked = await count(`record_sheet h where h.seal = 'requested' and not exists (
      select from jsonb_array_elements(h.items) i
      join service_entry e on e.id = (i->>'entryId')::uuid
      join activity a on a.id = e.activity_id where a.organiser_id <> '${grant.id}')`)
    expect(asked).toBeGreaterThan(0)
  })
})
