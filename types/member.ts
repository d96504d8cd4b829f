/** 党员 — the roster of Party members. The official member file stays in the Party's own system. */
import * as v from 'valibot'
import {
  Day,
  type FileAnswer,
  type FileLink,
  Id,
  list,
  optionalText,
  type Page,
  Phone,
  page,
  text,
  Version,
} from './common'
import type { StationRole } from './station'

/** Where a member reports or lives; an area was a community of its own. */
export const MEMBER_PLACES = ['community', 'village', 'area'] as const

export const MEMBER_CATEGORIES = ['full', 'probationary', 'applicant'] as const
/** 正式党员、预备党员、入党积极分子. */
export type MemberCategory = (typeof MEMBER_CATEGORIES)[number]

export interface Member {
  id: string
  name: string
  category: MemberCategory
  /** 组织关系所在: a branch of this system, or the name of one outside. */
  homeBranch: { id?: string; name: string; outside: boolean }
  regionId: string
  regionName: string
  skills: string[]
  /** 139****1206; absent for those who may not see phones, and when none is known. */
  phoneMasked?: string
  isMobile: boolean
  isInService: boolean
  status: 'active' | 'left'
}

export interface MemberDetail extends Member {
  services: string[]
  joinedPartyOn?: string
  leftOn?: string
  leftReason?: string
  isBound: boolean
  temporaryBranches: {
    id: string
    name: string
    groupName?: string
    post?: string
    left: boolean
  }[]
  /** Stations that they started or coordinate, and those they did. */
  stations: { id: string; name: string; role: StationRole; isHead: boolean; left: boolean }[]
  version: number
  can: {
    correct: boolean
    leave: boolean
    return: boolean
    revealPhone: boolean
    createBindingCode: boolean
    seeEvents: boolean
  }
}

const facts = {
  name: text(50, '姓名'),
  phone: v.optional(Phone),
  category: v.picklist(MEMBER_CATEGORIES),
  /** Exactly one of the two: inside by id, outside by name. */
  homeBranchId: v.optional(Id),
  homeBranchName: optionalText(100, '组织关系所在党支部'),
  /** 报到社区. */
  regionId: Id,
  skills: list(text(20, '特长'), 10),
  services: list(text(20, '可服务类别'), 10),
  isMobile: v.boolean(),
  isInService: v.boolean(),
  joinedPartyOn: v.optional(Day),
}

const oneHomeBranch = (input: {
  homeBranchId?: string | undefined
  homeBranchName?: string | undefined
}) => Boolean(input.homeBranchId) !== Boolean(input.homeBranchName)
const ONE_HOME_BRANCH = '组织关系所在党支部：选本系统里的一个，或填写系统外的名称'

/** The roster as a spreadsheet, and how many people are in it. */
export interface RosterFile extends FileLink {
  count: number
}

export const ListMembersInput = v.strictObject({
  /** Name, part of it, pinyin or its initials, the phone number or its last four digits. */
  query: optionalText(50, '关键词'),
  regionId: v.optional(Id),
  branchId: v.optional(Id),
  category: v.optional(v.picklist(MEMBER_CATEGORIES)),
  skill: optionalText(20, '特长'),
  homeBranch: v.optional(v.picklist(['inside', 'outside'])),
  mobile: v.optional(v.boolean()),
  status: v.optional(v.picklist(['active', 'left']), 'active'),
  ...page,
})
export const FindMemberInput = v.strictObject({ id: Id })
export const AddMemberInput = v.pipe(
  v.strictObject(facts),
  v.check((input) => oneHomeBranch(input), ONE_HOME_BRANCH),
)
export const CorrectMemberInput = v.pipe(
  v.strictObject({ id: Id, version: Version, ...facts }),
  v.check((input) => oneHomeBranch(input), ONE_HOME_BRANCH),
)
/** 回册: somebody who left comes back, or never should have been taken off. */
export const ReturnInput = v.strictObject({
  id: Id,
  version: Version,
  reason: text(100, '回册的原因'),
})
export const LeaveInput = v.strictObject({ id: Id, leftOn: Day, reason: text(100, '去向') })
export const RevealPhoneInput = v.strictObject({ id: Id, reason: text(100, '查看理由') })

export interface MemberPage extends Page<Member> {
  /** How many answer to the filter; absent where counting would be slow. */
  total?: number
  can: { add: boolean; import: boolean; export: boolean }
}

/** What a column of the spreadsheet means; found by its header. */
export const IMPORT_COLUMNS = [
  'name',
  'phone',
  'category',
  'homeBranch',
  'region',
  'skills',
  'services',
  'mobile',
  'inService',
  'joinedPartyOn',
] as const
export type ImportColumn = (typeof IMPORT_COLUMNS)[number]

export const PreviewImportInput = v.strictObject({ fileId: Id, regionId: Id })
export interface ImportRow {
  /** As the person counts in the spreadsheet: the header is row 1. */
  row: number
  name: string
  /** add: new; same: already there; change is never made by an import. */
  verdict: 'add' | 'same' | 'error'
  problems: { column: ImportColumn; value: string; message: string }[]
}
export interface ImportPreview {
  id: string
  fileName: string
  columns: { column: ImportColumn; header: string }[]
  ignoredHeaders: string[]
  total: number
  toAdd: number
  same: number
  errors: number
  /** Rows with problems first, at most 200. */
  rows: ImportRow[]
}
export const ConfirmImportInput = v.strictObject({ id: Id })
export const ExportMembersInput = v.omit(ListMembersInput, ['cursor', 'limit'])

export interface MemberApi {
  'member.list': { input: v.InferInput<typeof ListMembersInput>; output: MemberPage }
  'member.find': { input: v.InferInput<typeof FindMemberInput>; output: MemberDetail }
  'member.add': { input: v.InferInput<typeof AddMemberInput>; output: MemberDetail }
  'member.correct': { input: v.InferInput<typeof CorrectMemberInput>; output: MemberDetail }
  'member.return': { input: v.InferInput<typeof ReturnInput>; output: MemberDetail }
  'member.leave': { input: v.InferInput<typeof LeaveInput>; output: MemberDetail }
  'member.revealPhone': { input: v.InferInput<typeof RevealPhoneInput>; output: { phone: string } }
  'member.importTemplate': { input: Record<string, never>; output: FileAnswer }
  'member.previewImport': { input: v.InferInput<typeof PreviewImportInput>; output: ImportPreview }
  'member.confirmImport': {
    input: v.InferInput<typeof ConfirmImportInput>
    output: { added: number; same: number }
  }
  'member.export': { input: v.InferInput<typeof ExportMembersInput>; output: RosterFile }
}
