/** 200 owners vote in one second, papers are entered and checked, and the vote closes in the middle of it. */

import {
  buildDecision,
  buildPaper,
  closeDue,
  giveAccess,
  photoOf,
  votersOf,
} from '../../support/decisions'
import type { Caller, TestDistrict } from '../../support/district'
import { openTestDistrict } from '../../support/district'
import { buildRegion, signIn } from '../../support/factories'
import { buildRegister } from '../../support/owners'
import { buildWorld, type World } from '../../support/world'

const OWNERS = 200
const ENTERED = 10

describe('at the same time', () => {
  let test: TestDistrict
  let world: World

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
  })
  afterAll(() => test.close())

  async function estateOf(count: number) {
    const region = await buildRegion(
      test,
      { kind: 'estate', name: `抢投苑${count}` },
      world.community,
    )
    await buildRegister(
      test,
      region,
      Array.from({ length: count }, (_, index) => ({
        room: `${index + 1}室`,
        name: `业主${index}`,
        area: 7000 + index,
      })),
    )
    const id = await buildDecision(test, { region, createdBy: world.createdBy })
    return { id, voters: await votersOf(test, id) }
  }

  it('200 owners, papers and the close: every answered vote is counted, and no other', async () => {
    const { id, voters } = await estateOf(OWNERS)
    const owners: Caller[] = []
    for (const voter of voters) {
      const caller = await signIn(test)
      await giveAccess(test, id, voter.id, caller.accountId ?? '')
      owners.push(caller)
    }
    const papers = []
    for (const voter of voters.slice(0, 20)) {
      papers.push(await buildPaper(test, id, voter.id, world.createdBy, { choice: 'no' }))
    }
    const office = world.accounts.communityOfficer
    const photos: string[] = []
    for (let count = 0; count < ENTERED; count++) {
      photos.push(await photoOf(test, office.accountId ?? ''))
    }
    // The end falls into the middle of the votes.
    const closesAt = new Date(Date.now() + 250)
    await test.rows((db) =>
      db.updateTable('decision').set({ closesAt }).where('id', '=', id).execute(),
    )
    const votes = owners.map(async (caller, index) => {
      await new Promise((resolve) => setTimeout(resolve, (index * 500) / OWNERS))
      const voter = voters[index]
      return test.callAs(caller, 'decision.vote', { id, voterId: voter?.id ?? '', choice: 'yes' })
    })
    const checks = papers.map(async (paperId, index) => {
      await new Promise((resolve) => setTimeout(resolve, index * 25))
      return test.callAs(world.accounts.districtOfficer, 'decision.checkPaper', {
        paperId,
        accept: true,
      })
    })
    // Others are written down meanwhile, and nobody has looked at them when the vote ends.
    const entries = photos.map(async (photo, index) => {
      await new Promise((resolve) => setTimeout(resolve, index * 50))
      return test.callAs(office, 'decision.enterPaper', {
        id,
        voterId: voters[50 + index]?.id ?? '',
        channel: 'visit',
        choice: 'no',
        castAt: new Date(Date.now() - 60_000).toISOString(),
        fileIds: [photo],
      })
    })
    const closing = (async () => {
      for (let closed = 0; closed === 0; ) {
        await new Promise((resolve) => setTimeout(resolve, 10))
        closed = await closeDue(test)
      }
    })()
    const [cast, checked, entered] = await Promise.all([
      Promise.all(votes),
      Promise.all(checks),
      Promise.all(entries),
      closing,
    ])
    expect(entered.filter((reply) => !reply.ok && reply.code !== 'vote_closed')).toEqual([])
    const inTime = cast.filter(({ ok }) => ok).length
    expect(cast.filter((reply) => !reply.ok && reply.code !== 'vote_closed')).toEqual([])
    expect(checked.filter((reply) => !reply.ok && reply.code !== 'vote_closed')).toEqual([])
    expect(inTime).toBeGreaterThan(0)
    expect(inTime).toBeLessThan(OWNERS)

    const counting = new Set(voters.filter((_, index) => cast[index]?.ok).map((voter) => voter.id))
    voters.slice(0, 20).forEach((voter, index) => {
      if (checked[index]?.ok) counting.add(voter.id)
    })
    const { result } = await test.must(world.accounts.resident, 'decision.find', { id })
    const took = voters.filter((voter) => counting.has(voter.id))
    expect(result?.took).toEqual({
      owners: took.length,
      area: took.reduce((sum, voter) => sum + voter.area, 0),
    })
    const waiting = checked.filter(({ ok }) => !ok).length + entered.filter(({ ok }) => ok).length
    expect(result?.uncheckedPapers).toBe(waiting)
    // A paper that was signed before the vote in the app does not replace it.
    expect(result?.yes.owners).toBe(inTime)
  })

  it('two channels for one owner: both are kept, the later one counts, and the owner counts once', async () => {
    const { id, voters } = await estateOf(1)
    const voterId = voters[0]?.id ?? ''
    const owner = await signIn(test)
    await giveAccess(test, id, voterId, owner.accountId ?? '')
    const paperId = await buildPaper(test, id, voterId, world.createdBy, { choice: 'no' })
    const { districtOfficer, subdistrictOfficer } = world.accounts
    const check = (by: Caller) => test.callAs(by, 'decision.checkPaper', { paperId, accept: true })
    const [vote, ...checks] = await Promise.all([
      test.callAs(owner, 'decision.vote', { id, voterId, choice: 'yes' }),
      ...Array.from({ length: 8 }, (_, index) =>
        check(index % 2 ? districtOfficer : subdistrictOfficer),
      ),
    ])
    expect(vote.ok).toBe(true)
    expect(checks.filter(({ ok }) => ok)).toHaveLength(1)
    expect(
      checks
        .filter((reply) => !reply.ok)
        .every((reply) => !reply.ok && reply.code === 'paper_checked'),
    ).toBe(true)
    const [mine] = (await test.must(owner, 'decision.find', { id })).mine
    expect(mine?.votes.map(({ choice, channel }) => [choice, channel])).toEqual([
      ['yes', 'app'],
      ['no', 'paper'],
    ])
    await test.rows((db) =>
      db.updateTable('decision').set({ closesAt: new Date() }).where('id', '=', id).execute(),
    )
    const closed = await Promise.all(Array.from({ length: 8 }, () => closeDue(test)))
    expect(closed.reduce((sum, count) => sum + count, 0)).toBe(1)
    const { result } = await test.must(owner, 'decision.find', { id })
    expect(result).toMatchObject({
      took: { owners: 1 },
      yes: { owners: 1 },
      no: { owners: 0 },
      replacedVotes: 1,
    })
  })
})
