import { randomUUID } from 'node:crypto'
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildRegion, signIn } from '../../support/factories'
import { buildWorld, type World } from '../../support/world'

describe('who speaks for a household', () => {
  let test: TestDistrict
  let world: World
  let member: Caller

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    member = world.accounts.member
  })
  afterAll(() => test.close())

  let count = 400
  const household = async () =>
    (await buildRegion(test, { kind: 'household', name: `${++count}室` }, world.building)).id
  const give = async (householdId: string) =>
    (await test.must(member, 'household.giveCode', { householdId })).code
  const use = (by: Caller, householdId: string, code: string, requestId = randomUUID()) =>
    test.callAs(by, 'household.useCode', { householdId, code }, requestId)

  it('is whoever was handed the code, also somebody whom no register knows', async () => {
    const householdId = await household()
    const code = await give(householdId)
    const unknown: Caller = { identity: { kind: 'wechat', openid: `openid-${randomUUID()}` } }
    expect(await test.must(unknown, 'household.mine', {})).toEqual([])
    const typed = `${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`
    expect(await use(unknown, householdId, typed)).toMatchObject({
      ok: true,
      value: { isRight: true, household: { buildingName: '7号楼', estateName: '港城花园' } },
    })
    expect(await test.must(unknown, 'household.mine', {})).toMatchObject([{ id: householdId }])
    // The paper is used up.
    const other = await signIn(test)
    expect(await use(other, householdId, code)).toMatchObject({
      value: { isRight: false, left: 4 },
    })
  })

  it('is not whoever has the code of another door, nor an old one', async () => {
    const [first, second] = [await household(), await household()]
    const code = await give(first)
    const account = await signIn(test)
    expect(await use(account, second, code)).toMatchObject({ value: { isRight: false } })
    const newer = await give(first)
    expect(await use(account, first, code)).toMatchObject({ value: { isRight: false } })
    const day = 86_400_000
    test.clock.now = () => new Date(Date.now() + 31 * day)
    expect(await use(account, first, newer)).toMatchObject({ value: { isRight: false } })
    test.clock.now = () => new Date()
    expect(await use(account, first, newer)).toMatchObject({ value: { isRight: true } })
  })

  it('cannot be guessed: five wrong codes an hour, also when they come at once', async () => {
    const householdId = await household()
    const code = await give(householdId)
    const account = await signIn(test)
    const wrong = code === '00000000' ? '00000001' : '00000000'
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => use(account, householdId, wrong)),
    )
    const said = answers.map((answer) => (answer.ok ? 'wrong' : answer.code)).sort()
    expect(said).toEqual([...Array(3).fill('codes_too_often'), ...Array(5).fill('wrong')])
    expect(await use(account, householdId, code)).toMatchObject({ code: 'codes_too_often' })
    test.clock.now = () => new Date(Date.now() + 3_700_000)
    expect(await use(account, householdId, code)).toMatchObject({ value: { isRight: true } })
    test.clock.now = () => new Date()
  })

  it('lets a door be tried by many accounts only so often', async () => {
    const householdId = await household()
    await give(householdId)
    for (let account = 0; account < 4; account++) {
      const caller = await signIn(test)
      for (let time = 0; time < 5; time++) await use(caller, householdId, '00000000')
    }
    expect(await use(await signIn(test), householdId, '00000000')).toMatchObject({
      code: 'codes_too_often',
    })
  })

  it('is one account of eight that use one code at once', async () => {
    const householdId = await household()
    const code = await give(householdId)
    const accounts = await Promise.all(Array.from({ length: 8 }, () => signIn(test)))
    const answers = await Promise.all(accounts.map((account) => use(account, householdId, code)))
    const right = answers.filter((answer) => answer.ok && answer.value.isRight)
    expect(right).toHaveLength(1)
  })

  it('ends by the own word, or when the estate says that they moved out', async () => {
    const householdId = await household()
    const [one, two] = [await signIn(test), await signIn(test)]
    for (const account of [one, two]) await use(account, householdId, await give(householdId))
    expect(await test.must(one, 'household.leave', { householdId })).toEqual([])
    expect(await test.must(two, 'household.mine', {})).toHaveLength(1)
    const out = await give(householdId)
    await test.must(world.accounts.leader, 'household.release', { householdId })
    expect(await test.must(two, 'household.mine', {})).toEqual([])
    expect(await use(one, householdId, out)).toMatchObject({ value: { isRight: false } })
  })

  it('keeps no code that could be read', async () => {
    const householdId = await household()
    const code = await give(householdId)
    const rows = await test.rows((db) =>
      db.selectFrom('householdCode').selectAll().where('householdId', '=', householdId).execute(),
    )
    expect(JSON.stringify(rows)).not.toContain(code)
    expect(test.logLines.join('\n')).not.toContain(code)
  })
})
