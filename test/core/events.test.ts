import type { Method } from '@contract/methods'
import { apiRoutes } from '../../cloudfunctions/api/routes'
import { openTestDistrict, type TestDistrict } from '../support/district'
import { doerOf, INPUTS } from '../support/inputs'
import { buildWorld, type World } from '../support/world'

/**
 * What changes two things: who leaves the roster leaves a branch as well, and whose account is bound
 * reads of it in their own record.
 */
const OF_TWO = new Set<Method>([
  'member.leave',
  'region.merge',
  'account.decideBinding',
  'branch.decideJoin',
])

describe('events', () => {
  let test: TestDistrict
  let world: World
  const methods = Object.keys(apiRoutes) as Method[]
  const kindOf = (method: Method) => (apiRoutes as Record<string, { kind: string }>)[method]?.kind

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
  })
  afterAll(() => test.close())

  it.each(methods.filter((method) => kindOf(method) === 'command'))(
    'one for each thing is left by %s',
    async (method) => {
      // It needs a preview of the same account, and has tests of its own.
      if (method === 'decision.confirmRegister') return
      const events = await eventsOf(method)
      expect(events.answer).toMatchObject({ ok: true })
      const things = OF_TWO.has(method) ? [method, method] : [method]
      expect(events.written).toEqual(things)
    },
  )

  it.each(methods.filter((method) => kindOf(method) === 'query'))(
    'none is left by %s',
    async (method) => {
      // Nobody has agreed to anything in this world, and it has tests of its own.
      if (method === 'collection.showAgreement') return
      const events = await eventsOf(method)
      expect(events.answer).toMatchObject({ ok: true })
      expect(events.written).toEqual([])
    },
  )

  async function eventsOf(method: Method) {
    test.rehearsedEvents.length = 0
    const answer = await test.rehearse(
      doerOf(world, method),
      method,
      INPUTS[method](world, 'secretary'),
    )
    return { answer, written: [...test.rehearsedEvents] }
  }
})
