/** 服务记录单: what stands on it, that it is numbered once, and what anybody may check. */
import type { EntryKind } from '@contract/activity'
import { type Caller, openTestDistrict, STRANGER, type TestDistrict } from '../../support/district'
import {
  buildDistrict,
  buildOfficer,
  buildPerson,
  buildRegion,
  signIn,
} from '../../support/factories'
import { buildEntry } from '../../support/service'
import { buildActivity } from '../../support/volunteers'

const NOW = new Date('2026-11-23T02:00:00Z')
const YEAR = { from: '2026-01-01', to: '2026-12-31' }

describe('the sheet of a record', () => {
  let test: TestDistrict
  let office: Caller
  let community: Awaited<ReturnType<typeof buildRegion>>

  beforeAll(async () => {
    test = await openTestDistrict()
    test.clock.now = () => NOW
    community = await buildRegion(test, { name: '后大街社区' }, await buildDistrict(test))
    office = await buildOfficer(test, 'communityOfficer', community)
  })
  afterAll(() => test.close())

  async function volunteer(name = '王秀珍') {
    const personId = await buildPerson(test, { name })
    return { ...(await signIn(test, personId)), personId }
  }
  const activityAt = (startsAt: string, more = {}) =>
    buildActivity(test, {
      region: community,
      createdBy: office.personId ?? '',
      startsAt: new Date(startsAt),
      ...more,
    })
  async function served(personId: string, startsAt = '2026-03-05T01:00:00Z', minutes = 120) {
    const activity = await activityAt(startsAt)
    const entry = await buildEntry(test, activity, personId, {
      minutes,
      recordedBy: office.personId ?? '',
    })
    return { activity, entry }
  }
  const linesOf = async (id: string) =>
    (
      await test.rows((db) =>
        db.selectFrom('recordSheet').select('items').where('id', '=', id).executeTakeFirstOrThrow(),
      )
    ).items

  it('has the hours of the own person in these days of Shanghai, as they hold', async () => {
    const me = await volunteer()
    const other = await volunteer('李强')
    await served(other.personId)
    await served(me.personId, '2025-12-31T15:59:00Z', 30) // 31 December, still
    const { activity, entry } = await served(me.personId, '2025-12-31T16:00:00Z', 120)
    const objected = await buildEntry(test, activity, me.personId, {
      kind: 'objected',
      minutes: 120,
      follows: entry,
      recordedBy: me.personId,
    })
    await served(me.personId, '2026-03-06T01:00:00Z', 0)
    const first = await test.must(me, 'activity.issueSheet', YEAR)
    expect(first).toMatchObject({ number: '330211-2026-000001', minutes: 120, times: 1 })
    expect(await linesOf(first.id)).toEqual([
      {
        title: '桶边督导',
        day: '2026-01-01',
        minutes: 120,
        organiserName: '后大街社区',
        content: '引导居民分类投放垃圾',
        place: '南门广场',
        leaderName: expect.any(String),
        entryId: objected,
      },
    ])
  })

  it('is refused where there are no hours', async () => {
    const me = await volunteer()
    await activityAt('2026-03-05T01:00:00Z')
    expect(await test.callAs(me, 'activity.issueSheet', YEAR)).toMatchObject({
      ok: false,
      code: 'sheet_empty',
    })
    await served(me.personId, '2025-03-05T01:00:00Z')
    expect(await test.callAs(me, 'activity.issueSheet', YEAR)).toMatchObject({ ok: false })
    expect(
      await test.callAs(me, 'activity.issueSheet', { from: YEAR.to, to: YEAR.from }),
    ).toMatchObject({ ok: false, code: 'invalid_input' })
  })

  it('is the same one again while nothing has changed, and another one afterwards', async () => {
    const me = await volunteer()
    await served(me.personId)
    const [one, again] = [
      await test.must(me, 'activity.issueSheet', YEAR),
      await test.must(me, 'activity.issueSheet', YEAR),
    ]
    expect(again).toEqual(one)
    await served(me.personId, '2026-04-05T01:00:00Z')
    const next = await test.must(me, 'activity.issueSheet', YEAR)
    expect(next).toMatchObject({ times: 2, minutes: 240 })
    expect(next.number > one.number).toBe(true)
    expect(await test.must(me, 'activity.listSheets', {})).toEqual([next, one])
  })

  it('never shares its number, however many are issued at once', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => volunteer()))
    for (const { personId } of people) await served(personId)
    const sheets = await Promise.all(
      people.map((person) => test.must(person, 'activity.issueSheet', YEAR)),
    )
    const counts = sheets.map(({ number }) => Number(number.slice(-6))).sort((a, b) => a - b)
    expect(new Set(counts).size).toBe(12)
    expect((counts.at(-1) ?? 0) - (counts[0] ?? 0)).toBe(11)
  })

  it('is one sheet for one person who taps twice', async () => {
    const me = await volunteer()
    await served(me.personId)
    const both = await Promise.all([
      test.must(me, 'activity.issueSheet', YEAR),
      test.must(me, 'activity.issueSheet', YEAR),
    ])
    expect(both[0]).toEqual(both[1])
  })

  describe('checked by anybody', () => {
    const codeOf = (id: string) =>
      test.rows((db) =>
        db
          .selectFrom('recordSheet')
          .select('checkCode')
          .where('id', '=', id)
          .executeTakeFirstOrThrow(),
      )

    it('shows service time, content and recording body, and a masked name', async () => {
      const me = await volunteer('欧阳建国')
      await served(me.personId)
      const { id, number } = await test.must(me, 'activity.issueSheet', YEAR)
      const { checkCode } = await codeOf(id)
      expect(checkCode).toMatch(/^[ACDEFGHJKLMNPQRTUVWXY34679]{8}$/)
      const code = checkCode.toLowerCase()
      expect(await test.must(STRANGER, 'activity.verifySheet', { number, code })).toEqual({
        number,
        nameMasked: '欧**',
        ...YEAR,
        minutes: 120,
        issuedAt: NOW.toISOString(),
        isCertificate: false,
        items: [
          { title: '桶边督导', day: '2026-03-05', minutes: 120, organiserName: '后大街社区' },
        ],
        isOutdated: false,
      })
    })

    it('answers a wrong code and a number that never was alike', async () => {
      const me = await volunteer()
      await served(me.personId)
      const { number } = await test.must(me, 'activity.issueSheet', YEAR)
      const wrong = await test.callAs(STRANGER, 'activity.verifySheet', {
        number,
        code: 'AAAAAAAA',
      })
      const unknown = await test.callAs(STRANGER, 'activity.verifySheet', {
        number: '330211-2026-999999',
        code: 'AAAAAAAA',
      })
      expect(wrong).toEqual({ ok: false, code: 'not_found' })
      expect(unknown).toEqual(wrong)
    })

    it('says when an hour was corrected since, and not when one was only looked at again', async () => {
      const me = await volunteer()
      const recordedBy = office.personId ?? ''
      const { activity, entry } = await served(me.personId)
      const { id, number } = await test.must(me, 'activity.issueSheet', YEAR)
      const { checkCode: code } = await codeOf(id)
      const check = () => test.must(STRANGER, 'activity.verifySheet', { number, code })
      const say = (kind: EntryKind, follows: string, minutes = 120) =>
        buildEntry(test, activity, me.personId, { recordedBy, kind, follows, minutes })
      const objected = await say('objected', entry)
      expect((await check()).isOutdated).toBe(false)
      const upheld = await say('upheld', objected)
      expect((await check()).isOutdated).toBe(false)
      await say('corrected', upheld, 90)
      expect(await check()).toMatchObject({ isOutdated: true, minutes: 120 })
    })
  })
})
