/**
 * 业主名册 — the owners of an estate (小区) by certificate: who owns which flat of how large an area.
 * Parking is left out (宁波市住宅小区物业管理条例第十八条). Areas are whole numbers of 0.01 m².
 */
import * as v from 'valibot'
import { type FileAnswer, Id, optionalText, type Page, page, text } from '../common'

export const AREA_BASES = ['certificate', 'measured', 'contract'] as const
/** 不动产权证、实测、买卖合同: in this order, whichever there is. */
export type AreaBasis = (typeof AREA_BASES)[number]

export const OWNER_KINDS = ['person', 'body', 'developer'] as const
/** 个人、单位、建设单位: the developer counts once for all that is unsold or not handed over. */
export type OwnerKind = (typeof OWNER_KINDS)[number]

export interface RegisterSummary {
  regionId: string
  regionName: string
  /** Grows by one with each change; 0 while there is no register. */
  version: number
  owners: number
  units: number
  /** 0.01 m² */
  area: number
  /** Flats of the developer, who counts once. */
  developerUnits: number
  /** Owners of more than one flat, who count once. */
  severalUnits: number
  updatedAt?: string
  can: { keep: boolean; seeIdentity: boolean }
}

export interface OwnedUnit {
  id: string
  building: string
  room: string
  ownerId: string
  ownerName: string
  ownerKind: OwnerKind
  coOwners: string[]
  /** 0.01 m² */
  area: number
  areaBasis: AreaBasis
  /** How many flats this owner has in the estate. */
  ownerUnits: number
  /** For the offices alone: the number of the certificate, and the end of the identity number. */
  certificateNo?: string
  identityTail?: string
}

/** What a column of the spreadsheet means; found by its header. */
export const REGISTER_COLUMNS = [
  'building',
  'room',
  'owner',
  'coOwners',
  'area',
  'areaBasis',
  'certificateNo',
  'identity',
  'phone',
  'use',
  'sold',
] as const
export type RegisterColumn = (typeof REGISTER_COLUMNS)[number]

export interface RegisterImportRow {
  /** As the person counts in the spreadsheet: the header is row 1. */
  row: number
  /** `7号楼 301室` */
  name: string
  /** skip: parking, which does not count; change: the flat is there with another owner or area. */
  verdict: 'add' | 'change' | 'same' | 'skip' | 'error'
  problems: { column: RegisterColumn; value: string; message: string }[]
}

export interface RegisterPreview {
  id: string
  fileName: string
  columns: { column: RegisterColumn; header: string }[]
  ignoredHeaders: string[]
  total: number
  toAdd: number
  toChange: number
  same: number
  skipped: number
  errors: number
  /** Owners after the import, each once; and how many names could not be told apart or together. */
  owners: number
  namesakes: number
  /** Flats of the register that the spreadsheet does not name: they stay as they are. */
  missing: number
  /** Rows with problems first, at most 200. */
  rows: RegisterImportRow[]
}

export const ShowRegisterInput = v.strictObject({ regionId: Id })
export const ListUnitsInput = v.strictObject({
  regionId: Id,
  building: optionalText(20, '楼栋'),
  /** A room, a name of an owner, or part of them. */
  query: optionalText(50, '关键词'),
  ...page,
})
export const RegisterTemplateInput = v.strictObject({})
export const PreviewRegisterInput = v.strictObject({ fileId: Id, regionId: Id })
export const ConfirmRegisterInput = v.strictObject({ id: Id })
/** 100,000 m²: larger than any flat. */
const LARGEST_AREA = 10_000_000
export const CorrectUnitInput = v.strictObject({
  id: Id,
  /** 0.01 m² */
  area: v.pipe(
    v.number('面积填数字，最多两位小数，如 89.35'),
    v.integer('面积填数字，最多两位小数，如 89.35'),
    v.minValue(1, '面积要大于 0'),
    v.maxValue(LARGEST_AREA, '面积不超过 10 万平方米'),
  ),
  areaBasis: v.picklist(AREA_BASES),
  /** The same owner under their right name, or another one; absent where neither is. */
  owner: v.optional(
    v.strictObject({ change: v.picklist(['rename', 'other']), name: text(50, '业主姓名') }),
  ),
  reason: text(100, '原因'),
})
export const RemoveUnitInput = v.strictObject({ id: Id, reason: text(100, '原因') })

export interface RegisterApi {
  'decision.showRegister': {
    input: v.InferInput<typeof ShowRegisterInput>
    output: RegisterSummary
  }
  'decision.listUnits': {
    input: v.InferInput<typeof ListUnitsInput>
    output: Page<OwnedUnit> & { buildings: string[] }
  }
  'decision.correctUnit': { input: v.InferInput<typeof CorrectUnitInput>; output: OwnedUnit }
  'decision.removeUnit': {
    input: v.InferInput<typeof RemoveUnitInput>
    output: RegisterSummary
  }
  'decision.registerTemplate': {
    input: v.InferInput<typeof RegisterTemplateInput>
    output: FileAnswer
  }
  'decision.previewRegister': {
    input: v.InferInput<typeof PreviewRegisterInput>
    output: RegisterPreview
  }
  'decision.confirmRegister': {
    input: v.InferInput<typeof ConfirmRegisterInput>
    output: { added: number; changed: number; same: number; version: number }
  }
}
