/** 今天, for someone who comes to help: the next shift, what waits for their answer, unread notices. */
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildPerson, signIn } from '../../support/factories'
import { buildActivity, buildAttendance, buildSignUp } from '../../support/volunteers'
import { buildWorld, type World } from '../../support/world'

const HOUR = 3_600_000

let test: TestDistrict
let world: World
let id: string
let me: Caller

beforeAll(async () => {
  test = await openTestDistrict()
  world = await buildWorld(test)
})
beforeEach(async () => {
  id = await buildPerson(test)
  me = await signIn(test, id)
})
afterAll(() => test.close())

type Facts = Partial<Parameters<typeof buildActivity>[1]>
const inHours = (hours: number, facts: Facts = {}) =>
  buildActivity(test, {
    region: world.estate,
    organiserId: world.community.id,
    createdBy: world.createdBy,
    startsAt: new Date(Date.now() + hours * HOUR),
    ...facts,
  })
const show = (caller = me) => test.must(caller, 'today.show', {})

describe('the next shift', () => {
  it('is the earliest that one has a place in, and nobody else’s', async () => {
    const later = await inHours(30, { title: '后天的' })
    const sooner = await inHours(5, { title: '今天的' })
    for (const shift of [later, sooner]) await buildSignUp(test, shift, id)
    expect((await show()).next).toMatchObject({
      activityId: sooner.id,
      title: '今天的',
      place: '南门广场',
      shiftName: '桶边引导',
      startsAt: sooner.startsAt.toISOString(),
      isCheckedIn: false,
    })
    expect((await show(await signIn(test, await buildPerson(test)))).next).toBeUndefined()
  })

  it.each([
    ['waited for', 'waiting', {}],
    ['withdrawn from', 'withdrawn', {}],
    ['cancelled', 'signedUp', { state: 'cancelled' }],
    ['over, without having come', 'signedUp', { startsAt: new Date(Date.now() - 2.5 * HOUR) }],
  ] as const)('is none that is %s', async (_name, state, facts) => {
    await buildSignUp(test, await inHours(1, facts), id, state)
    expect((await show()).next).toBeUndefined()
  })

  it('stays after its end as long as one can check out, and goes once one has', async () => {
    const shift = await inHours(-2.5)
    await buildAttendance(test, shift, id)
    expect((await show()).next).toMatchObject({ activityId: shift.id, isCheckedIn: true })
    await buildAttendance(test, shift, id, { kind: 'checkOut' })
    expect((await show()).next).toBeUndefined()
  })

  it('gives way once there is no checking out any more', async () => {
    await buildAttendance(test, await inHours(-3.5), id)
    expect((await show()).next).toBeUndefined()
  })
})

describe('what waits for an answer', () => {
  const waiting = async (caller = me) => {
    const { todos } = await show(caller)
    return todos
      .filter(({ kind }) => kind === 'answerInvitation' || kind === 'answerSwap')
      .map(({ kind, title, subjectId }) => ({ kind, title, subjectId }))
  }

  it('is an invitation, until it is answered', async () => {
    const shift = await inHours(24)
    await buildSignUp(test, shift, id, 'invited')
    expect(await waiting()).toEqual([
      { kind: 'answerInvitation', title: '邀请您参加“桶边督导”', subjectId: shift.id },
    ])
    await test.must(me, 'activity.answerInvitation', { shiftId: shift.shiftId, accept: false })
    expect(await waiting()).toEqual([])
  })

  it('is a place that somebody offers, and only for whom it is', async () => {
    const shift = await inHours(24)
    const from = await buildPerson(test)
    await buildSignUp(test, shift, from)
    const other = await signIn(test, from)
    const swap = await test.must(other, 'activity.offerSwap', {
      shiftId: shift.shiftId,
      toPersonId: id,
    })
    expect(await waiting()).toMatchObject([{ kind: 'answerSwap', subjectId: shift.id }])
    expect(await waiting(other)).toEqual([])
    await test.must(other, 'activity.endSwap', { id: swap.id })
    expect(await waiting()).toEqual([])
  })

  it('is no invitation to what is cancelled or over', async () => {
    await buildSignUp(test, await inHours(24, { state: 'cancelled' }), id, 'invited')
    await buildSignUp(test, await inHours(-5), id, 'invited')
    expect(await waiting()).toEqual([])
  })
})

it('counts the notices that one has not read', async () => {
  const shift = await inHours(24)
  const from = await buildPerson(test)
  await buildSignUp(test, shift, from)
  const input = { shiftId: shift.shiftId, toPersonId: id }
  await test.must(await signIn(test, from), 'activity.offerSwap', input)
  expect((await show()).unread).toBe(1)
  await test.must(me, 'notice.read', {})
  expect((await show()).unread).toBe(0)
})
