/** Files that are not what they say, or more than anybody can bear: refused in words, and quickly. */
import { randomBytes, randomUUID } from 'node:crypto'
import { createDeflateRaw, deflateRawSync } from 'node:zlib'
import type { ErrorCode, Problem } from '@contract/errors'
import { type Caller, DISTRICT, openTestDistrict, type TestDistrict } from '../../support/district'
import { buildDistrict, buildOfficer, buildRegion, type Place } from '../../support/factories'
import { bookAround, bookOf, HEADER, rowXml, send, sheetXml, zipOf } from './importSheets'

const PERSON = ['王秀珍', '13900001206', '正式党员', '外单位党支部', '总浦桥社区']
const MEGABYTE = 1024 * 1024

/** Packs the same megabyte again and again, as a bomb is made. */
async function packRepeated(begin: string, megabyte: string, times: number): Promise<Buffer> {
  const packer = createDeflateRaw({ level: 1 })
  const packed: Buffer[] = []
  packer.on('data', (chunk: Buffer) => packed.push(chunk))
  const ended = new Promise((resolve) => packer.once('end', resolve))
  const write = (text: string) =>
    new Promise<void>((resolve, reject) =>
      packer.write(text, (error) => (error ? reject(error) : resolve())),
    )
  await write(begin)
  for (let time = 0; time < times; time++) await write(megabyte)
  packer.end()
  await ended
  return Buffer.concat(packed)
}

describe('an import refuses', () => {
  let test: TestDistrict
  let community: Place
  let office: Caller

  beforeAll(async () => {
    test = await openTestDistrict()
    const district = await buildDistrict(test)
    community = await buildRegion(test, { name: '总浦桥社区' }, district)
    office = await buildOfficer(test, 'communityOfficer', community)
  })
  afterAll(() => test.close())

  async function refusal(fileId: string): Promise<{ code?: ErrorCode; problems?: Problem[] }> {
    const reply = await test.callAs(office, 'member.previewImport', {
      fileId,
      regionId: community.id,
    })
    expect(reply.ok).toBe(false)
    // Nothing of the program shows: codes and sentences only.
    expect(JSON.stringify(reply)).not.toMatch(/\bat |\.ts|Error/)
    return reply.ok ? {} : reply
  }
  const refusalOf = async (bytes: Buffer) => refusal(await send(test, office, bytes))

  /** Bytes in the store that the upload itself would have refused. */
  async function plant(bytes: Buffer): Promise<string> {
    const id = randomUUID()
    await test.files.put(DISTRICT, id, bytes)
    await test.rows((db) =>
      db
        .insertInto('file')
        .values({
          districtId: DISTRICT,
          id,
          accountId: office.accountId ?? '',
          kind: 'sheet',
          mime: 'application/octet-stream',
          bytes: bytes.length,
          sha256: randomUUID(),
          createdAt: new Date(),
        })
        .execute(),
    )
    return id
  }

  it('a renamed program, an old workbook and an encrypted one, at the door and behind it', async () => {
    const program = Buffer.concat([Buffer.from('MZ'), randomBytes(4000)])
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), randomBytes(4000)])
    for (const bytes of [program, old]) {
      await expect(send(test, office, bytes)).rejects.toMatchObject({ code: 'file_type_refused' })
      expect(await refusal(await plant(bytes))).toMatchObject({ code: 'sheet_unreadable' })
    }
    const secret = bookAround({ text: sheetXml(rowXml(HEADER)), flags: 1 })
    expect(await refusalOf(secret)).toMatchObject({ code: 'sheet_unreadable' })
  })

  it('a zip that is no workbook, one cut off, one with garbage inside, XML that is none', async () => {
    const good = await bookOf([HEADER, PERSON])
    const broken = [
      zipOf([{ name: 'word/document.xml', text: '<document/>' }]),
      good.subarray(0, good.length / 2),
      Buffer.concat([good.subarray(0, 200), randomBytes(400), good.subarray(600)]),
      bookAround({ text: '<worksheet><sheetData><row></sheetData></worksheet>' }),
      bookAround({ text: '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>' }),
      bookAround({ packed: randomBytes(500), size: 500 }),
      bookAround(
        { text: sheetXml(rowXml(HEADER) + rowXml(PERSON)) },
        ...Array.from({ length: 3000 }, (_, index) => ({ name: `xl/${index}.xml`, text: '' })),
      ),
    ]
    for (const bytes of broken) {
      expect(await refusalOf(bytes)).toMatchObject({ code: 'sheet_unreadable' })
    }
  })

  it('a bomb that says how large it is, one that lies, one among the shared texts', async () => {
    const rows = rowXml(HEADER) + rowXml(PERSON)
    const blanks = '<row/>'.repeat(MEGABYTE / 6)
    const packed = await packRepeated(`<worksheet><sheetData>${rows}`, blanks, 500)
    expect(packed.length).toBeLessThan(5 * MEGABYTE)
    const texts = await packRepeated('<sst><si><t>', ' '.repeat(MEGABYTE), 500)
    const began = process.memoryUsage()
    let most = 0
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss - began.rss)
    }, 5).unref()

    const honest = await refusalOf(bookAround({ packed, size: 500 * MEGABYTE }))
    expect(honest).toMatchObject({ code: 'sheet_too_large' })
    expect(honest.problems?.[0]?.message).toContain('表格展开后太大')
    // The true content is stopped where the lie ends, long before 500 MB.
    expect(await refusalOf(bookAround({ packed, size: 2 * MEGABYTE }))).toMatchObject({
      code: 'sheet_unreadable',
    })
    const sheet = { text: sheetXml(rows) }
    const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const withTexts = bookAround(
      sheet,
      { name: 'xl/sharedStrings.xml', packed: texts, size: 500 * MEGABYTE },
      {
        name: 'xl/_rels/workbook.xml.rels',
        text:
          `<Relationships><Relationship Id="s1" Type="${types}/worksheet" Target="worksheets/sheet1.xml"/>` +
          `<Relationship Id="s2" Type="${types}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      },
    )
    expect(await refusalOf(withTexts)).toMatchObject({ code: 'sheet_too_large' })
    clearInterval(watch)
    console.log(`bombs of 500 MB: memory rose by ${Math.round(most / MEGABYTE)} MB`)
    expect(most).toBeLessThan(250 * MEGABYTE)
  })

  it('formulas, naming their cells', async () => {
    const reply = await refusalOf(
      await bookOf([
        HEADER,
        PERSON,
        [
          '张三',
          { formula: '13900000000+ROW()', result: 13_900_000_003 },
          '正式党员',
          '外单位党支部',
        ],
      ]),
    )
    expect(reply.code).toBe('sheet_has_formulas')
    expect(reply.problems).toEqual([
      { path: 'B3', message: 'B3 是公式，请改成直接填写的内容（选择性粘贴为“数值”）' },
    ])
  })

  it('100,000 rows, and one more than 20,000', async () => {
    for (const count of [100_000, 20_001]) {
      const text = sheetXml(rowXml(HEADER) + rowXml(PERSON).repeat(count))
      const reply = await refusalOf(bookAround({ text, packed: deflateRawSync(text) }))
      expect(reply.code).toBe('sheet_too_large')
      expect(reply.problems?.[0]?.message).toBe('一次最多导入 20000 行，请分成几份')
    }
  })

  it('a table without a header, without a column that is needed, without anybody', async () => {
    expect(await refusalOf(await bookOf([PERSON, PERSON]))).toMatchObject({
      code: 'sheet_no_header',
    })
    const late = [...Array.from({ length: 12 }, () => ['说明']), HEADER, PERSON]
    expect(await refusalOf(await bookOf(late))).toMatchObject({ code: 'sheet_no_header' })
    const partial = await refusalOf(
      await bookOf([
        ['姓名', '手机'],
        ['王秀珍', '13900001206'],
      ]),
    )
    expect(partial.problems?.map(({ path }) => path)).toEqual(['category', 'homeBranch'])
    expect(await refusalOf(await bookOf([HEADER]))).toMatchObject({ code: 'sheet_unreadable' })
  })

  it('a photo, a file of somebody else, one that is not there', async () => {
    const other = await buildOfficer(test, 'communityOfficer', community)
    const theirs = await send(test, other, await bookOf([HEADER, PERSON]))
    expect(await refusal(theirs)).toMatchObject({ code: 'file_missing' })
    expect(await refusal(randomUUID())).toMatchObject({ code: 'file_missing' })
    const gone = await send(test, office, await bookOf([HEADER, PERSON]))
    await test.files.remove(DISTRICT, gone)
    expect(await refusal(gone)).toMatchObject({ code: 'file_missing' })
  })

  it('and none of it was a fault of the program', () => {
    expect(test.logLines.filter((line) => line.includes('unknown error'))).toEqual([])
  })
})
