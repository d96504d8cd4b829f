/** Receipts as paper, the list of households as a spreadsheet, the account as one: read by other programs. */
import type { Household } from '@contract/collection'
import { storeFile } from '../../../cloudfunctions/features/file/commands/storeFile'
import { draftCollection, flats, openCollection, pay } from '../../support/collections'
import {
  type Caller,
  DISTRICT,
  openTestDistrict,
  PUBLIC_URL,
  type TestDistrict,
} from '../../support/district'
import { pagesOf, qrOf } from '../../support/pdf'
import { buildWorld, type World } from '../../support/world'
import { bookOf, bytesOf, openBook } from '../member/importSheets'

describe('what leaves the screen', () => {
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

  async function collected(count: number) {
    const { id, households } = await openCollection(test, keeper, facts(), flats(count))
    const entryIds: string[] = []
    for (const household of households) entryIds.push(await pay(test, keeper, household))
    await test.must(checker, 'collection.decideEntries', {
      collectionId: id,
      entryIds,
      confirm: true,
    })
    return { id, households }
  }

  it('is a 收款收据 with its number, amount in words and a code to check; never a donation', async () => {
    const { id, households } = await collected(4)
    const answer = await test.must(keeper, 'collection.printReceipts', {
      collectionId: id,
      from: 1,
      to: 60,
    })
    expect(answer.name).toBe('收款收据_000001-000004.pdf')
    const bytes = Buffer.from(answer.base64, 'base64')
    const pages = pagesOf(bytes)
    expect(pages).toHaveLength(2)
    const { dueFen } = households[0] as Household
    for (const words of [
      '收款收据',
      '第 000001 号',
      '户：7号楼 1单元 101室',
      `￥${(dueFen / 100).toFixed(2)}`,
      '人民币（大写）贰拾柒元柒角捌分',
      '收款单位：后大街社区居委会',
      '不是捐赠票据',
    ]) {
      expect(pages[0]).toContain(words)
    }
    expect(pages.join('')).not.toMatch(/爱心|募捐|捐款|众筹|户主/)
    const { checkCode } = await test.rows((db) =>
      db
        .selectFrom('collectionReceipt')
        .select('checkCode')
        .where('collectionId', '=', id)
        .where('number', '=', 1)
        .executeTakeFirstOrThrow(),
    )
    expect(pages[0]).toContain(`${checkCode.slice(0, 5)}-${checkCode.slice(5)}`)
    expect(checkCode).toMatch(/^[0-9A-Z]{10}$/)
  })

  it('leads by its QR code to where it is checked', async () => {
    const { id } = await collected(1)
    const { receiptId, code } = await test.rows((db) =>
      db
        .selectFrom('collectionReceipt')
        .select(['id as receiptId', 'checkCode as code'])
        .where('collectionId', '=', id)
        .executeTakeFirstOrThrow(),
    )
    const { base64 } = await test.must(keeper, 'collection.printReceipt', { id: receiptId })
    expect(qrOf(Buffer.from(base64, 'base64'))).toBe(`${PUBLIC_URL}/r?c=${code}`)
  })

  async function upload(rows: unknown[][]) {
    const bytes = await bookOf(rows)
    return test.rows((db) =>
      storeFile(
        {
          db,
          districtId: DISTRICT,
          accountId: keeper.accountId ?? '',
          files: test.files,
          now: new Date(),
        },
        bytes,
        '住户.xlsx',
      ),
    )
  }
  const HEADER = ['小区', '楼号', '单元', '楼层', '室号', '户主', '专有面积（平方米）']

  it('takes the households of a spreadsheet in place of those that were', async () => {
    const draft = await draftCollection(test, keeper, { ...facts(), basis: 'area' })
    const fileId = await upload([
      HEADER,
      ['新村', 7, 2, 3, '302', '王秀珍', 88.5],
      ['新村', 10, 1, 1, 101, '', 102.33],
      ['新村', 9, 1, 1, 101, '李强', '76'],
    ])
    const input = { collectionId: draft.id, fileId }
    expect(await test.must(keeper, 'collection.importHouseholds', input)).toEqual({
      added: 3,
      problems: [],
    })
    const { items } = await test.must(keeper, 'collection.listHouseholds', {
      collectionId: draft.id,
    })
    expect(items.map(({ label, area, floor }) => [label, area, floor])).toEqual([
      ['新村 7号楼 2单元 302室', 8_850, 3],
      ['新村 9号楼 1单元 101室', 7_600, 1],
      ['新村 10号楼 1单元 101室', 10_233, 1],
    ])
    expect(items.reduce((sum, { shareFen = 0 }) => sum + shareFen, 0)).toBe(draft.gapFen)
  })

  it('takes none when one is wrong, and says which row', async () => {
    const draft = await draftCollection(test, keeper, facts())
    const fileId = await upload([
      HEADER,
      ['', 7, 1, 1, 101, '', 80],
      ['', 7, 1, 1, 101, '', 80],
      ['', 7, 1, 2, 201, '', '八十'],
      ['', '', 1, 2, 202, '', 80],
    ])
    const input = { collectionId: draft.id, fileId }
    const answer = await test.must(keeper, 'collection.importHouseholds', input)
    expect(answer.added).toBe(0)
    expect(answer.problems).toEqual([
      { row: 3, message: '7号楼 1单元 101室 与第 2 行相同' },
      { row: 4, message: '面积是数字' },
      { row: 5, message: '请填写楼号' },
    ])
    const { items } = await test.must(keeper, 'collection.listHouseholds', {
      collectionId: draft.id,
    })
    expect(items).toHaveLength(4)
  })

  it('reads its own template', async () => {
    const { base64 } = await test.must(keeper, 'collection.householdTemplate', {})
    const sheet = (await openBook(Buffer.from(base64, 'base64'))).worksheets[0]
    const [, ...header] = (sheet?.getRow(1).values ?? []) as unknown[]
    expect(header).toEqual([...HEADER, '约定金额（元）'])
  })

  it('exports the account in typed cells that equal the page, households without names', async () => {
    const { id, households } = await collected(3)
    const link = await test.must(keeper, 'collection.exportAccount', { collectionId: id })
    expect(link.name).toMatch(/^费用分摊账目_楼道窗户维修_\d{4}-\d{2}-\d{2}\.xlsx$/)
    const book = await openBook(await bytesOf(test, link))
    expect(book.worksheets.map(({ name }) => name)).toEqual(['账目', '补贴和支出', '住户明细'])
    const [sums, , details] = book.worksheets
    const facts = new Map(
      sums?.getSheetValues().flatMap((row) => {
        const [, name, value] = (row ?? []) as unknown[]
        return name ? [[String(name), value] as const] : []
      }),
    )
    const { sums: shown } = await test.must(keeper, 'collection.account', { collectionId: id })
    expect(facts.get('已交户数')).toBe(3)
    expect(facts.get('住户已交（元）')).toBe(shown.contributedFen / 100)
    expect(facts.get('余额（元）')).toBe(shown.balanceFen / 100)
    const rows = (details?.getSheetValues() ?? []).slice(2) as unknown[][]
    expect(rows.map(([, label]) => label)).toEqual(households.map(({ label }) => label))
    expect(JSON.stringify(details?.getSheetValues())).not.toContain('户主1')

    const office = world.accounts.districtOfficer
    const figures = await test.must(office, 'collection.exportAccount', { collectionId: id })
    const seen = await openBook(await bytesOf(test, figures))
    expect(seen.worksheets.map(({ name }) => name)).toEqual(['账目', '补贴和支出'])
  })
})
