/**
 * From the cells of a row to a flat with its owner, or to what is wrong with them; and who of the
 * rows is one owner. 宁波市住宅小区物业管理条例第十八条: a certificate is a vote, somebody with several
 * certificates has one, what the developer has not sold or handed over is one, parking is none.
 */
import type { AreaBasis, OwnerKind, RegisterColumn, RegisterImportRow } from '@contract/decision'
import type { SheetCells } from '../../core/sheet/read'
import { nameForm } from '../../core/sheet/text'
import { listOf, nameOf, phoneOf, type Value } from '../member/importValueRule'
import { buildingName, roomName } from './placeRule'

export type CellProblem = RegisterImportRow['problems'][number]

/** A flat as a row of the spreadsheet says; `area` in 0.01 m². */
export interface UnitFacts {
  building: string
  room: string
  name: string
  kind: OwnerKind
  coOwners: string[]
  area: number
  areaBasis: AreaBasis
  certificateNo?: string | undefined
  identity?: string | undefined
  phone?: string | undefined
}

export interface UnitReading {
  /** `7号楼 301室`, as far as it can be read. */
  name: string
  isSkipped: boolean
  facts?: UnitFacts
  problems: CellProblem[]
}

export const isExample = ({ building = '' }: SheetCells<RegisterColumn>) =>
  /^[(（[【]?示例/.test(building)

const PARKING = /车位|车库|停车|储藏|地下室/
const UNSOLD = /^(未售|未售出|未交付|未交房|尾房|否)$/
const BODY = /(公司|厂|中心|局|所|社|行|学校|医院|集团|委员会|协会|基金会|合作社)$/
/** 100,000 m²: larger than any flat, smaller than what a column can hold. */
const LARGEST_AREA = 10_000_000

export function readUnit(cells: SheetCells<RegisterColumn>): UnitReading {
  const problems: CellProblem[] = []
  function take<T>(column: RegisterColumn, read: (text: string) => Value<T>): T | undefined {
    const text = cells[column]
    if (text === undefined) return undefined
    const result = read(text)
    if ('value' in result) return result.value
    problems.push({ column, value: shown(column, text), message: result.message })
    return undefined
  }
  const building = take('building', (text) => short(buildingName(text), 20))
  const room = take('room', (text) => short(roomName(text), 20))
  const name = [building, room].filter(Boolean).join(' ')
  if (PARKING.test(cells.use ?? '')) return { name, isSkipped: true, problems: [] }

  const isUnsold = UNSOLD.test((cells.sold ?? '').trim())
  const owner =
    take('owner', (text) => within(nameOf(text), 50)) ?? (isUnsold ? '建设单位' : undefined)
  const area = take('area', areaOf)
  const facts = {
    coOwners: take('coOwners', coOwnersOf) ?? [],
    areaBasis: take('areaBasis', basisOf) ?? 'certificate',
    certificateNo: take('certificateNo', (text) => short(text, 60)),
    identity: take('identity', identityOf),
    phone: isUnsold ? undefined : take('phone', phoneOf),
  } as const
  for (const [column, value] of [
    ['building', building],
    ['room', room],
    ['owner', owner],
    ['area', area],
  ] as const) {
    if (value === undefined && !problems.some((problem) => problem.column === column)) {
      problems.push({ column, value: '', message: '请填写这一格' })
    }
  }
  if (problems.length > 0 || !building || !room || !owner || !area) {
    return { name, isSkipped: false, problems }
  }
  const kind = kindOf(owner, isUnsold)
  return {
    name,
    isSkipped: false,
    facts: { ...facts, building, room, name: owner, area, kind },
    problems,
  }
}

/** A company, a bureau, a school is told by the end of its name. */
export function kindOf(name: string, isUnsold: boolean): OwnerKind {
  if (isUnsold) return 'developer'
  return BODY.test(name) ? 'body' : 'person'
}

const short = (text: string, most: number): Value<string> =>
  text.length > most ? { message: `不超过 ${most} 字` } : { value: text }

const within = (value: Value<string>, most: number): Value<string> =>
  'value' in value ? short(value.value, most) : value

/** `89.35`, `89.35㎡`: whole hundredths of a square metre, never by way of a floating point. */
function areaOf(text: string): Value<number> {
  const [, whole, part = ''] =
    /^(\d{1,6})(?:\.(\d{1,2})0*)?(?:㎡|m2|m²|平方米|平米|平)?$/i.exec(
      text.replace(/[\s,，]/g, ''),
    ) ?? []
  if (whole === undefined) return { message: '面积填数字，单位平方米，最多两位小数，如 89.35' }
  const area = Number(whole) * 100 + Number(part.padEnd(2, '0'))
  return area > 0 && area <= LARGEST_AREA
    ? { value: area }
    : { message: '面积要大于 0、不超过 10 万平方米' }
}

const BASES: Record<string, AreaBasis> = {
  不动产权证: 'certificate',
  房产证: 'certificate',
  产权证: 'certificate',
  证载: 'certificate',
  实测: 'measured',
  测绘: 'measured',
  合同: 'contract',
  买卖合同: 'contract',
  购房合同: 'contract',
}

function basisOf(text: string): Value<AreaBasis> {
  const value = BASES[nameForm(text)]
  return value ? { value } : { message: '面积依据填“不动产权证”“实测”或“合同”' }
}

function coOwnersOf(text: string): Value<string[]> {
  const names = listOf(text)
  const isGood = names.length <= 10 && names.every((name) => name.length <= 50)
  return isGood ? { value: names } : { message: '共有人最多 10 位，用顿号隔开' }
}

/** An identity number or the code of a body; a masked one identifies nobody. */
function identityOf(text: string): Value<string> {
  const value = text.replace(/\s/g, '').toUpperCase()
  if (/[*＊X]{3,}/.test(value)) return { message: '证件号码要完整填写，或者留空' }
  return /^[0-9A-Z()-]{6,30}$/.test(value) ? { value } : { message: '证件号码里有不认识的字符' }
}

/** What a preview may repeat of a cell: numbers of people are masked. */
function shown(column: RegisterColumn, text: string): string {
  if (column === 'identity' || column === 'phone') return `${text.slice(0, 3)}****`
  return text.slice(0, 60).replace(/\d{11,}/g, (digits) => `${digits.slice(0, 3)}****`)
}
