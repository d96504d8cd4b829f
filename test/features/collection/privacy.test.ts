/** Who sees what of a payment, as a table (D-4 … D-9, M-4): derived from the rules, not from the answers. */
import type { Household } from '@contract/collection'
import { flats, openCollection, TODAY } from '../../support/collections'
import { type Caller, openTestDistrict, STRANGER, type TestDistrict } from '../../support/district'
import { buildOfficer, buildPerson, signIn } from '../../support/factories'
import { buildWorld, type World } from '../../support/world'

const PAYER = '交款的陈秀英'
const OWNERS = ['户主甲乙', '户主丙丁', '户主戊己']
const DOORS = ['21号楼 1单元 101室', '21号楼 1单元 201室', '21号楼 1单元 301室']
const DOUBT = '认为窗户不该大家出钱'

/** What a place of the answers may give away. */
const SECRETS = {
  payerName: [PAYER],
  ownerNames: OWNERS,
  doors: DOORS,
  doubts: [DOUBT],
  collectors: ['周敏'],
}
type Secret = keyof typeof SECRETS

/** Who sees which of them, in all that they can ask about the collection. */
const TABLE: Record<string, Secret[]> = {
  visitor: [],
  /** Sees the own door, by the paper in the hand. */
  payer: [],
  neighbour: [],
  otherEstate: [],
  district: [],
  subdistrict: [],
  otherCommunity: [],
  community: ['payerName', 'ownerNames', 'doors', 'doubts', 'collectors'],
  station: ['payerName', 'ownerNames', 'doors', 'doubts', 'collectors'],
  collector: ['payerName', 'ownerNames', 'doors', 'doubts', 'collectors'],
}

describe('who sees what of a payment', () => {
  let test: TestDistrict
  let world: World
  let id: string
  let receipt: { id: string; code: string }
  let paid: Household
  const callers: Record<string, Caller> = {}

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    const { accounts } = world
    const households = flats(3, { building: '21' }).map((flat, index) => ({
      ...flat,
      ownerName: OWNERS[index],
    }))
    const opened = await openCollection(
      test,
      accounts.secretary,
      { regionId: world.estate.id, stationId: world.stations.open },
      households,
    )
    id = opened.id
    const [first, second, third] = opened.households as [Household, Household, Household]
    paid = first
    const collector = { name: '何建国', phone: '19900000011', role: 'collector' as const }
    await test.must(accounts.secretary, 'collection.setCrew', { id, ...collector })
    await test.must(accounts.secretary, 'collection.enterPayment', {
      householdId: first.id,
      amountFen: first.dueFen,
      method: 'cash',
      payer: PAYER,
      paidOn: TODAY(),
    })
    const visits = [
      { householdId: second.id, outcome: 'disputed' as const, note: DOUBT },
      { householdId: third.id, outcome: 'vacant' as const },
    ]
    for (const visit of visits) {
      await test.must(accounts.secretary, 'collection.recordVisit', {
        ...visit,
        visitedOn: TODAY(),
      })
    }
    const { items } = await test.must(accounts.leader, 'collection.listLedger', {
      collectionId: id,
    })
    await test.must(accounts.leader, 'collection.decideEntries', {
      collectionId: id,
      entryIds: [items[0]?.id ?? ''],
      confirm: true,
    })
    receipt = await test.rows((db) =>
      db
        .selectFrom('collectionReceipt')
        .select(['id', 'checkCode as code'])
        .where('collectionId', '=', id)
        .executeTakeFirstOrThrow(),
    )
    const person = async (name: string) => signIn(test, await buildPerson(test, { name }))
    Object.assign(callers, {
      visitor: STRANGER,
      payer: await person('付款人'),
      neighbour: await person('邻居'),
      otherEstate: accounts.resident,
      district: accounts.districtOfficer,
      subdistrict: accounts.subdistrictOfficer,
      otherCommunity: await buildOfficer(test, 'communityOfficer', world.otherStreet),
      community: accounts.communityOfficer,
      station: accounts.secretary,
      collector: accounts.member,
    })
    await test.must(callers.payer as Caller, 'collection.claimHousehold', { code: receipt.code })
  })
  afterAll(() => test.close())

  /** All answers that this caller gets about the collection, as text. */
  async function everything(by: Caller): Promise<string> {
    const answers = [
      await test.callAs(by, 'collection.find', { id }),
      await test.callAs(by, 'collection.list', {}),
      await test.callAs(by, 'collection.account', { collectionId: id }),
      await test.callAs(by, 'collection.listHouseholds', { collectionId: id }),
      await test.callAs(by, 'collection.listLedger', { collectionId: id }),
      await test.callAs(by, 'collection.printReceipt', { id: receipt.id }),
    ]
    const own = await test.callAs(by, 'collection.find', { id })
    const mine = own.ok ? own.value.mine.map(({ label }) => label) : []
    // The own door is no secret of the person who lives behind it.
    return mine.reduce((text, label) => text.replaceAll(label, ''), JSON.stringify(answers))
  }

  it.each(Object.keys(TABLE))('%s', async (who) => {
    const text = await everything(callers[who] as Caller)
    const seen = (Object.keys(SECRETS) as Secret[]).filter((secret) =>
      SECRETS[secret].some((word) => text.includes(word)),
    )
    expect(seen.sort()).toEqual([...(TABLE[who] ?? [])].sort())
  })

  it('shows the payer their own door and receipt, and nobody else the receipt', async () => {
    const { mine } = await test.must(callers.payer as Caller, 'collection.find', { id })
    expect(mine).toEqual([expect.objectContaining({ label: paid.label, state: 'paid' })])
    const print = (who: string) =>
      test.callAs(callers[who] as Caller, 'collection.printReceipt', { id: receipt.id })
    expect((await print('payer')).ok).toBe(true)
    for (const who of ['neighbour', 'otherEstate', 'district', 'subdistrict']) {
      expect(await print(who)).toMatchObject({ code: 'not_found' })
    }
  })

  it('tells in public how many paid and how many are vacant, and of nobody that they refuse', async () => {
    const seen = await test.must(STRANGER, 'collection.find', { id })
    expect(seen).toMatchObject({ householdCount: 3, paidCount: 1, vacantCount: 1 })
    // Doubts of a single household would point at it: they are counted apart for offices alone.
    expect(seen.states).toBeUndefined()
    expect(JSON.stringify(seen)).not.toMatch(/disputed|refus/)
    const office = await test.must(callers.district as Caller, 'collection.find', { id })
    expect(office.states).toMatchObject({ paid: 1, vacant: 1, disputed: 1, waived: 0 })
  })

  it('lets a paper be checked by whoever holds it, without a name on the answer', async () => {
    const checked = await test.must(STRANGER, 'collection.findReceipt', { code: receipt.code })
    expect(checked).toMatchObject({ number: 1, label: paid.label, state: 'valid', isMine: false })
    expect(JSON.stringify(checked)).not.toContain(PAYER)
    expect(JSON.stringify(checked)).not.toContain('户主')
    const guess = await test.callAs(STRANGER, 'collection.findReceipt', { code: '0123456789' })
    expect(guess).toMatchObject({ code: 'not_found' })
  })

  it('exports the households for who carries them, without names, and figures for offices', async () => {
    for (const who of ['station', 'district']) {
      const answer = await test.callAs(callers[who] as Caller, 'collection.exportAccount', {
        collectionId: id,
      })
      expect(answer.ok).toBe(true)
    }
    expect(
      await test.callAs(callers.payer as Caller, 'collection.exportAccount', { collectionId: id }),
    ).toMatchObject({ code: 'forbidden' })
  })
})
