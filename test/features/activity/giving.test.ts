/** 日常奉献: three taps a day, the day once, told to others only by own consent, and never hours. */
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildDistrict, buildPerson, signIn } from '../../support/factories'

const TITLE = '给工地送凉开水'

describe('everyday giving', () => {
  let test: TestDistrict
  let me: Caller
  let other: Caller

  beforeAll(async () => {
    test = await openTestDistrict()
    await buildDistrict(test)
    me = await signIn(test, await buildPerson(test, { name: '刘国胜' }))
    other = await signIn(test, await buildPerson(test, { name: '陈居民' }))
  })
  beforeEach(() => {
    // Half past midnight in Shanghai: the day is the 23rd already.
    test.clock.now = () => new Date('2026-11-22T16:30:00Z')
  })
  afterAll(() => test.close())

  const start = (startedOn = '2026-08-01') =>
    test.must(me, 'activity.startGiving', { title: TITLE, startedOn })
  const log = (id: string, day: string, more = {}) =>
    test.callAs(me, 'activity.logGiving', { id, day, ...more })

  it('is begun, written down for today by the clock of Shanghai, and counted', async () => {
    const { id } = await start()
    const reply = await log(id, '2026-11-23', { note: '两桶', minutes: 40 })
    expect(reply).toMatchObject({
      ok: true,
      value: { days: 1, lastDay: '2026-11-23', isDoneToday: true, isPublic: false },
    })
    const entries = await test.rows((db) => db.selectFrom('serviceEntry').select('id').execute())
    expect(entries).toEqual([])
  })

  it('counts a day once, however often and however fast it is tapped', async () => {
    const { id } = await start()
    const replies = await Promise.all(
      Array.from({ length: 6 }, (_, index) => log(id, '2026-11-23', { note: `第${index}次` })),
    )
    expect(replies.every(({ ok }) => ok)).toBe(true)
    await log(id, '2026-11-23', { note: '最后' })
    const giving = await test.must(me, 'activity.findGiving', { id })
    expect(giving).toMatchObject({ days: 1, log: [{ day: '2026-11-23', note: '最后' }] })
  })

  it('has no day that is still to come, nor one before it began', async () => {
    const { id } = await start('2026-11-20')
    expect(await log(id, '2026-11-24')).toMatchObject({ code: 'invalid_input' })
    expect(await log(id, '2026-11-19')).toMatchObject({ code: 'invalid_input' })
    expect(await log(id, '2026-11-20')).toMatchObject({ ok: true })
    const tomorrow = { title: TITLE, startedOn: '2026-11-24' }
    expect(await test.callAs(me, 'activity.startGiving', tomorrow)).toMatchObject({
      code: 'invalid_input',
    })
  })

  it('ends, once, and takes no more days', async () => {
    const { id } = await start()
    const ended = await test.must(me, 'activity.endGiving', { id })
    expect(ended).toMatchObject({ endedOn: '2026-11-23', can: { log: false, end: false } })
    test.clock.now = () => new Date('2026-11-30T01:00:00Z')
    expect(await test.must(me, 'activity.endGiving', { id })).toMatchObject({
      endedOn: '2026-11-23',
    })
    expect(await log(id, '2026-11-22')).toMatchObject({ ok: false, code: 'giving_ended' })
  })

  it('is others’ to see only by own consent, without the notes, until it is taken back', async () => {
    const { id } = await start()
    await log(id, '2026-11-22', { note: '给谁不说', minutes: 30 })
    const look = () => test.callAs(other, 'activity.findGiving', { id })
    const names = async () =>
      (await test.must(other, 'activity.publicGivings', {})).items.map((giving) => giving.id)
    expect(await look()).toEqual({ ok: false, code: 'not_found' })
    expect(await names()).not.toContain(id)

    await test.must(me, 'activity.publishGiving', { id, isPublic: true })
    expect(await look()).toMatchObject({
      ok: true,
      value: {
        personName: '刘国胜',
        days: 1,
        log: [{ day: '2026-11-22' }],
        can: { log: false, publish: false, end: false },
      },
    })
    expect(JSON.stringify(await look())).not.toContain('给谁不说')
    expect(await names()).toContain(id)
    const theirs = { id, isPublic: false }
    expect(await test.callAs(other, 'activity.publishGiving', theirs)).toMatchObject({
      code: 'forbidden',
    })

    await test.must(me, 'activity.publishGiving', { id, isPublic: false })
    expect(await look()).toEqual({ ok: false, code: 'not_found' })
    expect(await names()).not.toContain(id)
  })

  it('is listed by pages, each once', async () => {
    const ids: string[] = []
    for (let index = 0; index < 5; index++) {
      const { id } = await start()
      await test.must(me, 'activity.publishGiving', { id, isPublic: true })
      ids.push(id)
    }
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await test.must(other, 'activity.publicGivings', {
        limit: 2,
        ...(cursor ? { cursor } : {}),
      })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor)
    expect(seen).toEqual([...seen].sort().reverse())
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toEqual(expect.arrayContaining(ids))
  })
})
