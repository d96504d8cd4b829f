/** 社会组织 — social organisations: three registered types, and filed community organisations (备案). */
import * as v from 'valibot'
import { Day, Id, optionalText, type Page, type PersonRef, page, text, Version } from './common'

export const ORGANIZATION_TYPES = [
  'association',
  'privateNonEnterprise',
  'foundation',
  'filedCommunity',
] as const
/** 社会团体、民办非企业单位、基金会 are legal persons; 备案社区社会组织 is not. */
export type OrganizationType = (typeof ORGANIZATION_TYPES)[number]

export const ORGANIZATION_FIELDS = [
  'service',
  'culture',
  'selfGovernance',
  'safety',
  'other',
] as const
/** 服务、文体、自治、平安、其他. */
export type OrganizationField = (typeof ORGANIZATION_FIELDS)[number]

export interface Organization {
  id: string
  name: string
  type: OrganizationType
  field: OrganizationField
  regionId: string
  regionName: string
  status: 'active' | 'cancelled'
}

export interface OrganizationDetail extends Organization {
  code?: string
  /** Why a code was accepted whose check digit, class or registrar does not fit (S-5). */
  codeOverrideReason?: string
  filingNo?: string
  registeredBy?: string
  tier?: 'subdistrict' | 'community'
  headName?: string
  headIsMember: boolean
  foundedOn?: string
  summary?: string
  version: number
  /** 工作人员, shown to the offices over it. */
  staff: PersonRef[]
  can: { correct: boolean; cancel: boolean; setStaff: boolean }
}

const code = v.optional(
  v.pipe(
    v.string(),
    v.maxLength(40),
    v.transform((value) => value.trim().toUpperCase()),
    v.regex(/^[0-9A-Z]{18}$/, '统一社会信用代码是 18 位数字和大写字母'),
  ),
)

const facts = {
  name: text(100, '名称'),
  type: v.picklist(ORGANIZATION_TYPES),
  field: v.picklist(ORGANIZATION_FIELDS),
  regionId: Id,
  code,
  codeOverrideReason: optionalText(200, '理由'),
  filingNo: optionalText(50, '备案号'),
  registeredBy: optionalText(100, '登记机关'),
  tier: v.optional(v.picklist(['subdistrict', 'community'])),
  headName: optionalText(50, '负责人'),
  headIsMember: v.boolean(),
  foundedOn: v.optional(Day),
  summary: optionalText(500, '简介'),
}

/** What a type must have: a legal person its code, a filed one its filing number (S-3). */
const complete = (input: {
  type: OrganizationType
  code?: string | undefined
  filingNo?: string | undefined
}) => (input.type === 'filedCommunity' ? Boolean(input.filingNo) : Boolean(input.code))
const INCOMPLETE = '登记的组织要填统一社会信用代码，备案的组织要填备案号'

export const ListOrganizationsInput = v.strictObject({
  /** Part of the name, the code or the filing number. */
  query: optionalText(50, '关键词'),
  type: v.optional(v.picklist(ORGANIZATION_TYPES)),
  field: v.optional(v.picklist(ORGANIZATION_FIELDS)),
  regionId: v.optional(Id),
  status: v.optional(v.picklist(['active', 'cancelled']), 'active'),
  ...page,
})
export const FindOrganizationInput = v.strictObject({ id: Id })
export const AddOrganizationInput = v.pipe(
  v.strictObject(facts),
  v.check((input) => complete(input), INCOMPLETE),
)
export const CorrectOrganizationInput = v.pipe(
  v.strictObject({ id: Id, version: Version, ...facts }),
  v.check((input) => complete(input), INCOMPLETE),
)
export const SetStaffInput = v.strictObject({ id: Id, personId: Id, isStaff: v.boolean() })
export const CancelOrganizationInput = v.strictObject({ id: Id, reason: text(200, '理由') })

export interface OrganizationPage extends Page<Organization> {
  /** How many of each type answer to the filter without its type. */
  counts: Record<OrganizationType, number>
  can: { add: boolean }
}

export interface OrganizationApi {
  'organization.list': {
    input: v.InferInput<typeof ListOrganizationsInput>
    output: OrganizationPage
  }
  'organization.find': {
    input: v.InferInput<typeof FindOrganizationInput>
    output: OrganizationDetail
  }
  'organization.add': {
    input: v.InferInput<typeof AddOrganizationInput>
    output: OrganizationDetail
  }
  'organization.correct': {
    input: v.InferInput<typeof CorrectOrganizationInput>
    output: OrganizationDetail
  }
  /** 工作人员 publish what the organisation offers; named and ended by the offices over it. */
  'organization.setStaff': {
    input: v.InferInput<typeof SetStaffInput>
    output: OrganizationDetail
  }
  'organization.cancel': {
    input: v.InferInput<typeof CancelOrganizationInput>
    output: OrganizationDetail
  }
}
