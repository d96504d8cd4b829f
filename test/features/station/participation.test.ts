/** What a station holds, who took part, and what is reported of its years: counted honestly. */
import { addDays, dayOf } from '../../../cloudfunctions/core/days'
import { yearsOf } from '../../../cloudfunctions/features/station/yearRule'
import { type Caller, openTestDistrict, STRANGER, type TestDistrict } from '../../support/district'
import { buildPerson, signIn } from '../../support/factories'
import { bringPublic } from '../../support/problems'
import { buildEvent, buildStation, EVENT_CODE } from '../../support/stations'
import { buildWorld, type World } from '../../support/world'

let test: TestDistrict
let world: World
let head: Caller
let station: string
const today = dayOf(new Date())
const thisYear = Number(today.slice(0, 4))

beforeAll(async () => {
  test = await openTestDistrict()
  world = await buildWorld(test)
  head = world.accounts.secretary
})
beforeEach(async () => {
  station = await buildStation(test, { region: world.estate, createdBy: world.people.secretary })
})
afterAll(() => test.close())

const event = (heldOn?: string) => buildEvent(test, station, world.people.secretary, heldOn)
const neighbour = async (name = '赵邻居') => signIn(test, await buildPerson(test, { name }))
const code = async (answer: ReturnType<TestDistrict['callAs']>) => {
  const one = await answer
  return one.ok ? 'ok' : one.code
}
const see = (id: string, by: Caller = STRANGER) => test.must(by, 'station.findEvent', { id })
const years = (by: Caller = STRANGER) => test.must(by, 'station.participation', { id: station })

describe('an event', () => {
  it('is put down by those who keep the station, from its opening to some weeks ahead', async () => {
    const facts = { id: station, name: '清理楼道', kind: 'service', place: '3号楼' } as const
    const add = (heldOn: string, by = head) =>
      code(test.callAs(by, 'station.addEvent', { ...facts, heldOn }))
    expect(await add(today)).toBe('ok')
    expect(await add(addDays(today, 90))).toBe('ok')
    expect(await add(addDays(today, 91))).toBe('invalid_input')
    expect(await add(addDays(today, -1))).toBe('invalid_input')
    expect(await add(today, await neighbour())).toBe('forbidden')
    const { items } = await test.must(STRANGER, 'station.listEvents', { id: station, limit: 1 })
    expect(items).toMatchObject([{ name: '清理楼道', heldOn: addDays(today, 90), signIns: 0 }])
  })

  it('shows its code on the day alone, and to those who keep the station alone', async () => {
    const id = await event()
    expect((await see(id, head)).code).toBe(EVENT_CODE)
    expect((await see(id, await neighbour())).code).toBeUndefined()
    expect((await see(await event(addDays(today, 1)), head)).code).toBeUndefined()
  })

  it('counts whoever signs in once, however often', async () => {
    const id = await event()
    const often = await neighbour('钱点三次')
    const others = await Promise.all(Array.from({ length: 8 }, () => neighbour()))
    const answers = [often, often, often, ...others].map((by) =>
      code(test.callAs(by, 'station.signIn', { id, code: EVENT_CODE })),
    )
    expect(new Set(await Promise.all(answers))).toEqual(new Set(['ok']))
    expect(await see(id)).toMatchObject({ signIns: 9, counted: 0 })
    expect((await see(id, often)).can.signIn).toBe(false)
  })

  it('lets in nobody with a wrong code, on another day, or after it was called off', async () => {
    const by = await neighbour()
    const signInto = (id: string, typed = EVENT_CODE) =>
      code(test.callAs(by, 'station.signIn', { id, code: typed }))
    const id = await event()
    expect(await signInto(id, '000000')).toBe('event_code_wrong')
    expect(await signInto(await event(addDays(today, 1)))).toBe('event_not_today')
    await test.must(head, 'station.cancelEvent', { id, reason: '台风' })
    expect(await signInto(id)).toBe('event_cancelled')
    expect(await see(id)).toMatchObject({ cancelReason: '台风', signIns: 0 })
  })
})

describe('people without a phone', () => {
  const count = (id: string, number: number, follows?: string, by = head) =>
    code(
      test.callAs(by, 'station.countEvent', {
        id,
        count: number,
        reason: '现场数的',
        ...(follows ? { follows } : {}),
      }),
    )

  it('are counted with a reason beside the sign-ins, and corrected by a new entry', async () => {
    const id = await event()
    await test.must(await neighbour(), 'station.signIn', { id, code: EVENT_CODE })
    expect(await count(id, 30)).toBe('ok')
    const first = (await see(id, head)).counts?.[0]
    expect(await count(id, 25)).toBe('stale')
    expect(await count(id, 25, first?.id)).toBe('ok')
    const { counts, counted, signIns } = await see(id, head)
    expect(counts?.map((entry) => [entry.count, entry.enteredBy.name])).toEqual([
      [25, '周敏'],
      [30, '周敏'],
    ])
    expect([counted, signIns]).toEqual([25, 1])
    expect((await years()).years).toMatchObject([{ year: thisYear, events: 1, times: 26 }])
    expect((await see(id)).counts).toBeUndefined()
  })

  it('are not counted before the day, nor by somebody who does not keep the station', async () => {
    expect(await count(await event(addDays(today, 1)), 5)).toBe('event_not_yet')
    expect(await count(await event(), 5, undefined, await neighbour())).toBe('forbidden')
  })

  it('are counted once where eight do it at the same moment', async () => {
    const id = await event()
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => count(id, n)))
    expect(answers.filter((one) => one === 'ok')).toHaveLength(1)
    expect(answers.filter((one) => one === 'stale')).toHaveLength(7)
    expect((await see(id, head)).counts).toHaveLength(1)
  })
})

describe('the years of a station', () => {
  const report = (facts: object = {}, by = head) =>
    test.callAs(by, 'station.reportYear', {
      id: station,
      year: thisYear - 2,
      name: 'times',
      value: 1800,
      qualifier: 'over',
      source: '互助站台账',
      reason: '启用以前的数字',
      ...facts,
    })

  it('stand reported beside computed, with qualifier and source, and corrected as new entries', async () => {
    const said = await report()
    const entry = said.ok ? said.value.entries?.[0] : undefined
    expect(await code(report())).toBe('stale')
    expect(await code(report({ value: 1900, follows: entry?.id }))).toBe('ok')
    const seen = await years()
    expect(seen.years).toMatchObject([
      {
        year: thisYear - 2,
        times: 0,
        reported: { times: { value: 1900, qualifier: 'over', source: '互助站台账' } },
      },
    ])
    expect(seen.entries).toBeUndefined()
    const { entries = [] } = await years(head)
    expect(entries.map(({ reported }) => reported?.value)).toEqual([1900, 1800])
    await test.must(head, 'station.withdrawYear', {
      id: station,
      year: thisYear - 2,
      name: 'times',
      follows: entries[0]?.id ?? '',
      reason: '重复计算',
    })
    expect((await years()).years).toEqual([])
    expect((await years(head)).entries).toHaveLength(3)
  })

  it('are reported by those who keep the station, and not of the future', async () => {
    expect(await code(report({ year: thisYear + 1 }))).toBe('invalid_input')
    expect(await code(report({}, await neighbour()))).toBe('forbidden')
    expect(await code(report({}, world.accounts.communityOfficer))).toBe('ok')
  })

  it('count what was solved here', async () => {
    const { id } = await bringPublic(test, await neighbour(), head, station)
    await test.must(head, 'problem.takeIn', { id, urgency: 'normal' })
    await test.must(head, 'problem.solve', { id, result: '修好了' })
    expect((await years()).years).toMatchObject([{ year: thisYear, events: 0, solved: 1 }])
  })

  it('are one row each, whichever they come from', () => {
    const reported = { id: 'a', value: 5, qualifier: 'about', source: '台账' } as const
    const counts = [{ year: 2026, events: 2, times: 7, solved: 1 }]
    const entries = [
      { year: 2025, name: 'solved', reported: undefined },
      { year: 2025, name: 'solved', reported },
      { year: 2024, name: 'times', reported },
    ] as const
    expect(
      yearsOf(counts, entries).map(({ year, times, reported: said }) => [year, times, said]),
    ).toEqual([
      [2026, 7, {}],
      [2024, 0, { times: reported }],
    ])
  })
})
