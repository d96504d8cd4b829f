import { randomUUID } from 'node:crypto'
import type { InputOf, OutputOf } from '@contract/methods'
import { type Caller, DISTRICT, openTestDistrict, type TestDistrict } from '../../support/district'
import {
  buildDistrict,
  buildOfficer,
  buildPerson,
  buildRegion,
  type Place,
  signIn,
} from '../../support/factories'
import { buildActivity, buildSignUp, codeFor, tokenFor } from '../../support/volunteers'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** 2026-12-05 09:00 in Shanghai, a Saturday. */
const NINE = Date.parse('2026-12-05T01:00:00Z')
const DEVICE = 'device-0000000001'

type Input = InputOf<'activity.checkIn'>
type Activity = Awaited<ReturnType<typeof buildActivity>>

let test: TestDistrict
let place: Place
let organiser: Caller
beforeAll(async () => {
  test = await openTestDistrict()
  place = await buildRegion(test, { kind: 'community' }, await buildDistrict(test))
  organiser = await buildOfficer(test, 'communityOfficer', place)
})
afterAll(() => test.close())

const at = (ms: number) => {
  test.clock.now = () => new Date(ms)
}

/** An activity from nine to eleven, and somebody who has signed up. */
async function setup(more: Partial<Parameters<typeof buildActivity>[1]> = {}) {
  const activity = await buildActivity(test, {
    region: place,
    createdBy: organiser.personId ?? '',
    startsAt: new Date(NINE),
    ...more,
  })
  const personId = await buildPerson(test)
  await buildSignUp(test, activity, personId)
  return { activity, personId, who: await signIn(test, personId) }
}

interface Scan {
  direction?: 'in' | 'out'
  /** When the code was on the screen, when it was scanned, and how wrong the phone's clock is. */
  shown?: number
  scanned?: number
  phoneIsAheadBy?: number
  /** When it is sent, and under which id. */
  sent?: number
  requestId?: string
  more?: Partial<Input>
}

/** The call of a phone, with the clocks as the test says. */
async function scan(who: Caller, activity: Activity, given: Scan = {}) {
  const { direction = 'in', shown = NINE, scanned = shown, phoneIsAheadBy = 0 } = given
  const { sent = scanned, requestId = randomUUID() } = given
  at(sent)
  const input: Input = {
    activityId: activity.id,
    direction,
    proof: { kind: 'scan', token: tokenFor(test, activity.id, new Date(shown)) },
    scannedAt: new Date(scanned + phoneIsAheadBy).toISOString(),
    device: DEVICE,
    ...given.more,
  }
  const sentAt = new Date(sent + phoneIsAheadBy).toISOString()
  return test.front(
    { method: 'activity.checkIn', input, requestId, district: DISTRICT, sentAt },
    who.identity,
  )
}

const rowsOf = (activity: Activity) =>
  test.rows((db) =>
    db.selectFrom('attendance').selectAll().where('activityId', '=', activity.id).execute(),
  )
const typed = (code: string): Partial<Input> => ({ proof: { kind: 'code', code } })
const yes = (more: Partial<OutputOf<'activity.checkIn'>>) => ({
  ok: true,
  value: expect.objectContaining(more),
})
const no = (code: string) => ({ ok: false, code })

describe('what a code proves', () => {
  it('is the moment of its step, whatever the phone’s clock says', async () => {
    const { activity, who, personId } = await setup()
    const answer = await scan(who, activity, {
      shown: NINE - 13_000,
      scanned: NINE,
      phoneIsAheadBy: 24 * HOUR,
      more: { band: 'inside' },
    })
    const moment = new Date(NINE - 20_000)
    expect(answer).toEqual(
      yes({ at: moment.toISOString(), isLate: false, isRepeat: false, shiftId: activity.shiftId }),
    )
    expect(await rowsOf(activity)).toMatchObject([
      { personId, kind: 'checkIn', source: 'scan', at: moment, device: DEVICE, band: 'inside' },
    ])
  })

  it.each([
    ['an hour behind', -HOUR],
    ['an hour ahead', HOUR],
    ['a day behind', -24 * HOUR],
    ['a day ahead', 24 * HOUR],
  ])('is the same late from a dead zone on a phone that is %s', async (_, phoneIsAheadBy) => {
    const { activity, who } = await setup()
    const sent = NINE + 3 * HOUR
    const answer = await scan(who, activity, { shown: NINE, sent, phoneIsAheadBy })
    expect(answer).toEqual(yes({ at: new Date(NINE).toISOString(), isLate: true }))
  })

  it.each([
    ['two steps old', -40_000, true],
    ['two steps ahead', 40_000, true],
    ['three steps ahead', 60_000, false],
  ])('holds when it is %s: %d ms, %s', async (_, offset, holds) => {
    const { activity, who } = await setup()
    const answer = await scan(who, activity, { shown: NINE + offset, scanned: NINE })
    expect(answer).toEqual(holds ? yes({ isLate: false }) : no('check_in_clock'))
  })

  it('is nothing when it is forged, of another activity, or of another day', async () => {
    const { activity, who } = await setup()
    const other = await setup()
    const token = tokenFor(test, activity.id, new Date(NINE))
    const forged = token.slice(0, -1) + (token.endsWith('0') ? '1' : '0')
    const dayBefore = tokenFor(test, activity.id, new Date(NINE - 24 * HOUR)).split('.')[3]
    const [head, id, step] = token.split('.')
    for (const wrong of [
      forged,
      tokenFor(test, other.activity.id, new Date(NINE)),
      [head, id, step, dayBefore].join('.'),
      [head, id, 'zzzzzzzzz', dayBefore].join('.'),
    ]) {
      const answer = await scan(who, activity, { more: { proof: { kind: 'scan', token: wrong } } })
      expect(answer).toMatchObject({ ok: false })
    }
    expect(await rowsOf(activity)).toEqual([])
  })
})

describe('kept in a dead zone', () => {
  it.each([
    ['an hour fast', HOUR],
    ['a day slow', -24 * HOUR],
    ['right', 0],
  ])('is taken days later from a phone whose clock is %s', async (_, phoneIsAheadBy) => {
    const { activity, who } = await setup()
    const answer = await scan(who, activity, { phoneIsAheadBy, sent: NINE + 3 * 24 * HOUR })
    expect(answer).toEqual(yes({ isLate: true, at: new Date(NINE).toISOString() }))
  })

  it('is refused as a forwarded picture when it was scanned after its step', async () => {
    const { activity, who } = await setup()
    const answer = await scan(who, activity, { shown: NINE, scanned: NINE + 30 * MINUTE })
    expect(answer).toEqual(no('check_in_expired'))
    expect(await rowsOf(activity)).toEqual([])
  })

  it('is refused when the phone’s clock was set in between', async () => {
    const { activity, who } = await setup()
    const sent = NINE + 2 * HOUR
    const scannedAt = (ms: number) => ({ scannedAt: new Date(ms).toISOString() })
    expect(await scan(who, activity, { sent, more: scannedAt(NINE - HOUR) })).toEqual(
      no('check_in_clock'),
    )
    expect(await scan(who, activity, { sent, more: scannedAt(sent + HOUR) })).toEqual(
      no('check_in_clock'),
    )
  })

  it('is refused without the phone’s clock at the sending, and after a week', async () => {
    const { activity, who } = await setup()
    expect(await scan(who, activity, { sent: NINE + 8 * 24 * HOUR })).toEqual(
      no('check_in_expired'),
    )
    at(NINE + HOUR)
    const input = {
      activityId: activity.id,
      direction: 'in',
      proof: { kind: 'scan', token: tokenFor(test, activity.id, new Date(NINE)) },
      scannedAt: new Date(NINE).toISOString(),
      device: DEVICE,
    }
    const call = { method: 'activity.checkIn', input, requestId: randomUUID(), district: DISTRICT }
    expect(await test.front(call, who.identity)).toEqual(no('check_in_clock'))
  })

  it('lies in the window of the shift or not, however late it comes', async () => {
    const { activity, who } = await setup()
    const early = await scan(who, activity, { shown: NINE - 2 * HOUR, sent: NINE })
    expect(early).toEqual(no('check_in_too_early'))
    const late = await scan(who, activity, { shown: NINE + 3 * HOUR, sent: NINE + 5 * HOUR })
    expect(late).toEqual(no('check_in_closed'))
  })
})

describe('the six digits', () => {
  const code = (activity: Activity, ms: number) => typed(codeFor(test, activity.id, new Date(ms)))

  it('hold for three steps, and only while they are spoken', async () => {
    const { activity, who } = await setup()
    const older = await scan(who, activity, { more: code(activity, NINE - 60_000) })
    expect(older).toEqual(no('check_in_code_wrong'))
    const kept = await scan(who, activity, { sent: NINE + HOUR, more: code(activity, NINE) })
    expect(kept).toEqual(no('check_in_expired'))
    const good = await scan(who, activity, { more: code(activity, NINE - 40_000) })
    expect(good).toEqual(yes({ at: new Date(NINE - 40_000).toISOString(), isLate: false }))
  })

  it('cannot be guessed: after ten wrong ones none counts for ten minutes, a scan does', async () => {
    const { activity, who } = await setup()
    const right = codeFor(test, activity.id, new Date(NINE))
    const wrong = (tries: number) =>
      typed(String((Number(right) + tries) % 1_000_000).padStart(6, '0'))
    const answers = []
    for (let tries = 1; tries <= 12; tries++) {
      answers.push(await scan(who, activity, { more: wrong(tries + 3) }))
    }
    expect(answers).toEqual([
      ...Array.from({ length: 10 }, () => no('check_in_code_wrong')),
      ...Array.from({ length: 2 }, () => no('check_in_too_often')),
    ])
    expect(await scan(who, activity, { more: typed(right) })).toEqual(no('check_in_too_often'))
    expect(await rowsOf(activity)).toEqual([])
    const later = NINE + 11 * MINUTE
    const again = await scan(who, activity, { shown: later, more: code(activity, later) })
    expect(again).toEqual(yes({ isRepeat: false }))
    const other = await setup()
    expect(await scan(other.who, other.activity)).toEqual(yes({}))
  })
})

describe('the shift', () => {
  it.each([
    ['61 minutes before', 'in', -61 * MINUTE, 'check_in_too_early'],
    ['60 minutes before', 'in', -60 * MINUTE, 'ok'],
    ['at the end', 'in', 2 * HOUR, 'ok'],
    ['a step after the end', 'in', 2 * HOUR + 20_000, 'check_in_closed'],
  ] as const)('opens and closes: %s', async (_, direction, offset, outcome) => {
    const { activity, who } = await setup()
    const answer = await scan(who, activity, { direction, shown: NINE + offset })
    expect(answer.ok ? 'ok' : answer.code).toBe(outcome)
  })

  it('lets people leave until an hour after its end, and only those who came', async () => {
    const { activity, who } = await setup()
    const out = (ms: number) => scan(who, activity, { direction: 'out', shown: NINE + ms })
    expect(await out(HOUR)).toEqual(no('not_checked_in'))
    await scan(who, activity)
    expect(await out(3 * HOUR + 20_000)).toEqual(no('check_in_closed'))
    expect(await out(3 * HOUR)).toEqual(yes({ direction: 'out' }))
  })

  it('is the nearest of several, and the same one again for the same moment', async () => {
    const { activity, who, personId } = await setup()
    const second = { id: activity.id, shiftId: randomUUID() }
    await test.rows((db) =>
      db
        .insertInto('activityShift')
        .values({
          districtId: DISTRICT,
          id: second.shiftId,
          activityId: activity.id,
          position: 2,
          name: '收尾',
          startsAt: new Date(NINE + 2 * HOUR),
          endsAt: new Date(NINE + 4 * HOUR),
          places: 5,
          breakMinutes: 0,
        })
        .execute(),
    )
    await buildSignUp(test, second, personId)
    const first = yes({ shiftId: activity.shiftId })
    const next = yes({ shiftId: second.shiftId, shiftName: '收尾' })
    expect(await scan(who, activity, { shown: NINE })).toEqual(first)
    expect(await scan(who, activity, { shown: NINE + HOUR - MINUTE })).toEqual(first)
    expect(await scan(who, activity, { shown: NINE + 110 * MINUTE })).toEqual(next)
    const out = { direction: 'out' } as const
    expect(await scan(who, activity, { ...out, shown: NINE + 2 * HOUR })).toEqual(first)
    expect(await scan(who, activity, { ...out, shown: NINE + 4 * HOUR })).toEqual(next)
    expect(await rowsOf(activity)).toHaveLength(4)
  })

  it('may lie over midnight: both days have their key', async () => {
    const night = Date.parse('2026-12-05T15:00:00Z')
    const { activity, who } = await setup({ startsAt: new Date(night), hours: 3 })
    const { keys } = await test.must(organiser, 'activity.checkInKey', { activityId: activity.id })
    expect(keys.map(({ day }) => day)).toEqual(['2026-12-05', '2026-12-06'])
    expect(await scan(who, activity, { shown: night })).toEqual(yes({}))
    const out = await scan(who, activity, { direction: 'out', shown: night + 3 * HOUR })
    expect(out).toEqual(yes({ at: '2026-12-05T18:00:00.000Z' }))
  })

  it('counts where it is now, when it was moved after people signed up', async () => {
    const { activity, who } = await setup()
    const move = { startsAt: new Date(NINE + 24 * HOUR), endsAt: new Date(NINE + 26 * HOUR) }
    await test.rows((db) =>
      db.updateTable('activityShift').set(move).where('id', '=', activity.shiftId).execute(),
    )
    expect(await scan(who, activity)).toEqual(no('check_in_too_early'))
    expect(await scan(who, activity, { shown: NINE + 24 * HOUR })).toEqual(yes({}))
  })
})

describe('who', () => {
  it('is refused as everywhere else: nobody, unknown to us, not bound, not signed up', async () => {
    const { activity } = await setup()
    const send = (identity: Caller['identity']) => scan({ identity }, activity)
    expect(await send({ kind: 'none' })).toEqual(no('unauthenticated'))
    expect(await send({ kind: 'session', token: 'x'.repeat(44) })).toEqual(no('unauthenticated'))
    expect(await send({ kind: 'wechat', openid: randomUUID() })).toEqual(no('not_bound'))
    expect(await scan(await signIn(test), activity)).toEqual(no('not_bound'))
    expect(await scan(await signIn(test, await buildPerson(test)), activity)).toEqual(
      no('not_signed_up'),
    )
    expect(await rowsOf(activity)).toEqual([])
  })

  it.each(['waiting', 'invited', 'withdrawn', 'declined'] as const)(
    'is not signed up while they are %s',
    async (state) => {
      const { activity } = await setup()
      const personId = await buildPerson(test)
      await buildSignUp(test, activity, personId, state)
      expect(await scan(await signIn(test, personId), activity)).toEqual(no('not_signed_up'))
    },
  )

  it.each([
    ['draft', 'not_found'],
    ['cancelled', 'activity_cancelled'],
    ['recorded', 'activity_recorded'],
  ] as const)('is told when the activity is %s', async (state, code) => {
    const { activity, who } = await setup({ state })
    expect(await scan(who, activity)).toEqual(no(code))
  })

  it('checks in as themself, also in a role that has ended meanwhile', async () => {
    const { activity, who } = await setup()
    at(NINE)
    const answer = await test.front(
      {
        method: 'activity.checkIn',
        input: {
          activityId: activity.id,
          direction: 'in',
          proof: { kind: 'scan', token: tokenFor(test, activity.id, new Date(NINE)) },
          scannedAt: new Date(NINE).toISOString(),
          device: DEVICE,
        },
        requestId: randomUUID(),
        district: DISTRICT,
        as: randomUUID(),
      },
      who.identity,
    )
    expect(answer).toEqual(yes({}))
  })

  it('sees nothing of another district, on a connection that has just served it', async () => {
    const { activity, who } = await setup()
    expect(await scan(who, activity)).toEqual(yes({}))
    const call = (district: string) => ({
      method: 'activity.checkIn',
      input: {
        activityId: activity.id,
        direction: 'out',
        proof: { kind: 'scan', token: tokenFor(test, activity.id, new Date(NINE)) },
        scannedAt: new Date(NINE).toISOString(),
        device: DEVICE,
      },
      requestId: randomUUID(),
      district,
    })
    for (let turn = 0; turn < 20; turn++) {
      const [there, here] = await Promise.all([
        test.front(call('330212'), who.identity),
        test.front(call(DISTRICT), who.identity),
      ])
      expect(there).toEqual(no('unauthenticated'))
      expect(here).toEqual(yes({}))
    }
  })
})

describe('at most once', () => {
  it('in parallel, out of order and days late, the same check-in is one row with one answer', async () => {
    const { activity, who } = await setup()
    const requestId = randomUUID()
    const storm = await Promise.all(
      Array.from({ length: 10 }, () => scan(who, activity, { requestId })),
    )
    expect(storm.filter((answer) => answer.ok)).toHaveLength(10)
    const later = [
      await scan(who, activity, { requestId, sent: NINE + 6 * 24 * HOUR }),
      await scan(who, activity, { requestId, sent: NINE + 30 * 24 * HOUR }),
      await scan(who, activity, { requestId, sent: NINE + HOUR, phoneIsAheadBy: HOUR }),
    ]
    const values = [...storm, ...later].map((answer) => (answer.ok ? answer.value : answer))
    const facts = { at: new Date(NINE).toISOString(), isLate: false, shiftId: activity.shiftId }
    for (const value of values) expect(value).toMatchObject(facts)
    expect(values.filter((value) => !(value as { isRepeat: boolean }).isRepeat)).toHaveLength(1)
    expect(await rowsOf(activity)).toHaveLength(1)
  })

  it('under other ids as well, and what came first is what holds', async () => {
    const { activity, who } = await setup()
    const storm = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        scan(who, activity, { shown: NINE + (n % 3) * 20_000, scanned: NINE + 20_000 }),
      ),
    )
    const rows = await rowsOf(activity)
    expect(rows).toHaveLength(1)
    for (const answer of storm) expect(answer).toEqual(yes({ at: rows[0]?.at.toISOString() }))
  })

  it('a code that was answered and is sent again days later is answered the same', async () => {
    const { activity, who } = await setup()
    const requestId = randomUUID()
    const more = typed(codeFor(test, activity.id, new Date(NINE)))
    expect(await scan(who, activity, { requestId, more })).toEqual(yes({ isRepeat: false }))
    expect(await scan(who, activity, { requestId, more, sent: NINE + 9 * 24 * HOUR })).toEqual(
      yes({ isRepeat: true, isLate: false, at: new Date(NINE).toISOString() }),
    )
  })

  it('an id that stood for something else is refused', async () => {
    const { activity, who } = await setup()
    const other = await setup()
    const requestId = randomUUID()
    await scan(who, activity, { requestId })
    const reused = no('request_id_reused')
    expect(await scan(who, activity, { requestId, direction: 'out' })).toEqual(reused)
    expect(await scan(other.who, other.activity, { requestId })).toEqual(reused)
    expect(await scan(who, other.activity, { requestId })).toEqual(reused)
    expect(await rowsOf(other.activity)).toEqual([])
  })

  it('check-ins and check-outs shuffled together become one of each', async () => {
    const { activity, who } = await setup()
    const [inId, outId] = [randomUUID(), randomUUID()]
    const send = (direction: 'in' | 'out') =>
      scan(who, activity, {
        direction,
        requestId: direction === 'in' ? inId : outId,
        shown: direction === 'in' ? NINE : NINE + HOUR,
        sent: NINE + 3 * HOUR,
      })
    const turns = ['out', 'in', 'out', 'in', 'in', 'out'] as const
    const answers = []
    for (const direction of turns) answers.push(await send(direction))
    expect(answers[0]).toEqual(no('not_checked_in'))
    for (const answer of answers.slice(1)) expect(answer).toEqual(yes({ isLate: true }))
    expect((await rowsOf(activity)).map(({ kind }) => kind).sort()).toEqual(['checkIn', 'checkOut'])
  })

  it('leaves no other row behind: neither a request nor an event', async () => {
    const { activity, who } = await setup()
    const count = () =>
      test.rows(async (db) => [
        await db.selectFrom('request').select('id').execute(),
        await db.selectFrom('event').select('id').execute(),
      ])
    const before = await count()
    await scan(who, activity)
    expect(await count()).toEqual(before)
  })
})
