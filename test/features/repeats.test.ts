/** Each command that there is, sent again by a phone that did not hear the answer: nothing changes. */
import { randomUUID } from 'node:crypto'
import type { Method } from '@contract/methods'
import { apiRoutes } from '../../cloudfunctions/api/routes'
import { reportRoutes } from '../../cloudfunctions/report/routes'
import { openTestDistrict, type TestDistrict } from '../support/district'
import { doerOf, INPUTS } from '../support/inputs'
import { buildWorld, type World } from '../support/world'

/** Repeats of these are in the tests of their features: they begin with a file, or end the caller. */
const ELSEWHERE: Method[] = [
  'account.revokeSession',
  'activity.checkIn',
  'activity.importAnswer',
  'collection.importHouseholds',
  'decision.previewRegister',
  'decision.confirmRegister',
  'member.previewImport',
  'member.confirmImport',
]

const WRITES = Object.entries({ ...apiRoutes, ...reportRoutes })
  .filter(([, { kind }]) => kind !== 'query')
  .map(([method]) => method as Method)
  .filter((method) => !ELSEWHERE.includes(method))

describe('sent twice', () => {
  let test: TestDistrict
  let world: World

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
  })
  afterAll(() => test.close())

  it.each(WRITES)('%s is done once, and answered the same', async (method) => {
    await test.undone(async ({ call, print }) => {
      const requestId = randomUUID()
      const caller = doerOf(world, method)
      const input = INPUTS[method](world, 'secretary')
      const before = await print()
      const first = await call(caller, method, input, requestId)
      expect(first).toEqual({ ok: true, value: expect.anything() })
      const after = await print()
      expect(after).not.toBe(before)
      expect(await call(caller, method, input, requestId)).toEqual(first)
      expect(await print()).toBe(after)
    })
  })
})
