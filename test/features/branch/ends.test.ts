/** Drafts that are thrown away, and how a temporary branch comes to the end of its time. */
import { addDays, dayOf } from '../../../cloudfunctions/core/days'
import { remindOfEnds } from '../../../cloudfunctions/features/branch/commands/remindOfEnds'
import { strikeAt } from '../../support/clock'
import { type Caller, DISTRICT, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildOfficer } from '../../support/factories'
import { doerOf, INPUTS } from '../../support/inputs'
import { buildWorld, type World } from '../../support/world'

let test: TestDistrict
let world: World
let office: Caller

beforeAll(async () => {
  test = await openTestDistrict()
  world = await buildWorld(test)
  office = world.accounts.communityOfficer
})
afterEach(() => {
  test.clock.now = () => new Date()
})
afterAll(() => test.close())

const codes = async (answers: Promise<{ ok: boolean; code?: string }>[]) =>
  (await Promise.all(answers)).map((answer) => (answer.ok ? 'ok' : answer.code)).sort()
const today = dayOf(new Date())
const plan = {
  kind: 'temporary' as const,
  name: '管线改造临时党支部',
  purpose: '管线改造',
  plannedFrom: today,
  plannedTo: addDays(today, 90),
}
let drafts = 0
const next = () => {
  drafts += 1
  return drafts
}
const draft = (facts: object = {}) =>
  test.must(office, 'branch.create', {
    ...plan,
    name: `${plan.name}${next()}`,
    regionId: world.estate.id,
    ...facts,
  })
const inbox = async (caller: Caller, subjectId: string) =>
  (await test.must(caller, 'notice.list', {})).items.filter((one) => one.subjectId === subjectId)

describe('a draft of a branch', () => {
  it('is thrown away by version, with a line of what it was', async () => {
    const { id, can, version } = await draft()
    expect(can.discard).toBe(true)
    expect(await test.callAs(office, 'branch.discardDraft', { id, version: 9 })).toMatchObject({
      code: 'stale',
    })
    expect(await codes([test.callAs(office, 'branch.discardDraft', { id, version })])).toEqual([
      'ok',
    ])
    expect(await test.callAs(office, 'branch.find', { id })).toMatchObject({ code: 'not_found' })
    const events = await test.rows((db) =>
      db.selectFrom('event').select('detail').where('method', '=', 'branch.discardDraft').execute(),
    )
    expect(events).toEqual([{ detail: { name: `${plan.name}1` } }])
  })

  it('is submitted or thrown away when both are asked at once, never both', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { id, version } = await draft()
      const discard = () => test.callAs(office, 'branch.discardDraft', { id, version })
      const answers = await codes([
        test.callAs(office, 'branch.submit', { id, version }),
        discard(),
        discard(),
      ])
      expect([
        ['branch_not_draft', 'branch_not_draft', 'ok'],
        ['not_found', 'not_found', 'ok'],
      ]).toContainEqual(answers)
    }
  })
})

describe('an application', () => {
  const papers = (version: number) => ({
    version,
    body: '中共后大街社区委员会',
    documentNo: '后党〔2026〕12号',
    approvedOn: today,
    secretaryId: world.people.mate,
  })

  it('is approved as it was read: not when it came back changed meanwhile', async () => {
    const { subdistrictOfficer: above } = world.accounts
    const { id, version, name } = await draft()
    const read = await test.must(office, 'branch.submit', { id, version })
    const back = await test.must(above, 'branch.return', { id, reason: '请写明目的' })
    const changed = await test.must(office, 'branch.update', {
      id,
      version: back.version,
      name,
      regionId: world.estate.id,
      purpose: '完全另一件事',
      plannedFrom: today,
      plannedTo: addDays(today, 30),
    })
    const stale = await test.callAs(office, 'branch.submit', { id, version: back.version })
    expect(stale).toMatchObject({ code: 'stale' })
    const again = await test.must(office, 'branch.submit', { id, version: changed.version })
    const approve = (seen: number) => test.callAs(above, 'branch.approve', { id, ...papers(seen) })
    expect(await approve(read.version)).toMatchObject({ code: 'stale' })
    expect(await approve(again.version)).toMatchObject({ ok: true })
  })

  it('of a joint branch names each unit once, however it is written', async () => {
    const joint = (units: string[]) =>
      test.callAs(office, 'branch.create', {
        kind: 'joint',
        name: `联合党支部${next()}`,
        regionId: world.estate.id,
        units,
      })
    for (const units of [
      ['文艺队', '文艺队'],
      ['文艺队', ' 文艺队\u200b'],
    ]) {
      expect(await joint(units)).toMatchObject({
        problems: [{ path: 'units', message: '同一个单位写了两次' }],
      })
    }
    expect(await joint(['文艺队', '巡逻队'])).toMatchObject({ ok: true })
  })

  it('is moved to no place over which its author has no power', async () => {
    const { id, version, name } = await draft()
    const facts = { purpose: plan.purpose, plannedFrom: today, plannedTo: addDays(today, 30) }
    const input = { id, version, name, ...facts }
    const elsewhere = await test.callAs(office, 'branch.update', {
      ...input,
      regionId: world.street.id,
    })
    expect(elsewhere).toMatchObject({ code: 'forbidden' })
    const inside = await test.callAs(office, 'branch.update', {
      ...input,
      regionId: world.community.id,
    })
    expect(inside).toMatchObject({ ok: true })
  })

  it('is not ended before the day of its approval', async () => {
    const { id, version } = await draft()
    const { version: read } = await test.must(office, 'branch.submit', { id, version })
    const { subdistrictOfficer: above } = world.accounts
    await test.must(above, 'branch.approve', { id, ...papers(read) })
    const end = (closedOn: string) =>
      test.callAs(above, 'branch.dissolve', { id, closedOn, summary: '没有启动' })
    expect(await end(addDays(today, -1))).toMatchObject({
      problems: [{ path: 'closedOn', message: '结束日期不能早于批准日期' }],
    })
    expect(await end(today)).toMatchObject({ ok: true })
  })

  it('is not sent with an end that has passed', async () => {
    const past = { plannedFrom: addDays(today, -20), plannedTo: addDays(today, -1) }
    const { id, version } = await draft(past)
    expect(await test.callAs(office, 'branch.submit', { id, version })).toMatchObject({
      problems: [{ path: 'plannedTo', message: expect.stringContaining('已经过去') }],
    })
  })
})

describe('a draft of a campaign', () => {
  it('is thrown away once, and not after it was published', async () => {
    const { campaignDraft: id, campaign } = world.volunteers
    const discard = (version: number) =>
      test.callAs(office, 'campaign.discardDraft', { id, version })
    expect(await codes([discard(7)])).toEqual(['stale'])
    expect(await codes([discard(1), discard(1), discard(1)])).toEqual([
      'not_found',
      'not_found',
      'ok',
    ])
    const published = test.callAs(office, 'campaign.discardDraft', { id: campaign, version: 1 })
    expect(await published).toMatchObject({ code: 'campaign_not_draft' })
  })
})

describe('six months (P-4)', () => {
  const reason = '管线改造分两期'

  it('are heard of by the offices above at the application, and not by whoever applies', async () => {
    const { id, version } = await draft({
      plannedTo: addDays(today, 200),
      longDurationReason: reason,
    })
    await test.must(office, 'branch.submit', { id, version })
    const { districtOfficer, subdistrictOfficer, otherSubdistrict } = world.accounts
    for (const above of [districtOfficer, subdistrictOfficer]) {
      expect(await inbox(above, id)).toMatchObject([
        { kind: 'branchLong', text: expect.stringContaining(reason) },
      ])
    }
    expect(await inbox(office, id)).toEqual([])
    expect(await inbox(otherSubdistrict, id)).toEqual([])
    await test.must(subdistrictOfficer, 'branch.return', { id, reason: '请写明分期' })
    expect(await inbox(office, id)).toMatchObject([
      { kind: 'branchDecided', text: '申请被退回：请写明分期' },
    ])
  })

  it('are not spoken of when the plan is shorter', async () => {
    const { id, version } = await draft({ longDurationReason: reason })
    await test.must(office, 'branch.submit', { id, version })
    expect(await inbox(world.accounts.districtOfficer, id)).toEqual([])
  })
})

describe('a branch whose time has come', () => {
  const remindAt = async (now: Date) =>
    (await test.rows((db) => remindOfEnds(db, DISTRICT, now))).length
  const remind = (days: number) => remindAt(new Date(Date.now() + days * 86_400_000))
  const running = (facts: object) =>
    test.rows((db) => db.updateTable('branch').set(facts).where('id', '=', world.branch).execute())

  it('is told of once to its secretaries and the offices, and again when it was put off', async () => {
    const { secretary, deputySecretary, member } = world.accounts
    const past = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10)
    await running({ plannedTo: past })
    expect(await remind(0)).toBe(1)
    expect(await remind(0)).toBe(0)
    for (const told of [office, secretary, deputySecretary]) {
      expect(await inbox(told, world.branch)).toMatchObject([{ kind: 'branchOver' }])
    }
    expect(await inbox(member, world.branch)).toEqual([])
    const { todos } = await test.must(secretary, 'today.show', {})
    expect(todos.find(({ kind }) => kind === 'endBranch')).toMatchObject({ isOverdue: true })

    const extend = (plannedTo: string, caller = office) =>
      test.callAs(caller, 'branch.extend', { id: world.branch, plannedTo, reason: '雨季停工' })
    expect(await extend(past)).toMatchObject({ code: 'invalid_input' })
    expect(await extend('2099-01-01', secretary)).toMatchObject({ code: 'forbidden' })
    const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
    expect(await extend(soon)).toMatchObject({ ok: true, value: { plannedTo: soon } })
    expect(await extend(soon)).toMatchObject({ code: 'invalid_input' })
    const { todos: after } = await test.must(secretary, 'today.show', {})
    expect(after.find(({ kind }) => kind === 'endBranch')).toBeUndefined()
    expect(await remind(2)).toBe(0)
    expect(await remind(5)).toBe(1)
  })

  it('is told of when it has run for six months, to the offices alone', async () => {
    await running({ activatedAt: new Date('2026-01-31T02:00:00Z') })
    const at = (instant: string) => remindAt(new Date(instant))
    expect(await at('2026-07-30T02:00:00Z')).toBe(0)
    expect(await at('2026-07-31T02:00:00Z')).toBe(1)
    expect(await at('2026-07-31T03:00:00Z')).toBe(0)
    const long = (await inbox(office, world.branch)).filter(({ kind }) => kind === 'branchLong')
    expect(long).toHaveLength(1)
  })

  it('has in its record that it was the clock who told', async () => {
    await running({ toldLongAt: null, activatedAt: new Date('2026-01-31T02:00:00Z') })
    const now = new Date(Date.now() + 86_400_000)
    await Promise.all(Array.from({ length: 8 }, () => strikeAt(test, now)))
    const { items } = await test.must(office, 'account.listEvents', {
      subjectKind: 'branch',
      subjectId: world.branch,
    })
    const byClock = items.filter(({ method }) => method === 'clock.remindBranches')
    expect(byClock).toMatchObject([{ who: '系统' }])
  })

  it('cannot be put off when it is no temporary one', async () => {
    const refused = await test.callAs(office, 'branch.extend', {
      id: world.home,
      plannedTo: '2099-01-01',
      reason: '无',
    })
    expect(refused).toMatchObject({ code: 'only_temporary_branch' })
  })

  it('tells those who are appointed', async () => {
    const second = await buildOfficer(test, 'communityOfficer', world.community)
    const { id, version } = await draft()
    await test.must(office, 'branch.submit', { id, version })
    await test.must(second, 'branch.approve', {
      id,
      version: version + 1,
      body: '中共后大街社区委员会',
      documentNo: '后党〔2026〕12号',
      approvedOn: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
      secretaryId: world.people.mate,
    })
    expect(await inbox(world.mate, id)).toMatchObject([
      { kind: 'branchAppointed', text: '您被指定为书记' },
    ])
    expect(await inbox(office, id)).toMatchObject([
      { kind: 'branchDecided', text: expect.stringContaining('后党〔2026〕12号') },
    ])

    // The next one is proposed to be approved under the same name, to whoever may approve it.
    const { id: nextId, version: first } = await draft()
    const next = { id: nextId, version: first }
    await test.must(office, 'branch.submit', next)
    const seenBy = (caller: Caller) => test.must(caller, 'branch.find', { id: next.id })
    expect((await seenBy(second)).usualBody).toBe('中共后大街社区委员会')
    expect((await seenBy(office)).usualBody).toBeUndefined()
  })
})

it('a branch that worked with a station hears that the works are finished, and no other does', async () => {
  const { id, state } = await test.must(office, 'branch.find', { id: world.branch })
  expect(state).toBe('active')
  await test.must(office, 'branch.tieStation', { id, stationId: world.stations.open })
  const input = INPUTS['deliberation.finish'](world, 'secretary')
  await test.must(doerOf(world, 'deliberation.finish'), 'deliberation.finish', input)
  const heard = async (caller: Caller) =>
    (await inbox(caller, id)).filter(({ text }) => text.includes('完工'))
  expect(await heard(world.accounts.secretary)).toHaveLength(1)
  expect(await heard(office)).toHaveLength(1)
  expect(await heard(world.accounts.member)).toEqual([])
  expect(await inbox(office, world.states.approved)).not.toContainEqual(
    expect.objectContaining({ kind: 'branchOver' }),
  )
})
