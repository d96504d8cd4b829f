/** 今天, for those who keep a station, check money, come to an evening and promised to come again. */
import { dayOf } from '../../../cloudfunctions/core/days'
import { flats, openCollection, pay } from '../../support/collections'
import { inDays } from '../../support/deliberations'
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildPerson, signIn } from '../../support/factories'
import { bringPublic } from '../../support/problems'
import { buildWorld, type World } from '../../support/world'

let test: TestDistrict
let world: World
let secretary: Caller
let leader: Caller
let member: Caller
let officer: Caller
const today = dayOf(new Date())

beforeAll(async () => {
  test = await openTestDistrict()
  world = await buildWorld(test)
  ;({ secretary, leader, member, communityOfficer: officer } = world.accounts)
})
afterAll(() => test.close())

const todosOf = async (by: Caller, subjectId: string) =>
  (await test.must(by, 'today.show', {})).todos.filter((todo) => todo.subjectId === subjectId)

it('a problem is with whoever it was given to, until it is solved', async () => {
  const resident = await signIn(test, await buildPerson(test, { name: '陈提出' }))
  const { id } = await bringPublic(test, resident, secretary, world.stations.open)
  const waiting = await todosOf(leader, world.stations.open)
  expect(waiting.map(({ kind }) => kind)).toEqual(['takeInProblems'])
  const ofMember = await todosOf(member, world.stations.open)
  expect(ofMember.map(({ kind }) => kind)).toEqual(['answerStation'])
  await test.must(secretary, 'problem.takeIn', { id, urgency: 'urgent' })
  await test.must(secretary, 'problem.assign', { id, personId: world.people.leader })
  expect(await todosOf(leader, id)).toMatchObject([
    { kind: 'solveProblem', dueAt: inDays(2), isOverdue: false },
  ])
  expect(await todosOf(secretary, id)).toEqual([])
  await test.must(leader, 'problem.solve', { id, result: '修好了' })
  expect(await todosOf(leader, id)).toEqual([])
})

it('a problem that was handed over is with the community, and says when it is late', async () => {
  const resident = await signIn(test, await buildPerson(test, { name: '陈提出' }))
  const { id } = await bringPublic(test, resident, secretary, world.stations.open)
  await test.must(secretary, 'problem.takeIn', { id, urgency: 'normal' })
  await test.must(secretary, 'problem.handOver', { id, dueOn: today, reason: '要动公共设施' })
  expect(await todosOf(officer, id)).toMatchObject([{ kind: 'solveProblem', isOverdue: false }])
  expect(await todosOf(world.accounts.districtOfficer, id)).toEqual([])
  await test.rows((db) =>
    db
      .updateTable('problem')
      .set({ dueOn: inDays(-1) })
      .where('id', '=', id)
      .execute(),
  )
  expect(await todosOf(officer, id)).toMatchObject([{ isOverdue: true }])
  expect((await todosOf(secretary, world.stations.open)).map(({ kind }) => kind)).toContain(
    'overdueProblems',
  )
})

it('an entry is with everybody who may confirm it but whoever made it', async () => {
  const { id, households } = await openCollection(
    test,
    secretary,
    { regionId: world.estate.id, stationId: world.stations.open, totalFen: 190_000 },
    flats(2),
  )
  const [door] = households
  if (!door) throw new Error('no household')
  const entryId = await pay(test, secretary, door)
  expect(await todosOf(leader, id)).toMatchObject([{ kind: 'checkEntries' }])
  expect(await todosOf(officer, id)).toMatchObject([{ kind: 'checkEntries' }])
  expect(await todosOf(secretary, id)).toEqual([])
  expect(await todosOf(member, id)).toEqual([])
  await test.must(leader, 'collection.decideEntries', {
    collectionId: id,
    entryIds: [entryId],
    confirm: true,
  })
  expect(await todosOf(officer, id)).toEqual([])
})

it('an evening is with those who keep the station and with the households of its buildings', async () => {
  const { evening } = world.deliberations
  await test.rows((db) =>
    db
      .updateTable('deliberationMeeting')
      .set({ startsAt: new Date(Date.now() + 86_400_000), state: 'planned' })
      .where('id', '=', evening)
      .execute(),
  )
  expect(await todosOf(leader, evening)).toMatchObject([
    { kind: 'evening', parentId: world.deliberations.choosing.id },
  ])
  expect(await todosOf(member, evening)).toEqual([])
  await test.rows((db) =>
    db
      .updateTable('deliberationMeeting')
      .set({ startsAt: new Date(Date.now() + 4 * 86_400_000) })
      .where('id', '=', evening)
      .execute(),
  )
  expect(await todosOf(leader, evening)).toEqual([])
})

it('a doubt is with whoever promised to come again', async () => {
  const { doubt } = world.deliberations
  expect(await todosOf(member, doubt)).toEqual([])
  await test.must(member, 'deliberation.logVisit', {
    doubtId: doubt,
    visitedOn: today,
    outcome: 'eased',
    said: '看了图纸',
    next: '带施工方再来',
    nextOn: inDays(3),
  })
  expect(await todosOf(member, doubt)).toMatchObject([
    { kind: 'visitDoubt', note: '带施工方再来', dueAt: inDays(3), isOverdue: false },
  ])
  expect(await todosOf(leader, doubt)).toEqual([])
})
