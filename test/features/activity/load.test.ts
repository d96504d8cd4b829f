/** A long day and a short night are said before, and forbidden to nobody. */
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildPerson, signIn } from '../../support/factories'
import { buildStay } from '../../support/service'
import { buildActivity, buildSignUp } from '../../support/volunteers'
import { buildWorld, type World } from '../../support/world'

const HOUR = 3_600_000
/** 2026-12-05 08:00 in Shanghai. */
const EIGHT = Date.parse('2026-12-05T00:00:00Z')

let test: TestDistrict
let world: World
let office: Caller
let volunteer: Caller
let personId: string
beforeAll(async () => {
  test = await openTestDistrict()
  world = await buildWorld(test)
  office = world.accounts.communityOfficer
})
beforeEach(async () => {
  test.clock.now = () => new Date(EIGHT - 48 * HOUR)
  volunteer = await signIn(test, await buildPerson(test))
  personId = volunteer.personId ?? ''
})
afterAll(() => test.close())

const turn = (from: number, hours: number) =>
  buildActivity(test, {
    region: world.estate,
    organiserId: world.community.id,
    createdBy: world.createdBy,
    startsAt: new Date(EIGHT + from * HOUR),
    hours,
  })
const isOver = () => {
  test.clock.now = () => new Date(EIGHT + 72 * HOUR)
}
const signUp = ({ shiftId }: { shiftId: string }, seenWarning?: true) =>
  test.callAs(volunteer, 'activity.signUp', { shiftId, ...(seenWarning ? { seenWarning } : {}) })

describe('signing up', () => {
  it.each([
    ['a long day', 5, 5, '小时'],
    ['a short night', -10, 4, '休息'],
  ])(
    'warns once of %s, goes on with a yes, and the record says so',
    async (_what, from, hours, word) => {
      await buildSignUp(test, await turn(0, 4), personId)
      const more = await turn(from, hours)
      const warned = await signUp(more)
      expect(warned).toMatchObject({ ok: false, code: 'load_high' })
      expect(JSON.stringify(warned)).toContain(word)
      expect(await signUp(more, true)).toMatchObject({ ok: true })
      const [event] = await test.rows((db) =>
        db
          .selectFrom('event')
          .select('detail')
          .where('subjectId', '=', more.id)
          .where('method', '=', 'activity.signUp')
          .execute(),
      )
      expect(event?.detail).toMatchObject({ seenWarning: true })
    },
  )

  it('warns of an invitation as well, and not of what is little', async () => {
    await buildSignUp(test, await turn(0, 4), personId)
    const more = await turn(6, 6)
    await buildSignUp(test, more, personId, 'invited')
    const answer = (seenWarning?: true) =>
      test.callAs(volunteer, 'activity.answerInvitation', {
        shiftId: more.shiftId,
        accept: true,
        ...(seenWarning ? { seenWarning } : {}),
      })
    expect(await answer()).toMatchObject({ code: 'load_high' })
    expect(await answer(true)).toMatchObject({ ok: true })
    expect(await signUp(await turn(24 + 3, 2))).toMatchObject({ ok: true })
  })
})

describe('hours', () => {
  const confirm = (at: { id: string; shiftId: string }, minutes: number, reason?: string) =>
    test.callAs(office, 'activity.confirmHours', {
      activityId: at.id,
      items: [{ shiftId: at.shiftId, personId, minutes, ...(reason ? { reason } : {}) }],
    })

  it('after a short night are marked, and wait for a reason', async () => {
    const night = await turn(-10, 4)
    const morning = await turn(0, 2)
    const noon = await turn(3, 1)
    for (const at of [night, morning, noon]) await buildStay(test, at, personId)
    isOver()
    const flagsOf = async ({ id }: { id: string }) =>
      (await test.must(office, 'activity.roster', { activityId: id })).entries[0]?.flags
    expect(await flagsOf(night)).toContain('shortRest')
    expect(await flagsOf(morning)).toContain('shortRest')
    expect(await flagsOf(noon)).toEqual(['shortRest'].slice(1))
    expect(await confirm(morning, 120)).toMatchObject({ code: 'reason_required' })
    expect(await confirm(morning, 120, '本人身体状况良好，自愿参加')).toMatchObject({ ok: true })
    expect(await confirm(noon, 60)).toMatchObject({ ok: true })
  })

  it('are corrected beyond the limit of a day only by somebody who knows it', async () => {
    const [first, second] = [await turn(0, 5), await turn(6, 3)]
    for (const at of [first, second]) await buildStay(test, at, personId)
    isOver()
    await confirm(first, 300)
    expect(await confirm(second, 180)).toMatchObject({ ok: true })
    const entryId =
      (await test.must(office, 'activity.roster', { activityId: second.id })).entries[0]?.hours
        ?.entryId ?? ''
    const correct = (minutes: number, seenWarning?: true) =>
      test.callAs(office, 'activity.correctHours', {
        shiftId: second.shiftId,
        personId,
        entryId,
        minutes,
        reason: '收尾到六点',
        ...(seenWarning ? { seenWarning } : {}),
      })
    expect(await correct(240)).toMatchObject({ ok: false, code: 'load_high' })
    expect(await correct(240, true)).toMatchObject({ ok: true })
  })

  it('of two that are confirmed at once are added up by one of them', async () => {
    const turns = await Promise.all([turn(0, 5), turn(5, 5), turn(10, 5)])
    for (const at of turns) await buildStay(test, at, personId)
    isOver()
    const answers = await Promise.all(turns.map((at) => confirm(at, 300)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })
})
