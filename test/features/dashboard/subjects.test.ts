/** The pages of a branch and of an organisation: their figures against the facts, and who sees them. */
import { randomUUID } from 'node:crypto'
import { factOf, numberOf, type SubjectFigureName, type SubjectPage } from '@contract/dashboard'
import { inDistrict } from '../../../cloudfunctions/db/connect'
import { recount } from '../../../cloudfunctions/features/activity/queries/recount'
import { DISTRICT, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildBranch, buildMember } from '../../support/factories'
import { foldUp } from '../../support/folding'
import { buildActivity, buildAttendance, buildSignUp } from '../../support/volunteers'
import { buildWorld, type World } from '../../support/world'
import { bytesOf, openBook } from '../member/importSheets'

let test: TestDistrict
let world: World
beforeAll(async () => {
  test = await openTestDistrict()
  world = await buildWorld(test)
})
afterAll(() => test.close())

const write = { districtId: DISTRICT, readOnly: false }

const differences = () => inDistrict(test.database.pool, write, (db) => recount(db, DISTRICT))
const computed = (page: SubjectPage, name: SubjectFigureName) =>
  page.figures.find((figure) => figure.name === name)?.computed
const ofBranch = (id: string) =>
  test.must(world.accounts.communityOfficer, 'dashboard.branch', { id })
const ofOrganization = (id: string) =>
  test.must(world.accounts.communityOfficer, 'dashboard.organization', { id })

/** Some people at an activity of somebody, each with an hour that was confirmed. */
async function serve(organiser: { kind: 'branch' | 'organization'; id: string }, people: string[]) {
  const { estate: region, createdBy } = world
  const activity = await buildActivity(test, {
    region,
    createdBy,
    organiserKind: organiser.kind,
    organiserId: organiser.id,
    startsAt: new Date(Date.now() - 86_400_000),
  })
  for (const personId of people) {
    await buildSignUp(test, activity, personId)
    await buildAttendance(test, activity, personId)
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
          minutes: 60,
          minutesBefore: 0,
          source: 'code',
          recordedBy: createdBy,
          recordedAt: new Date(),
        } as never)
        .execute(),
    )
  }
  return activity
}

const buildPeople = (count: number) =>
  Promise.all(Array.from({ length: count }, () => buildMember(test, { region: world.estate })))

describe('the page of a branch', () => {
  it('has activities, people once each, times and hours of what it organised', async () => {
    const id = await buildBranch(test, {
      region: world.community,
      kind: 'regular',
      name: '数字支部',
    })
    const people = await buildPeople(6)
    await serve({ kind: 'branch', id }, people)
    await serve({ kind: 'branch', id }, people.slice(0, 5))
    await foldUp(test)
    const page = await ofBranch(id)
    expect(computed(page, 'activitiesOrganised')).toEqual({ value: 2 })
    expect(computed(page, 'organisedPeople')).toEqual({ value: 6 })
    expect(computed(page, 'organisedTimes')).toEqual({ value: 11 })
    expect(computed(page, 'organisedMinutes')).toEqual({ value: 660 })
    expect(page.foldedAt).toBeDefined()
    expect(await differences()).toEqual([])
    const { items, placeName } = await test.must(
      world.accounts.communityOfficer,
      'dashboard.listOrganised',
      { kind: 'branch', id, limit: 1 },
    )
    expect([placeName, items.length, items[0]?.cells.at(-1)]).toEqual(['数字支部', 1, 5])
    const served = page.months.filter(({ activities }) => activities > 0)
    expect([page.months.length, served]).toEqual([
      24,
      [{ month: expect.any(String), activities: 2, times: { value: 11 }, minutes: { value: 660 } }],
    ])
  })

  it('is exported as it is shown, with what it organised, and stands on the record', async () => {
    const id = await buildBranch(test, {
      region: world.community,
      kind: 'regular',
      name: '导出支部',
    })
    await serve({ kind: 'branch', id }, await buildPeople(5))
    await foldUp(test)
    const { communityOfficer } = world.accounts
    const page = await ofBranch(id)
    const file = await test.must(communityOfficer, 'dashboard.exportSubject', {
      kind: 'branch',
      id,
    })
    expect(file.name).toMatch(/^看板_导出支部_\d{4}-\d{2}-\d{2}\.xlsx$/)
    const { worksheets } = await openBook(await bytesOf(test, file))
    expect(worksheets.map(({ name }) => name)).toEqual([
      '数字',
      '怎样统计',
      '近24个月',
      '已开展的公益活动',
    ])
    const [figures, , months, organised] = worksheets.map((sheet) =>
      (sheet.getSheetValues() as unknown[][]).slice(2),
    )
    expect(figures?.map((row) => [row[2], row[3]])).toEqual(
      page.figures.map(({ name, computed: found }) => [
        factOf(name).label,
        found === 'few' ? '少于5' : numberOf(name, found),
      ]),
    )
    expect(months?.map((row) => row.slice(2))).toContainEqual([5, 5, 1])
    expect(organised?.map((row) => row[4])).toEqual([5])
    const events = await test.rows((db) =>
      db
        .selectFrom('event')
        .select('subjectId')
        .where('method', '=', 'dashboard.exportSubject')
        .execute(),
    )
    expect(events).toEqual([{ subjectId: id }])
  })

  it('says of fewer than five people nothing but that they are few', async () => {
    const id = await buildBranch(test, {
      region: world.community,
      kind: 'regular',
      name: '人少支部',
    })
    const people = await buildPeople(3)
    await serve({ kind: 'branch', id }, people)
    await serve({ kind: 'branch', id }, people)
    await foldUp(test)
    const page = await ofBranch(id)
    expect(computed(page, 'organisedPeople')).toBe('few')
    expect(computed(page, 'organisedTimes')).toBe('few')
    expect(computed(page, 'organisedMinutes')).toBe('few')
    const { times, minutes } = page.months.find(({ activities }) => activities > 0) ?? {}
    expect([times, minutes]).toEqual(['few', 'few'])
  })

  it('counts its members as its register has them, tasks and what it should hold', async () => {
    const page = await ofBranch(world.branch)
    const roster = await test.must(world.accounts.communityOfficer, 'branch.listMembers', {
      branchId: world.branch,
    })
    const members = roster.filter(({ category }) => category !== 'applicant')
    expect(computed(page, 'branchMembers')).toEqual({ value: members.length })
    expect(computed(page, 'branchOutside')).toEqual({
      value: members.filter(({ isOutside }) => isOutside).length,
    })
    const dues = await test.must(world.accounts.secretary, 'branch.listDues', {
      branchId: world.branch,
    })
    expect(computed(page, 'duesHeld')).toMatchObject({
      part: dues.filter(({ state }) => state === 'held').length,
      whole: dues.length,
    })
    const home = await ofBranch(world.home)
    expect(computed(home, 'branchOutside')).toBeUndefined()
  })

  it('is for those who see the branch; a sister place learns nothing, not even a list', async () => {
    const { otherSubdistrict, resident } = world.accounts
    for (const caller of [otherSubdistrict, resident]) {
      const answers = await Promise.all([
        test.callAs(caller, 'dashboard.branch', { id: world.branch }),
        test.callAs(caller, 'dashboard.listOrganised', { kind: 'branch', id: world.branch }),
      ])
      for (const answer of answers) expect(answer).toMatchObject({ code: 'not_found' })
    }
  })
})

describe('the page of an organisation', () => {
  it('has what it organised, the hubs of its place, and for its offices its joint branches', async () => {
    const { organization, community, accounts } = world
    const unit = await buildBranch(test, { region: community, kind: 'joint', name: '联合党支部甲' })
    const { name } = await test.must(accounts.communityOfficer, 'organization.find', {
      id: organization.id,
    })
    await test.rows((db) =>
      db
        .updateTable('branch')
        .set({ units: [name] })
        .where('id', '=', unit)
        .execute(),
    )
    for (let more = 0; more < 6; more++) {
      await buildMember(test, { region: community, homeBranchId: unit })
    }
    await serve({ kind: 'organization', id: organization.id }, await buildPeople(5))
    await foldUp(test)
    const page = await ofOrganization(organization.id)
    expect(computed(page, 'organisedPeople')).toEqual({ value: 5 })
    expect(computed(page, 'organisedMinutes')).toEqual({ value: 300 })
    expect(computed(page, 'unitBranches')).toEqual({ value: 1 })
    expect(computed(page, 'unitMembers')).toEqual({ value: 6 })
    expect(computed(page, 'placeHubs')).toMatchObject({ whole: 2 })
    const others = await test.must(accounts.otherSubdistrict, 'dashboard.organization', {
      id: organization.id,
    })
    expect(computed(others, 'organisedPeople')).toEqual({ value: 5 })
    expect(computed(others, 'unitBranches')).toBeUndefined()
    expect(computed(others, 'unitMembers')).toBeUndefined()
  })
})

it('takes back whom an activity brought, when it turns out to be no volunteering', async () => {
  const id = await buildBranch(test, { region: world.estate, kind: 'regular', name: '改类别支部' })
  const people = await buildPeople(7)
  await serve({ kind: 'branch', id }, people.slice(0, 5))
  const { communityOfficer } = world.accounts
  const { id: activityId, shiftId } = await buildActivity(test, {
    region: world.estate,
    createdBy: world.createdBy,
    organiserKind: 'branch',
    organiserId: id,
    startsAt: new Date(Date.now() + 86_400_000),
  })
  for (const personId of people.slice(4)) {
    await buildSignUp(test, { id: activityId, shiftId }, personId)
    await buildAttendance(test, { id: activityId, shiftId }, personId)
  }
  await foldUp(test)
  expect(computed(await ofBranch(id), 'organisedPeople')).toEqual({ value: 7 })
  const draft = await test.must(communityOfficer, 'activity.find', { id: activityId })
  await test.must(communityOfficer, 'activity.update', {
    id: activityId,
    version: draft.version,
    title: draft.title,
    kind: 'party',
    audience: draft.audience,
    regionId: world.estate.id,
    place: draft.place,
    content: draft.content,
    risk: '没有特别的风险',
    leaderId: world.createdBy,
    skills: [],
    shifts: draft.shifts.map(({ id: one, name, startsAt, endsAt, breakMinutes, places }) => ({
      id: one,
      name,
      startsAt,
      endsAt,
      breakMinutes,
      places,
    })),
  } as never)
  const page = await ofBranch(id)
  expect(computed(page, 'organisedPeople')).toEqual({ value: 5 })
  expect(computed(page, 'organisedTimes')).toEqual({ value: 5 })
  expect(await differences()).toEqual([])
})
