/** Who sees what of a problem: the table that the rules ask for (D-4 … D-9, W-8). */

import { storeFile } from '../../../cloudfunctions/features/file/commands/storeFile'
import {
  type Caller,
  DISTRICT,
  openTestDistrict,
  STRANGER,
  type TestDistrict,
} from '../../support/district'
import { buildMember, buildPerson, buildRegion, signIn } from '../../support/factories'
import { PHOTO } from '../../support/photos'
import { bringProblem } from '../../support/problems'
import { buildWorld, type World } from '../../support/world'

type Seen = 'nothing' | 'facts' | 'words' | 'words and name'

const TABLE: Record<string, { unlooked: Seen; public: Seen; named: Seen }> = {
  visitor: { unlooked: 'nothing', public: 'facts', named: 'facts' },
  'another estate': { unlooked: 'nothing', public: 'facts', named: 'facts' },
  'another community': { unlooked: 'nothing', public: 'facts', named: 'facts' },
  'another street': { unlooked: 'nothing', public: 'facts', named: 'facts' },
  neighbour: { unlooked: 'nothing', public: 'words', named: 'words and name' },
  'member of the community': { unlooked: 'nothing', public: 'words', named: 'words and name' },
  bringer: { unlooked: 'words and name', public: 'words and name', named: 'words and name' },
  station: { unlooked: 'words and name', public: 'words and name', named: 'words and name' },
  community: { unlooked: 'words and name', public: 'words and name', named: 'words and name' },
  district: { unlooked: 'words and name', public: 'words and name', named: 'words and name' },
}

describe('of a problem', () => {
  let test: TestDistrict
  let world: World
  let viewers: Record<string, Caller>

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    const { accounts, community, street, stations } = world
    const nextDoor = await buildRegion(test, { kind: 'estate', name: '隔壁小区' }, community)
    const elsewhere = await buildRegion(test, { kind: 'community', name: '西门社区' }, street)
    const neighbour = await signIn(test)
    await bringProblem(test, neighbour, stations.open)
    const member = (region: { id: string; path: string }, name: string) =>
      buildMember(test, { region, name }).then((id) => signIn(test, id))
    viewers = {
      visitor: STRANGER,
      'another estate': await member(nextDoor, '隔壁人'),
      'another community': await member(elsewhere, '西门人'),
      'another street': accounts.otherSubdistrict,
      neighbour,
      'member of the community': accounts.outsider,
      bringer: await signIn(test, await buildPerson(test, { name: '提出人' })),
      station: accounts.leader,
      community: accounts.communityOfficer,
      district: accounts.districtOfficer,
    }
  })
  afterAll(() => test.close())

  async function photo(by: Caller) {
    const sender = {
      districtId: DISTRICT,
      accountId: by.accountId ?? '',
      files: test.files,
      now: new Date(),
    }
    return test.rows((db) => storeFile({ ...sender, db }, PHOTO))
  }

  async function seenOf(id: string): Promise<Record<string, Seen>> {
    const seen: Record<string, Seen> = {}
    for (const [name, caller] of Object.entries(viewers)) {
      const answer = await test.callAs(caller, 'problem.find', { id })
      const list = await test.must(caller, 'problem.list', {
        view: 'public',
        stationId: world.stations.open,
      })
      const text = JSON.stringify(answer)
      const listed = JSON.stringify(list.items.filter((item) => item.id === id))
      const hasWords = text.includes('地下室积水')
      // A list tells no more than the page, and pictures go with the words.
      expect(listed.includes('地下室积水') && !hasWords).toBe(false)
      expect(listed).not.toContain('提出人')
      expect(text.includes('/files/')).toBe(hasWords)
      expect(text.includes('5号楼')).toBe(hasWords)
      if (!answer.ok) seen[name] = 'nothing'
      else if (!hasWords) seen[name] = 'facts'
      else seen[name] = text.includes('提出人') ? 'words and name' : 'words'
    }
    return seen
  }

  it.each([
    ['unlooked', false, false],
    ['public', true, false],
    ['named', true, true],
  ] as const)('that is %s each sees what the table says', async (column, isPublic, showsName) => {
    const bringer = viewers.bringer as Caller
    const { id, steps } = await bringProblem(test, bringer, world.stations.open, {
      words: '地下室积水，电表箱旁边都湿了',
      place: '5号楼地下室',
      photoIds: [await photo(bringer)],
      showsName,
    })
    if (isPublic) {
      const stepId = steps[0]?.id ?? ''
      await test.must(world.accounts.leader, 'problem.review', { id, stepId, approve: true })
    }
    const wanted = Object.fromEntries(
      Object.entries(TABLE).map(([name, row]) => [name, row[column]]),
    )
    expect(await seenOf(id)).toEqual(wanted)
  })

  it('the answer of the station is read by neighbours when another has looked at it', async () => {
    const { leader, communityOfficer, outsider } = world.accounts
    const id = world.problems.taken
    const { steps } = await test.must(leader, 'problem.answer', { id, text: '周六上午修' })
    const step = steps.at(-1)
    const read = async () =>
      (await test.must(outsider, 'problem.find', { id })).steps.some(
        ({ text }) => text === '周六上午修',
      )
    expect(await read()).toBe(false)
    const look = { id, stepId: step?.id ?? '', approve: true }
    expect(await test.callAs(leader, 'problem.review', look)).toMatchObject({ code: 'forbidden' })
    await test.must(communityOfficer, 'problem.review', look)
    expect(await read()).toBe(true)
    // What was let through can be hidden later, with a reason.
    const hide = { ...look, approve: false }
    expect(await test.callAs(communityOfficer, 'problem.review', hide)).toMatchObject({
      code: 'invalid_input',
    })
    await test.must(communityOfficer, 'problem.review', { ...hide, reason: '写了手机号' })
    expect(await read()).toBe(false)
    const back = await test.must(leader, 'problem.find', { id })
    expect(back.steps.at(-1)).toMatchObject({ check: 'refused', checkReason: '写了手机号' })
  })

  it('nothing is found of another district', async () => {
    const list = await test.must(world.accounts.otherDistrict, 'problem.list', { view: 'desk' })
    expect(list).toMatchObject({ items: [], counts: { new: 0, open: 0 } })
  })
})
