/** Who sees what of a vote, as a table: before the close, and after it. */

import {
  buildDecision,
  buildPaper,
  closeDue,
  endVote,
  giveAccess,
  photoOf,
  votersOf,
} from '../../support/decisions'
import type { Caller } from '../../support/district'
import { openTestDistrict, STRANGER, type TestDistrict } from '../../support/district'
import { buildRegion, signIn } from '../../support/factories'
import { buildRegister } from '../../support/owners'
import { buildWorld, type World } from '../../support/world'

const SECRET_NAME = '欧阳不公开'

describe('of a vote', () => {
  let test: TestDistrict
  let world: World
  let id: string
  let who: Record<string, Caller>
  let voterId: string

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    id = await buildDecision(test, { region: world.estate, createdBy: world.createdBy })
    const named = await test.rows((db) =>
      db
        .updateTable('decisionVoter')
        .set({ name: SECRET_NAME })
        .where('decisionId', '=', id)
        .where('name', '=', '钱二')
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
    voterId = named.id
    const voters = await votersOf(test, id)
    const elsewhere = await buildRegion(test, { kind: 'estate', name: '隔壁小区' }, world.community)
    await buildRegister(test, elsewhere, [{ room: '101室', name: '外人' }])
    const other = await buildDecision(test, { region: elsewhere, createdBy: world.createdBy })
    const speaker = async (decisionId: string, voter: string | undefined) => {
      const caller = await signIn(test)
      await giveAccess(test, decisionId, voter ?? '', caller.accountId ?? '')
      return caller
    }
    who = {
      owner: await speaker(id, voterId),
      neighbour: await speaker(id, voters.find(({ name }) => name === '孙三')?.id),
      otherBuilding: await speaker(id, voters.find(({ name }) => name === '李四')?.id),
      otherEstate: await speaker(other, (await votersOf(test, other))[0]?.id),
      visitor: STRANGER,
      station: world.accounts.secretary,
      community: world.accounts.communityOfficer,
      district: world.accounts.districtOfficer,
      otherDistrict: world.accounts.otherDistrict,
    }
    await test.must(who.owner as Caller, 'decision.vote', { id, voterId, choice: 'no' })
  })
  afterAll(() => test.close())

  const seen = async (caller: Caller) => {
    const found = await test.callAs(caller, 'decision.find', { id })
    const list = await test.callAs(caller, 'decision.listVoters', { id })
    const text = JSON.stringify([found, list])
    const row = list.ok ? list.value.items.find((one) => one.voterId === voterId) : undefined
    return {
      decision: found.ok,
      result: found.ok && found.value.result !== undefined,
      choice:
        found.ok &&
        found.value.mine.some((mine) => mine.voterId === voterId && mine.votes.length > 0),
      hasVoted: row?.hasVoted === true,
      name: text.includes(SECRET_NAME),
    }
  }
  const nothing = { decision: true, result: false, choice: false, hasVoted: false, name: false }
  const TABLE = {
    owner: { ...nothing, choice: true },
    neighbour: nothing,
    otherBuilding: nothing,
    otherEstate: nothing,
    visitor: nothing,
    station: { ...nothing, hasVoted: true },
    community: { ...nothing, hasVoted: true, name: true },
    district: { ...nothing, hasVoted: true, name: true },
    otherDistrict: { ...nothing, decision: false },
  }

  it.each(Object.entries(TABLE))(
    '%s sees before the close what the table says',
    async (name, row) => {
      expect(await seen(who[name] as Caller)).toEqual(row)
    },
  )

  it('nobody is told any number of it before the close: not how many agreed, nor how many voted', async () => {
    for (const name of Object.keys(TABLE)) {
      const found = await test.callAs(who[name] as Caller, 'decision.find', { id })
      expect(JSON.stringify(found)).not.toMatch(/"(yes|took|approval|participation)":\{"owners"/)
    }
    // A paper's choice is known to those who hold it in their hands, and to nobody besides.
    await buildPaper(test, id, voterId, world.createdBy)
    for (const name of [
      'owner',
      'neighbour',
      'otherBuilding',
      'otherEstate',
      'visitor',
      'otherDistrict',
    ]) {
      const reply = await test.callAs(who[name] as Caller, 'decision.listPapers', { id })
      expect(reply.ok).toBe(false)
    }
  })

  it('the hand of an owner who agreed at the counter is seen by those who check it, and by nobody else', async () => {
    const community = who['community'] as Caller
    const fileId = await photoOf(test, community.accountId ?? '')
    await test.must(community, 'decision.enterPaper', {
      id,
      voterId,
      channel: 'counter',
      choice: 'no',
      castAt: new Date().toISOString(),
      saidBy: SECRET_NAME,
      agreement: { kind: 'signature', fileId },
    })
    const seesHand = async (caller: Caller) => {
      const answers = await Promise.all([
        test.callAs(caller, 'decision.find', { id }),
        test.callAs(caller, 'decision.listVoters', { id }),
        test.callAs(caller, 'decision.listPapers', { id }),
      ])
      return JSON.stringify(answers).includes(fileId)
    }
    const table: Record<string, boolean> = {}
    for (const [name, caller] of Object.entries(who)) table[name] = await seesHand(caller)
    expect(table).toEqual({
      owner: false,
      neighbour: false,
      otherBuilding: false,
      otherEstate: false,
      visitor: false,
      station: true,
      community: true,
      district: true,
      otherDistrict: false,
    })
  })

  it('after the close everybody sees the result, and still only the owner how they voted', async () => {
    await endVote(test, id)
    await closeDue(test)
    for (const [name, row] of Object.entries(TABLE)) {
      expect([name, await seen(who[name] as Caller)]).toEqual([
        name,
        { ...row, result: row.decision },
      ])
    }
  })

  it('an event names nobody and no choice', async () => {
    const events = await test.rows((db) =>
      db.selectFrom('event').select('detail').where('method', 'like', 'decision.%').execute(),
    )
    expect(JSON.stringify(events)).not.toMatch(/欧阳|"choice"/)
  })
})
