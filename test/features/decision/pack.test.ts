/** The evidence pack: who takes it out, what stands in it, and that a changed file is found out. */
import { createHash } from 'node:crypto'
import type { Workbook } from 'exceljs'
import {
  buildDecision,
  buildPaper,
  closeDue,
  endVote,
  giveAccess,
  photoOf,
  votersOf,
} from '../../support/decisions'
import { type Caller, openTestDistrict, STRANGER, type TestDistrict } from '../../support/district'
import { buildRegion, signIn } from '../../support/factories'
import { buildRegister } from '../../support/owners'
import { pagesOf } from '../../support/pdf'
import { buildWorld, type World } from '../../support/world'
import { bytesOf, openBook } from '../member/importSheets'

const OWNERS = 30

describe('an evidence pack', () => {
  let test: TestDistrict
  let world: World
  let office: Caller
  let owner: Caller
  let id: string
  let voterIds: string[]

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    office = world.accounts.communityOfficer
    const region = await buildRegion(test, { kind: 'estate', name: '证据苑' }, world.community)
    await buildRegister(
      test,
      region,
      Array.from({ length: OWNERS }, (_, index) => ({
        room: `${index + 101}室`,
        name: `业主甲${index}`,
        area: 8000 + index,
      })),
    )
    id = await buildDecision(test, { region, createdBy: world.createdBy })
    voterIds = (await votersOf(test, id)).map((voter) => voter.id)
    await test.must(office, 'decision.addProof', {
      id,
      about: 'notice',
      fileIds: [await photoOf(test, office.accountId ?? '')],
    })
  })
  afterAll(() => test.close())

  const voterAt = (place: number) => voterIds[place] ?? ''
  const take = (format: 'pdf' | 'xlsx', by = office) =>
    test.callAs(by, 'decision.exportPack', { id, format })

  it('is not there before the close, for nobody', async () => {
    expect(await take('pdf')).toMatchObject({ code: 'decision_not_closed' })
    expect(await test.callAs(office, 'decision.listPacks', { id })).toMatchObject({
      code: 'decision_not_closed',
    })
  })

  it('is taken out by the offices over the estate alone, once it is closed', async () => {
    // Twenty by code, one of whom changed their mind; three on paper; seven not at all.
    for (let place = 0; place < 20; place++) {
      const caller = await signIn(test)
      await giveAccess(test, id, voterAt(place), caller.accountId ?? '')
      const cast = (choice: 'yes' | 'no') =>
        test.must(caller, 'decision.vote', { id, voterId: voterAt(place), choice })
      if (place === 0) {
        await cast('no')
        owner = caller
      }
      await cast('yes')
    }
    for (const place of [20, 21, 22]) {
      const paperId = await buildPaper(test, id, voterAt(place), world.createdBy, { choice: 'no' })
      await test.must(world.accounts.districtOfficer, 'decision.checkPaper', {
        paperId,
        accept: true,
      })
    }
    await endVote(test, id)
    await closeDue(test)
    const { secretary, member, resident, districtOfficer } = world.accounts
    for (const by of [secretary, member, resident, owner]) {
      expect(await take('xlsx', by)).toMatchObject({ ok: false })
      expect(await test.callAs(by, 'decision.listPacks', { id })).toMatchObject({ ok: false })
    }
    expect(await take('xlsx', districtOfficer)).toMatchObject({ ok: true })
  })

  const table = (book: Workbook, name: string): unknown[][] =>
    (book.getWorksheet(name)?.getSheetValues() ?? [])
      .slice(2)
      .map((row) => ((row ?? []) as unknown[]).slice(1))

  it('says in a spreadsheet what can be counted again, and how nobody voted in the app', async () => {
    const link = await test.must(office, 'decision.exportPack', { id, format: 'xlsx' })
    expect(link.name).toMatch(/^证据包_增设车位_\d{4}-\d{2}-\d{2}\.xlsx$/)
    const book = await openBook(await bytesOf(test, link))
    const facts = new Map(table(book, '公告和依据').map(([name, value]) => [name, value]))
    expect(facts.get('依据')).toBe('《民法典》第二百七十八条')
    expect(facts.get('表决的问题')).toBe('是否同意增设车位')

    const register = table(book, '业主名册和参与')
    expect(register).toHaveLength(OWNERS)
    const saidOf = register.map((row) => row[7])
    expect(saidOf.slice(0, 20)).toEqual(Array(20).fill('见选票（不记名）'))
    expect(saidOf.slice(20, 23)).toEqual(Array(3).fill('不同意'))
    expect(saidOf.slice(23)).toEqual(Array(7).fill('未参与'))
    // Counted again from the sheet, it is what the page says.
    const { result, mine } = await test.must(owner, 'decision.find', { id })
    const took = register.filter((row) => row[5])
    const area = took.reduce((sum, row) => sum + Math.round(Number(row[4]) * 100), 0)
    expect({ owners: took.length, area }).toEqual(result?.took)

    const ballots = table(book, '手机选票（不记名）')
    expect(ballots).toHaveLength(20)
    expect(ballots.filter(([, said]) => said === '同意')).toHaveLength(20)
    // The owner finds their own vote by a code that stands nowhere else.
    const [last, before] = mine[0]?.votes ?? []
    expect(before).not.toHaveProperty('receipt')
    expect(ballots.map(([code]) => code)).toContain(last?.receipt)
    expect(JSON.stringify(register)).not.toContain(last?.receipt)

    const papers = table(book, '纸质票和代办票')
    expect(papers.map((row) => row[11])).toEqual(Array(3).fill('已计入'))
    const [photo] = table(book, '张贴照片和异议')
    expect(photo?.[2]).toMatch(/^[0-9a-f]{64}$/)
  })

  it('says the same on paper', async () => {
    const link = await test.must(office, 'decision.exportPack', { id, format: 'pdf' })
    const bytes = await bytesOf(test, link)
    const text = pagesOf(bytes).join('')
    for (const words of [
      '业主共同决定证据包',
      '意向征询（非正式表决）',
      '《民法典》第二百七十八条',
      '计票结果：通过',
      '同意 20 位',
      '业主名册和参与情况（30 位业主）',
      '手机选票（不记名，20 张',
      '未参与',
    ]) {
      expect(text).toContain(words)
    }
  })

  it('is known by its hash to whoever holds it, and a changed file is not', async () => {
    const link = await test.must(office, 'decision.exportPack', { id, format: 'pdf' })
    const bytes = await bytesOf(test, link)
    const hash = (file: Buffer) => createHash('sha256').update(file).digest('hex')
    expect(link.sha256).toBe(hash(bytes))
    const check = (sha256: string) => test.must(STRANGER, 'decision.checkPack', { sha256 })
    const spaced = link.sha256.toUpperCase().replace(/(.{8})/g, '$1 ')
    expect(await check(spaced)).toMatchObject({
      pack: { decisionId: id, title: '增设车位', regionName: '证据苑', format: 'pdf' },
    })
    const changed = Buffer.from(bytes)
    changed.writeUInt8(changed.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1)
    expect(await check(hash(changed))).toEqual({})
    expect(await test.callAs(STRANGER, 'decision.checkPack', { sha256: 'abc' })).toMatchObject({
      code: 'invalid_input',
    })
    const { items } = await test.must(office, 'decision.listPacks', { id })
    expect(items[0]).toMatchObject({
      format: 'pdf',
      sha256: link.sha256,
      bytes: bytes.length,
      exportedBy: expect.stringMatching(/./),
    })
  })

  it('leaves who took it out on the record, and another district knows nothing of it', async () => {
    const events = await test.rows((db) =>
      db
        .selectFrom('event')
        .select('detail')
        .where('method', '=', 'decision.exportPack')
        .where('subjectId', '=', id)
        .execute(),
    )
    const { items } = await test.must(office, 'decision.listPacks', { id })
    expect(events).toHaveLength(items.length)
    const { otherDistrict } = world.accounts
    expect(
      await test.must(otherDistrict, 'decision.checkPack', { sha256: items[0]?.sha256 ?? '' }),
    ).toEqual({})
  })
})
