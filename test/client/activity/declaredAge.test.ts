import { isUnderAge, lacksGuardian, NO_AGE, toldOf } from '@/features/activity/declaredAge'

const NINE = '2026-12-05T01:00:00.000Z'
const of = (bornOn: string, consents = false) => ({
  bornOn,
  guardianName: ' 吴芳 ',
  guardianPhone: '13800000000',
  consents,
})

describe('an age that is told at the door', () => {
  it('is under 18 until the birthday itself, on the day of the shift', () => {
    expect(isUnderAge('2008-12-06', NINE)).toBe(true)
    expect(isUnderAge('2008-12-05', NINE)).toBe(false)
    expect(isUnderAge('', NINE)).toBe(false)
    expect(isUnderAge('2020-01-01', undefined)).toBe(false)
  })

  it('of a minor goes with a guardian who has said yes, and waits for one', () => {
    expect(lacksGuardian(of('2010-01-01'), NINE)).toBe(true)
    expect(lacksGuardian(of('2010-01-01', true), NINE)).toBe(false)
    expect(toldOf(of('2010-01-01', true), NINE)).toEqual({
      bornOn: '2010-01-01',
      guardian: { name: '吴芳', phone: '13800000000', consents: true },
    })
    expect(toldOf(of('1980-01-01', true), NINE)).toEqual({ bornOn: '1980-01-01' })
    expect(toldOf(NO_AGE, NINE)).toEqual({})
  })
})
