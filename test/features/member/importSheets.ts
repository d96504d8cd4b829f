/** Spreadsheets for the tests: honest ones by exceljs, hostile ones byte by byte. */
import { crc32 as crcOf, deflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { storeFile } from '../../../cloudfunctions/features/file/commands/storeFile'
import { type Caller, DISTRICT, type TestDistrict } from '../../support/district'

export const HEADER = ['姓名', '手机号', '党员类别', '组织关系所在党支部', '报到社区']

/** A workbook of one sheet; cells as exceljs takes them. */
export async function bookOf(
  rows: unknown[][],
  change: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void = () => {},
): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('名单')
  for (const row of rows) sheet.addRow(row)
  change(sheet, book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** The first worksheet of an answer, opened by another program than the one that reads imports. */
export async function openBook(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  return book
}

/** The bytes behind the address of a spreadsheet that was made for somebody. */
export function bytesOf({ files }: TestDistrict, { url }: { url: string }): Promise<Buffer> {
  const [, districtId = '', fileId = ''] = /^\/files\/(\d{6})\/([0-9a-f-]{36})\?/.exec(url) ?? []
  return files.get(districtId, fileId)
}

export interface Part {
  name: string
  /** Packed already; then its size unpacked has to be said. */
  packed?: Buffer
  text?: string
  size?: number
  /** Bit 0: encrypted. */
  flags?: number
}

/** A zip as anyone could write it: the headers say what the test wants them to say. */
export function zipOf(parts: Part[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, text = '', packed = deflateRawSync(text), size, flags = 0 } of parts) {
    const unpacked = size ?? Buffer.byteLength(text)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(text ? (crcOf as (data: string) => number)(text) : 0, 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(unpacked, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    files.push(Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, Buffer.from(name))
    offset += 4 + common.length + Buffer.byteLength(name) + packed.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, list, end])
}

const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The smallest workbook around one worksheet. */
export function bookAround(sheet: Omit<Part, 'name'>, ...more: Part[]): Buffer {
  return zipOf([
    {
      name: '_rels/.rels',
      text: `<Relationships><Relationship Id="r1" Type="${RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      text: `<workbook xmlns:r="${RELS}"><sheets><sheet name="名单" sheetId="1" r:id="s1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `<Relationships><Relationship Id="s1" Type="${RELS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', ...sheet },
    ...more,
  ])
}

const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
export const rowXml = (cells: string[]) => `<row>${cells.map(cell).join('')}</row>`
export const sheetXml = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`

/** As the upload does it. */
export async function send(
  test: TestDistrict,
  { accountId = '', district = DISTRICT }: Caller,
  bytes: Buffer,
  name = '名单.xlsx',
): Promise<string> {
  const { files } = test
  const now = new Date()
  return test.rows(
    (db) => storeFile({ db, districtId: district, accountId, files, now }, bytes, name),
    district,
  )
}

/** People who do not exist, in any number. */
export function manyRows(count: number, community: string): string[][] {
  const given = Array.from('秀国建小文明志海玉春德永家桂金')
  return Array.from({ length: count }, (_, index) => [
    `${'王李张刘陈杨赵黄周吴'[index % 10]}${given[Math.floor(index / 10) % 15]}${given[Math.floor(index / 150) % 15]}`,
    String(15_000_000_000 + index),
    index % 9 === 0 ? '预备党员' : '正式党员',
    `某某单位第${index % 40}党支部`,
    community,
  ])
}
