import { computedText, numberOf, reportedText } from '@contract/dashboard'
import fc from 'fast-check'
import { columnOf, figuresOf } from '../../../cloudfunctions/features/dashboard/figuresRule'
import { rank } from '../../../cloudfunctions/features/dashboard/rankingRule'
import { hiddenParts } from '../../../cloudfunctions/features/dashboard/smallGroupRule'

describe('figures are printed as people say them', () => {
  it('keeps each qualifier', () => {
    const say = (
      ...[name, value, qualifier]: [Parameters<typeof reportedText>[0], number, 'over']
    ) => reportedText(name, { value, qualifier })
    const said = (name: Parameters<typeof reportedText>[0], value: number, qualifier: string) =>
      say(name, value, qualifier as 'over')
    expect(said('microServices', 700, 'over')).toBe('逾700项')
    expect(said('beneficiaryTimes', 100_000, 'over')).toBe('逾10万人次')
    expect(said('perTenThousand', 16, 'about')).toBe('约16个')
    expect(said('stationTimes', 200_000, 'more')).toBe('20余万人次')
    expect(said('problemsSolved', 15_000, 'more')).toBe('1.5万余个')
    expect(said('stations', 130, 'more')).toBe('130余个')
    expect(said('beneficiaryTimes', 10_000, 'more')).toBe('万余人次')
    expect(said('partyShare', 70, 'tenths')).toBe('7成')
    expect(said('satisfaction', 97, 'exact')).toBe('97%')
    expect(said('organizations', 1774, 'exact')).toBe('1,774家')
  })

  it('says tenths only near them, with what was divided by what', () => {
    const share = (part: number, whole: number) =>
      computedText('partyShare', { value: (part / whole) * 100, part, whole })
    expect(share(153, 218)).toBe('7成（153/218）')
    expect(share(142, 218)).toBe('65.1%（142/218）')
    expect(share(218, 218)).toBe('100%（218/218）')
    expect(computedText('partyShare', 'few')).toBe('人数太少，不显示')
  })

  it('writes hours with one digit, out of minutes', () => {
    expect(computedText('serviceMinutes', { value: 590_790 })).toBe('9,846.5 小时')
    expect(numberOf('serviceMinutes', { value: 95 })).toBe(1.6)
    expect(computedText('urbanAverage', { value: 24.04 })).toBe('24 家')
  })
})

describe('small groups', () => {
  it('hides one to four, and never nothing', () => {
    expect([...hiddenParts([0, 5, 100])]).toEqual([])
    expect([...hiddenParts([1, 4, 100])]).toEqual([0, 1])
  })

  it('hides a second one when the sum would tell the first', () => {
    expect([...hiddenParts([100, 3, 20])].sort()).toEqual([1, 2])
    expect([...hiddenParts([3, 0, 0])]).toEqual([0])
    expect([...hiddenParts([100, 3, 20], false)]).toEqual([1])
  })

  it('never leaves a hidden part that the sum of the shown ones tells', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 2, maxLength: 12 }), (parts) => {
        const hidden = hiddenParts(parts)
        for (const [index, value] of parts.entries()) {
          if (value > 0 && value < 5) expect(hidden.has(index)).toBe(true)
        }
        const isOnlyOne = parts.filter((value) => value > 0).length === 1
        expect(hidden.size === 1 && !isOnlyOne).toBe(false)
      }),
    )
  })

  it('hides a category and its complement, and a share of few people', () => {
    const shown = figuresOf({ membersFull: 40, membersProbationary: 2, membersInside: 42 })
    expect(shown.members).toEqual({ value: 42 })
    expect(shown.membersFull).toBe('few')
    expect(shown.membersProbationary).toBe('few')
    expect(shown.membersInside).toEqual({ value: 42 })
    expect(figuresOf({ stationPeople: 9, stationParty: 5 }).partyShare).toBe('few')
    expect(figuresOf({ stationPeople: 20, stationParty: 18 }).partyShare).toBe('few')
    expect(figuresOf({ stationPeople: 20, stationParty: 14 }).partyShare).toMatchObject({
      part: 14,
      whole: 20,
    })
    expect(figuresOf({ recentTimes: 3, recentMinutes: 360 }).recentMinutes).toBe('few')
  })

  it('does not hide what counts no people', () => {
    expect(columnOf('stations', [1, 2, 3])).toEqual([{ value: 1 }, { value: 2 }, { value: 3 }])
  })
})

describe('rankings', () => {
  const place = (id: string, heads: number, times: number, minutes: number) => ({
    id,
    name: id,
    heads,
    times,
    minutes,
  })

  it('ranks by head and not by size', () => {
    const ranking = rank([
      place('large', 1000, 500, 60_000),
      place('small', 50, 40, 6000),
      place('middle', 100, 90, 9000),
    ])
    expect(ranking?.ranked.map(({ id, minutesPerHead }) => [id, minutesPerHead])).toEqual([
      ['small', 120],
      ['middle', 90],
      ['large', 60],
    ])
  })

  it('leaves out who has too few heads or too little service, and names them', () => {
    const many = ['a', 'b', 'c'].map((id) => place(id, 100, 50, 100))
    const ranking = rank([...many, place('few heads', 29, 50, 9000), place('idle', 100, 19, 9000)])
    expect(ranking?.ranked).toHaveLength(3)
    expect(ranking?.left).toEqual(['few heads', 'idle'])
    expect(rank(many.slice(1))).toBeUndefined()
  })
})
