/** From a draft to a closed account: two pairs of eyes, receipts without a gap, nothing overwritten. */
import { randomUUID } from 'node:crypto'
import type { Household } from '@contract/collection'
import { storeFile } from '../../../cloudfunctions/features/file/commands/storeFile'
import { draftCollection, flats, openCollection, pay, TODAY } from '../../support/collections'
import { type Caller, openTestDistrict, STRANGER, type TestDistrict } from '../../support/district'
import { buildPerson, signIn } from '../../support/factories'
import { PHOTO } from '../../support/photos'
import { buildWorld, type World } from '../../support/world'

describe('a collection', () => {
  let test: TestDistrict
  let world: World
  let keeper: Caller
  let checker: Caller

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    keeper = world.accounts.secretary
    checker = world.accounts.leader
  })
  afterAll(() => test.close())

  const facts = () => ({ regionId: world.estate.id, stationId: world.stations.open })
  const open = (households = flats(4)) => openCollection(test, keeper, facts(), households)
  const decide = (by: Caller, collectionId: string, entryIds: string[], confirm = true) =>
    test.callAs(by, 'collection.decideEntries', {
      collectionId,
      entryIds,
      confirm,
      ...(confirm ? {} : { reason: '金额对不上' }),
    })
  const at = (households: Household[], index: number) => households[index] as Household
  const stateOf = async (id: string, householdId: string) => {
    const { items } = await test.must(keeper, 'collection.listHouseholds', { collectionId: id })
    return items.find((household) => household.id === householdId)
  }

  it('shows its shares before it opens, and fixes them when it does', async () => {
    const draft = await draftCollection(test, keeper, { ...facts(), basis: 'area' })
    const list = await test.must(keeper, 'collection.listHouseholds', { collectionId: draft.id })
    const shares = list.items.map(({ shareFen }) => shareFen ?? 0)
    expect(shares.reduce((all, one) => all + one, 0)).toBe(100_000 - 88_888)
    const { id, version } = draft
    const opened = await test.must(keeper, 'collection.open', { id, version })
    expect(opened).toMatchObject({ state: 'open', householdCount: 4, gapFen: 11_112 })
    const after = await test.must(keeper, 'collection.listHouseholds', { collectionId: id })
    expect(after.items.map(({ shareFen }) => shareFen)).toEqual(shares)
    const late = { collectionId: id, households: flats(1, { building: '9' }) }
    expect(await test.callAs(keeper, 'collection.addHouseholds', late)).toMatchObject({
      code: 'collection_not_draft',
    })
  })

  it('does not open with an area missing, and names the article', async () => {
    const without = flats(2).map(({ area: _area, ...flat }) => flat)
    const draft = await draftCollection(test, keeper, { ...facts(), basis: 'area' }, without)
    const { id, version } = draft
    expect(await test.callAs(keeper, 'collection.open', { id, version })).toMatchObject({
      code: 'collection_incomplete',
      rule: 'O-16',
      problems: [{ message: '有住户没有填写专有面积' }],
    })
  })

  it('has no two households of one address', async () => {
    const draft = await draftCollection(test, keeper, facts())
    const twice = { collectionId: draft.id, households: flats(1) }
    expect(await test.callAs(keeper, 'collection.addHouseholds', twice)).toMatchObject({
      code: 'collection_household_exists',
    })
  })

  it('counts a payment once somebody else has confirmed it, and gives it a receipt', async () => {
    const { id, households } = await open()
    const first = at(households, 0)
    const entry = await pay(test, keeper, first)
    expect(await stateOf(id, first.id)).toMatchObject({ state: 'entered', receipts: [] })
    expect(await test.must(STRANGER, 'collection.find', { id })).toMatchObject({
      paidCount: 0,
      sums: { contributedFen: 0 },
    })
    expect(await decide(keeper, id, [entry])).toMatchObject({ code: 'collection_own_entry' })
    expect(await decide(checker, id, [entry])).toMatchObject({
      ok: true,
      value: { decided: 1, receiptNumbers: [1] },
    })
    expect(await stateOf(id, first.id)).toMatchObject({
      state: 'paid',
      dueFen: 0,
      paidFen: first.dueFen,
      receipts: [{ number: 1 }],
    })
    expect(await test.must(STRANGER, 'collection.find', { id })).toMatchObject({
      paidCount: 1,
      sums: { contributedFen: first.dueFen, balanceFen: first.dueFen },
    })
    expect(await decide(checker, id, [entry])).toMatchObject({ code: 'collection_entry_decided' })
  })

  it('lets the table itself refuse one person twice', async () => {
    const { households } = await open()
    const entry = await pay(test, keeper, at(households, 0))
    const { personId = '' } = keeper
    const row = { districtId: '330211', entryId: entry, enteredBy: personId, checkedAt: new Date() }
    const write = (checkedBy: string) =>
      test.rows((db) =>
        db
          .insertInto('collectionCheck')
          .values({ ...row, outcome: 'confirmed', checkedBy })
          .execute()
          .then(() => {
            throw new Error('taken, and undone')
          }),
      )
    await expect(write(personId)).rejects.toMatchObject({ code: '23514' })
    await expect(write(checker.personId ?? '')).rejects.toThrow('taken, and undone')
  })

  it('takes what is due, no more, no less, and not on a day to come', async () => {
    const { households } = await open()
    const { id: householdId, dueFen } = at(households, 0)
    const offer = (amountFen: number, paidOn = TODAY()) =>
      test.callAs(keeper, 'collection.enterPayment', {
        householdId,
        amountFen,
        method: 'transfer',
        paidOn,
      })
    expect(await offer(dueFen - 1)).toMatchObject({ code: 'collection_amount_changed' })
    expect(await offer(dueFen, '2099-01-01')).toMatchObject({ code: 'invalid_input' })
    expect(await offer(dueFen)).toMatchObject({ ok: true })
    expect(await offer(dueFen)).toMatchObject({ code: 'collection_entry_waits' })
  })

  it('returns an entry with a reason, and the household stands as before', async () => {
    const { id, households } = await open()
    const flat = at(households, 1)
    const visit = { householdId: flat.id, outcome: 'vacant' as const, visitedOn: TODAY() }
    await test.must(keeper, 'collection.recordVisit', visit)
    const entry = await pay(test, keeper, flat)
    expect(await stateOf(id, flat.id)).toMatchObject({ state: 'entered' })
    expect(await decide(checker, id, [entry], false)).toMatchObject({ ok: true })
    expect(await stateOf(id, flat.id)).toMatchObject({ state: 'vacant', dueFen: flat.dueFen })
    const again = await pay(test, keeper, flat)
    await test.must(keeper, 'collection.withdrawEntry', { entryId: again })
    expect(await stateOf(id, flat.id)).toMatchObject({ state: 'vacant' })
    const { items } = await test.must(keeper, 'collection.listLedger', { collectionId: id })
    expect(items.map(({ outcome }) => outcome)).toEqual(['withdrawn', 'rejected'])
    expect(items[1]?.reason).toBe('金额对不上')
  })

  it('waives with a reason and a second person, never as a mark of being vacant', async () => {
    const { id, households } = await open()
    const flat = at(households, 0)
    const half = Math.floor(flat.dueFen / 2)
    const waiver = { householdId: flat.id, amountFen: half, reason: '居民会议同意减半' }
    const waiting = await test.must(keeper, 'collection.waiveShare', waiver)
    expect(waiting).toMatchObject({
      state: 'due',
      dueFen: flat.dueFen,
      pending: { kind: 'waiver' },
    })
    const [entry] = (await test.must(checker, 'collection.listLedger', { collectionId: id })).items
    await decide(checker, id, [entry?.id ?? ''])
    const now = (await stateOf(id, flat.id)) as Household
    expect(now).toMatchObject({ state: 'due', dueFen: flat.dueFen - half })
    await decide(checker, id, [await pay(test, keeper, now)])
    expect(await stateOf(id, flat.id)).toMatchObject({ state: 'paid' })
    expect((await test.must(keeper, 'collection.find', { id })).sums).toMatchObject({
      waivedFen: half,
      contributedFen: flat.dueFen - half,
    })
  })

  it('gives back no more than was paid, and takes back what was written down wrongly', async () => {
    const { id, households } = await open()
    const flat = at(households, 0)
    const refund = (amountFen: number) =>
      test.callAs(keeper, 'collection.enterRefund', {
        householdId: flat.id,
        amountFen,
        method: 'cash',
        reason: '结余退回',
      })
    expect(await refund(1)).toMatchObject({ code: 'collection_not_paid' })
    const payment = await pay(test, keeper, flat)
    await decide(checker, id, [payment])
    expect(await refund(flat.dueFen + 1)).toMatchObject({ code: 'collection_not_paid' })
    await refund(100)
    const waiting = await test.must(keeper, 'collection.listLedger', {
      collectionId: id,
      pending: true,
    })
    await decide(checker, id, [waiting.items[0]?.id ?? ''])
    expect(await stateOf(id, flat.id)).toMatchObject({ state: 'paid', paidFen: flat.dueFen - 100 })
    // Part of it went back: as a whole it is no mistake any more.
    const reverse = (entryId: string) =>
      test.callAs(keeper, 'collection.reverseEntry', { entryId, reason: '记错了住户' })
    expect(await reverse(payment)).toMatchObject({ code: 'collection_not_reversible' })

    const other = at(households, 1)
    const wrong = await pay(test, keeper, other)
    expect(await reverse(wrong)).toMatchObject({ code: 'collection_entry_waits' })
    await decide(checker, id, [wrong])
    const reversal = await test.must(keeper, 'collection.reverseEntry', {
      entryId: wrong,
      reason: '记错了住户',
    })
    await decide(checker, id, [reversal.entryId])
    expect(await reverse(wrong)).toMatchObject({ code: 'collection_not_reversible' })
    expect(await stateOf(id, other.id)).toMatchObject({ state: 'due', paidFen: 0 })
    const rows = await test.rows((db) =>
      db.selectFrom('collectionReceipt').selectAll().where('collectionId', '=', id).execute(),
    )
    const code = rows.find(({ number }) => number === 2)?.checkCode ?? ''
    expect(await test.must(STRANGER, 'collection.findReceipt', { code })).toMatchObject({
      state: 'void',
      number: 2,
    })
  })

  it('publishes income, spending with bills whose names are covered, and the balance', async () => {
    const { id, households } = await open()
    await decide(checker, id, [await pay(test, keeper, at(households, 0))])
    const photo = () =>
      test.rows((db) =>
        storeFile(
          {
            db,
            districtId: '330211',
            accountId: keeper.accountId ?? '',
            files: test.files,
            now: new Date(),
          },
          PHOTO,
        ),
      )
    const bill = {
      collectionId: id,
      kind: 'expense' as const,
      amountFen: 5_000,
      day: TODAY(),
      what: '更换铰链',
      party: '城关五金店',
      photoIds: [await photo()],
    }
    expect(await test.callAs(keeper, 'collection.recordMoney', bill)).toMatchObject({
      code: 'invalid_input',
      problems: [{ path: 'namesCovered' }],
    })
    const covered = { ...bill, namesCovered: true }
    const { entryId } = await test.must(keeper, 'collection.recordMoney', covered)
    const subsidy = await test.must(keeper, 'collection.recordMoney', {
      collectionId: id,
      kind: 'subsidy',
      amountFen: 88_888,
      day: TODAY(),
      what: '街道补贴',
    })
    const before = await test.must(STRANGER, 'collection.account', { collectionId: id })
    expect(before.lines).toEqual([])
    await decide(checker, id, [entryId, subsidy.entryId])
    const account = await test.must(STRANGER, 'collection.account', { collectionId: id })
    const share = at(households, 0).dueFen
    expect(account.sums).toMatchObject({
      contributedFen: share,
      subsidyFen: 88_888,
      spentFen: 5_000,
      balanceFen: share + 88_888 - 5_000,
    })
    expect(account.lines).toEqual([
      expect.objectContaining({ kind: 'expense', amountFen: 5_000, party: '城关五金店' }),
      expect.objectContaining({ kind: 'subsidy', amountFen: 88_888 }),
    ])
    expect(account.lines[0]?.bills).toHaveLength(1)
    const reversal = await test.must(keeper, 'collection.reverseEntry', {
      entryId,
      reason: '记错了金额',
    })
    await decide(checker, id, [reversal.entryId])
    const after = await test.must(STRANGER, 'collection.account', { collectionId: id })
    expect(after.sums.spentFen).toBe(0)
    expect(after.lines.map(({ amountFen }) => amountFen)).toEqual([5_000, 88_888, -5_000])
  })

  it('closes when nothing waits, says where the rest goes, and opens again for a late payer', async () => {
    const { id, households } = await open()
    const entry = await pay(test, keeper, at(households, 0))
    const { version } = await test.must(keeper, 'collection.find', { id })
    const close = { id, version, closing: '余额转入下次维修' }
    expect(await test.callAs(keeper, 'collection.close', close)).toMatchObject({
      code: 'collection_has_waiting',
    })
    await decide(checker, id, [entry])
    await test.must(keeper, 'collection.close', close)
    const late = { householdId: at(households, 1).id, amountFen: 1, method: 'cash' as const }
    expect(
      await test.callAs(keeper, 'collection.enterPayment', { ...late, paidOn: TODAY() }),
    ).toMatchObject({ code: 'collection_not_open' })
    await test.must(checker, 'collection.reopen', { id, reason: '户主回来了' })
    await decide(checker, id, [await pay(test, keeper, at(households, 1))])
    expect(await test.must(STRANGER, 'collection.find', { id })).toMatchObject({ paidCount: 2 })
  })

  it('belongs to one person alone once the paper was shown', async () => {
    const { id, households } = await open()
    await decide(checker, id, [await pay(test, keeper, at(households, 0))])
    const { checkCode: code } = await test.rows((db) =>
      db
        .selectFrom('collectionReceipt')
        .select('checkCode')
        .where('collectionId', '=', id)
        .executeTakeFirstOrThrow(),
    )
    const owner = await signIn(test, await buildPerson(test, { name: '陈秀英' }))
    await test.must(owner, 'collection.claimHousehold', { code: ` ${code.toLowerCase()} ` })
    await test.must(owner, 'collection.claimHousehold', { code })
    expect(
      await test.callAs(world.accounts.resident, 'collection.claimHousehold', { code }),
    ).toMatchObject({ code: 'collection_claimed' })
    const { mine } = await test.must(owner, 'collection.find', { id })
    expect(mine).toMatchObject([{ label: at(households, 0).label, state: 'paid', dueFen: 0 }])
    expect((await test.must(owner, 'collection.list', { mine: true })).items).toHaveLength(1)
  })

  it('folds its households from the ledger, and nothing else', async () => {
    const { rows } = await test.database.pool
      .query(`
      begin; set local app.district_id = '330211';
      select h.id from collection_household h left join lateral (
        select coalesce(sum(case when k.outcome = 'confirmed' then
          case when x.id is null then e.amount_fen else -e.amount_fen end end)
            filter (where coalesce(x.kind, e.kind) = 'payment'), 0) as paid
        from collection_entry e left join collection_entry x on x.id = e.corrects_id
        left join collection_check k on k.entry_id = e.id where e.household_id = h.id) f on true
      where h.paid_fen <> f.paid; commit`)
      .then((all) => (all as unknown as { rows: unknown[] }[])[2] ?? { rows: ['?'] })
    expect(rows).toEqual([])
  })

  it('answers a payment that is sent twice once', async () => {
    const { id, households } = await open()
    const { id: householdId, dueFen: amountFen } = at(households, 0)
    const input = { householdId, amountFen, method: 'cash' as const, paidOn: TODAY() }
    const requestId = randomUUID()
    const first = await test.callAs(keeper, 'collection.enterPayment', input, requestId)
    expect(await test.callAs(keeper, 'collection.enterPayment', input, requestId)).toEqual(first)
    const { items } = await test.must(keeper, 'collection.listLedger', { collectionId: id })
    expect(items).toHaveLength(1)
  })
})
