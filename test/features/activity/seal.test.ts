/** 盖章: asked for by whose sheet it is, given by who organised all of it. */
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import {
  buildBranch,
  buildDistrict,
  buildGrant,
  buildMember,
  buildOfficer,
  buildPerson,
  buildRegion,
  type Place,
  signIn,
} from '../../support/factories'
import { buildEntry } from '../../support/service'
import { buildActivity } from '../../support/volunteers'

const YEAR = { from: '2026-01-01', to: '2026-12-31' }

describe('the seal', () => {
  let test: TestDistrict
  let street: Place
  let community: Place
  let other: Place
  let branchId: string
  let secretary: Caller
  let office: Caller
  let otherOffice: Caller
  let streetOffice: Caller

  beforeAll(async () => {
    test = await openTestDistrict()
    const district = await buildDistrict(test)
    street = await buildRegion(test, { kind: 'subdistrict', name: '招宝山街道' }, district)
    community = await buildRegion(test, { name: '后大街社区' }, street)
    other = await buildRegion(test, { name: '总浦桥社区' }, street)
    office = await buildOfficer(test, 'communityOfficer', community)
    otherOffice = await buildOfficer(test, 'communityOfficer', other)
    streetOffice = await buildOfficer(test, 'subdistrictOfficer', street)
    branchId = await buildBranch(test, { region: community, kind: 'regular', name: '第一党支部' })
    const secretaryId = await buildMember(test, { region: community, name: '周敏' })
    await buildGrant(test, secretaryId, 'secretary', branchId)
    secretary = { ...(await signIn(test, secretaryId)), personId: secretaryId }
  })
  afterAll(() => test.close())

  const byBranch = () => ({ organiserKind: 'branch' as const, organiserId: branchId })
  const byOffice = (place: Place) => ({ organiserKind: 'region' as const, organiserId: place.id })

  /** Somebody with an hour for each organiser, and the sheet of it that waits for its seal. */
  async function asked(organisers: { organiserKind: 'branch' | 'region'; organiserId: string }[]) {
    const personId = await buildPerson(test, { name: '王秀珍' })
    const me = { ...(await signIn(test, personId)), personId }
    return ask(me, organisers)
  }
  async function ask(
    me: Caller & { personId: string },
    organisers: { organiserKind: 'branch' | 'region'; organiserId: string }[],
  ) {
    const recordedBy = office.personId ?? ''
    const common = { region: community, createdBy: recordedBy }
    const startsAt = new Date('2026-03-05T01:00:00Z')
    const done = []
    for (const organiser of organisers) {
      const activity = await buildActivity(test, { ...common, ...organiser, startsAt })
      const entry = await buildEntry(test, activity, me.personId, { recordedBy })
      done.push({ activity, entry })
    }
    const sheet = await test.must(me, 'activity.issueSheet', YEAR)
    expect(await test.must(me, 'activity.requestSeal', { id: sheet.id })).toMatchObject({
      seal: 'requested',
      can: { requestSeal: false },
    })
    return { me, id: sheet.id, number: sheet.number, done }
  }
  const decide = (caller: Caller, id: string, more = {}) =>
    test.callAs(caller, 'activity.decideSeal', { id, approve: true, ...more })
  const waitingFor = async (caller: Caller) =>
    (await test.must(caller, 'activity.listSealRequests', {})).map(({ id }) => id)

  it('of what one branch organised is its secretary’s, who signs for the branch', async () => {
    const { me, id, number } = await asked([byBranch()])
    expect(await waitingFor(secretary)).toContain(id)
    expect(await waitingFor(otherOffice)).not.toContain(id)
    expect(await decide(otherOffice, id)).toMatchObject({ ok: false, code: 'not_found' })
    expect(await decide(secretary, id)).toEqual({ ok: true, value: { id } })
    const [sheet] = await test.must(me, 'activity.listSheets', {})
    expect(sheet).toMatchObject({ seal: 'sealed', sealedBy: '第一党支部' })
    expect(await waitingFor(secretary)).not.toContain(id)
    const [notice] = (await test.must(me, 'notice.list', {})).items
    expect(notice).toMatchObject({ kind: 'sealDecided', subjectKind: 'sheet', subjectId: id })
    expect(notice?.text).toContain(number)
  })

  it('of what several organised is the office’s over all of them', async () => {
    const { id } = await asked([byBranch(), byOffice(other)])
    for (const caller of [secretary, office, otherOffice]) {
      expect(await waitingFor(caller)).not.toContain(id)
      expect(await decide(caller, id)).toMatchObject({ ok: false, code: 'not_found' })
    }
    expect(await waitingFor(streetOffice)).toContain(id)
    const forged = await decide(streetOffice, id, { body: '中共宁波市委组织部' })
    expect(forged).toMatchObject({ ok: false, code: 'invalid_input' })
    expect(await decide(streetOffice, id)).toMatchObject({ ok: true })
  })

  it('is nobody’s own to give', async () => {
    const { id } = await ask({ ...secretary, personId: secretary.personId ?? '' }, [byBranch()])
    expect(await waitingFor(secretary)).not.toContain(id)
    expect(await decide(secretary, id)).toMatchObject({ ok: false, code: 'forbidden' })
    expect(await decide(office, id)).toMatchObject({ ok: true })
  })

  it('is refused with a reason, which the person reads; another sheet may be asked for', async () => {
    const { me, id } = await asked([byOffice(community)])
    expect(await decide(office, id, { approve: false })).toMatchObject({
      ok: false,
      code: 'reason_required',
      rule: 'V-18',
    })
    await test.must(office, 'activity.decideSeal', {
      id,
      approve: false,
      reason: '名单里没有这一天',
    })
    const [sheet] = await test.must(me, 'activity.listSheets', {})
    expect(sheet).toMatchObject({ seal: 'refused', refusal: '名单里没有这一天' })
    expect(await test.callAs(me, 'activity.requestSeal', { id })).toMatchObject({
      ok: false,
      code: 'seal_decided',
    })
    expect((await test.must(me, 'activity.issueSheet', YEAR)).id).not.toBe(id)
  })

  it('is given once, when two decide at the same moment', async () => {
    const { id } = await asked([byOffice(community)])
    const replies = await Promise.all([
      decide(office, id),
      decide(streetOffice, id, { approve: false, reason: '不清楚' }),
    ])
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(replies.find(({ ok }) => !ok)).toMatchObject({ code: 'seal_decided' })
  })

  it('is not given to hours that were corrected since', async () => {
    const { me, id, done } = await asked([byOffice(community)])
    const [first] = done
    if (!first) throw new Error('no hours')
    await buildEntry(test, first.activity, me.personId, {
      recordedBy: office.personId ?? '',
      kind: 'corrected',
      minutes: 60,
      follows: first.entry,
    })
    expect(await decide(office, id)).toMatchObject({ ok: false, code: 'sheet_outdated' })
    // To say no is still possible.
    expect(await decide(office, id, { approve: false, reason: '时长已更正' })).toMatchObject({
      ok: true,
    })
  })

  it('of a sheet is nothing to others, who do not even learn that there is one', async () => {
    const { id } = await asked([byOffice(community)])
    const stranger = await signIn(test, await buildPerson(test))
    for (const method of ['activity.requestSeal', 'activity.printSheet'] as const) {
      expect(await test.callAs(stranger, method, { id })).toMatchObject({ code: 'not_found' })
    }
    expect(await decide(stranger, id)).toMatchObject({ code: 'not_found' })
    expect(await waitingFor(stranger)).toEqual([])
  })
})
