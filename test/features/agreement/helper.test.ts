/** Story L: somebody acts for an owner or a household at the counter, with both names and their agreement. */
import { randomUUID } from 'node:crypto'
import { codeOf } from '../../../cloudfunctions/features/decision/codeRule'
import { openCollection } from '../../support/collections'
import {
  buildDecision,
  closeDue,
  endVote,
  giveAccess,
  photoOf,
  votersOf,
} from '../../support/decisions'
import { buildDeliberation } from '../../support/deliberations'
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildPerson, buildRegion, type Place, signIn } from '../../support/factories'
import { buildRepresentative } from '../../support/households'
import { buildRegister } from '../../support/owners'
import { buildWorld, type World } from '../../support/world'

describe('acting for somebody', () => {
  let test: TestDistrict
  let world: World
  let helper: Caller
  let second: Caller
  let estate: Place
  let household: Place
  let speaker: Caller

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    helper = world.accounts.communityOfficer
    second = await signIn(test, await buildPerson(test, { name: '核对人' }))
    estate = await buildRegion(test, { kind: 'estate', name: '长寿小区' }, world.community)
    const building = await buildRegion(test, { kind: 'building', name: '1号楼' }, estate)
    household = await buildRegion(test, { kind: 'household', name: '101室' }, building)
    await buildRegion(test, { kind: 'household', name: '102室' }, building)
    speaker = await signIn(test, await buildPerson(test, { name: '李住户' }))
    await buildRepresentative(test, speaker, household)
  })
  afterAll(() => test.close())

  const sign = (by = helper) => photoOf(test, by.accountId ?? '')
  const signature = async (by = helper) => ({ kind: 'signature' as const, fileId: await sign(by) })
  const nameOf = async ({ personId }: Caller) =>
    (
      await test.rows((db) =>
        db
          .selectFrom('person')
          .select('name')
          .where('id', '=', personId ?? '')
          .executeTakeFirstOrThrow(),
      )
    ).name

  describe('in a vote', () => {
    let id: string
    let voters: Awaited<ReturnType<typeof votersOf>>
    let owner: Caller

    beforeAll(async () => {
      const place = await buildRegion(test, { kind: 'estate', name: '代办小区' }, world.community)
      await buildRegister(test, place, [
        { room: '101室', name: '李桂英', area: 8000, coOwners: ['赵大山'] },
        { room: '102室', name: '孙老伯', area: 8000 },
        { room: '103室', name: '周小敏', area: 8000 },
      ])
      id = await buildDecision(test, { region: place, createdBy: world.createdBy })
      voters = await votersOf(test, id)
      owner = await signIn(test)
      await giveAccess(test, id, voters[0]?.id ?? '', owner.accountId ?? '')
    })

    const voter = (index: number) => voters[index]?.id ?? ''
    const codeAt = (index: number) => codeOf(test.vault, voters[index] ?? { id: '', codeSerial: 0 })
    const act = async (facts: Record<string, unknown>, by = helper) =>
      test.callAs(by, 'decision.enterPaper', {
        id,
        voterId: voter(0),
        channel: 'counter',
        choice: 'yes',
        castAt: new Date().toISOString(),
        saidBy: '李桂英',
        agreement: await signature(by),
        ...facts,
      } as never)

    it('takes the hand of the owner or of a co-owner, and of nobody else', async () => {
      expect(await act({ saidBy: '路人甲' })).toMatchObject({
        code: 'agreement_not_theirs',
        rule: 'O-10',
      })
      expect(await act({ saidBy: undefined })).toMatchObject({ code: 'invalid_input' })
      expect(await act({ agreement: undefined })).toMatchObject({ code: 'invalid_input' })
      expect(await act({ channel: 'paper' })).toMatchObject({ code: 'invalid_input' })
      expect(await act({ proxyName: '女儿' })).toMatchObject({ code: 'invalid_input' })
      const foreign = await sign(speaker)
      expect(await act({ agreement: { kind: 'signature', fileId: foreign } })).toMatchObject({
        code: 'file_missing',
      })
      expect(await act({}, speaker)).toMatchObject({ code: 'forbidden' })
      expect(await act({ saidBy: '赵大山' })).toMatchObject({ ok: true })
    })

    it('takes the code of this owner alone', async () => {
      const wrong = { kind: 'code', code: codeAt(1) }
      expect(await act({ agreement: wrong })).toMatchObject({ code: 'agreement_code_wrong' })
      const right = { kind: 'code', code: codeAt(1).toLowerCase() }
      const by = { voterId: voter(1), saidBy: '孙老伯', agreement: right }
      expect(await act(by)).toMatchObject({
        ok: true,
        value: { channel: 'counter', agreement: { kind: 'code', saidBy: '孙老伯' } },
      })
    })

    it('is checked by a second person, who sees the hand, and stands with both names', async () => {
      const answer = await act({ voterId: voter(0) })
      if (!answer.ok) throw new Error(answer.code)
      const paper = answer.value
      expect(paper.agreement?.signature?.url).toMatch(/^\//)
      expect(
        await test.callAs(helper, 'decision.checkPaper', { paperId: paper.id, accept: true }),
      ).toMatchObject({ code: 'paper_own' })
      const mineOf = async () => (await test.must(owner, 'decision.find', { id })).mine[0]
      expect((await mineOf())?.votes).toEqual([])
      const station = world.accounts.subdistrictOfficer
      const checks = await Promise.all(
        Array.from({ length: 8 }, () =>
          test.callAs(station, 'decision.checkPaper', { paperId: paper.id, accept: true }),
        ),
      )
      expect(checks.filter(({ ok }) => ok)).toHaveLength(1)
      const votes = (await mineOf())?.votes ?? []
      expect(votes).toHaveLength(1)
      expect(votes[0]).toMatchObject({
        channel: 'counter',
        enteredBy: await nameOf(helper),
        checkedBy: await nameOf(station),
        agreement: 'signature',
      })
      // Whoever has come by a code learns no name and no hand of the owner's.
      expect(JSON.stringify(votes)).not.toContain('李桂英')
    })

    it('does the same request once, and gives a picture to one thing alone', async () => {
      const requestId = randomUUID()
      const agreement = await signature()
      const input = {
        id,
        voterId: voter(2),
        channel: 'visit',
        choice: 'no',
        castAt: new Date().toISOString(),
        saidBy: '周小敏',
        agreement,
      } as const
      const answers = await Promise.all(
        Array.from({ length: 8 }, () =>
          test.callAs(helper, 'decision.enterPaper', input, requestId),
        ),
      )
      expect(new Set(answers.map((one) => (one.ok ? one.value.id : one.code))).size).toBe(1)
      expect(await test.callAs(helper, 'decision.enterPaper', input)).toMatchObject({
        code: 'file_missing',
      })
    })

    it('is counted by its channel, and never takes the place of a formal paper', async () => {
      await endVote(test, id)
      await closeDue(test)
      const { result } = await test.must(owner, 'decision.find', { id })
      expect(result?.channels).toEqual({ app: 0, paper: 0, visit: 0, counter: 1 })
      const place = await buildRegion(test, { kind: 'estate', name: '正式小区' }, world.community)
      await buildRegister(test, place, [{ room: '101室', name: '李桂英', area: 8000 }])
      const formal = await buildDecision(test, {
        region: place,
        createdBy: world.createdBy,
        kind: 'formal',
      })
      const [first] = await votersOf(test, formal)
      expect(await act({ id: formal, voterId: first?.id })).toMatchObject({
        code: 'decision_on_paper',
      })
    })
  })

  const codeFor = async (by: Caller) =>
    (await test.must(by, 'household.giveCode', { householdId: household.id })).code

  it('enters the answer of a household by its hand or its code, which it reads with both names', async () => {
    const { id: deliberation } = await buildDeliberation(test, {
      region: estate,
      createdBy: world.createdBy,
      state: 'consulting',
    })
    const { consultation } = await test.must(helper, 'deliberation.find', { id: deliberation })
    const optionIds = [consultation.questions[0]?.options[0]?.id ?? '']
    const act = (entered: unknown, by = helper) =>
      test.callAs(by, 'deliberation.reply', {
        id: deliberation,
        step: 'consultation',
        householdId: household.id,
        optionIds,
        entered,
      } as never)
    const counter = { channel: 'counter', saidBy: '李桂英' }
    expect(await act(counter)).toMatchObject({ code: 'invalid_input' })
    const own = await codeFor(helper)
    expect(await act({ ...counter, agreement: { kind: 'code', code: own } })).toMatchObject({
      code: 'agreement_own_code',
    })
    const given = await codeFor(world.accounts.subdistrictOfficer)
    const withCode = { ...counter, agreement: { kind: 'code', code: given } }
    expect(await act({ ...counter, agreement: { kind: 'code', code: '00000000' } })).toMatchObject({
      code: 'agreement_code_wrong',
    })
    const races = await Promise.all(Array.from({ length: 8 }, () => act(withCode)))
    expect(races.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await act({ ...counter, agreement: await signature() })).toMatchObject({ ok: true })
    const [mine] = (await test.must(speaker, 'deliberation.find', { id: deliberation })).mine
    expect(mine?.replies).toHaveLength(2)
    expect(mine?.replies[0]).toMatchObject({
      channel: 'counter',
      saidBy: '李桂英',
      enteredBy: await nameOf(helper),
      agreement: { kind: 'signature', saidBy: '李桂英', signature: { url: expect.any(String) } },
    })
    expect(mine?.replies[1]).toMatchObject({ agreement: { kind: 'code' }, isReplaced: true })
    expect((await test.must(second, 'deliberation.find', { id: deliberation })).mine).toEqual([])
  })

  it('keeps that a household agreed to its share, until it says otherwise', async () => {
    const { id, households } = await openCollection(test, helper, { regionId: estate.id }, [
      { building: '1号楼', room: '101室', area: 8000 },
      { building: '1号楼', room: '102室', area: 8000 },
    ])
    const door = households.find(({ room }) => room.startsWith('101'))
    const other = households.find(({ room }) => room.startsWith('102'))
    const visit = (facts: Record<string, unknown>, by = helper) =>
      test.callAs(by, 'collection.recordVisit', {
        householdId: door?.id,
        visitedOn: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
        ...facts,
      } as never)
    const agreed = { outcome: 'agreed', saidBy: '李桂英' }
    expect(await visit(agreed)).toMatchObject({ code: 'invalid_input' })
    expect(await visit({ outcome: 'vacant', agreement: await signature() })).toMatchObject({
      code: 'invalid_input',
    })
    const unknown = { ...agreed, agreement: { kind: 'code', code: '00000000' } }
    expect(await visit({ ...unknown, householdId: other?.id })).toMatchObject({
      code: 'agreement_code_wrong',
    })
    expect(await visit({ ...agreed, agreement: await signature() })).toMatchObject({
      ok: true,
      value: { state: 'due', agreement: { kind: 'signature', saidBy: '李桂英' } },
    })
    const show = (by: Caller) =>
      test.callAs(by, 'collection.showAgreement', { householdId: door?.id ?? '' })
    expect(await show(helper)).toMatchObject({ value: { signature: { url: expect.any(String) } } })
    for (const stranger of [second, speaker, world.accounts.subdistrictOfficer]) {
      expect(await show(stranger)).toMatchObject({ code: 'not_found' })
    }
    const [share] = (await test.must(speaker, 'collection.find', { id })).mine
    expect(share?.agreement).toMatchObject({ saidBy: '李桂英', takenBy: await nameOf(helper) })
    expect(await visit({ outcome: 'absent' })).toMatchObject({
      value: { agreement: { saidBy: '李桂英' } },
    })
    const disputed = await visit({ outcome: 'disputed', note: '想再看看' })
    expect(disputed).toMatchObject({ value: { state: 'disputed' } })
    expect(disputed.ok && disputed.value.agreement).toBeUndefined()
    const code = await codeFor(world.accounts.subdistrictOfficer)
    expect(await visit({ ...agreed, agreement: { kind: 'code', code } })).toMatchObject({
      value: { state: 'due', agreement: { kind: 'code' } },
    })
  })
})
