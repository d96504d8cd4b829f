import type { Household } from '@contract/collection'
import { buildingsOf, doorOf, isInPart } from '@/features/collection/doorParts'
import { EMPTY_PLAN, flatsOf, inputOf } from '@/features/collection/draft'
import { hundredths, typedOf, yuan } from '@/features/collection/money'

describe('amounts', () => {
  it.each([
    ['22.08', 2_208],
    ['22.1', 2_210],
    ['22', 2_200],
    ['22.', 2_200],
    ['1,234.5', 123_450],
    ['0.05', 5],
    // 0.29 × 100 is 28.999… as a fraction.
    ['0.29', 29],
  ])('%s yuan is %i fen', (typed, fen) => expect(hundredths(typed)).toBe(fen))

  it.each(['', 'abc', '1.234', '-5', '1e3', '五'])('%j is none', (typed) =>
    expect(hundredths(typed)).toBeNaN(),
  )

  it('are written with their two places, and typed back as they were', () => {
    expect(yuan(123_450)).toBe('1,234.50')
    expect(yuan(-5)).toBe('−0.05')
    expect(typedOf(123_450)).toBe('1234.50')
    expect(typedOf(undefined)).toBe('')
    for (const fen of [1, 29, 100, 2_208, 99_999]) expect(hundredths(typedOf(fen))).toBe(fen)
  })

  it('of a draft travel as fen, without a subsidy as nothing', () => {
    const draft = { place: { id: 'p', name: '小区' }, total: '67386', subsidy: '' }
    expect(inputOf(draft as Parameters<typeof inputOf>[0])).toMatchObject({
      regionId: 'p',
      totalFen: 6_738_600,
      subsidyFen: 0,
    })
  })
})

describe('a building at once', () => {
  const plan = { ...EMPTY_PLAN, building: '7', entrances: '2', floors: '6', flats: '2' }

  it('has its flats entrance by entrance and floor by floor', () => {
    const flats = flatsOf(plan) ?? []
    expect(flats).toHaveLength(24)
    expect(flats[0]).toEqual({ building: '7', entrance: '1', floor: 1, room: '101' })
    expect(flats[13]).toEqual({ building: '7', entrance: '2', floor: 1, room: '102' })
    expect(new Set(flats.map(({ entrance, room }) => `${entrance}-${room}`)).size).toBe(24)
  })

  it('names no entrance where there is one, and an area where it is the same', () => {
    const [first] = flatsOf({ ...plan, entrances: '1', area: '88.5' }) ?? []
    expect(first).toEqual({ building: '7', floor: 1, room: '101', area: 8_850 })
  })

  it.each([{ building: '' }, { floors: '0' }, { floors: '' }, { flats: '99' }, { area: '八十' }])(
    'is none with %j',
    (part) => expect(flatsOf({ ...plan, ...part })).toBeUndefined(),
  )
})

describe('doors', () => {
  const door = (part: Partial<Household>) => ({ building: '7', room: '301', ...part }) as Household

  it('stand under their building, in the order of the walk', () => {
    const walk = [
      door({}),
      door({ room: '302' }),
      door({ building: '甲楼' }),
      door({ estateName: '新村' }),
    ]
    expect(buildingsOf(walk)).toEqual(['7号楼', '甲楼', '新村 7号楼'])
    expect(doorOf(door({ entrance: '2' }))).toBe('2单元 301室')
  })

  it('are to be visited, wait, are vacant or done; a doubt is still to be visited', () => {
    const parts = ['open', 'waiting', 'vacant', 'done'] as const
    const partOf = (state: Household['state']) =>
      parts.filter((part) => isInPart(part, door({ state })))
    expect(partOf('due')).toEqual(['open'])
    expect(partOf('disputed')).toEqual(['open'])
    expect(partOf('entered')).toEqual(['waiting'])
    expect(partOf('vacant')).toEqual(['vacant'])
    expect(partOf('paid')).toEqual(['done'])
    expect(partOf('waived')).toEqual(['done'])
  })
})
