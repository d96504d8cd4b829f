import fc from 'fast-check'
import { gramsOf, leastShared } from '../../../cloudfunctions/features/problem/gramRule'
import { openTestDistrict, type TestDistrict } from '../../support/district'
import { bringProblem, bringPublic } from '../../support/problems'
import { buildStation } from '../../support/stations'
import { buildWorld, type World } from '../../support/world'

describe('problems that are alike', () => {
  let test: TestDistrict
  let world: World
  let station: string

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    station = await buildStation(test, {
      region: world.estate,
      createdBy: world.people.secretary,
    })
    const { resident, secretary } = world.accounts
    const facts = [
      ['楼道灯不亮，老人下楼摔跤', '7号楼二单元'],
      ['消防通道被汽车堵住', '2号楼东侧'],
      ['楼下广场舞太吵，孩子睡不着', '中心花坛'],
    ] as const
    for (const [words, place] of facts) {
      await bringPublic(test, resident, secretary, station, { words, place })
    }
    await bringProblem(test, resident, station, { words: '楼道灯坏了没人修', place: '8号楼' })
  })
  afterAll(() => test.close())

  const find = async (words: string, place?: string) =>
    (
      await test.must(world.accounts.member, 'problem.findSimilar', {
        stationId: station,
        words,
        ...(place ? { place } : {}),
      })
    ).map((item) => item.words)

  it('are shown while somebody writes, also when they use other words around them', async () => {
    expect(await find('我家楼道灯好几天不亮了')).toEqual(['楼道灯不亮，老人下楼摔跤'])
    expect(await find('有车堵在消防通道')).toEqual(['消防通道被汽车堵住'])
    expect(await find('狗在草坪上拉屎')).toEqual([])
  })

  it('are shown because they are near', async () => {
    expect(await find('台阶裂了', '7号楼二单元门口')).toEqual(['楼道灯不亮，老人下楼摔跤'])
  })

  it('show what nobody has looked at to the station alone', async () => {
    const all = await test.must(world.accounts.secretary, 'problem.findSimilar', {
      stationId: station,
      words: '楼道灯坏了不亮',
    })
    expect(all.map((item) => item.words)).toEqual(
      expect.arrayContaining(['楼道灯坏了没人修', '楼道灯不亮，老人下楼摔跤']),
    )
    const [first] = all
    const others = await test.must(world.accounts.secretary, 'problem.findSimilar', {
      stationId: station,
      words: '楼道灯坏了不亮',
      exceptId: first?.id,
    })
    expect(others.map(({ id }) => id)).not.toContain(first?.id)
  })

  it('are no secret of another station', async () => {
    const elsewhere = await test.must(world.accounts.member, 'problem.findSimilar', {
      stationId: world.stations.open,
      words: '消防通道被汽车堵住',
    })
    expect(elsewhere).toEqual([])
  })

  it('are told by pairs of characters: of any text few, each once, and none of blanks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (words) => {
        const grams = gramsOf(words)
        expect(new Set(grams).size).toBe(grams.length)
        expect(grams.length).toBeLessThanOrEqual(120)
        expect(grams.every((gram) => Array.from(gram).length === 2 && !/\s/.test(gram))).toBe(true)
        expect(leastShared(grams)).toBeGreaterThanOrEqual(2)
      }),
    )
    expect(gramsOf('楼道灯，不亮了')).toEqual(
      ['楼道', '道灯', '灯', '亮'].filter((g) => g.length > 1),
    )
  })
})
