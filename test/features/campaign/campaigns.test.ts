import {
  standingDaysOf,
  standingDaysWithin,
} from '../../../cloudfunctions/features/campaign/standingDays'
import { type Caller, openTestDistrict, STRANGER, type TestDistrict } from '../../support/district'
import { INPUTS } from '../../support/inputs'
import { buildActivity, buildCampaign } from '../../support/volunteers'
import { buildWorld, type World } from '../../support/world'

describe('campaigns', () => {
  let test: TestDistrict
  let world: World
  let officer: Caller

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    officer = world.accounts.communityOfficer
  })
  afterAll(() => test.close())

  it('go from draft to cancelled, and are seen once they are published', async () => {
    const facts = INPUTS['campaign.create'](world, 'communityOfficer')
    const draft = await test.must(officer, 'campaign.create', { ...facts, goalMinutes: 6000 })
    expect(draft).toMatchObject({ phase: 'draft', goalMinutes: 6000, can: { publish: true } })
    expect(await test.callAs(STRANGER, 'campaign.find', { id: draft.id })).toMatchObject({
      code: 'not_found',
    })
    const publish = () => test.callAs(officer, 'campaign.publish', { id: draft.id })
    const codes = (await Promise.all([publish(), publish()])).map((answer) =>
      answer.ok ? 'ok' : answer.code,
    )
    expect(codes.sort()).toEqual(['conflict', 'ok'])
    const seen = await test.must(STRANGER, 'campaign.find', { id: draft.id })
    expect(seen).toMatchObject({ phase: 'running', can: { edit: false, createActivity: false } })
    expect(seen.standingDays.map(({ name }) => name)).toContain('浙江省志愿者日')
    const edit = (name: string) =>
      test.callAs(officer, 'campaign.update', { ...facts, id: draft.id, version: 2, name })
    const edits = (await Promise.all([edit('甲'), edit('乙')])).map((answer) =>
      answer.ok ? 'ok' : answer.code,
    )
    expect(edits.sort()).toEqual(['ok', 'stale'])
    await test.must(officer, 'campaign.cancel', { id: draft.id, reason: '台风' })
    for (const again of [publish(), edit('丙')]) {
      expect(await again).toMatchObject({ code: 'campaign_not_open' })
    }
  })

  it('are not published when their days are over', async () => {
    const facts = INPUTS['campaign.create'](world, 'communityOfficer')
    const days = { startsOn: '2024-03-01', endsOn: '2024-03-31' }
    const { id } = await test.must(officer, 'campaign.create', { ...facts, ...days })
    const publish = () => test.callAs(officer, 'campaign.publish', { id })
    expect(await publish()).toMatchObject({ code: 'campaign_over' })
    const later = { ...facts, id, version: 1, startsOn: '2024-03-01', endsOn: '2099-03-31' }
    await test.must(officer, 'campaign.update', later)
    expect(await publish()).toMatchObject({ ok: true })
  })

  it('keep the days on which something happens, and do not end in the past', async () => {
    const facts = INPUTS['campaign.create'](world, 'communityOfficer')
    const { community: region, createdBy } = world
    const days = { startsOn: '2020-01-01', endsOn: '2099-12-31' }
    const campaignId = await buildCampaign(test, { region, createdBy, ...days })
    // The night from the 1st to the 2nd here, still the 1st by the clock of Greenwich.
    const startsAt = new Date('2098-05-02T00:30:00+08:00')
    await buildActivity(test, { region, createdBy, campaignId, startsAt })
    const move = (startsOn: string, endsOn: string) =>
      test.callAs(officer, 'campaign.update', {
        ...facts,
        id: campaignId,
        version: 1,
        startsOn,
        endsOn,
      })
    const at = (path: string) => ({ code: 'invalid_input', problems: [{ path }] })
    expect(await move('2020-01-01', '2020-12-31')).toMatchObject(at('endsOn'))
    expect(await move('2020-01-01', '2098-05-01')).toMatchObject(at('endsOn'))
    expect(await move('2098-05-03', '2099-12-31')).toMatchObject(at('startsOn'))
    expect(await move('2098-05-02', '2098-05-02')).toMatchObject({ ok: true })
    await test.must(officer, 'campaign.cancel', { id: campaignId, reason: '台风' })
  })

  it('are listed by phase and place, the latest first, page by page', async () => {
    test.clock.now = () => new Date('2031-05-10T00:00:00+08:00')
    const facts = { region: world.community, createdBy: world.createdBy }
    const year = (day: string) => ({ startsOn: `2031-${day}-01`, endsOn: `2031-${day}-28` })
    for (const month of ['03', '05', '05', '07']) {
      await buildCampaign(test, { ...facts, name: `${month}月`, ...year(month) })
    }
    const far = { ...year('05'), region: world.otherStreet, name: '邻街' }
    await buildCampaign(test, { ...facts, ...far })
    const list = async (input: object) =>
      (await test.must(STRANGER, 'campaign.list', input)).items.map(({ name }) => name)
    expect(await list({ phase: 'upcoming' })).toEqual(['07月'])
    expect((await list({ phase: 'running' })).sort()).toEqual(
      expect.arrayContaining(['05月', '05月', '邻街']),
    )
    expect(await list({ phase: 'ended' })).toContain('03月')
    expect(await list({ phase: 'running', regionId: world.estate.id })).not.toContain('邻街')
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await test.must(officer, 'campaign.list', {
        limit: 1,
        ...(cursor ? { cursor } : {}),
      })
      seen.push(...page.items.map(({ id, startsOn }) => `${startsOn} ${id}`))
      cursor = page.nextCursor
    } while (cursor)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toEqual([...seen].sort().reverse())
    expect(seen.length).toBeGreaterThan(6)
  })

  it('know the days that law and city have set aside', () => {
    expect(standingDaysOf(2027)[1]).toMatchObject({ startsOn: '2027-03-05', endsOn: '2027-03-05' })
    expect(standingDaysWithin('2026-11-01', '2026-11-30')).toEqual([])
    expect(standingDaysWithin('2026-12-01', '2027-03-01').map(({ name }) => name)).toEqual([
      '宁波市志愿服务主题月',
    ])
  })
})
