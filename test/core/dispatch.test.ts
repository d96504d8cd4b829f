import { randomUUID } from 'node:crypto'
import { type Caller, DISTRICT, openTestDistrict, type TestDistrict } from '../support/district'
import { buildWorld, type World } from '../support/world'

describe('a command', () => {
  let test: TestDistrict
  let world: World
  let secretary: Caller

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    secretary = world.accounts.secretary
  })
  afterAll(() => test.close())

  const groups = () =>
    test.rows((db) =>
      db.selectFrom('taskGroup').select('name').where('branchId', '=', world.branch).execute(),
    )
  const events = () => test.rows((db) => db.selectFrom('event').selectAll().orderBy('id').execute())
  const createGroup = (name: string, requestId = randomUUID(), caller = secretary) =>
    test.callAs(caller, 'branch.createGroup', { branchId: world.branch, name }, requestId)

  it('answers the same request the same, and acts once', async () => {
    const requestId = randomUUID()
    const before = (await events()).length
    const first = await createGroup('甲组', requestId)
    expect(first.ok).toBe(true)
    expect(await createGroup('甲组', requestId)).toEqual(first)
    expect((await groups()).filter(({ name }) => name === '甲组')).toHaveLength(1)
    expect((await events()).length).toBe(before + 1)
  })

  it('acts once when the same request comes ten times at the same moment', async () => {
    const requestId = randomUUID()
    const before = (await events()).length
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => createGroup('乙组', requestId)),
    )
    expect(answers[0]?.ok).toBe(true)
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect((await events()).length).toBe(before + 1)
  })

  it('refuses a request id that was used for something else', async () => {
    const requestId = randomUUID()
    expect((await createGroup('丙组', requestId)).ok).toBe(true)
    expect(await createGroup('丁组', requestId)).toMatchObject({ code: 'request_id_reused' })
    const other = await test.callAs(
      secretary,
      'branch.leave',
      { branchId: world.branch },
      requestId,
    )
    expect(other).toMatchObject({ code: 'request_id_reused' })
  })

  it('knows request ids by account: somebody else may use the same one', async () => {
    const requestId = randomUUID()
    const { member, leader } = world.accounts
    const log = (caller: Caller) =>
      test.callAs(
        caller,
        'branch.logTask',
        { id: world.freeTask.id, said: '看了现场', doneOn: new Date().toISOString().slice(0, 10) },
        requestId,
      )
    expect((await log(member)).ok).toBe(true)
    const second = await log(leader)
    expect(second).toMatchObject({ ok: true, value: { logCount: 2 } })
  })

  it('that was refused may be sent again with the same id', async () => {
    const requestId = randomUUID()
    expect(await createGroup('政策宣传组', requestId)).toMatchObject({ code: 'invalid_input' })
    await test.must(secretary, 'branch.renameGroup', { id: world.group, name: '宣传引导组' })
    expect(await createGroup('政策宣传组', requestId)).toMatchObject({ ok: true })
  })

  it('without a request id is refused and does nothing', async () => {
    const before = (await groups()).length
    const answer = await test.rehearse(
      secretary,
      'branch.createGroup',
      { branchId: world.branch, name: '戊组' },
      null,
    )
    expect(answer).toMatchObject({ code: 'invalid_input', problems: [{ path: 'requestId' }] })
    expect((await groups()).length).toBe(before)
  })

  it('leaves one event that names who, in which role, what and on which thing, and no words', async () => {
    await createGroup('己组')
    const last = (await events()).at(-1)
    expect(last).toMatchObject({
      districtId: DISTRICT,
      accountId: secretary.accountId,
      personId: secretary.personId,
      grantId: secretary.as,
      role: 'secretary',
      method: 'branch.createGroup',
      subjectKind: 'branch',
      subjectId: world.branch,
    })
    expect(JSON.stringify(last)).not.toContain('己组')
  })

  it.each(['toString', '__proto__', 'constructor', 'hasOwnProperty', 'branch.', '', 'branch.FIND'])(
    'of no name that we know (%j) is unknown',
    async (method) => {
      expect(await test.rehearse(secretary, method, {})).toEqual({
        ok: false,
        code: 'unknown_method',
      })
    },
  )

  it('with a field that we do not know is refused, in the envelope as well', async () => {
    const answer = await test.rehearse(secretary, 'branch.find', { id: world.branch, admin: true })
    expect(answer).toMatchObject({ code: 'invalid_input' })
  })
})
