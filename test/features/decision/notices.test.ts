/** Owners who are known here are told of the notice, of the result, and of an answer; nobody else is. */
import { buildDecision, closeDue, endVote, giveAccess, votersOf } from '../../support/decisions'
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildPerson, buildRegion, signIn } from '../../support/factories'
import { buildRegister } from '../../support/owners'
import { buildWorld, type World } from '../../support/world'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

describe('of a decision', () => {
  let test: TestDistrict
  let world: World

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
  })
  afterAll(() => test.close())

  const told = async (by: Caller, about: string) =>
    (await test.must(by, 'notice.list', {})).items.flatMap(({ kind, subjectId }) =>
      subjectId === about ? [kind] : [],
    )

  it('the owner who is bound hears of the notice, whoever is no owner does not', async () => {
    const { draft } = world.decisions
    await test.must(world.accounts.communityOfficer, 'decision.announce', {
      id: draft,
      opensAt: inDays(16),
      closesAt: inDays(20),
      fileIds: [],
    })
    expect(await told(world.accounts.member, draft)).toEqual(['decisionAnnounced'])
    expect(await told(world.accounts.resident, draft)).toEqual([])
  })

  it('whoever has shown a code hears of the result once, and of the answer to an objection', async () => {
    const region = await buildRegion(test, { kind: 'estate', name: '通知苑' }, world.community)
    await buildRegister(test, region, [
      { room: '101室', name: '赵一' },
      { room: '102室', name: '钱二' },
    ])
    const id = await buildDecision(test, { region, createdBy: world.createdBy })
    const [first] = await votersOf(test, id)
    const voterId = first?.id ?? ''
    const owner = await signIn(test, await buildPerson(test, { name: '路人甲' }))
    await giveAccess(test, id, voterId, owner.accountId ?? '')
    await endVote(test, id)
    await Promise.all(Array.from({ length: 8 }, () => closeDue(test)))
    expect(await told(owner, id)).toEqual(['decisionClosed'])
    await test.must(owner, 'decision.object', { id, voterId, said: '没有看到公告' })
    const office = world.accounts.communityOfficer
    const [said] = (await test.must(office, 'decision.listObjections', { id })).items
    const answer = { objectionId: said?.id ?? '', answer: '照片已发给您' }
    await test.must(office, 'decision.answerObjection', answer)
    expect(await told(owner, id)).toEqual(['decisionAnswered', 'decisionClosed'])
  })
})
