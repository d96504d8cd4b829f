import type { Roster } from '@contract/activity'
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import {
  buildDistrict,
  buildGrant,
  buildMember,
  buildOfficer,
  buildPerson,
  buildRegion,
  type Place,
  signIn,
} from '../../support/factories'
import { buildActivity, buildAttendance, buildCrew, buildSignUp } from '../../support/volunteers'

/** 2026-12-05 09:00 in Shanghai, a Saturday. */
const NINE = Date.parse('2026-12-05T01:00:00Z')
const HOUR = 3_600_000

let test: TestDistrict
let district: Place
let street: Place
let here: Place
let elsewhere: Place
let staff: Caller
let officer: Caller
beforeAll(async () => {
  test = await openTestDistrict()
  test.clock.now = () => new Date(NINE + 4 * HOUR)
  district = await buildDistrict(test)
  street = await buildRegion(test, { kind: 'subdistrict' }, district)
  here = await buildRegion(test, { kind: 'community', name: '后大街社区' }, street)
  elsewhere = await buildRegion(test, { kind: 'community' }, street)
  officer = await buildOfficer(test, 'communityOfficer', here)
})
afterAll(() => test.close())

let round = 100

/** Of the sub-district, in our community: one of our members came, one of theirs, and a resident. */
async function setup() {
  const phone = `19900000${++round}`
  const leaderId = await buildMember(test, {
    region: elsewhere,
    name: '林牵头',
    phone: `19800000${round}`,
  })
  const activity = await buildActivity(test, {
    region: here,
    createdBy: leaderId,
    organiserId: street.id,
    startsAt: new Date(NINE),
  })
  const ours = await buildMember(test, { region: here, name: '何本地', phone: `19700000${round}` })
  const theirs = await buildMember(test, {
    region: elsewhere,
    name: '孙外地',
    phone,
  })
  const resident = await buildPerson(test, { name: '周居民' })
  for (const id of [ours, theirs, resident]) {
    await buildAttendance(test, activity, id, { at: new Date(NINE) })
    await buildAttendance(test, activity, id, {
      kind: 'checkOut',
      at: new Date(NINE + 2 * HOUR),
    })
  }
  await buildCrew(test, activity, theirs, 'helper')
  staff = await buildOfficer(test, 'subdistrictOfficer', street)
  return { activity, ours, theirs, phone }
}
type Activity = Awaited<ReturnType<typeof setup>>['activity']

const rosterOf = (who: Caller, { id }: Activity): Promise<Roster> =>
  test.must(who, 'activity.roster', { activityId: id })
const namesOf = ({ entries }: Roster) => entries.map(({ name }) => name).sort()

describe('an office that only has the activity in its place', () => {
  it('reads who of its own people came, and of the others how many', async () => {
    const { activity } = await setup()
    const roster = await rosterOf(officer, activity)
    expect(namesOf(roster)).toEqual(['何本地'])
    expect(roster.unnamed).toBe(2)
    expect(roster.counts.left).toBe(3)
    const said = JSON.stringify([
      roster,
      await test.must(officer, 'activity.listDeliveries', { activityId: activity.id }),
      await test.must(officer, 'activity.find', { id: activity.id }),
    ])
    expect(said).not.toContain('孙外地')
    expect(said).not.toContain('周居民')
  })

  it('does nothing to people whom it does not see, and takes nobody’s hours out', async () => {
    const { activity, ours, theirs } = await setup()
    const { shiftId } = activity
    const confirm = (personId: string) =>
      test.callAs(officer, 'activity.confirmHours', {
        activityId: activity.id,
        items: [{ shiftId, personId, minutes: 120 }],
      })
    expect(await confirm(theirs)).toMatchObject({ ok: false, code: 'not_found' })
    expect(await confirm(ours)).toMatchObject({ ok: true })
    const mark = { shiftId, personId: theirs, kind: 'excused' as const }
    expect(await test.callAs(officer, 'activity.markAbsent', mark)).toMatchObject({ ok: false })
    const facts = { activityId: activity.id }
    expect(await test.callAs(officer, 'activity.exportFacts', facts)).toMatchObject({
      code: 'forbidden',
    })
    // What was settled for somebody out of sight is not theirs to change either.
    const { entries } = await test.must(staff, 'activity.confirmHours', {
      activityId: activity.id,
      items: [{ shiftId, personId: theirs, minutes: 120 }],
    })
    const entryId = entries.find(({ personId }) => personId === theirs)?.hours?.entryId ?? ''
    const correction = { shiftId, personId: theirs, entryId, minutes: 90, reason: '核实' }
    expect(await test.callAs(officer, 'activity.correctHours', correction)).toMatchObject({
      code: 'not_found',
    })
    expect(await test.callAs(staff, 'activity.correctHours', correction)).toMatchObject({
      ok: true,
    })
  })

  it('reads the record of what was done without the names of others', async () => {
    const { activity, theirs, ours } = await setup()
    for (const personId of [theirs, ours]) {
      await test.must(staff, 'activity.setCrew', {
        activityId: activity.id,
        personId,
        role: 'helper',
      })
    }
    const read = async (who: Caller) =>
      (
        await test.must(who, 'account.listEvents', {
          subjectKind: 'activity',
          subjectId: activity.id,
        })
      ).items.flatMap(({ names }) => names)
    expect((await read(officer)).sort()).toEqual(['何本地'])
    expect((await read(staff)).sort()).toEqual(['何本地', '孙外地'])
  })

  it('knows whom it wrote down itself', async () => {
    const { activity, theirs, phone } = await setup()
    test.clock.now = () => new Date(NINE + HOUR)
    const send = (name: string, phone?: string) =>
      test.must(officer, 'activity.registerVolunteer', {
        shiftId: activity.shiftId,
        name,
        ...(phone ? { phone } : {}),
      })
    expect((await send('吴路过')).name).toBe('吴路过')
    // Who is there already is found by name and number, and stays as they are.
    expect(await send('孙外地', phone)).toMatchObject({ personId: theirs })
    test.clock.now = () => new Date(NINE + 4 * HOUR)
    expect(namesOf(await rosterOf(officer, activity))).toEqual(['何本地', '吴路过'])
  })
})

describe('whoever carries the activity', () => {
  it('reads everybody: its office, those above it, the district, its leader and its helper', async () => {
    const { activity, theirs } = await setup()
    const above = await buildOfficer(test, 'districtOfficer', district)
    const all = ['何本地', '周居民', '孙外地']
    const helper = await signIn(test, theirs)
    for (const who of [staff, above, helper]) {
      expect(namesOf(await rosterOf(who, activity))).toEqual(all)
      expect((await rosterOf(who, activity)).unnamed).toBe(0)
    }
  })

  it('does so in whatever role they act: to be in the crew is the person’s own', async () => {
    const { activity, theirs } = await setup()
    const grant = await buildGrant(test, theirs, 'communityOfficer', elsewhere.id)
    const helper = await signIn(test, theirs)
    const acting: Caller = { ...helper, as: grant }
    expect(namesOf(await rosterOf(acting, activity))).toHaveLength(3)
    // It is no power beyond this activity.
    const other = await setup()
    expect(
      await test.callAs(acting, 'activity.roster', { activityId: other.activity.id }),
    ).toMatchObject({ code: 'forbidden' })
  })

  it('and those who signed up see who leads, and not who helps', async () => {
    const { activity } = await setup()
    const guest = await buildPerson(test)
    await buildSignUp(test, activity, guest)
    const detail = await test.must(await signIn(test, guest), 'activity.find', { id: activity.id })
    expect(detail).toMatchObject({ leader: { name: '林牵头' }, crew: [] })
  })
})
