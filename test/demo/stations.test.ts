/** 109 stations and the people who keep them, counted with SQL of the test's own. */
import { Client } from 'pg'
import { DEMO_TODAY } from '../../cloudfunctions/demo/clock'
import type { TestDatabase } from '../support/database'
import { createDemoDatabase } from '../support/demoDatabase'

let database: TestDatabase
let client: Client

beforeAll(async () => {
  database = await createDemoDatabase()
  client = new Client({ connectionString: database.adminUrl })
  await client.connect()
}, 90_000)

afterAll(async () => {
  await client.end()
  await database.drop()
})

const rows = async (text: string) => (await client.query(text)).rows

describe('the stations', () => {
  it('are 109 that are kept, beside those that are closed, wait or were declined', async () => {
    expect(
      await rows('select state, count(*)::int as n from station group by 1 order by 1'),
    ).toEqual([
      { state: 'closed', n: 3 },
      { state: 'declined', n: 1 },
      { state: 'open', n: 105 },
      { state: 'proposed', n: 2 },
      { state: 'resting', n: 4 },
    ])
  })

  it('are kept by 218 different people, 153 of them Party members, each station by who began it', async () => {
    const kept = `station_role r join station s on s.id = r.station_id and s.state in ('open', 'resting')
      left join member m on m.person_id = r.person_id and m.status = 'active' and m.category <> 'applicant'
      where r.started_at is not null and r.ended_at is null`
    expect(
      await rows(`select count(*)::int as roles, count(distinct r.person_id)::int as people,
        count(distinct m.person_id)::int as members,
        count(*) filter (where r.role = 'initiator')::int as initiators from ${kept}`),
    ).toEqual([{ roles: 218, people: 218, members: 153, initiators: 109 }])
    const marked = `${kept} and r.shows_party`
    const [{ n, wrong }] = await rows(
      `select count(*)::int as n, count(*) filter (where m.person_id is null)::int as wrong from ${marked}`,
    )
    expect(n).toBeGreaterThan(70)
    expect(n).toBeLessThan(130)
    expect(wrong).toBe(0)
  })

  it('are in every community and village, and in three estates', async () => {
    expect(
      await rows(`select name from region g where (kind in ('community', 'village')
          or name in ('港城花园', '俞范东路小区', '俞范新村'))
        and not exists (select from station s where s.region_id = g.id and s.state in ('open', 'resting'))`),
    ).toEqual([])
  })

  it('were opened over three years, and nothing is later than this morning', async () => {
    const [{ years, late }] = await rows(
      `select count(distinct extract(year from opened_at)) as years,
         count(*) filter (where opened_at < created_at or updated_at > '${DEMO_TODAY}T08:00+08:00') as late
       from station`,
    )
    expect([Number(years), Number(late)]).toEqual([4, 0])
    expect(
      await rows(`select r.id from station_role r join station s on s.id = r.station_id
        where r.started_at < s.created_at or r.ended_at < r.started_at
          or greatest(r.invited_at, r.started_at, r.ended_at) > '${DEMO_TODAY}T08:00+08:00'`),
    ).toEqual([])
  })

  it('are kept by people who have signed in, and not by the office that approved them', async () => {
    expect(
      await rows(`select r.person_id from station_role r where r.started_at is not null and
        (not exists (select from account a where a.person_id = r.person_id)
         or exists (select from role_grant g where g.person_id = r.person_id and g.place_kind = 'region'))`),
    ).toEqual([])
  })

  it('wait for somebody: one for the community, one coordinator for their answer', async () => {
    expect(
      await rows(`select s.name from station s join region g on g.id = s.region_id
        where s.state = 'proposed' and g.name = '后大街社区'`),
    ).toEqual([{ name: '后大街社区加装电梯互助站' }])
    expect(
      await rows(`select p.name from station_role r join person p on p.id = r.person_id
        where r.started_at is null and r.ended_at is null`),
    ).toEqual([{ name: '吴国良' }])
    const [{ n }] = await rows(
      `select count(*)::int as n from station_role r join station s on s.id = r.station_id
       where s.state = 'open' and r.ended_at is not null`,
    )
    expect(n).toBeGreaterThan(8)
  })
})

describe('what neighbours brought to them', () => {
  it('is in every state, most of it solved, over three years', async () => {
    const found = await rows('select state, count(*)::int as n from problem group by 1')
    const of = Object.fromEntries(found.map(({ state, n }) => [state, n]))
    expect(Object.keys(of).sort()).toEqual(
      ['assigned', 'declined', 'handedOver', 'merged', 'new', 'solved', 'taken'].sort(),
    )
    expect(of['solved']).toBeGreaterThan(700)
    const [{ years }] = await rows(
      'select count(distinct extract(year from created_at))::int as years from problem',
    )
    expect(years).toBe(4)
  })

  it('went its way in order, nothing later than this morning and nobody letting through their own words', async () => {
    expect(
      await rows(`select p.id from problem p join problem_step t on t.problem_id = p.id
        where t.at < p.created_at or t.at > '${DEMO_TODAY}T08:00+08:00' or p.updated_at < t.at
          or t.checked_by = t.person_id
          or (p.state = 'solved' and p.solved_at > p.updated_at)`),
    ).toEqual([])
    expect(
      await rows(`select p.id from problem p where p.state not in ('new', 'merged')
        and not exists (select from problem_step t where t.problem_id = p.id
          and t.kind in ('takenIn', 'declined'))`),
    ).toEqual([])
  })
})

describe('who took part', () => {
  it('is counted for each event with a reason, and of the years before with a qualifier', async () => {
    const [{ events, counted, ahead, now }] = await rows(`select count(*)::int as events,
      count(*) filter (where exists (select from station_event_count c where c.event_id = e.id))::int
        as counted,
      count(*) filter (where held_on > '${DEMO_TODAY}')::int as ahead,
      count(*) filter (where held_on = '${DEMO_TODAY}')::int as now from station_event e`)
    expect(events).toBeGreaterThan(1000)
    expect(counted).toBeGreaterThan(900)
    expect([ahead > 20, now]).toEqual([true, 1])
    const [{ times }] = await rows(`select sum(count)::int as times from station_event_count c
      where not exists (select from station_event_count n where n.follows = c.id)`)
    expect(times).toBeGreaterThan(25_000)
    const [{ reported }] = await rows('select count(*)::int as reported from station_reported')
    expect(reported).toBeGreaterThan(90)
  })
})
