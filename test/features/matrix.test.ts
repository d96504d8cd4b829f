import type { Method } from '@contract/methods'
import { openTestDistrict, type TestDistrict } from '../support/district'
import { INPUTS } from '../support/inputs'
import { buildWorld, OTHER_DISTRICT, ROLES, type RoleName, type World } from '../support/world'
import { MATRIX } from './matrix'

describe('each method answers each role as the rules say', () => {
  let test: TestDistrict
  let world: World

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
  })
  afterAll(() => test.close())

  // A rehearsal is undone before it is answered, so no cell spoils another.
  it.each(Object.keys(MATRIX) as Method[])('%s', async (method) => {
    const given: Record<string, string> = {}
    for (const role of ROLES) {
      const answer = await test.rehearse(
        callerOf(role, method),
        method,
        INPUTS[method](world, role),
      )
      given[role] = answer.ok ? 'ok' : answer.code
      if (role === 'otherDistrict') expect(idsOf(answer)).toEqual([])
    }
    expect(given).toEqual(MATRIX[method])
  })

  function callerOf(role: RoleName, method: Method) {
    const caller = world.accounts[role]
    if (method !== 'branch.activate') return caller
    const { approvedGrant, deputyOfApproved } = world.people
    if (role === 'secretary') return { ...caller, as: approvedGrant }
    return role === 'deputySecretary' ? { ...caller, as: deputyOfApproved } : caller
  }

  /** What of this district an answer to another one gives away. */
  function idsOf(answer: unknown): string[] {
    const text = JSON.stringify(answer)
    const secrets = [
      world.branch,
      world.home,
      world.group,
      world.community.id,
      ...Object.values(world.people),
    ]
    return [...secrets, '港城', '后大街'].filter((secret) => text.includes(secret))
  }

  it('has nobody of another district inside this one', () => {
    expect(world.accounts.otherDistrict.district).toBe(OTHER_DISTRICT)
  })
})
