/** WeChat's check of words: only a clear yes makes them public, and a person decides all else (W-8). */
import {
  type ContentChecker,
  type Verdict,
  verdictOf,
} from '../../../cloudfunctions/core/contentCheck'
import { askWechat } from '../../../cloudfunctions/features/problem/commands/askWechat'
import { type Caller, DISTRICT, openTestDistrict, type TestDistrict } from '../../support/district'
import { bringProblem } from '../../support/problems'
import { buildWorld, type World } from '../../support/world'

describe('what is written on a phone', () => {
  let test: TestDistrict
  let world: World
  let phone: Caller

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    phone = { identity: { kind: 'wechat', openid: 'openid-of-a-neighbour' } }
  })
  afterAll(() => test.close())

  function checkerOf(verdict: Verdict | (() => Promise<Verdict>)) {
    const asked: { openid: string; content: string }[] = []
    const checker: ContentChecker = {
      async checkText(text) {
        asked.push(text)
        return typeof verdict === 'function' ? verdict() : verdict
      },
    }
    return { checker, asked }
  }
  const ask = (checker: ContentChecker, later = 0) =>
    askWechat(
      { pool: test.database.pool, vault: test.vault, checker },
      DISTRICT,
      new Date(Date.now() + later),
    )
  const stateOf = async (id: string) => {
    const { steps } = await test.must(world.accounts.secretary, 'problem.find', { id })
    return [steps[0]?.check, steps[0]?.isDoubtful ?? false]
  }
  const drain = () => ask(checkerOf('pass').checker)

  it('is public when WeChat says yes, with the words and the place shown to it', async () => {
    await drain()
    const { id } = await bringProblem(test, phone, world.stations.open, { words: '花坛里有碎玻璃' })
    const { checker, asked } = checkerOf('pass')
    expect(await ask(checker)).toBe(1)
    expect(asked).toEqual([
      { openid: 'openid-of-a-neighbour', content: '7号楼3单元门口：花坛里有碎玻璃' },
    ])
    expect(await stateOf(id)).toEqual(['passed', false])
    expect((await test.must(world.accounts.outsider, 'problem.find', { id })).words).toBe(
      '花坛里有碎玻璃',
    )
    expect(await ask(checker)).toBe(0)
  })

  it('waits for a person when WeChat has doubts, who is told of them', async () => {
    const { id } = await bringProblem(test, phone, world.stations.open)
    const { checker, asked } = checkerOf('doubtful')
    await ask(checker)
    await ask(checker, 3_600_000)
    expect(asked).toHaveLength(1)
    expect(await stateOf(id)).toEqual(['waiting', true])
  })

  it('waits when WeChat is away, is asked again later, and at last only by a person', async () => {
    const { id } = await bringProblem(test, phone, world.stations.open)
    const { checker, asked } = checkerOf('away')
    for (let round = 0; round < 9; round++) await ask(checker, round * 3_600_000)
    expect(asked).toHaveLength(6)
    expect(await stateOf(id)).toEqual(['waiting', false])
  })

  it('goes by the person who decided while WeChat was thinking', async () => {
    const { id, steps } = await bringProblem(test, phone, world.stations.open)
    const { checker } = checkerOf(async () => {
      await test.must(world.accounts.leader, 'problem.review', {
        id,
        stepId: steps[0]?.id ?? '',
        approve: false,
        reason: '写了邻居的姓名',
      })
      return 'pass'
    })
    await ask(checker)
    expect(await stateOf(id)).toEqual(['refused', false])
    expect(await test.callAs(world.accounts.outsider, 'problem.find', { id })).toMatchObject({
      code: 'not_found',
    })
  })

  it('in a browser is never sent to WeChat', async () => {
    const { id } = await bringProblem(test, world.accounts.resident, world.stations.open)
    const { checker, asked } = checkerOf('pass')
    await ask(checker)
    expect(asked).toEqual([])
    expect(await stateOf(id)).toEqual(['waiting', false])
  })

  it('is judged by the answer alone, and an answer that is not understood is none', () => {
    expect(verdictOf({ errcode: 0, result: { suggest: 'pass' } })).toBe('pass')
    expect(verdictOf({ errcode: 0, result: { suggest: 'review' } })).toBe('doubtful')
    expect(verdictOf({ errcode: 0, result: { suggest: 'risky' } })).toBe('doubtful')
    expect(verdictOf({ errcode: 0 })).toBe('doubtful')
    expect(verdictOf({ errcode: 61010 })).toBe('doubtful')
    expect(verdictOf({ errcode: -1 })).toBe('away')
    expect(verdictOf(undefined)).toBe('away')
    expect(verdictOf('<html>')).toBe('away')
  })
})
