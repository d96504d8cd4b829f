/** 账号 — who is calling: sign-in, binding to a person, roles with their place, the record of events. */
import * as v from 'valibot'
import { type Empty, Id, type Page, Phone, page, text } from './common'

/** What a person may be somewhere. Being a Party member needs no grant. */
export const ROLES = [
  'districtOfficer',
  'subdistrictOfficer',
  'communityOfficer',
  'secretary',
  'deputySecretary',
  'leader',
  'organizationStaff',
] as const
export type Role = (typeof ROLES)[number]

/** Roles of an office, held for a place of the tree. */
export const OFFICE_ROLES = ['districtOfficer', 'subdistrictOfficer', 'communityOfficer'] as const
export type OfficeRole = (typeof OFFICE_ROLES)[number]

export type PlaceKind = 'region' | 'branch' | 'taskGroup' | 'partyGroup' | 'organization'
/** A part of a branch, which its leader leads. */
export const isGroup = (kind: PlaceKind): kind is 'taskGroup' | 'partyGroup' =>
  kind === 'taskGroup' || kind === 'partyGroup'

export interface Grant {
  id: string
  role: Role
  placeKind: PlaceKind
  placeId: string
  placeName: string
}

export interface Me {
  signedIn: boolean
  /** 演示: the data is fictional and anyone may sign in as anyone. */
  demo: boolean
  districtId: string
  districtName: string
  accountId?: string
  person?: { id: string; name: string; isMember: boolean }
  /** The role of this call; absent when the person acts as themself. */
  acting?: Grant
  grants: Grant[]
  bindingRequest?: { id: string; state: 'pending' | 'rejected'; reason?: string }
  /** Whom this account was until another became theirs, and who gave that one to them. */
  lostBinding?: { personName: string; at: string; by?: string }
}

export const UseBindingCodeInput = v.strictObject({
  code: v.pipe(
    v.string('请输入绑定码'),
    v.maxLength(40),
    v.transform((value) => value.toUpperCase().replace(/[^0-9A-Z]/g, '')),
    v.length(10, '绑定码是 10 位字母和数字'),
  ),
})

export const RequestBindingInput = v.strictObject({
  name: text(50, '姓名'),
  phone: Phone,
  /** The community that the person belongs to. */
  regionId: Id,
})

export interface BindingRequest {
  id: string
  name: string
  phoneMasked: string
  regionName: string
  requestedAt: string
  /** The person in the register with this name and phone, when there is exactly one. */
  match?: { id: string; name: string; isMember: boolean }
}

export const DecideBindingInput = v.strictObject({
  id: Id,
  approve: v.boolean(),
  reason: v.optional(text(200, '理由')),
})

export const CreateBindingCodeInput = v.strictObject({ personId: Id })
export interface BindingCode {
  code: string
  expiresAt: string
}

/** 确认登录: a phone that is signed in lets a browser in. */
export const ApprovePairingInput = v.strictObject({
  code: v.pipe(v.string(), v.regex(/^\d{6}$/, '登录码是 6 位数字')),
})

/**
 * Which device was let in, as it called itself; a wrong code costs one of a few tries within an
 * hour, and the answer says how many are left.
 */
export type PairingAnswer = { approved: true; device: string } | { approved: false; left: number }

export interface SessionInfo {
  id: string
  device: string
  createdAt: string
  current: boolean
}

export const RevokeSessionInput = v.strictObject({ id: Id })

export const ListGrantsInput = v.strictObject({ regionId: Id })
export interface GrantInfo extends Grant {
  personId: string
  personName: string
  grantedAt: string
  can: { end: boolean }
}
/** Who holds which office at a place and below it. */
export interface GrantList {
  items: GrantInfo[]
  can: { grant: boolean }
}
export const GrantRoleInput = v.strictObject({
  personId: Id,
  role: v.picklist(OFFICE_ROLES),
  regionId: Id,
})
export const EndGrantInput = v.strictObject({ id: Id })

export const ListEventsInput = v.strictObject({
  subjectKind: v.picklist([
    'member',
    'branch',
    'organization',
    'region',
    'account',
    'campaign',
    'activity',
    'station',
  ]),
  subjectId: Id,
  ...page,
})
/** 操作记录. Ids stay on the server: a person reads names and what was done. */
export interface EventInfo {
  id: string
  at: string
  who: string
  role?: Role
  method: string
  /** Whom and what it was about, by name: the task, the person, the group. */
  names: string[]
  reason?: string
  /** How many people were read out, where it was many at once. */
  count?: number
  /** What it became: the state of a task. */
  state?: string
}

/** With the name of what the record is about. */
export interface EventPage extends Page<EventInfo> {
  subject: { name: string }
}

export interface AccountApi {
  'account.me': { input: v.InferInput<typeof Empty>; output: Me }
  'account.useBindingCode': { input: v.InferInput<typeof UseBindingCodeInput>; output: Me }
  'account.requestBinding': { input: v.InferInput<typeof RequestBindingInput>; output: Me }
  'account.listBindingRequests': { input: v.InferInput<typeof Empty>; output: BindingRequest[] }
  'account.decideBinding': {
    input: v.InferInput<typeof DecideBindingInput>
    output: { id: string }
  }
  'account.createBindingCode': {
    input: v.InferInput<typeof CreateBindingCodeInput>
    output: BindingCode
  }
  'account.approvePairing': {
    input: v.InferInput<typeof ApprovePairingInput>
    output: PairingAnswer
  }
  'account.listSessions': { input: v.InferInput<typeof Empty>; output: SessionInfo[] }
  'account.revokeSession': {
    input: v.InferInput<typeof RevokeSessionInput>
    output: { id: string }
  }
  'account.listGrants': { input: v.InferInput<typeof ListGrantsInput>; output: GrantList }
  'account.grantRole': { input: v.InferInput<typeof GrantRoleInput>; output: { id: string } }
  'account.endGrant': { input: v.InferInput<typeof EndGrantInput>; output: { id: string } }
  'account.listEvents': { input: v.InferInput<typeof ListEventsInput>; output: EventPage }
}
