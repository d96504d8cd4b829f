/** An activity from draft to cancelled or copied; what is refused on the way. */
import type { ActivityDetail } from '@contract/activity'
import type { InputOf } from '@contract/methods'
import { type Caller, openTestDistrict, STRANGER, type TestDistrict } from '../../support/district'
import { buildGrant, buildPerson, signIn } from '../../support/factories'
import { INPUTS } from '../../support/inputs'
import { buildSignUp } from '../../support/volunteers'
import { buildWorld, type World } from '../../support/world'

describe('activities', () => {
  let test: TestDistrict
  let world: World
  let officer: Caller
  let facts: InputOf<'activity.create'>

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    officer = world.accounts.communityOfficer
    const base = INPUTS['activity.create'](world, 'secretary')
    facts = { ...base, leaderId: world.people.mate, campaignId: world.volunteers.campaign }
  })
  afterAll(() => test.close())

  /** What an edit form sends back of what it was given. */
  const editOf = ({ id, version, shifts }: ActivityDetail): InputOf<'activity.update'> => {
    const { organiserKind: _kind, organiserId: _id, ...rest } = facts
    const sent = shifts.map(({ id, name, startsAt, endsAt, places }) => ({
      id,
      name,
      startsAt,
      endsAt,
      places,
    }))
    return { ...rest, id, version, shifts: sent }
  }
  const publish = async (draft: ActivityDetail) =>
    test.must(officer, 'activity.publish', { id: draft.id, version: draft.version })
  const published = async () => publish(await test.must(officer, 'activity.create', facts))

  it('go from draft to published, and count into their campaign', async () => {
    const draft = await test.must(officer, 'activity.create', facts)
    expect(draft).toMatchObject({ phase: 'draft', missing: [], can: { publish: true } })
    expect((await test.callAs(world.accounts.member, 'activity.find', { id: draft.id })).ok).toBe(
      false,
    )
    const open = await publish(draft)
    expect(open).toMatchObject({ phase: 'open', places: 10, taken: 0, organiserName: '后大街社区' })
    expect(open.recordDueOn).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(open.warnings.map(({ rule }) => rule)).toEqual(['V-10'])
    const campaign = await test.must(officer, 'campaign.find', { id: world.volunteers.campaign })
    expect(campaign.progress.activities).toBeGreaterThan(1)
    const again = { id: draft.id, version: open.version }
    expect(await test.callAs(officer, 'activity.publish', again)).toMatchObject({
      code: 'activity_not_draft',
    })
  })

  it('are not published with gaps, and each is said beside its field with the rule', async () => {
    const { leaderId: _leader, risk: _risk, ...rest } = facts
    const draft = await test.must(officer, 'activity.create', { ...rest, isDangerous: true })
    const answer = await test.callAs(officer, 'activity.publish', { id: draft.id, version: 1 })
    expect(answer).toMatchObject({ code: 'activity_incomplete', rule: 'V-13' })
    if (answer.ok) return
    expect(answer.problems?.map(({ path }) => path)).toEqual(
      draft.missing.map(({ field }) => field),
    )
  })

  it('go on saying what they said when they were published', async () => {
    const open = await published()
    const { risk: _risk, ...rest } = editOf(open)
    expect(await test.callAs(officer, 'activity.update', rest)).toMatchObject({
      code: 'activity_incomplete',
      rule: 'V-5',
    })
  })

  it('may move after people signed up: they stay, and are told', async () => {
    const open = await published()
    const shiftId = open.shifts[0]?.id ?? ''
    await buildSignUp(test, { id: open.id, shiftId }, world.people.member)
    const edit = editOf(open)
    const moved = edit.shifts.map((shift) => ({
      ...shift,
      endsAt: shift.endsAt.replace('T03', 'T04'),
    }))
    const after = await test.must(officer, 'activity.update', { ...edit, shifts: moved })
    expect(after).toMatchObject({ taken: 1, endsAt: moved[0]?.endsAt })
    const { items } = await test.must(world.accounts.member, 'notice.list', {})
    expect(items[0]).toMatchObject({ kind: 'activityChanged', subjectId: open.id })

    const few = { ...editOf(after), shifts: [{ ...moved[0], name: '清洗', places: 1 }] }
    expect((await test.callAs(officer, 'activity.update', few as typeof edit)).ok).toBe(true)
    await buildSignUp(test, { id: open.id, shiftId }, world.people.leader)
    const fewer = { ...few, version: after.version + 1 } as typeof edit
    expect(await test.callAs(officer, 'activity.update', fewer)).toMatchObject({
      code: 'shift_taken',
      problems: [{ path: 'shifts.0.places' }],
    })
    const { id: _id, ...other } = moved[0] as (typeof moved)[0]
    const without = { ...fewer, shifts: [other] }
    expect(await test.callAs(officer, 'activity.update', without)).toMatchObject({
      code: 'shift_taken',
    })
    await test.must(officer, 'activity.cancel', { id: open.id, reason: '台风' })
    const { items: later } = await test.must(world.accounts.leader, 'notice.list', {})
    expect(later[0]).toMatchObject({ kind: 'activityCancelled', subjectId: open.id })
  })

  it('take no shift of another activity, and no span of ages that is none', async () => {
    const draft = await test.must(officer, 'activity.create', facts)
    const foreign = editOf(draft)
    foreign.shifts = foreign.shifts.map((shift) => ({
      ...shift,
      id: world.volunteers.activity.shiftId,
    }))
    expect(await test.callAs(officer, 'activity.update', foreign)).toMatchObject({
      code: 'not_found',
    })
    const ages = { ...editOf(draft), minAge: 60, maxAge: 18 }
    expect(await test.callAs(officer, 'activity.update', ages)).toMatchObject({
      code: 'invalid_input',
      problems: [{ path: 'maxAge' }],
    })
  })

  it('keep their kind and the time of the shift once there are hours', async () => {
    const { ended } = world.volunteers
    await test.rows((db) =>
      db
        .insertInto('serviceEntry')
        .values({
          districtId: '330211',
          id: ended.shiftId,
          activityId: ended.id,
          shiftId: ended.shiftId,
          personId: world.people.mate,
          kind: 'confirmed',
          minutes: 60,
          minutesBefore: 0,
          source: 'code',
          recordedBy: world.createdBy,
          recordedAt: new Date(),
        })
        .execute(),
    )
    const row = await test.must(officer, 'activity.find', { id: ended.id })
    const edit = { ...editOf(row), campaignId: undefined, kind: 'party' as const }
    expect(await test.callAs(officer, 'activity.update', edit)).toMatchObject({
      code: 'kind_fixed',
      rule: 'V-19',
    })
    const same = { ...edit, kind: 'volunteer' as const, cityActivityId: 'NB-7' }
    expect(await test.callAs(officer, 'activity.update', same)).toMatchObject({ ok: true })

    const later = same.shifts.map((shift) => ({
      ...shift,
      startsAt: new Date(Date.parse(shift.startsAt) + 86_400_000).toISOString(),
      endsAt: new Date(Date.parse(shift.endsAt) + 86_400_000).toISOString(),
    }))
    const moved = { ...same, version: row.version + 1, shifts: later }
    expect(await test.callAs(officer, 'activity.update', moved)).toMatchObject({
      code: 'invalid_input',
      rule: 'V-13',
      problems: [{ path: 'shifts.0.startsAt' }],
    })
  })

  it('are organised by a branch and by an organisation, within their own alone', async () => {
    const { secretary, resident } = world.accounts
    const ofBranch = { ...facts, organiserKind: 'branch' as const, organiserId: world.branch }
    const draft = await test.must(secretary, 'activity.create', { ...ofBranch, audience: 'branch' })
    expect(draft).toMatchObject({ organiserName: '港城花园临时党支部', missing: [] })
    expect((await test.must(secretary, 'activity.list', { phase: 'draft' })).items).toHaveLength(1)

    const organizationId = world.organization.id
    const ofOrganization = {
      ...facts,
      organiserKind: 'organization' as const,
      organiserId: organizationId,
    }
    const staff = { id: organizationId, personId: resident.personId ?? '', isStaff: true }
    expect(await test.callAs(resident, 'activity.create', ofOrganization)).toMatchObject({
      code: 'forbidden',
    })
    await test.must(officer, 'organization.setStaff', staff)
    const own = await test.must(resident, 'activity.create', ofOrganization)
    expect(await test.callAs(secretary, 'activity.find', { id: own.id })).toMatchObject({
      code: 'not_found',
    })
    await test.must(officer, 'organization.setStaff', { ...staff, isStaff: false })
    expect(await test.callAs(resident, 'activity.create', ofOrganization)).toMatchObject({
      code: 'forbidden',
    })
  })

  it('of an office lie in its place', async () => {
    const away = { ...facts, regionId: world.otherStreet.id }
    expect(await test.callAs(officer, 'activity.create', away)).toMatchObject({
      code: 'invalid_input',
      problems: [{ path: 'regionId' }],
    })
  })

  it('name nobody to guests, and show them nothing for members', async () => {
    const open = await published()
    const known = await test.must(world.accounts.resident, 'activity.find', { id: open.id })
    expect(known.leader).toMatchObject({ name: '吴同伴' })
    const guest = await test.must(STRANGER, 'activity.find', { id: open.id })
    expect(JSON.stringify(guest)).not.toContain('吴同伴')
    expect(guest).toMatchObject({ crew: [], can: { signUp: false, edit: false } })
    const draft = await test.must(officer, 'activity.create', { ...facts, audience: 'members' })
    await publish(draft)
    expect(await test.callAs(STRANGER, 'activity.find', { id: draft.id })).toMatchObject({
      code: 'not_found',
    })
    const { items } = await test.must(STRANGER, 'activity.list', {})
    expect(items.map(({ id }) => id)).toContain(open.id)
    expect(items.map(({ id }) => id)).not.toContain(draft.id)
  })

  it('have a crew whose organiser runs it, and whose helper helps', async () => {
    const open = await published()
    const { outsider } = world.accounts
    const seen = () => test.must(outsider, 'activity.find', { id: open.id })
    const name = (role?: 'organiser' | 'helper') =>
      test.must(officer, 'activity.setCrew', {
        activityId: open.id,
        personId: world.people.outsider,
        ...(role ? { role } : {}),
      })
    expect((await seen()).can).toMatchObject({ run: false, help: false })
    expect((await name('helper')).crew).toEqual([
      { id: world.people.outsider, name: '方外人', role: 'helper' },
    ])
    expect((await seen()).can).toMatchObject({ run: false, help: true, nameCrew: false })
    await name('organiser')
    expect((await seen()).can).toMatchObject({ run: true, cancel: true, nameCrew: true })
    expect((await name()).crew).toEqual([])
    // The leader runs it by being its leader.
    expect((await test.must(world.mate, 'activity.find', { id: open.id })).can.run).toBe(true)
  })

  it('are copied as a draft of another day, without people and number', async () => {
    const open = await published()
    await buildSignUp(test, { id: open.id, shiftId: open.shifts[0]?.id ?? '' }, world.people.member)
    const copy = await test.must(officer, 'activity.copy', { id: open.id, startsOn: '2098-03-05' })
    expect(copy).toMatchObject({ phase: 'draft', taken: 0, startsAt: '2098-03-05T01:00:00.000Z' })
    expect(copy.campaign?.id).toBe(world.volunteers.campaign)
    const late = await test.must(officer, 'activity.copy', { id: open.id, startsOn: '2099-12-31' })
    expect(late.shifts).toHaveLength(1)
    await buildGrant(test, world.people.third, 'organizationStaff', world.organization.id)
    const staff = await signIn(test, world.people.third)
    const notMine = { id: open.id, startsOn: '2098-03-05' }
    expect(await test.callAs(staff, 'activity.copy', notMine)).toMatchObject({ code: 'forbidden' })
  })

  it('of a filed community group lie in its own community, guided by its committee (V-22)', async () => {
    const { id: organiserId } = await test.must(officer, 'organization.add', {
      name: '后大街巡河队',
      type: 'filedCommunity',
      field: 'service',
      filingNo: '社备字009',
      headIsMember: false,
      regionId: world.community.id,
    })
    const personId = await buildPerson(test, { name: '邱阿芳' })
    await buildGrant(test, personId, 'organizationStaff', organiserId)
    const staff = await signIn(test, personId)
    const { organiserKind: _kind, ...facts } = INPUTS['activity.create'](world, 'secretary')
    const begin = (regionId: string) =>
      test.must(staff, 'activity.create', {
        ...facts,
        organiserKind: 'organization',
        organiserId,
        regionId,
        leaderId: personId,
      })
    const publish = ({ id, version }: { id: string; version: number }) =>
      test.callAs(staff, 'activity.publish', { id, version })
    const away = await begin(world.otherStreet.id)
    expect(away).toMatchObject({ guideName: (await begin(world.estate.id)).guideName })
    expect(away.guideName).toBeTruthy()
    expect(await publish(away)).toMatchObject({ code: 'activity_incomplete', rule: 'V-22' })
    expect(await publish(await begin(world.estate.id))).toMatchObject({ ok: true })
  })
})
