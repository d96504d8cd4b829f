/** 今天 names the vote that waits for its owner, papers for a second person, objections for an answer. */
import {
  buildDecision,
  buildPaper,
  closeDue,
  endVote,
  giveAccess,
  votersOf,
} from '../../support/decisions'
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildOfficer, buildPerson, buildRegion, signIn } from '../../support/factories'
import { buildRegister } from '../../support/owners'
import { buildWorld, type World } from '../../support/world'

describe('of owners’ decisions', () => {
  let test: TestDistrict
  let world: World
  let office: Caller
  let id: string
  let voters: Awaited<ReturnType<typeof votersOf>>

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    office = world.accounts.communityOfficer
    const region = await buildRegion(test, { kind: 'estate', name: '待办苑' }, world.community)
    await buildRegister(test, region, [
      { room: '101室', name: '赵一' },
      { room: '102室', name: '钱二' },
      { room: '103室', name: '孙三' },
    ])
    id = await buildDecision(test, { region, createdBy: world.createdBy, title: '待办的表决' })
    voters = await votersOf(test, id)
  })
  afterAll(() => test.close())

  const todos = async (by: Caller) =>
    (await test.must(by, 'today.show', {})).todos.filter(({ subjectId }) => subjectId === id)
  const voterAt = (place: number) => voters[place]?.id ?? ''

  it('a vote waits for whoever votes for an owner, until they have voted', async () => {
    const owner = await signIn(test, await buildPerson(test, { name: '路人甲' }))
    expect(await todos(owner)).toEqual([])
    await giveAccess(test, id, voterAt(0), owner.accountId ?? '')
    expect(await todos(owner)).toMatchObject([
      { kind: 'castVote', title: '投票：待办的表决', note: '待办苑', dueAt: expect.any(String) },
    ])
    await test.must(owner, 'decision.vote', { id, voterId: voterAt(0), choice: 'yes' })
    expect(await todos(owner)).toEqual([])
  })

  it('papers wait for a second person, and not for whoever has entered them', async () => {
    const officer = await buildOfficer(test, 'communityOfficer', world.community)
    const entered = await test.rows((db) =>
      db
        .selectFrom('account')
        .select('personId')
        .where('id', '=', officer.accountId ?? '')
        .executeTakeFirstOrThrow(),
    )
    await buildPaper(test, id, voterAt(1), entered.personId ?? '')
    expect(await todos(officer)).toEqual([])
    expect(await todos(office)).toMatchObject([
      { kind: 'checkPapers', title: '1 张纸质票等第二个人核对' },
    ])
    expect(await todos(world.accounts.otherSubdistrict)).toEqual([])
    expect(await todos(world.accounts.member)).toEqual([])
  })

  it('objections wait for those who answer them', async () => {
    await endVote(test, id)
    await closeDue(test)
    expect(await todos(office)).toEqual([])
    const owner = await signIn(test)
    await giveAccess(test, id, voterAt(2), owner.accountId ?? '')
    await test.must(owner, 'decision.object', { id, voterId: voterAt(2), said: '没有看到公告' })
    const [line] = await todos(office)
    expect(line).toMatchObject({ kind: 'answerDecision', title: '1 条异议待答复' })
    const [said] = (await test.must(office, 'decision.listObjections', { id })).items
    const answer = { objectionId: said?.id ?? '', answer: '公告照片已发给您' }
    await test.must(office, 'decision.answerObjection', answer)
    expect(await todos(office)).toEqual([])
  })
})
