/** Places, the waiting list, invitations and swaps: never too many, nobody against their will. */
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildMember, buildPerson, signIn } from '../../support/factories'
import { buildQualification } from '../../support/service'
import { buildActivity, buildAttendance } from '../../support/volunteers'
import { buildWorld, type World } from '../../support/world'

const HOUR = 3_600_000
const inDays = (days: number) => ({ startsAt: new Date(Date.now() + days * 24 * HOUR) })

describe('signing up', () => {
  let test: TestDistrict
  let world: World

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
  })
  afterAll(() => test.close())

  type Facts = Partial<Parameters<typeof buildActivity>[1]>
  const activity = (facts: Facts = {}) =>
    buildActivity(test, {
      region: world.estate,
      organiserId: world.community.id,
      createdBy: world.createdBy,
      ...inDays(3),
      ...facts,
    })
  const someone = async (): Promise<Caller> => signIn(test, await buildPerson(test))
  const people = (count: number) => Promise.all(Array.from({ length: count }, someone))
  const signUp = (caller: Caller, { shiftId }: { shiftId: string }, facts: object = {}) =>
    test.callAs(caller, 'activity.signUp', { shiftId, ...facts })
  const withdraw = (caller: Caller, { shiftId }: { shiftId: string }) =>
    test.callAs(caller, 'activity.withdraw', { shiftId })
  const mineOf = async (caller: Caller, { id }: { id: string }) =>
    (await test.must(caller, 'activity.find', { id })).shifts[0]?.mine
  const noticesOf = async (caller: Caller) =>
    (await test.must(caller, 'notice.list', {})).items.map(({ kind }) => kind)

  it('never gives away more places than there are, however many tap at once', async () => {
    const shift = await activity({ places: 3 })
    const crowd = await people(10)
    const replies = await Promise.all(crowd.map((caller) => signUp(caller, shift)))
    expect(replies.filter(({ ok }) => ok)).toHaveLength(10)
    const mine = await Promise.all(crowd.map((caller) => mineOf(caller, shift)))
    expect(mine.filter((own) => own?.state === 'signedUp')).toHaveLength(3)
    const waiting = mine.filter((own) => own?.state === 'waiting')
    expect(waiting.map((own) => own?.position).sort()).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  it('moves up whoever waits longest, once, and tells them', async () => {
    const shift = await activity({ places: 2 })
    const [first, second, third, fourth] = (await people(4)) as [Caller, Caller, Caller, Caller]
    for (const caller of [first, second, third, fourth]) await signUp(caller, shift)
    await Promise.all([withdraw(first, shift), withdraw(first, shift)])
    expect(await mineOf(third, shift)).toMatchObject({ state: 'signedUp' })
    expect(await mineOf(fourth, shift)).toMatchObject({ state: 'waiting', position: 1 })
    expect(await noticesOf(third)).toEqual(['movedUp'])
    // Back again means the end of the queue.
    await signUp(first, shift)
    expect(await mineOf(first, shift)).toMatchObject({ state: 'waiting', position: 2 })
    // Two go at once: two move up.
    await Promise.all([withdraw(second, shift), withdraw(third, shift)])
    expect(await mineOf(fourth, shift)).toMatchObject({ state: 'signedUp' })
    expect(await mineOf(first, shift)).toMatchObject({ state: 'signedUp' })
  })

  it('moves up those who wait when there are more places', async () => {
    const shift = await activity({ places: 1 })
    const [first, second, third] = (await people(3)) as [Caller, Caller, Caller]
    for (const caller of [first, second, third]) await signUp(caller, shift)
    const office = world.accounts.communityOfficer
    const { version, shifts, ...seen } = await test.must(office, 'activity.find', { id: shift.id })
    await test.must(office, 'activity.update', {
      id: shift.id,
      version,
      title: seen.title,
      kind: seen.kind,
      regionId: seen.regionId,
      place: seen.place,
      content: seen.content,
      risk: seen.risk,
      ...(seen.leader ? { leaderId: seen.leader.id } : {}),
      shifts: shifts.map(({ id, name, startsAt, endsAt }) => ({
        id,
        name,
        startsAt,
        endsAt,
        places: 2,
      })),
    })
    expect(await mineOf(second, shift)).toMatchObject({ state: 'signedUp' })
    expect(await mineOf(third, shift)).toMatchObject({ state: 'waiting', position: 1 })
    expect(await noticesOf(second)).toEqual(['movedUp'])
  })

  it('is the same once and twice, and ends with the shift', async () => {
    const shift = await activity()
    const caller = await someone()
    await signUp(caller, shift)
    expect(await signUp(caller, shift)).toMatchObject({ ok: true })
    const over = await activity({ startsAt: new Date(Date.now() - 5 * HOUR) })
    expect(await signUp(caller, over)).toMatchObject({ code: 'activity_over' })
    const cancelled = await activity({ state: 'cancelled' })
    expect(await signUp(caller, cancelled)).toMatchObject({ code: 'activity_cancelled' })
    const draft = await activity({ state: 'draft' })
    expect(await signUp(caller, draft)).toMatchObject({ code: 'not_found' })
  })

  it('keeps one person from being in two places at the same time', async () => {
    const caller = await someone()
    await signUp(caller, await activity())
    expect(await signUp(caller, await activity())).toMatchObject({ code: 'shift_overlaps' })
    expect(await signUp(caller, await activity(inDays(4)))).toMatchObject({ ok: true })
  })

  it('is for whom the activity is', async () => {
    const { member, resident, outsider } = world.accounts
    const ofBranch = await activity({
      audience: 'branch',
      organiserKind: 'branch',
      organiserId: world.branch,
      ...inDays(7),
    })
    expect(await signUp(member, ofBranch)).toMatchObject({ ok: true })
    expect(await signUp(outsider, ofBranch)).toMatchObject({ code: 'sign_up_refused' })
    const ofMembers = await activity({ audience: 'members', ...inDays(8) })
    expect(await signUp(outsider, ofMembers)).toMatchObject({ ok: true })
    expect(await signUp(resident, ofMembers)).toMatchObject({ code: 'sign_up_refused' })
  })

  it('asks for an age where it matters, keeps the age alone, and wants a guardian for a minor', async () => {
    const shift = await activity({ minAge: 14, maxAge: 70 })
    const caller = await someone()
    const bornOn = (age: number) => `${new Date().getFullYear() - age - 1}-01-01`
    expect(await signUp(caller, shift)).toMatchObject({ problems: [{ path: 'bornOn' }] })
    expect(await signUp(caller, shift, { bornOn: bornOn(10) })).toMatchObject({
      code: 'age_refused',
      rule: 'V-6',
    })
    expect(await signUp(caller, shift, { bornOn: bornOn(80) })).toMatchObject({
      code: 'age_refused',
    })
    expect(await signUp(caller, shift, { bornOn: bornOn(15) })).toMatchObject({
      code: 'guardian_required',
    })
    const guardian = { name: '陈父', phone: '19900000077', consents: true }
    expect(await signUp(caller, shift, { bornOn: bornOn(15), guardian })).toMatchObject({
      ok: true,
    })
    const row = await test.rows((db) =>
      db
        .selectFrom('activitySignUp')
        .selectAll()
        .where('shiftId', '=', shift.shiftId)
        .executeTakeFirstOrThrow(),
    )
    expect([15, 16]).toContain(row.age)
    expect(JSON.stringify(row)).not.toContain(bornOn(15))
    expect(JSON.stringify(row)).not.toContain('19900000077')
  })

  it('asks for a proof that holds on the day', async () => {
    const shift = await activity({ qualification: '电工证', ...inDays(5) })
    const caller = await someone()
    expect(await signUp(caller, shift)).toMatchObject({
      code: 'qualification_missing',
      rule: 'V-7',
    })
    const expired = await buildQualification(test, caller.personId ?? '', {
      expiresOn: new Date(Date.now() + 24 * HOUR).toISOString().slice(0, 10),
    })
    expect(await signUp(caller, shift)).toMatchObject({ code: 'qualification_missing' })
    await test.must(caller, 'activity.declareQualification', {
      name: '电工证',
      expiresOn: '2099-12-31',
    })
    expect(await signUp(caller, shift)).toMatchObject({ ok: true })
    const held = await test.must(caller, 'activity.listQualifications', {})
    expect(held).toEqual([expect.objectContaining({ id: expired, isExpired: false })])
  })

  it('is not undone once somebody has come', async () => {
    const shift = await activity({ startsAt: new Date(Date.now() - 600_000) })
    const caller = await someone()
    await signUp(caller, shift)
    await buildAttendance(test, shift, caller.personId ?? '')
    expect(await withdraw(caller, shift)).toMatchObject({ code: 'already_present' })
  })

  it('by invitation is a question: yes, no, and nobody else’s people', async () => {
    const shift = await activity({ places: 1, ...inDays(9) })
    const yes = await signIn(test, await buildMember(test, { region: world.community }))
    const no = await signIn(test, await buildMember(test, { region: world.community }))
    const far = await buildMember(test, { region: world.otherStreet })
    const office = world.accounts.communityOfficer
    const invite = (personIds: string[]) =>
      test.callAs(office, 'activity.inviteToShift', { shiftId: shift.shiftId, personIds })
    const ids = [yes.personId ?? '', no.personId ?? '']
    expect(await invite(ids)).toMatchObject({ value: { invited: 2, already: 0 } })
    expect(await invite(ids)).toMatchObject({ value: { invited: 0, already: 2 } })
    expect(await invite([far])).toMatchObject({ code: 'not_found' })
    expect((await test.must(office, 'activity.find', { id: shift.id })).taken).toBe(0)
    expect(await noticesOf(yes)).toEqual(['invitedToShift'])

    const answer = (caller: Caller, accept: boolean) =>
      test.callAs(caller, 'activity.answerInvitation', { shiftId: shift.shiftId, accept })
    expect(await answer(yes, true)).toMatchObject({ ok: true })
    expect(await answer(no, false)).toMatchObject({ ok: true })
    expect(await mineOf(yes, shift)).toMatchObject({ state: 'signedUp' })
    expect(await invite([no.personId ?? ''])).toMatchObject({ value: { invited: 0, already: 1 } })
  })

  it('can be swapped with somebody who says yes, and never with two', async () => {
    const shift = await activity({ places: 1, ...inDays(10) })
    const [from, to, waiting] = (await people(3)) as [Caller, Caller, Caller]
    await signUp(from, shift)
    await signUp(waiting, shift)
    const offer = (toPersonId: string) =>
      test.callAs(from, 'activity.offerSwap', { shiftId: shift.shiftId, toPersonId })
    const offered = await offer(to.personId ?? '')
    expect(await offer(waiting.personId ?? '')).toMatchObject({ code: 'conflict' })
    const id = offered.ok ? offered.value.id : ''
    const take = () => test.callAs(to, 'activity.answerSwap', { id, accept: true })
    const end = () => test.callAs(from, 'activity.endSwap', { id })
    // Taken and taken back at once: one of the two counts.
    const [taken, ended] = await Promise.all([take(), end()])
    expect([taken.ok, ended.ok].filter(Boolean)).toHaveLength(1)
    const states = [await mineOf(from, shift), await mineOf(to, shift)].map((own) => own?.state)
    expect(states).toEqual(taken.ok ? ['withdrawn', 'signedUp'] : ['signedUp', undefined])
    expect(await mineOf(waiting, shift)).toMatchObject({ state: 'waiting' })
    expect(await test.callAs(waiting, 'activity.answerSwap', { id, accept: true })).toMatchObject({
      code: 'not_found',
    })
  })

  it('is remembered by a reminder to those alone who have not acted, and not twice', async () => {
    const shift = await activity(inDays(11))
    const [there, silent] = (await people(2)) as [Caller, Caller]
    await signUp(there, shift)
    await signUp(silent, shift)
    await buildAttendance(test, shift, there.personId ?? '')
    const office = world.accounts.communityOfficer
    const about = { activityId: shift.id, purpose: 'startsSoon' as const }
    expect(await test.must(office, 'activity.previewReminder', about)).toMatchObject({ people: 1 })
    const sent = await Promise.all([
      test.callAs(office, 'activity.sendReminder', about),
      test.callAs(world.accounts.districtOfficer, 'activity.sendReminder', about),
    ])
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1)
    expect(sent.find(({ ok }) => !ok)).toMatchObject({ code: 'reminded_recently' })
    expect(await noticesOf(silent)).toEqual(['reminder'])
    expect(await noticesOf(there)).toEqual([])
  })
})
