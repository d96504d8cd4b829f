/** The wall: aggregates alone, to whoever has a link that holds. */
import { WALL_FIGURES } from '@contract/dashboard'
import { countPlaces } from '../../../cloudfunctions/features/dashboard/commands/countPlaces'
import { DISTRICT, openTestDistrict, STRANGER, type TestDistrict } from '../../support/district'
import { buildMember, buildRegion } from '../../support/factories'
import { buildWorld, type World } from '../../support/world'

let test: TestDistrict
let world: World
const DAY_MS = 86_400_000

beforeAll(async () => {
  test = await openTestDistrict()
  world = await buildWorld(test)
  const lonely = await buildRegion(test, { kind: 'community', name: '小社区' }, world.street)
  for (let more = 0; more < 3; more++) await buildMember(test, { region: lonely })
  await test.rows((db) => countPlaces(db, DISTRICT, new Date(), { isForced: true }))
})
afterAll(() => test.close())

const openScreen = (days = 7) =>
  test.must(world.accounts.subdistrictOfficer, 'dashboard.openScreen', {
    regionId: world.street.id,
    name: '街道大厅',
    days,
  })
const look = (token: string) => test.callAs(STRANGER, 'dashboard.screenWall', { token })

it('shows a screen without a person what its office sees on the wall, and nothing else', async () => {
  const { token } = await openScreen()
  const seen = await look(token)
  if (!seen.ok) throw new Error(seen.code)
  const { expiresAt, ...shown } = seen.value
  expect(shown).toEqual(await test.must(world.accounts.subdistrictOfficer, 'dashboard.wall', {}))
  expect(expiresAt).toBeDefined()
  expect(
    shown.figures.every(({ name }) => (WALL_FIGURES as readonly string[]).includes(name)),
  ).toBe(true)
  expect(shown).not.toHaveProperty('alarms')
  expect(shown).not.toHaveProperty('campaigns')
  const text = JSON.stringify(shown)
  const people = await test.rows((db) => db.selectFrom('person').select('name').execute())
  expect(people.length).toBeGreaterThan(10)
  expect(people.filter(({ name }) => text.includes(`"${name}"`))).toEqual([])
  const words = await test.rows((db) => db.selectFrom('problem').select('words').execute())
  expect(words.filter((row) => text.includes(row.words))).toEqual([])
})

it('never shows fewer than five people', async () => {
  const lonely = await test.rows((db) =>
    db.selectFrom('region').select('id').where('name', '=', '小社区').executeTakeFirstOrThrow(),
  )
  const wall = await test.must(world.accounts.districtOfficer, 'dashboard.wall', {
    regionId: lonely.id,
  })
  expect(wall.figures.find(({ name }) => name === 'members')).toMatchObject({ computed: 'few' })
})

it('shows nothing once the link is ended, has run out, or was never given', async () => {
  const { token, screens } = await openScreen()
  const officer = world.accounts.subdistrictOfficer
  const id = screens[0]?.id ?? ''
  for (const who of ['otherSubdistrict', 'communityOfficer', 'secretary'] as const) {
    const reply = await test.callAs(world.accounts[who], 'dashboard.endScreen', { id })
    expect(reply).toMatchObject({ ok: false, code: 'forbidden' })
  }
  expect(await look(token)).toMatchObject({ ok: true })
  const after = await test.must(officer, 'dashboard.endScreen', { id })
  expect(after.screens.find((screen) => screen.id === id)?.endedAt).toBeDefined()
  expect(await look(token)).toMatchObject({ ok: false, code: 'not_found' })
  expect(await look('x'.repeat(30))).toMatchObject({ ok: false, code: 'not_found' })
  expect(await look('short')).toMatchObject({ ok: false, code: 'invalid_input' })

  const short = await openScreen(1)
  const now = test.clock.now
  test.clock.now = () => new Date(Date.now() + DAY_MS - 60_000)
  expect(await look(short.token)).toMatchObject({ ok: true })
  test.clock.now = () => new Date(Date.now() + DAY_MS + 60_000)
  expect(await look(short.token)).toMatchObject({ ok: false, code: 'not_found' })
  test.clock.now = now
})

it('keeps of a link its digest alone, and who gave it out stands on the record', async () => {
  const { token, screens } = await openScreen()
  const [row] = await test.rows((db) =>
    db
      .selectFrom('dashboardScreen')
      .selectAll()
      .where('id', '=', screens[0]?.id ?? '')
      .execute(),
  )
  expect(JSON.stringify(row)).not.toContain(token)
  const events = await test.rows((db) =>
    db.selectFrom('event').select('detail').where('method', '=', 'dashboard.openScreen').execute(),
  )
  expect(JSON.stringify(events)).toContain(screens[0]?.id)
  expect(JSON.stringify(events)).not.toContain(token)
})

it('ends once when eight end it at the same time', async () => {
  const { screens } = await openScreen()
  const id = screens[0]?.id ?? ''
  const { subdistrictOfficer, districtOfficer } = world.accounts
  const replies = await Promise.all(
    Array.from({ length: 8 }, (_, at) =>
      test.callAs(at % 2 ? subdistrictOfficer : districtOfficer, 'dashboard.endScreen', { id }),
    ),
  )
  expect(replies.every(({ ok }) => ok)).toBe(true)
  const ends = replies.map((reply) =>
    reply.ok ? reply.value.screens.find((screen) => screen.id === id)?.endedAt : undefined,
  )
  expect(new Set(ends).size).toBe(1)
})
