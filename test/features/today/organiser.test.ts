/** 今天, for those who run activities: what is to be shown, confirmed and answered, in few lines. */
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildPerson, signIn } from '../../support/factories'
import { buildEntry, buildStay } from '../../support/service'
import { buildActivity, buildCrew } from '../../support/volunteers'
import { buildWorld, type World } from '../../support/world'

const HOUR = 3_600_000
/** 2026-12-05 10:00 in Shanghai, a Saturday. */
const NOW = Date.parse('2026-12-05T02:00:00Z')

let test: TestDistrict
let world: World
let leaderId: string
let leader: Caller

beforeAll(async () => {
  test = await openTestDistrict()
  world = await buildWorld(test)
  test.clock.now = () => new Date(NOW)
})
beforeEach(async () => {
  leaderId = await buildPerson(test)
  leader = await signIn(test, leaderId)
})
afterAll(() => test.close())

type Facts = Partial<Parameters<typeof buildActivity>[1]>
const led = (hours: number, facts: Facts = {}) =>
  buildActivity(test, {
    region: world.estate,
    organiserId: world.community.id,
    createdBy: leaderId,
    startsAt: new Date(NOW + hours * HOUR),
    ...facts,
  })
type Activity = Awaited<ReturnType<typeof led>>
const todos = async (caller: Caller) => (await test.must(caller, 'today.show', {})).todos
const came = async (activity: Activity) => {
  const personId = await buildPerson(test)
  await buildStay(test, activity, personId)
  return personId
}
const dueOn = (activity: Activity, recordDueOn: string) =>
  test.rows((db) =>
    db.updateTable('activity').set({ recordDueOn }).where('id', '=', activity.id).execute(),
  )

it('the activity of today is there for its leader and its helpers, and for nobody else', async () => {
  const activity = await led(3, { title: '桶边督导' })
  await led(30)
  await led(2, { state: 'cancelled' })
  await led(-5)
  const helperId = await buildPerson(test)
  await buildCrew(test, activity, helperId, 'helper')
  const line = { kind: 'runActivity', title: '桶边督导', subjectId: activity.id }
  const dueAt = activity.startsAt.toISOString()
  expect(await todos(leader)).toMatchObject([{ ...line, dueAt, isOverdue: false }])
  expect(await todos(await signIn(test, helperId))).toMatchObject([line])
  const others = await todos(world.accounts.communityOfficer)
  expect(others.filter(({ subjectId }) => subjectId === activity.id)).toEqual([])
})

it('hours wait with their last day until everybody has theirs', async () => {
  const activity = await led(-26, { title: '楼道清洁' })
  await dueOn(activity, '2026-12-04')
  const personId = await came(activity)
  await came(await led(-26, { kind: 'party' }))
  expect(await todos(leader)).toMatchObject([
    {
      kind: 'confirmHours',
      title: '确认 1 人的服务时长',
      note: '楼道清洁',
      dueAt: '2026-12-04',
      isOverdue: true,
    },
  ])
  await test.must(leader, 'activity.confirmHours', {
    activityId: activity.id,
    items: [{ shiftId: activity.shiftId, personId, minutes: 120 }],
  })
  expect(await todos(leader)).toEqual([])
})

it('many are one line that leads to the list, the most urgent day first', async () => {
  for (const day of ['2026-12-18', '2026-12-17', '2026-12-16', '2026-12-15']) {
    const activity = await led(-26)
    await dueOn(activity, day)
    await came(activity)
  }
  expect(await todos(leader)).toMatchObject([
    {
      kind: 'recordActivities',
      title: '4 个活动等着确认时长',
      note: '一共 4 人',
      dueAt: '2026-12-15',
    },
  ])
})

it('objections wait until they are answered, also after the record is closed', async () => {
  const activity = await led(-26, { title: '楼道清洁', state: 'recorded' })
  const personId = await came(activity)
  const first = await buildEntry(test, activity, personId, { recordedBy: leaderId })
  const entryId = await buildEntry(test, activity, personId, {
    recordedBy: personId,
    kind: 'objected',
    follows: first,
  })
  expect(await todos(leader)).toMatchObject([
    { kind: 'answerObjections', title: '1 人对服务时长有异议', subjectId: activity.id },
  ])
  await test.must(leader, 'activity.upholdHours', {
    shiftId: activity.shiftId,
    personId,
    entryId,
    reason: '已核实',
  })
  expect(await todos(leader)).toEqual([])
})

it('days left are counted once it has ended, for those who confirm', async () => {
  const activity = await led(-26)
  await dueOn(activity, '2026-12-08')
  const find = async (caller: Caller) =>
    (await test.must(caller, 'activity.find', { id: activity.id })).recordDaysLeft
  expect(await find(leader)).toBe(2)
  expect(await find(world.accounts.member)).toBeUndefined()
})
