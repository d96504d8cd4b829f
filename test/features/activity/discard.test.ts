/** A draft that is not wanted any more; what stops it from being thrown away. */
import type { InputOf } from '@contract/methods'
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import { INPUTS } from '../../support/inputs'
import { buildWorld, type World } from '../../support/world'

describe('a draft of an activity', () => {
  let test: TestDistrict
  let world: World
  let officer: Caller
  let facts: InputOf<'activity.create'>

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    officer = world.accounts.communityOfficer
    const base = INPUTS['activity.create'](world, 'secretary')
    facts = { ...base, leaderId: world.people.mate }
  })
  afterAll(() => test.close())

  const create = () => test.must(officer, 'activity.create', facts)
  const discard = (id: string, version = 1, caller = officer) =>
    test.callAs(caller, 'activity.discardDraft', { id, version })
  const publish = (id: string) => test.callAs(officer, 'activity.publish', { id, version: 1 })
  const codes = async (answers: Promise<{ ok: boolean; code?: string }>[]) =>
    (await Promise.all(answers)).map((answer) => (answer.ok ? 'ok' : answer.code)).sort()
  const rowsOf = (id: string) =>
    test.rows(async (db) => {
      const shifts = db.selectFrom('activityShift').select('activityId as id')
      const crew = db.selectFrom('activityCrew').select('activityId as id')
      const all = db.selectFrom('activity').select('id').unionAll(shifts).unionAll(crew)
      return (await all.execute()).filter((row) => row.id === id).length
    })

  it('goes with its shifts and its crew, and a line says what it was', async () => {
    const { id } = await create()
    const helper = {
      activityId: id,
      personId: world.people.mate,
      role: 'helper',
    } as const
    await test.must(officer, 'activity.setCrew', helper)
    expect(await rowsOf(id)).toBe(3)
    expect(await discard(id)).toMatchObject({ ok: true, value: { id } })
    expect(await rowsOf(id)).toBe(0)
    expect(await test.callAs(officer, 'activity.find', { id })).toMatchObject({
      code: 'not_found',
    })
    const [event] = await test.rows((db) =>
      db
        .selectFrom('event')
        .select(['method', 'detail'])
        .where('subjectId', '=', id)
        .where('method', '=', 'activity.discardDraft')
        .execute(),
    )
    expect(event?.detail).toEqual({ title: facts.title })
    expect(await discard(id)).toMatchObject({ code: 'not_found' })
  })

  it('stays when it has changed since it was seen, or was published', async () => {
    const { id, can } = await create()
    expect(can.discard).toBe(true)
    expect(await discard(id, 2)).toMatchObject({ code: 'stale' })
    await publish(id)
    expect(await discard(id, 2)).toMatchObject({ code: 'activity_not_draft' })
    const open = await test.must(officer, 'activity.find', { id })
    expect(open).toMatchObject({
      phase: 'open',
      can: { discard: false, cancel: true },
    })
  })

  it('is published or thrown away when both are asked at once, never both', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await create()
      const answers = await codes([publish(id), discard(id)])
      const isGone = (await rowsOf(id)) === 0
      expect(answers).toEqual(isGone ? ['not_found', 'ok'] : ['activity_not_draft', 'ok'])
    }
  })

  it('is thrown away once, however many ask, and takes no crew with it half', async () => {
    const { id } = await create()
    const name = test.callAs(officer, 'activity.setCrew', {
      activityId: id,
      personId: world.people.mate,
      role: 'helper',
    })
    const answers = await codes([discard(id), discard(id), discard(id)])
    expect(answers).toEqual(['not_found', 'not_found', 'ok'])
    await name
    expect(await rowsOf(id)).toBe(0)
  })
})
