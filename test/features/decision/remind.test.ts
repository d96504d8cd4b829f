/** Before a close those are reminded who have not acted: by the desk, and once by the clock. */
import { remindOfVotes } from '../../../cloudfunctions/features/decision/commands/remindOwners'
import { remindOfReplies } from '../../../cloudfunctions/features/deliberation/commands/remindHouseholds'
import { buildDecision, giveAccess, votersOf } from '../../support/decisions'
import { buildDeliberation, inDays } from '../../support/deliberations'
import { type Caller, DISTRICT, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildPerson, buildRegion, signIn } from '../../support/factories'
import { buildRepresentative } from '../../support/households'
import { buildRegister } from '../../support/owners'
import { buildWorld, type World } from '../../support/world'

const DAY_MINUTES = 1440
const DAY = 86_400_000

describe('a reminder before the close', () => {
  let test: TestDistrict
  let world: World
  let desk: Caller
  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    desk = world.accounts.communityOfficer
  })
  afterAll(() => test.close())

  const told = async (who: Caller, kind: string) =>
    (await test.must(who, 'notice.list', {})).items.filter((notice) => notice.kind === kind).length
  const known = async (name: string) => signIn(test, await buildPerson(test, { name }))

  async function voting(name: string, closesIn: number) {
    const region = await buildRegion(test, { kind: 'estate', name }, world.community)
    const rooms = ['101室', '102室', '103室']
    await buildRegister(
      test,
      region,
      rooms.map((room) => ({ room, name: `业主${room}` })),
    )
    const id = await buildDecision(test, { region, createdBy: world.createdBy, closesIn })
    const voters = await votersOf(test, id)
    const [acted, silent] = [await known(`${name}甲`), await known(`${name}乙`)]
    const ids = voters.map((voter) => voter.id)
    await giveAccess(test, id, ids[0] ?? '', acted.accountId ?? '')
    await giveAccess(test, id, ids[1] ?? '', silent.accountId ?? '')
    await test.must(acted, 'decision.vote', { id, voterId: ids[0] ?? '', choice: 'no' })
    return { id, acted, silent }
  }
  const clock = (later = 0) =>
    test.rows((db) => remindOfVotes(db, DISTRICT, new Date(Date.now() + later)))

  it('of a vote reaches those alone who have not voted, once for eight taps', async () => {
    const { id, acted, silent } = await voting('提醒苑', 10 * DAY_MINUTES)
    const taps = await Promise.all(
      Array.from({ length: 8 }, () => test.callAs(desk, 'decision.remind', { id })),
    )
    expect(taps.filter(({ ok }) => ok)).toHaveLength(1)
    expect(taps.filter((one) => !one.ok && one.code === 'too_often')).toHaveLength(7)
    expect(taps.find(({ ok }) => ok)).toMatchObject({ value: { people: 1 } })
    expect(await told(silent, 'voteReminder')).toBe(1)
    expect(await told(acted, 'voteReminder')).toBe(0)
    expect(await test.callAs(silent, 'decision.remind', { id })).toMatchObject({
      code: 'forbidden',
    })
  })

  it('of a vote comes from the clock in its last three days, and only once', async () => {
    const { id, acted, silent } = await voting('钟点苑', 5 * DAY_MINUTES)
    expect(await clock()).not.toContain(id)
    const [first, second] = await Promise.all([clock(2.5 * DAY), clock(2.5 * DAY)])
    expect([...(first ?? []), ...(second ?? [])].filter((one) => one === id)).toEqual([id])
    expect(await clock(3.5 * DAY)).not.toContain(id)
    expect(await told(silent, 'voteReminder')).toBe(1)
    expect(await told(acted, 'voteReminder')).toBe(0)
  })

  it('of a menu reaches the households that have not chosen', async () => {
    const estate = await buildRegion(test, { kind: 'estate', name: '菜单苑' }, world.community)
    const building = await buildRegion(test, { kind: 'building', name: '1号楼' }, estate)
    const [acted, silent] = [await known('周甲'), await known('周乙')]
    const homes = []
    for (const [room, who] of [
      ['101室', acted],
      ['102室', silent],
    ] as const) {
      const home = await buildRegion(test, { kind: 'household', name: room }, building)
      await buildRepresentative(test, who, home)
      homes.push(home)
    }
    const { id, menu } = await buildDeliberation(test, {
      region: estate,
      createdBy: world.createdBy,
      menuClosesOn: inDays(4),
    })
    await test.must(acted, 'deliberation.reply', {
      id,
      step: 'menu',
      householdId: homes[0]?.id ?? '',
      optionIds: [menu.options[0] ?? ''],
    })
    const soon = (later: number) =>
      test.rows((db) => remindOfReplies(db, DISTRICT, new Date(Date.now() + later)))
    expect(await soon(0)).not.toContain(id)
    expect(await soon(2.2 * DAY)).toContain(id)
    expect(await soon(3 * DAY)).not.toContain(id)
    expect(await told(silent, 'replyReminder')).toBe(1)
    expect(await told(acted, 'replyReminder')).toBe(0)
    expect(await test.callAs(silent, 'deliberation.remind', { id })).toMatchObject({
      code: 'forbidden',
    })
    test.clock.now = () => new Date(Date.now() + 3.2 * DAY)
    const taps = await Promise.all(
      Array.from({ length: 8 }, () => test.callAs(desk, 'deliberation.remind', { id })),
    )
    test.clock.now = () => new Date()
    expect(taps.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await told(silent, 'replyReminder')).toBe(2)
  })
})
