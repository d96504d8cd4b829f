/** 培训、表彰、评价: by whoever carries the activity, of those who came, and never hours (V-15, V-19). */
import type { NoteInput } from '@contract/activity'
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildPerson, signIn } from '../../support/factories'
import { buildEntry, buildStay } from '../../support/service'
import { buildActivity } from '../../support/volunteers'
import { buildWorld, type World } from '../../support/world'

const HOUR = 3_600_000

let test: TestDistrict
let world: World
let office: Caller
let volunteer: Caller
let personId: string
let activity: Awaited<ReturnType<typeof buildActivity>>
beforeAll(async () => {
  test = await openTestDistrict()
  world = await buildWorld(test)
  office = world.accounts.communityOfficer
})
beforeEach(async () => {
  volunteer = await signIn(test, await buildPerson(test, { name: '苏兰' }))
  personId = volunteer.personId ?? ''
  activity = await buildActivity(test, {
    region: world.estate,
    organiserId: world.community.id,
    createdBy: world.createdBy,
    startsAt: new Date(Date.now() - 30 * HOUR),
  })
  await buildStay(test, activity, personId)
})
afterAll(() => test.close())

const training: NoteInput = {
  kind: 'training',
  name: '急救培训',
  content: '心肺复苏、止血包扎',
  day: '2026-01-05',
  minutes: 180,
}
const add = (note: NoteInput = training, personIds = [personId]) =>
  test.callAs(office, 'activity.addNote', { activityId: activity.id, personIds, note })
const mine = () => test.must(volunteer, 'activity.myNotes', {})

describe('a note', () => {
  it('says what, how long, by whom and when; its person is told, and has no minute more', async () => {
    expect(await add()).toMatchObject({ ok: true, value: [{ personId, name: '急救培训' }] })
    expect(await mine()).toMatchObject([
      { kind: 'training', name: '急救培训', minutes: 180, day: '2026-01-05' },
    ])
    expect((await mine())[0]?.body).not.toBe('')
    const { totals } = await test.must(volunteer, 'activity.myRecord', {})
    expect(totals.minutes).toBe(0)
    const { items } = await test.must(volunteer, 'notice.list', {})
    expect(items.map(({ kind }) => kind)).toEqual(['recordNoted'])
  })

  it.each<[string, NoteInput]>([
    ['an award', { kind: 'award', name: '优秀志愿者', day: '2026-02-01' }],
    ['an evaluation', { kind: 'evaluation', name: '服务评价', day: '2026-02-01', stars: 4 }],
    ['stars', { kind: 'stars', name: '三星志愿者', day: '2026-02-01', stars: 3 }],
  ])('may be %s', async (_what, note) => {
    expect(await add(note)).toMatchObject({ ok: true })
    expect(await mine()).toMatchObject([note])
  })

  it('is of somebody who came, of a day that has been, and of nobody by themself', async () => {
    const absent = await buildPerson(test)
    expect(await add(training, [personId, absent])).toMatchObject({ code: 'not_checked_in' })
    expect(await mine()).toEqual([])
    expect(await add({ ...training, day: '2099-01-01' })).toMatchObject({ code: 'invalid_input' })
    const own = office.personId ?? ''
    await buildStay(test, activity, own)
    expect(await add(training, [own])).toMatchObject({ code: 'own_note' })
  })

  it('is taken back with a reason, by eight at once as by one, and stays to be seen', async () => {
    await add()
    const [note] = await mine()
    const takeBack = (reason: string) =>
      test.callAs(office, 'activity.takeBackNote', { id: note?.id ?? '', reason })
    const reasons = Array.from({ length: 8 }, (_, n) => `第 ${n} 次说记错了`)
    const answers = await Promise.all(reasons.map(takeBack))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    const [after] = await mine()
    expect(reasons).toContain(after?.takenBack?.reason)
    await takeBack('再说一次')
    expect((await mine())[0]).toEqual(after)
  })
})

describe('what an office reports of a year', () => {
  const year = Number(new Date(Date.now() - 30 * HOUR + 8 * HOUR).toISOString().slice(0, 4))
  const figures = () =>
    test.must(office, 'activity.yearFigures', { regionId: world.community.id, year })

  it('adds up what is on record now, by source, with objections and notes', async () => {
    const before = await figures()
    const first = await buildEntry(test, activity, personId, { recordedBy: world.createdBy })
    await buildEntry(test, activity, personId, {
      recordedBy: personId,
      kind: 'objected',
      follows: first,
    })
    await add()
    const after = await figures()
    expect(after.entries - before.entries).toBe(1)
    expect(after.minutes - before.minutes).toBe(120)
    expect(after.people - before.people).toBe(1)
    expect(after.objections - before.objections).toBe(1)
    expect(after.notes.training - before.notes.training).toBe(1)
    const { code, helper, manual, system } = after.bySource
    expect(code + helper + manual + system).toBe(after.entries)
    const none = { regionId: world.community.id, year: 2001 }
    expect(await test.must(office, 'activity.yearFigures', none)).toMatchObject({
      activities: 0,
      entries: 0,
      minutes: 0,
    })
  })

  it('draws by lot: the same draw is the same lot, and people of elsewhere have no name', async () => {
    await buildEntry(test, activity, personId, { recordedBy: world.createdBy })
    const draw = (who: Caller, n: number) =>
      test.must(who, 'activity.sampleEntries', { regionId: world.community.id, year, draw: n })
    const lot = await draw(office, 1)
    expect(lot.length).toBeGreaterThan(0)
    expect(await draw(office, 1)).toEqual(lot)
    // A resident is registered nowhere; the district knows everybody.
    expect(lot.map(({ name }) => name)).not.toContain('苏兰')
    const all = await draw(world.accounts.districtOfficer, 1)
    expect(all.map(({ name }) => name)).toContain('苏兰')
  })
})
