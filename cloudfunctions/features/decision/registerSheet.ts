/** Which column of a register is which, by what people call it; and the table to fill in. */
import type { FileAnswer } from '@contract/common'
import { REGISTER_COLUMNS, type RegisterColumn } from '@contract/decision'
import { type SheetPlan, synonymsOf } from '../../core/sheet/header'
import { styleHeader } from '../../core/sheet/style'
import { SHEET_MIME } from '../file/commands/storeFile'

const COLUMN_NAMES: Record<RegisterColumn, string> = {
  building: '楼栋',
  room: '室号',
  owner: '业主姓名',
  coOwners: '共有人',
  area: '专有面积',
  areaBasis: '面积依据',
  certificateNo: '不动产权证号',
  identity: '证件号码',
  phone: '手机号',
  use: '用途',
  sold: '销售状态',
}

export const REGISTER_SHEET: SheetPlan<RegisterColumn> = {
  names: COLUMN_NAMES,
  synonyms: synonymsOf({
    building: '楼栋 楼号 幢号 幢 栋 楼 楼幢',
    room: '室号 房号 房间号 室 门牌 门牌号 房屋',
    owner: '业主姓名 业主 姓名 产权人 权利人 所有权人',
    coOwners: '共有人 共有权人 共有人姓名',
    area: '专有面积 建筑面积 面积 产权面积 专有部分面积',
    areaBasis: '面积依据 面积来源',
    certificateNo: '不动产权证号 产权证号 房产证号 不动产权证 证号',
    identity: '证件号码 身份证号 身份证号码 证件号 身份证',
    phone: '手机 手机号 手机号码 联系电话 联系方式 电话',
    use: '用途 房屋用途 类型 房屋类型',
    sold: '销售状态 售出 是否售出 是否交付 状态',
  }),
  required: ['building', 'room', 'owner', 'area'],
  key: 'room',
  days: [],
  single: ['room', 'certificateNo', 'area'],
  ignores: /遮盖|脱敏/,
}

const EXAMPLES: Partial<Record<RegisterColumn, string>>[] = [
  {
    building: '示例：7号楼',
    room: '301室',
    owner: '王秀珍',
    coOwners: '李强',
    area: '89.35',
    areaBasis: '不动产权证',
    certificateNo: '浙（2020）宁波市不动产权第0000000号',
    use: '住宅',
    sold: '已售',
  },
  { building: '示例：7号楼', room: '302室', area: '76.20', areaBasis: '合同', sold: '未售' },
]

const GUIDE: [string, string][] = [
  ['楼栋、室号', '必填。“7”“7幢”“7号楼”算同一栋。以“示例”开头的行不会导入。'],
  ['业主姓名', '必填。几个人共有的一套房只写一行，推选一人写在这里，其他人写在“共有人”。'],
  ['专有面积', '必填，单位平方米，最多两位小数。不含车位。'],
  ['面积依据', '不动产权证、实测、合同，按这个顺序取用。不填算不动产权证。'],
  ['证件号码', '可以不填。填了才能认出一人有几套房，只算一票；系统只留校验值和后四位。'],
  ['手机号', '可以不填。与绑定微信的居民姓名、手机号都相同时，可以直接投票。'],
  ['用途', '写明车位、车库的行不计入（《宁波市住宅小区物业管理条例》第十八条）。'],
  ['销售状态', '未售、未交付的房屋都归建设单位，合计一票。'],
]

export async function writeRegisterTemplate(): Promise<FileAnswer> {
  const { Workbook } = await import('exceljs')
  const book = new Workbook()
  const sheet = book.addWorksheet('业主名册', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = REGISTER_COLUMNS.map((key) => ({
    key,
    header: COLUMN_NAMES[key],
    width: key === 'certificateNo' ? 36 : 16,
    // Text, so that a spreadsheet does not turn an identity number into 3.3E+17.
    style: { numFmt: '@' },
  }))
  styleHeader(sheet.getRow(1))
  for (const example of EXAMPLES) {
    sheet.addRow(example).font = { color: { argb: 'FF808080' }, italic: true }
  }
  const guide = book.addWorksheet('填写说明')
  guide.columns = [
    { header: '列', width: 20 },
    { header: '怎样填', width: 90 },
  ]
  styleHeader(guide.getRow(1))
  guide.addRows(GUIDE)
  const bytes = Buffer.from(await book.xlsx.writeBuffer())
  return { name: '业主名册导入模板.xlsx', mime: SHEET_MIME, base64: bytes.toString('base64') }
}
