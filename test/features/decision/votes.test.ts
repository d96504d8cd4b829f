/** From a draft to a result: notice, votes by three channels, close by the server, objections. */
import { randomUUID } from 'node:crypto'
import {
  buildDecision,
  closeDue,
  endVote,
  giveAccess,
  photoOf,
  votersOf,
} from '../../support/decisions'
import { type Caller, openTestDistrict, STRANGER, type TestDistrict } from '../../support/district'
import { buildPerson, buildRegion, type Place, signIn } from '../../support/factories'
import { buildRegister, type FlatFacts } from '../../support/owners'
import { buildWorld, type World } from '../../support/world'

const DAY = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString()

describe('a joint decision', () => {
  let test: TestDistrict
  let world: World
  let office: Caller
  let station: Caller
  let leader: Caller

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    office = world.accounts.communityOfficer
    station = world.accounts.secretary
    leader = world.accounts.leader
  })
  afterAll(() => test.close())

  let estates = 0
  async function estateOf(flats: FlatFacts[]): Promise<Place> {
    const estate = await buildRegion(
      test,
      { kind: 'estate', name: `小区${++estates}` },
      world.community,
    )
    await buildRegister(test, estate, flats)
    return estate
  }
  const flats = (count: number, area = 8000): FlatFacts[] =>
    Array.from({ length: count }, (_, index) => ({
      room: `${index + 101}室`,
      name: `业主${index}`,
      area,
    }))
  async function running(
    list: FlatFacts[],
    facts: Partial<Parameters<typeof buildDecision>[1]> = {},
  ) {
    const region = await estateOf(list)
    const id = await buildDecision(test, { region, createdBy: world.createdBy, ...facts })
    return { id, voters: await votersOf(test, id) }
  }
  async function voterAccount(id: string, voterId: string): Promise<Caller> {
    const caller = await signIn(test)
    await giveAccess(test, id, voterId, caller.accountId ?? '')
    return caller
  }
  const photo = (by: Caller) => photoOf(test, by.accountId ?? '')
  const find = (id: string, by: Caller = STRANGER) => test.must(by, 'decision.find', { id })

  it('is drafted by the station, announced by the office 15 days ahead, and frozen with the register', async () => {
    const region = world.estate
    const draft = await test.must(station, 'decision.draft', {
      regionId: region.id,
      kind: 'consultation',
      matter: 8,
      title: '增设车位',
      question: '是否同意增设车位',
      plan: '沿路增设',
      reasoning: '占用共有道路，属于改变用途',
    })
    expect(draft).toMatchObject({
      phase: 'draft',
      noticeDays: 15,
      law: { approval: { article: '《民法典》第二百七十八条' } },
    })
    expect(await test.callAs(STRANGER, 'decision.find', { id: draft.id })).toMatchObject({
      code: 'not_found',
    })
    const announce = (opens: number, closes: number, by = office) =>
      test.callAs(by, 'decision.announce', {
        id: draft.id,
        opensAt: inDays(opens),
        closesAt: inDays(closes),
        fileIds: [],
      })
    expect(await announce(14, 20)).toMatchObject({ code: 'notice_too_short', rule: 'O-10' })
    expect(await announce(20, 19)).toMatchObject({ code: 'invalid_input' })
    expect(await announce(16, 120)).toMatchObject({ code: 'invalid_input' })
    expect(await announce(15, 20, station)).toMatchObject({ code: 'forbidden' })
    expect(await announce(15, 20)).toMatchObject({ ok: true })
    expect(await announce(15, 20)).toMatchObject({ code: 'decision_not_draft' })
    const seen = await find(draft.id)
    expect(seen).toMatchObject({
      phase: 'announced',
      register: { owners: 6, units: 7, area: 56_000 },
    })
    expect(seen.result).toBeUndefined()
    const withPhoto = await test.must(station, 'decision.addProof', {
      id: draft.id,
      about: 'notice',
      fileIds: [await photo(station)],
    })
    expect(withPhoto.noticePhotos).toHaveLength(1)
    // What the register becomes later changes no vote.
    await test.rows((db) =>
      db.updateTable('ownedUnit').set({ area: 1 }).where('regionId', '=', region.id).execute(),
    )
    expect((await find(draft.id)).register?.area).toBe(56_000)
    await test.rows((db) =>
      db.updateTable('ownedUnit').set({ area: 8000 }).where('regionId', '=', region.id).execute(),
    )
  })

  it('cannot be announced for an estate without a register', async () => {
    const estate = await buildRegion(test, { kind: 'estate', name: '无名册苑' }, world.community)
    const { id } = await test.must(office, 'decision.draft', {
      regionId: estate.id,
      kind: 'formal',
      matter: 5,
      title: '维修',
      question: '是否同意',
      plan: '修屋面',
    })
    const reply = await test.callAs(office, 'decision.announce', {
      id,
      opensAt: inDays(16),
      closesAt: inDays(20),
      fileIds: [],
    })
    expect(reply).toMatchObject({ code: 'register_empty' })
  })

  it('takes a vote by building, room and code, in whatever way the code is typed', async () => {
    const { voting } = world.decisions
    const owner = await signIn(test)
    const enter = (code: string, room = '101', building = '8') =>
      test.callAs(owner, 'decision.enter', { id: voting, building, room, code })
    const right = world.decisions.code
    expect(await enter('00000000')).toMatchObject({ code: 'vote_code_wrong' })
    // The code of another flat, and a flat that is not there, answer alike.
    expect(await enter(right, '102')).toMatchObject({ code: 'vote_code_wrong' })
    expect(await enter(right, '999')).toMatchObject({ code: 'vote_code_wrong' })
    const reply = await enter(`${right.slice(0, 4)} - ${right.slice(4).toLowerCase()}`)
    expect(reply).toMatchObject({
      ok: true,
      value: { flats: ['8号楼 101室'], ownerName: '李**', area: 10_000 },
    })
    const voterId = reply.ok ? reply.value.voterId : ''
    for (const choice of ['no', 'abstain', 'yes'] as const) {
      await test.must(owner, 'decision.vote', { id: voting, voterId, choice })
    }
    const { mine } = await find(voting, owner)
    expect(mine).toHaveLength(1)
    expect(mine[0]?.votes.map(({ choice }) => choice)).toEqual(['yes', 'abstain', 'no'])
    // The slip was lost: the new code works, and whoever had the old one is out.
    const slip = await test.must(station, 'decision.renewCode', {
      id: voting,
      voterId,
      reason: '遗失',
    })
    expect(slip.code).not.toBe(right)
    expect(await enter(right)).toMatchObject({ code: 'vote_code_wrong' })
    expect(
      await test.callAs(owner, 'decision.vote', { id: voting, voterId, choice: 'no' }),
    ).toMatchObject({ code: 'not_a_voter' })
    expect((await find(voting, owner)).mine).toEqual([])
  })

  it('recognises an owner who is bound, by name and phone, without any code', async () => {
    const { voting } = world.decisions
    const { mine } = await find(voting, world.accounts.member)
    expect(mine.map(({ flats: places }) => places)).toEqual([['7号楼 101室']])
    expect((await find(voting, world.accounts.resident)).mine).toEqual([])
  })

  it('prints the codes of a building, each owner once, the same each time', async () => {
    const { voting } = world.decisions
    const print = () => test.must(leader, 'decision.printCodes', { id: voting, building: '8号楼' })
    const { slips } = await print()
    expect(slips.map(({ flats: places }) => places)).toEqual([
      ['8号楼 101室'],
      ['8号楼 102室', '8号楼 201室'],
    ])
    expect(new Set(slips.map(({ code }) => code)).size).toBe(2)
    expect(await print()).toEqual({ slips })
    const stored = await test.rows((db) => db.selectFrom('decisionVoter').selectAll().execute())
    expect(JSON.stringify(stored)).not.toContain(slips[0]?.code)
  })

  it('makes a vote of a paper only when somebody else has looked at it', async () => {
    const { id, voters } = await running(flats(3))
    const [first] = voters
    const fileIds = [await photo(office)]
    const paper = (facts: object = {}) =>
      test.callAs(office, 'decision.enterPaper', {
        id,
        voterId: first?.id ?? '',
        channel: 'visit',
        choice: 'yes',
        castAt: new Date(Date.now() - 60_000).toISOString(),
        fileIds,
        ...facts,
      })
    expect(await paper({ castAt: inDays(1) })).toMatchObject({ code: 'invalid_input' })
    expect(await paper({ castAt: inDays(-1) })).toMatchObject({ code: 'invalid_input' })
    expect(await paper({ proxyName: '王代理' })).toMatchObject({ code: 'invalid_input' })
    expect(await paper({ fileIds: [] })).toMatchObject({ code: 'invalid_input' })
    const entered = await test.must(office, 'decision.listPapers', { id })
    expect(entered.items).toEqual([])
    const reply = await paper()
    expect(reply).toMatchObject({ ok: true, value: { state: 'entered', can: { check: false } } })
    const paperId = reply.ok ? reply.value.id : ''
    expect(
      await test.callAs(office, 'decision.checkPaper', { paperId, accept: true }),
    ).toMatchObject({ code: 'paper_own' })
    const { subdistrictOfficer } = world.accounts
    expect(
      await test.callAs(subdistrictOfficer, 'decision.checkPaper', { paperId, accept: false }),
    ).toMatchObject({ code: 'invalid_input' })
    const checked = await test.must(subdistrictOfficer, 'decision.checkPaper', {
      paperId,
      accept: true,
    })
    expect(checked).toMatchObject({
      state: 'accepted',
      photos: [expect.objectContaining({ url: expect.any(String) })],
    })
    const { items, voted } = await test.must(office, 'decision.listVoters', { id })
    expect([voted, items.map(({ hasVoted }) => hasVoted)]).toEqual([1, [true, false, false]])
    // A proxy's letter is the second photo.
    const both = [await photo(office), await photo(office)]
    expect(await paper({ proxyName: '王代理', fileIds: both })).toMatchObject({ ok: true })
  })

  it('counts one vote for one owner: the last one before the close, whatever the channel', async () => {
    const { id, voters } = await running(flats(3))
    const [one, two, three] = voters.map((voter) => voter.id)
    const owner = await voterAccount(id, one ?? '')
    await test.must(owner, 'decision.vote', { id, voterId: one ?? '', choice: 'no' })
    // Signed before that vote, brought after it: the vote in the app is the later one.
    const enter = async (voterId: string, choice: 'yes' | 'no', minutesAgo: number) => {
      const { id: paperId } = await test.must(office, 'decision.enterPaper', {
        id,
        voterId,
        channel: 'paper',
        choice,
        castAt: new Date(Date.now() - minutesAgo * 60_000).toISOString(),
        fileIds: [await photo(office)],
      })
      await test.must(world.accounts.districtOfficer, 'decision.checkPaper', {
        paperId,
        accept: true,
      })
    }
    await enter(one ?? '', 'yes', 30)
    await enter(two ?? '', 'no', 20)
    await enter(two ?? '', 'yes', 10)
    // Entered and not looked at when the vote closes: no vote, and the result says so.
    await test.must(office, 'decision.enterPaper', {
      id,
      voterId: three ?? '',
      channel: 'paper',
      choice: 'yes',
      castAt: new Date().toISOString(),
      fileIds: [await photo(office)],
    })
    await endVote(test, id)
    expect((await find(id)).phase).toBe('counting')
    expect(
      await test.callAs(owner, 'decision.vote', { id, voterId: one ?? '', choice: 'yes' }),
    ).toMatchObject({ code: 'vote_closed' })
    expect(await closeDue(test)).toBe(1)
    expect(await closeDue(test)).toBe(0)
    const { result, phase } = await find(id)
    expect(phase).toBe('closed')
    expect(result).toMatchObject({
      verdict: 'rejected',
      owners: 3,
      took: { owners: 2, area: 16_000 },
      yes: { owners: 1, area: 8000 },
      no: { owners: 1, area: 8000 },
      channels: { app: 1, paper: 1, visit: 0 },
      uncheckedPapers: 1,
      replacedVotes: 2,
      participation: { owners: { have: 2, of: 3, need: 2, met: true } },
      approval: { owners: { have: 1, of: 2, need: 2, met: false } },
    })
  })

  it('is judged in both dimensions: many small flats do not outvote the area, nor one large flat the owners', async () => {
    const { id, voters } = await running(
      [...flats(3, 2000), { room: '901室', name: '大户', area: 20_000 }],
      { matter: 9 },
    )
    for (const voter of voters) {
      const owner = await voterAccount(id, voter.id)
      const choice = voter.name === '大户' ? 'no' : 'yes'
      await test.must(owner, 'decision.vote', { id, voterId: voter.id, choice })
    }
    await endVote(test, id)
    await closeDue(test)
    expect((await find(id)).result).toMatchObject({
      verdict: 'rejected',
      approval: {
        owners: { have: 3, need: 3, met: true },
        area: { have: 6000, need: 13_001, met: false },
      },
    })
  })

  it('has no result where too few took part, and the app takes no vote for a formal one', async () => {
    const { id, voters } = await running(flats(4), { kind: 'formal' })
    const owner = await voterAccount(id, voters[0]?.id ?? '')
    expect(
      await test.callAs(owner, 'decision.vote', {
        id,
        voterId: voters[0]?.id ?? '',
        choice: 'yes',
      }),
    ).toMatchObject({ code: 'decision_on_paper', rule: 'O-11' })
    expect(
      await test.callAs(office, 'decision.printCodes', { id, building: '7号楼' }),
    ).toMatchObject({ code: 'decision_on_paper' })
    await endVote(test, id)
    await closeDue(test)
    expect((await find(id)).result).toMatchObject({
      verdict: 'tooFew',
      took: { owners: 0, area: 0 },
    })
  })

  it('takes objections of its owners for seven days, and answers each once', async () => {
    const { id, voters } = await running(flats(2), { closesIn: -1 })
    const voterId = voters[0]?.id ?? ''
    const owner = await voterAccount(id, voterId)
    const object = () => test.callAs(owner, 'decision.object', { id, voterId, said: '面积不对' })
    expect(await object()).toMatchObject({ code: 'forbidden' })
    await closeDue(test)
    expect(await object()).toMatchObject({ ok: true })
    const neighbour = await signIn(test)
    expect(
      await test.callAs(neighbour, 'decision.object', { id, voterId, said: '我也反对' }),
    ).toMatchObject({ code: 'not_a_voter' })
    const [said] = (await test.must(office, 'decision.listObjections', { id })).items
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        test.callAs(office, 'decision.answerObjection', {
          objectionId: said?.id ?? '',
          answer: '已核对',
        }),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await find(id)).objections).toEqual({ count: 1, answered: 1 })
    // The owner reads the answer, and the neighbour does not.
    expect((await find(id, owner)).mine[0]?.objections).toMatchObject([
      { said: '面积不对', answer: '已核对' },
    ])
    expect(JSON.stringify(await find(id, neighbour))).not.toContain('面积不对')
    await test.rows((db) =>
      db
        .updateTable('decision')
        .set({ objectionsUntil: '2020-01-01' })
        .where('id', '=', id)
        .execute(),
    )
    expect(await object()).toMatchObject({ code: 'objections_over' })
  })

  it('is cancelled with a reason, and takes no vote any more', async () => {
    const { id, voters } = await running(flats(2))
    const voterId = voters[0]?.id ?? ''
    const owner = await voterAccount(id, voterId)
    await test.must(office, 'decision.cancel', { id, reason: '方案重做' })
    expect(await test.callAs(owner, 'decision.vote', { id, voterId, choice: 'yes' })).toMatchObject(
      { code: 'decision_not_announced' },
    )
    expect(await test.callAs(office, 'decision.cancel', { id, reason: '再取消' })).toMatchObject({
      code: 'decision_not_announced',
    })
    await endVote(test, id)
    expect(await closeDue(test)).toBe(0)
  })

  it('answers a vote that is sent again the same, and a request of somebody else not at all', async () => {
    const { id, voters } = await running(flats(2))
    const voterId = voters[0]?.id ?? ''
    const owner = await voterAccount(id, voterId)
    const other = await voterAccount(id, voterId)
    const requestId = randomUUID()
    const cast = (by: Caller, choice: 'yes' | 'no') =>
      test.callAs(by, 'decision.vote', { id, voterId, choice }, requestId)
    const first = await cast(owner, 'yes')
    expect(await Promise.all(Array.from({ length: 8 }, () => cast(owner, 'yes')))).toEqual(
      Array(8).fill(first),
    )
    expect(await cast(owner, 'no')).toMatchObject({ code: 'request_id_reused' })
    expect(await cast(other, 'yes')).toMatchObject({ code: 'request_id_reused' })
    expect((await find(id, owner)).mine[0]?.votes).toHaveLength(1)
  })

  it('begins and ends at its times', async () => {
    const { id, voters } = await running(flats(1), { opensIn: 60, closesIn: 120 })
    const voterId = voters[0]?.id ?? ''
    const owner = await voterAccount(id, voterId)
    expect(await test.callAs(owner, 'decision.vote', { id, voterId, choice: 'yes' })).toMatchObject(
      { code: 'vote_not_open' },
    )
    const person = await buildPerson(test, { name: '路人' })
    expect(
      await test.callAs(await signIn(test, person), 'decision.vote', {
        id,
        voterId,
        choice: 'yes',
      }),
    ).toMatchObject({ code: 'not_a_voter' })
  })
})
