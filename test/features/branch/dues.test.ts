/** What a branch is expected to hold, by the day; and that its secretary hears of it in time. */
import type { MeetingKind } from '@contract/branch'
import {
  duesOf,
  isPressing,
  type MeetingDay,
} from '../../../cloudfunctions/features/branch/lifeRule'
import { openTestDistrict, type TestDistrict } from '../../support/district'
import { buildWorld, type World } from '../../support/world'

const partyGroups: { id: string; name: string }[] = []
const REGULAR = { kind: 'regular', fullMembers: 12, partyGroups } as const
const held = (kind: MeetingKind, day: string): MeetingDay => ({ kind, state: 'held', day })
const stateOf = (kind: MeetingKind, meetings: MeetingDay[], today: string) =>
  duesOf(REGULAR, meetings, today).find((due) => due.kind === kind)?.state

describe('what is expected of a branch', () => {
  it('is five things of a regular one with a committee, four without, one of a temporary one', () => {
    const kinds = (branch: Parameters<typeof duesOf>[0]) =>
      duesOf(branch, [], '2026-11-28').map(({ kind }) => kind)
    expect(kinds(REGULAR)).toEqual([
      'partyDay',
      'committee',
      'assembly',
      'lifeMeeting',
      'appraisal',
    ])
    expect(kinds({ kind: 'joint', fullMembers: 7, partyGroups })).toContain('committee')
    expect(kinds({ kind: 'regular', fullMembers: 6, partyGroups })).not.toContain('committee')
    expect(kinds({ kind: 'temporary', fullMembers: 86, partyGroups })).toEqual(['partyDay'])
  })

  it('counts for its own month, quarter or year, to the day', () => {
    expect(stateOf('partyDay', [held('partyDay', '2026-11-01')], '2026-11-30')).toBe('held')
    expect(stateOf('partyDay', [held('partyDay', '2026-10-31')], '2026-11-01')).toBe('missing')
    expect(stateOf('assembly', [held('assembly', '2026-10-01')], '2026-12-31')).toBe('held')
    expect(stateOf('assembly', [held('assembly', '2026-09-30')], '2026-10-01')).toBe('missing')
    expect(stateOf('lifeMeeting', [held('lifeMeeting', '2026-01-01')], '2026-12-31')).toBe('held')
    expect(stateOf('lifeMeeting', [held('lifeMeeting', '2025-12-31')], '2026-01-01')).toBe(
      'missing',
    )
    expect(stateOf('partyDay', [held('lecture', '2026-11-01')], '2026-11-30')).toBe('missing')
  })

  it('names the last day of a leap February, of a quarter and of a year', () => {
    const untils = (today: string) => duesOf(REGULAR, [], today).map(({ until }) => until)
    expect(untils('2028-02-01')).toEqual([
      '2028-02-29',
      '2028-02-29',
      '2028-03-31',
      '2028-12-31',
      '2028-12-31',
    ])
    expect(untils('2026-12-31')).toEqual(Array(5).fill('2026-12-31'))
  })

  it('was held rather than planned, when it is both', () => {
    const twice: MeetingDay[] = [
      { kind: 'partyDay', state: 'planned', day: '2026-11-05' },
      held('partyDay', '2026-11-20'),
    ]
    const [due] = duesOf(REGULAR, twice, '2026-11-28')
    expect(due).toMatchObject({ state: 'held', on: '2026-11-20' })
  })

  it('was not held without its quorum, and is said to have been tried', () => {
    const short: MeetingDay = { kind: 'assembly', state: 'short', day: '2026-11-12' }
    const dueOf = (meetings: MeetingDay[]) =>
      duesOf(REGULAR, meetings, '2026-12-20').find(({ kind }) => kind === 'assembly')
    expect(dueOf([short])).toMatchObject({ state: 'missing', shortOn: '2026-11-12' })
    expect(dueOf([short, held('assembly', '2026-11-20')])).toMatchObject({ state: 'held' })
    const planned: MeetingDay = { ...short, state: 'planned', day: '2026-12-22' }
    expect(dueOf([short, planned])).toMatchObject({ state: 'planned', on: '2026-12-22' })
  })

  it('is a meeting a month of each party group, and one of another group is none of its own (P-15)', () => {
    const divided = { ...REGULAR, partyGroups: ['一', '二'].map((id) => ({ id, name: id })) }
    const meetings = [{ ...held('groupMeeting', '2026-11-03'), partyGroupId: '二' }]
    const dues = duesOf(divided, meetings, '2026-11-28').filter(({ rule }) => rule === 'P-15')
    expect(dues.map(({ partyGroup, state }) => [partyGroup?.id, state])).toEqual([
      ['一', 'missing'],
      ['二', 'held'],
    ])
    expect(duesOf({ ...divided, kind: 'temporary' }, [], '2026-11-28')).toHaveLength(3)
  })

  it('presses towards the end of its time alone, and only while it is missing', () => {
    const pressing = (today: string, meetings: MeetingDay[] = []) =>
      duesOf(REGULAR, meetings, today)
        .filter((due) => isPressing(due, today))
        .map(({ kind }) => kind)
    expect(pressing('2026-08-20')).toEqual([])
    expect(pressing('2026-08-22')).toEqual(['partyDay', 'committee'])
    expect(pressing('2026-11-28', [held('partyDay', '2026-11-03')])).toEqual([
      'committee',
      'lifeMeeting',
      'appraisal',
    ])
  })
})

describe('a secretary', () => {
  let test: TestDistrict
  let world: World

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    test.clock.now = () => new Date('2026-11-28T02:00:00Z')
  })
  afterAll(() => test.close())

  const todos = async () =>
    (await test.must(world.accounts.secretary, 'today.show', {})).todos.filter(
      ({ kind }) => kind === 'planMeeting',
    )

  it('is told of the Party day that is missing, until it is planned', async () => {
    const { secretary, member, outsider } = world.accounts
    expect(await todos()).toMatchObject([
      { title: '本月还没有安排主题党日', dueAt: '2026-11-30', branchId: world.branch },
    ])
    expect((await test.must(member, 'today.show', {})).todos).not.toContainEqual(
      expect.objectContaining({ kind: 'planMeeting' }),
    )
    await test.must(secretary, 'branch.planMeeting', {
      branchId: world.branch,
      kind: 'partyDay',
      title: '主题党日',
      startsAt: '2026-11-30T15:59:00.000Z',
    })
    expect(await todos()).toEqual([])
    const dues = await test.must(member, 'branch.listDues', { branchId: world.branch })
    expect(dues).toEqual([
      {
        kind: 'partyDay',
        period: 'month',
        rule: 'P-16',
        until: '2026-11-30',
        state: 'planned',
        on: '2026-11-30',
      },
    ])
    const hidden = await test.callAs(outsider, 'branch.listDues', { branchId: world.branch })
    expect(hidden).toMatchObject({ code: 'not_found' })
  })

  it('cannot appraise members, or plan a committee, of a temporary branch', async () => {
    for (const kind of ['appraisal', 'committee'] as const) {
      const refused = await test.callAs(world.accounts.secretary, 'branch.planMeeting', {
        branchId: world.branch,
        kind,
        title: '评议',
        startsAt: '2026-12-01T02:00:00.000Z',
      })
      expect(refused).toMatchObject({ code: 'not_for_temporary_branch' })
    }
  })
})
