/** The pages of the demonstration district against the facts, counted here by SQL of its own. */
import {
  CHILD_FIGURES,
  type ChildFigure,
  type Computed,
  computedText,
  type FigureName,
  factOf,
  type PlacePage,
  type SubjectFigureName,
  type SubjectKind,
  numberOf as writtenNumber,
} from '@contract/dashboard'
import { Client } from 'pg'
import { DEMO_DISTRICT, DEMO_TODAY } from '../../cloudfunctions/demo/clock'
import { accountIdOf } from '../../cloudfunctions/demo/personas'
import { openSession } from '../../cloudfunctions/features/account/commands/openSession'
import { bytesOf, openBook } from '../features/member/importSheets'
import { createDemoDatabase } from '../support/demoDatabase'
import { type Caller, openTestDistrict, sessionOf, type TestDistrict } from '../support/district'

let test: TestDistrict
let client: Client
let officer: Caller
let page: PlacePage

beforeAll(async () => {
  test = await openTestDistrict(createDemoDatabase())
  test.clock.now = () => new Date(`${DEMO_TODAY}T14:00:00+08:00`)
  client = new Client({ connectionString: test.database.adminUrl })
  await client.connect()
  const { token } = await test.rows((db) =>
    openSession(db, {
      districtId: DEMO_DISTRICT,
      accountId: accountIdOf('districtOfficer'),
      device: '测试',
      now: new Date(),
    }),
  )
  officer = { identity: sessionOf(token), district: DEMO_DISTRICT }
  page = await test.must(officer, 'dashboard.page', {})
}, 90_000)

afterAll(async () => {
  await client.end()
  await test.close()
})

/** An empty cell stands for what is not shown. */
const typed = (cell: unknown) => (typeof cell === 'number' ? cell : undefined)

async function one(text: string, values: unknown[] = []): Promise<number> {
  const { rows } = await client.query<{ n: string | null }>(`select (${text}) as n`, values)
  return Number(rows[0]?.n ?? 0)
}
const numberOf = (computed: Computed | undefined) =>
  computed === undefined || computed === 'few' ? Number.NaN : computed.value
const figure = (name: FigureName, of = page) =>
  numberOf(of.figures.find((candidate) => candidate.name === name)?.computed)

describe('the district', () => {
  it('has 1774 = 419 + 1355 organisations, and 419 = 2 + 128 + 289', async () => {
    expect(figure('organizations')).toBe(1774)
    expect(figure('organizations')).toBe(
      figure('organizationsRegistered') + figure('organizationsFiled'),
    )
    expect([figure('organizationsRegistered'), figure('organizationsFiled')]).toEqual([419, 1355])
    const parts = ['foundations', 'associations', 'privateNonEnterprises'] as const
    expect(parts.map((name) => figure(name))).toEqual([2, 128, 289])
    expect(await one(`select count(*) from organization where status = 'active'`)).toBe(1774)
    expect(await one(`select count(*) from organization where code is not null`)).toBe(419)
  })

  it('averages what is filed over communities and villages, and says over how many', async () => {
    const under = (kind: string) =>
      one(
        `select count(*) from organization o join region c on starts_with(o.region_path, c.path)
         where c.kind = $1 and o.filing_no is not null and o.status = 'active'`,
        [kind],
      )
    const average = page.figures.find(({ name }) => name === 'urbanAverage')?.computed
    expect(average).toMatchObject({
      part: await under('community'),
      whole: await one(`select count(*) from region where kind = 'community'`),
    })
    expect(figure('ruralAverage')).toBeCloseTo(
      (await under('village')) / (await one(`select count(*) from region where kind = 'village'`)),
    )
  })

  it('counts members, branches and service as the facts do', async () => {
    const facts: Partial<Record<FigureName, string>> = {
      members: `select count(*) from member where status = 'active' and category in ('full','probationary')`,
      membersOutside: `select count(*) from member where status = 'active' and category <> 'applicant' and home_branch_id is null`,
      inService: `select count(*) from member where status = 'active' and category <> 'applicant' and is_in_service`,
      branchesRegular: `select count(*) from branch where kind = 'regular' and state = 'active'`,
      temporaryActive: `select count(*) from branch where kind = 'temporary' and state = 'active'`,
      temporaryMembers: `select count(*) from branch_member m join branch b on b.id = m.branch_id
        where b.kind = 'temporary' and b.state = 'active' and m.left_at is null`,
      activitiesHeld: `select count(*) from activity where kind = 'volunteer'
        and state in ('published','recorded') and starts_at <= now()`,
      serviceTimes: `select count(*) from attendance t join activity a on a.id = t.activity_id
        where t.kind = 'checkIn' and a.kind = 'volunteer'`,
      serviceMinutes: `select sum(minutes) from service_entry e
        where not exists (select from service_entry n where n.follows = e.id)`,
      recentTimes: `select count(*) from attendance t join activity_shift s on s.id = t.shift_id
        join activity a on a.id = t.activity_id where t.kind = 'checkIn' and a.kind = 'volunteer'
        and s.starts_at >= ('${DEMO_TODAY}'::date - 29)::timestamp at time zone 'Asia/Shanghai'
        and s.starts_at < ('${DEMO_TODAY}'::date + 1)::timestamp at time zone 'Asia/Shanghai'`,
    }
    for (const [name, text] of Object.entries(facts)) {
      expect([name, figure(name as FigureName)]).toEqual([name, await one(text)])
    }
  })

  it('has 153 Party members among the 218 who keep 109 stations, which is said as 7成', async () => {
    const kept = `from station_role h join station s on s.id = h.station_id
      where s.state in ('open','resting') and h.started_at is not null and h.ended_at is null`
    const share = page.figures.find(({ name }) => name === 'partyShare')?.computed
    if (!share || share === 'few') throw new Error('the share is not shown')
    expect([share.part, share.whole]).toEqual([153, 218])
    expect(share.whole).toBe(await one(`select count(distinct h.person_id) ${kept}`))
    expect(share.part).toBe(
      await one(`select count(distinct h.person_id) ${kept} and exists (select from member m
        where m.person_id = h.person_id and m.status = 'active' and m.category <> 'applicant')`),
    )
    expect(computedText('partyShare', share)).toBe('7成（153/218）')
    expect(figure('stations')).toBe(109)
  })

  it('counts problems, deliberations, votes and collections as the facts do', async () => {
    const facts: Partial<Record<FigureName, string>> = {
      problemsSolved: `select count(*) from problem where solved_at is not null`,
      problemsOpen: `select count(*) from problem where solved_at is null
        and state not in ('declined','merged')`,
      deliberationsOpen: `select count(*) from deliberation where started_on is null
        and state not in ('draft','cancelled')`,
      deliberationsDecided: `select count(*) from deliberation where started_on is not null
        and state <> 'cancelled'`,
      decisionsOpen: `select count(*) from decision where announced_at is not null and state = 'announced'`,
      decisionsDecided: `select count(*) from decision_result`,
      collectionsOpen: `select count(*) from collection where opened_at is not null and closed_at is null`,
      collectionsClosed: `select count(*) from collection where closed_at is not null`,
      collectionsBalance: `select sum(case when e.kind in ('payment','subsidy') then e.amount_fen
          when e.kind in ('refund','expense') then -e.amount_fen
          when x.kind in ('payment','subsidy') then -e.amount_fen
          when x.kind in ('refund','expense') then e.amount_fen end)
        from collection_check k join collection_entry e on e.id = k.entry_id
        left join collection_entry x on x.id = e.corrects_id where k.outcome = 'confirmed'`,
    }
    for (const [name, text] of Object.entries(facts)) {
      expect([name, figure(name as FigureName)]).toEqual([name, await one(text)])
    }
    expect(figure('deliberationsDecided') + figure('collectionsClosed')).toBeGreaterThan(0)
  })

  it('is covered by hubs at two levels, because each unit has one', async () => {
    const covered = (kinds: string) =>
      one(`select count(distinct r.id) from region r join hub h on h.region_id = r.id
        where h.closed_on is null and r.kind in (${kinds})`)
    const units = (kinds: string) => one(`select count(*) from region where kind in (${kinds})`)
    for (const [name, kinds] of [
      ['hubCentres', `'subdistrict','town'`],
      ['hubStations', `'community','village'`],
    ] as const) {
      const share = page.figures.find((candidate) => candidate.name === name)?.computed
      if (!share || share === 'few') throw new Error('the coverage is not shown')
      expect([share.part, share.whole]).toEqual([await covered(kinds), await units(kinds)])
      expect(computedText(name, share)).toBe(`100%（${share.whole}/${share.whole}）`)
    }
  })

  it('has in its months what was confirmed in them', async () => {
    for (const { month, minutes } of page.months) {
      const counted = await one(
        `select sum(e.minutes) from service_entry e join activity_shift s on s.id = e.shift_id
         where to_char(s.starts_at at time zone 'Asia/Shanghai', 'YYYY-MM') = $1
         and not exists (select from service_entry n where n.follows = e.id)`,
        [month],
      )
      if (minutes !== 'few') expect([month, minutes.value]).toEqual([month, counted])
    }
    expect(page.months.at(-1)?.month).toBe(DEMO_TODAY.slice(0, 7))
  })
})

describe('what is taken along', () => {
  it('has in its cells what stands on the page, of figures, parts and months', async () => {
    const book = await openBook(
      await bytesOf(test, await test.must(officer, 'dashboard.export', {})),
    )
    const sheet = (name: string) =>
      ((book.getWorksheet(name)?.getSheetValues() ?? []) as unknown[][]).slice(2)
    const cell = (name: FigureName, computed: Computed | undefined) =>
      computed === undefined || computed === 'few' ? undefined : writtenNumber(name, computed)
    const figures = sheet('数字').map((row) => [row[2], typed(row[3])])
    expect(figures).toEqual(
      page.figures.map(({ name, computed }) => [factOf(name).label, cell(name, computed)]),
    )
    const parts = sheet('下一级').map((row) => [
      row[1],
      ...CHILD_FIGURES.map((_, at) => typed(row[at + 2])),
    ])
    expect(parts).toEqual(
      page.rows.map(({ place, values }) => [
        place?.name ?? '本级',
        ...CHILD_FIGURES.map((name) => cell(name, values[name])),
      ]),
    )
    const hours = sheet('近24个月').map((row) => typed(row[2]))
    expect(hours).toEqual(page.months.map(({ minutes }) => cell('serviceMinutes', minutes)))
    expect(hours.length).toBe(24)
  })
})

describe('the board of a branch and of an organisation', () => {
  /** The one that has organised most, by the facts. */
  async function busiest(kind: SubjectKind): Promise<string> {
    const { rows } = await client.query<{ id: string }>(
      `select organiser_id as id from activity where organiser_kind = $1 and kind = 'volunteer'
       group by 1 order by count(*) desc, 1 limit 1`,
      [kind],
    )
    return rows[0]?.id ?? ''
  }

  it.each(['branch', 'organization'] as const)('of a %s is what the facts say', async (kind) => {
    const id = await busiest(kind)
    const board = await test.must(officer, `dashboard.${kind}`, { id })
    const came = `attendance t join activity a on a.id = t.activity_id
      where t.kind = 'checkIn' and a.kind = 'volunteer' and a.organiser_id = $1`
    const facts: Partial<Record<SubjectFigureName, string>> = {
      activitiesOrganised: `select count(*) from activity where organiser_id = $1
        and kind = 'volunteer' and state in ('published','recorded') and starts_at <= '${DEMO_TODAY}T14:00:00+08:00'`,
      organisedPeople: `select count(distinct t.person_id) from ${came}`,
      organisedTimes: `select count(*) from ${came}`,
      organisedMinutes: `select sum(e.minutes) from service_entry e
        join activity a on a.id = e.activity_id where a.organiser_id = $1
        and not exists (select from service_entry n where n.follows = e.id)`,
      ...(kind === 'branch'
        ? {
            branchMembers: `select count(*) from member m where m.status = 'active'
              and m.category <> 'applicant' and (m.home_branch_id = $1 or exists (
                select from branch_member b where b.person_id = m.person_id and b.branch_id = $1
                and b.left_at is null))`,
            tasksDone: `select count(*) from branch_task where branch_id = $1 and state = 'done'`,
          }
        : {}),
    }
    for (const [name, text] of Object.entries(facts)) {
      const shown = board.figures.find((candidate) => candidate.name === name)?.computed
      expect([name, numberOf(shown)]).toEqual([name, await one(text, [id])])
    }
    expect(await one(`select count(*) from ${came}`, [id])).toBeGreaterThan(0)
  })
})

describe('each place', () => {
  it('is the sum of its parts and its own, from the district to the communities', async () => {
    const open: PlacePage[] = [page]
    let sums = 0
    for (let at = 0; at < 3; at++) {
      const one = open.shift()
      if (!one) break
      for (const name of Object.keys(one.rows[0]?.values ?? {}) as ChildFigure[]) {
        const column = one.rows.map(({ values }) => values[name])
        if (column.includes('few')) continue
        sums += 1
        expect([
          one.place.name,
          name,
          column.reduce((sum, part) => sum + numberOf(part), 0),
        ]).toEqual([one.place.name, name, figure(name, one)])
      }
      for (const { place } of one.rows) {
        if (place?.hasPage)
          open.push(await test.must(officer, 'dashboard.page', { regionId: place.id }))
      }
    }
    expect(sums).toBeGreaterThan(12)
  }, 30_000)

  it('is compared for each head, and only where there are enough', () => {
    const { ranking } = page
    const rates = ranking?.ranked.map(({ minutesPerHead }) => minutesPerHead) ?? []
    expect(rates.length).toBeGreaterThanOrEqual(3)
    expect([...rates].sort((one, other) => other - one)).toEqual(rates)
    expect(ranking?.ranked.every(({ heads, times }) => heads >= 30 && times >= 20)).toBe(true)
  })
})
