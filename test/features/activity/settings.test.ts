import { openTestDistrict, type TestDistrict } from '../../support/district'
import { buildWorld, type World } from '../../support/world'

describe('calendar and settings of hours', () => {
  let test: TestDistrict
  let world: World

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
  })
  afterAll(() => test.close())

  it('bring along what was announced, and keep what an office entered over it', async () => {
    const { districtOfficer, member } = world.accounts
    const before = await test.must(member, 'activity.workCalendar', { year: 2027 })
    expect(before).toMatchObject({ basis: 'statutory', can: { edit: false } })
    const after = await test.must(districtOfficer, 'activity.setCalendarDay', {
      day: '2027-02-09',
      isWorking: false,
    })
    expect(after.days).toContainEqual({
      day: '2027-02-09',
      isWorking: false,
      name: '放假',
      isOwn: true,
    })
    await test.must(districtOfficer, 'activity.setCalendarDay', {
      day: '2027-02-08',
      isWorking: true,
      name: '抢收',
    })
    const own = await test.must(member, 'activity.workCalendar', { year: 2027 })
    expect(own.days.find(({ day }) => day === '2027-02-08')).toMatchObject({
      isWorking: true,
      isOwn: true,
    })
    const back = await test.must(districtOfficer, 'activity.setCalendarDay', { day: '2027-02-08' })
    expect(back.days.find(({ day }) => day === '2027-02-08')).toMatchObject({
      isWorking: false,
      name: '春节',
      isOwn: false,
    })
    const unknown = await test.must(member, 'activity.workCalendar', { year: 2040 })
    expect(unknown).toMatchObject({ basis: 'none', days: [] })
  })

  it('are minutes as given and eight hours a day, until a district says otherwise', async () => {
    const { districtOfficer, member } = world.accounts
    expect(await test.must(member, 'activity.hoursSettings', {})).toEqual({
      rounding: 'none',
      dailyLimitMinutes: 480,
      restMinutes: 480,
      can: { edit: false },
    })
    const set = { rounding: 'halfHour', dailyLimitMinutes: 360, restMinutes: 600 } as const
    await test.must(districtOfficer, 'activity.setHoursSettings', set)
    expect(await test.must(member, 'activity.hoursSettings', {})).toMatchObject(set)
  })
})
