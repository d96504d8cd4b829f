import * as fc from 'fast-check'
import { type BranchFacts, warningsOf } from '../../../cloudfunctions/features/branch/branchRules'
import {
  isPassed,
  isShort,
  quorumOf,
  votesNeeded,
} from '../../../cloudfunctions/features/branch/meetingRule'

const PLAN: BranchFacts = {
  kind: 'temporary',
  units: [],
  plannedMembers: 50,
  plannedFrom: '2026-01-15',
  plannedTo: '2026-07-14',
  overFiftyReason: null,
  manyUnitsReason: null,
  longDurationReason: null,
}
const rulesOf = (...given: Parameters<typeof warningsOf>) =>
  warningsOf(...given).map(({ rule }) => rule)

describe('the size of a branch (P-2)', () => {
  it('is not worth a word up to fifty, and is from fifty-one on, planned or real', () => {
    expect(rulesOf(PLAN)).toEqual([])
    expect(rulesOf({ ...PLAN, plannedMembers: 51 })).toEqual(['P-2'])
    const reality = { activeSince: '2026-01-15', until: '2026-02-01' }
    expect(rulesOf(PLAN, { ...reality, partyMembers: 50 })).toEqual([])
    expect(warningsOf(PLAN, { ...reality, partyMembers: 51 })).toEqual([
      { rule: 'P-2', people: 51 },
    ])
    expect(rulesOf({ ...PLAN, kind: 'regular' }, { ...reality, partyMembers: 51 })).toEqual(['P-2'])
  })

  it('keeps its warning with the reason that was written down', () => {
    const warnings = warningsOf({ ...PLAN, plannedMembers: 86, overFiftyReason: '25 栋楼' })
    expect(warnings).toEqual([{ rule: 'P-2', reason: '25 栋楼' }])
  })
})

describe('the units of a joint branch (P-3)', () => {
  it('are at most five without a word', () => {
    const joint = { ...PLAN, kind: 'joint' as const }
    expect(rulesOf({ ...joint, units: Array(5).fill('单位') })).toEqual([])
    expect(rulesOf({ ...joint, units: Array(6).fill('单位') })).toEqual(['P-3'])
    expect(rulesOf({ ...PLAN, units: Array(6).fill('单位') })).toEqual([])
  })
})

describe('the duration of a temporary branch (P-4)', () => {
  it('is less than six months, planned or real, without a word', () => {
    expect(rulesOf({ ...PLAN, plannedTo: '2026-07-15' })).toEqual(['P-4'])
    const reality = { partyMembers: 3, activeSince: '2026-01-15' }
    expect(rulesOf(PLAN, { ...reality, until: '2026-07-14' })).toEqual([])
    expect(rulesOf(PLAN, { ...reality, until: '2026-07-15' })).toEqual(['P-4'])
  })

  it('of a regular branch is nobody’s concern', () => {
    expect(rulesOf({ ...PLAN, kind: 'regular', plannedTo: '2036-01-01' })).toEqual([])
  })
})

describe('a vote (P-13)', () => {
  it('of eighty needs forty present and forty-one in favour', () => {
    expect(quorumOf(80, 39)).toMatchObject({ needed: 40, reached: false })
    expect(quorumOf(80, 40)).toMatchObject({ needed: 40, reached: true })
    expect(votesNeeded(80)).toBe(41)
    expect([isPassed(40, 80), isPassed(41, 80)]).toEqual([false, true])
  })

  it('of an odd number needs the half rounded up, and more than the half', () => {
    expect(quorumOf(81, 40).reached).toBe(false)
    expect(quorumOf(81, 41).reached).toBe(true)
    expect([isPassed(40, 81), isPassed(41, 81)]).toEqual([false, true])
  })

  it('that half did not come to was no assembly and no committee meeting, but any other kind', () => {
    const meeting = { state: 'held', voters: 5, votersPresent: 2 } as const
    expect(isShort({ ...meeting, kind: 'assembly' })).toBe(true)
    expect(isShort({ ...meeting, kind: 'assembly', votersPresent: 3 })).toBe(false)
    expect(isShort({ ...meeting, kind: 'committee' })).toBe(true)
    expect(isShort({ ...meeting, kind: 'committee', state: 'planned' })).toBe(false)
    expect(isShort({ ...meeting, kind: 'groupMeeting' })).toBe(false)
  })

  it('of nobody is none', () => {
    expect(quorumOf(0, 0).reached).toBe(false)
    expect(isPassed(0, 0)).toBe(false)
  })

  it('is counted as one would with fingers', () => {
    /** Pairs those who came (or agreed) with those who did not, one by one. */
    const leftOver = (some: number, all: number) => {
      let [mine, others] = [some, all - some]
      while (mine > 0 && others > 0) [mine, others] = [mine - 1, others - 1]
      return mine - others
    }
    void fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat(2000), (entitled, raw) => {
        const some = raw % (entitled + 1)
        const quorum = quorumOf(entitled, some)
        expect(quorum.reached).toBe(leftOver(some, entitled) >= 0)
        expect(quorum.reached).toBe(some >= quorum.needed)
        expect(isPassed(some, entitled)).toBe(leftOver(some, entitled) > 0)
        expect(isPassed(some, entitled)).toBe(some >= votesNeeded(entitled))
      }),
    )
  })
})
