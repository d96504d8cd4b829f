import { phaseOf } from '../../../cloudfunctions/features/activity/phaseRule'
import {
  gapsOf,
  type PublishFacts,
  warningsOf,
} from '../../../cloudfunctions/features/activity/publishRule'
import { weeksToAdd } from '../../../cloudfunctions/features/activity/seriesRule'

const at = (text: string) => new Date(`${text}+08:00`)
const shift = {
  name: '桶边引导',
  startsAt: at('2026-12-04T09:00:00'),
  endsAt: at('2026-12-04T11:00:00'),
  qualification: null,
}
const facts: PublishFacts = {
  kind: 'volunteer',
  audience: 'everyone',
  organiserKind: 'region',
  isDangerous: false,
  risk: '路面湿滑',
  emergencyMeasures: null,
  insuranceNo: null,
  minAge: null,
  leaderId: 'somebody',
  cityActivityId: 'NB-1',
  agreement: null,
  agreementReasons: [],
  regionPath: '330211/0001/',
  filedPath: null,
  shifts: [shift],
  campaign: null,
  series: null,
}
const now = at('2026-12-01T08:00:00')
const gaps = (change: Partial<PublishFacts>, from: Date | undefined = now) =>
  gapsOf({ ...facts, ...change }, from).map(({ field, rule }) => [field, rule])

describe('publishing waits for', () => {
  it('nothing when all is said', () => expect(gaps({})).toEqual([]))

  it.each<[string, Partial<PublishFacts>, [string, string | undefined][]]>([
    ['a shift', { shifts: [] }, [['shifts', 'V-13']]],
    ['a leader', { leaderId: null }, [['leaderId', 'V-13']]],
    ['the risks', { risk: null }, [['risk', 'V-5']]],
    [
      'measures, insurance and adults where it is dangerous',
      { isDangerous: true },
      [
        ['emergencyMeasures', 'V-5'],
        ['insuranceNo', 'V-8'],
        ['minAge', 'V-6'],
      ],
    ],
    [
      'adults also when measures and insurance are there',
      { isDangerous: true, emergencyMeasures: '备船', insuranceNo: 'P1', minAge: 16 },
      [['minAge', 'V-6']],
    ],
    [
      'the qualification of an electrician',
      { shifts: [{ ...shift, name: '家电维修' }] },
      [['shifts.0.qualification', 'V-7']],
    ],
    ['a branch, for its own members', { audience: 'branch' }, [['audience', undefined]]],
    [
      'a campaign that goes on',
      { campaign: { state: 'cancelled', startsOn: '2026-12-01', endsOn: '2026-12-31' } },
      [['campaignId', undefined]],
    ],
    [
      'a day of its campaign',
      { campaign: { state: 'published', startsOn: '2026-11-01', endsOn: '2026-12-03' } },
      [['campaignId', undefined]],
    ],
    [
      'the own community of a group that is filed there and not registered',
      { filedPath: '330211/0002/' },
      [['regionId', 'V-22']],
    ],
    ['nothing more of it within that community', { filedPath: '330211/0001/' }, []],
    ['nothing of it for what is no volunteering', { filedPath: '330211/0002/', kind: 'party' }, []],
    [
      'a time to come',
      { shifts: [{ ...shift, startsAt: at('2026-12-01T07:59:00') }] },
      [['shifts', undefined]],
    ],
  ])('%s', (_name, change, expected) => expect(gaps(change)).toEqual(expected))

  it('no qualification of those who help the electrician', () => {
    expect(gaps({ shifts: [{ ...shift, name: '家电维修登记引导' }] })).toEqual([])
    expect(gaps({ shifts: [{ ...shift, name: '家电维修', qualification: '电工证' }] })).toEqual([])
  })

  it('no time to come once people have been called', () => {
    const begun = { shifts: [{ ...shift, startsAt: at('2026-11-01T09:00:00') }] }
    expect(gapsOf({ ...facts, ...begun })).toEqual([])
  })
})

describe('publishing warns', () => {
  const warned = (change: Partial<PublishFacts>) =>
    warningsOf({ ...facts, ...change }).map(({ rule }) => rule)

  it('that the city covers what it knows alone', () => {
    expect(warned({})).toEqual([])
    expect(warned({ cityActivityId: null })).toEqual(['V-10'])
    expect(warned({ cityActivityId: null, kind: 'party' })).toEqual([])
  })
  it.each([
    ['foreign', '涉外'],
    ['largeEvent', '大型活动'],
    ['outsideProvince', '省外'],
    ['requested', '要求'],
  ] as const)('of the agreement because it is said to be wanted: %s', (reason, word) => {
    const said = { agreementReasons: [reason], isDangerous: true }
    const [warning] = warningsOf({ ...facts, ...said })
    expect(warning).toMatchObject({ rule: 'V-9', field: 'agreement' })
    expect(warning?.message).toContain(word)
    expect(warning?.message).toContain('人身危险')
    expect(warned({ ...said, agreement: '已签' })).toEqual([])
  })
  it('of the agreement for danger, and for a month of service', () => {
    expect(warned({ isDangerous: true })).toEqual(['V-9'])
    expect(warned({ isDangerous: true, agreement: '已签' })).toEqual([])
    expect(warned({ series: { from: '2026-12-04', to: '2027-01-03' } })).toEqual([])
    expect(warned({ series: { from: '2026-12-04', to: '2027-01-04' } })).toEqual(['V-9'])
  })
})

describe('the phase', () => {
  const published = { state: 'published' as const, startsAt: shift.startsAt, endsAt: shift.endsAt }
  it.each([
    ['2026-12-04T08:59:59.999', 'open'],
    ['2026-12-04T09:00:00', 'underWay'],
    ['2026-12-04T10:59:59.999', 'underWay'],
    ['2026-12-04T11:00:00', 'ended'],
  ])('at %s is %s', (clock, phase) => expect(phaseOf(published, at(clock))).toBe(phase))
  it.each(['draft', 'recorded', 'cancelled'] as const)('of what is %s has no clock', (state) => {
    expect(phaseOf({ ...published, state }, at('2030-01-01T00:00:00'))).toBe(state)
  })
})

describe('a series', () => {
  const first = at('2026-12-04T09:00:00')
  const until = at('2026-12-25T23:59:59')
  it('goes on each week up to its last day', () => {
    expect(weeksToAdd(first, first, now, until)).toEqual([1, 2, 3])
    expect(weeksToAdd(first, first, now, at('2026-12-25T08:59:59'))).toEqual([1, 2])
  })
  it('leaves alone what is there, also a date that was moved by a day', () => {
    expect(weeksToAdd(first, at('2026-12-18T09:00:00'), now, until)).toEqual([3])
    expect(weeksToAdd(first, at('2026-12-17T09:00:00'), now, until)).toEqual([3])
    expect(weeksToAdd(first, at('2026-12-26T09:00:00'), now, until)).toEqual([])
  })
  it('begins nothing in the past', () => {
    expect(weeksToAdd(first, first, at('2026-12-12T00:00:00'), until)).toEqual([2, 3])
  })
})
