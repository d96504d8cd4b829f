/** 互助站 — a self-governance mutual-aid station (自治互助站): who started it, who coordinates it, how it stands. */
import * as v from 'valibot'
import { Id, optionalText, type Page, Phone, page, text } from '../common'

export const STATION_STATES = ['proposed', 'open', 'resting', 'closed', 'declined'] as const
/** 待批准、开放、暂停、已关闭、未批准. */
export type StationState = (typeof STATION_STATES)[number]

export const STATION_ROLES = ['initiator', 'coordinator'] as const
/** 发起人、协调人. */
export type StationRole = (typeof STATION_ROLES)[number]

/** What a station may be for. */
export const STATION_PLACES = ['community', 'village', 'estate'] as const

export interface Station {
  id: string
  name: string
  regionId: string
  regionName: string
  state: StationState
  /** People who hold a role, each once. */
  holderCount: number
  /** The caller has been asked to coordinate it and has not answered. */
  isInvited: boolean
}

export interface StationHolder {
  id: string
  name: string
  role: StationRole
  /** 党员: by the own consent of the person, and while the register says so. */
  showsParty: boolean
  since: string
  /** 负责人. */
  isHead: boolean
}

/** 历任负责人: who headed it from which day to which. */
export interface HeadTerm {
  name: string
  since: string
  /** Absent for whoever heads it now. */
  until?: string
}

/** 党员占比: of the initiators and coordinators, as people. Absent where so few would name them. */
export interface PartyShare {
  members: number
  people: number
  /** The day for which it is counted. */
  asOf: string
}

export interface StationDetail extends Station {
  aim: string
  /** Why it was declined, rests or was closed. */
  reason?: string
  openedOn?: string
  holders: StationHolder[]
  /** Asked and not yet answered: for those who keep the station. */
  invited?: { id: string; name: string }[]
  /** Asked to head it: for those who keep the station. */
  offered?: { id: string; name: string }
  /** For those who keep the station, from the opening on. */
  heads?: HeadTerm[]
  /** Temporary branches that work on a renovation with it. */
  branches: { id: string; name: string; isOver: boolean }[]
  partyShare?: PartyShare
  version: number
  can: {
    approve: boolean
    decline: boolean
    invite: boolean
    answer: boolean
    showParty: boolean
    handOver: boolean
    answerHandOver: boolean
    rest: boolean
    reopen: boolean
    close: boolean
    seeEvents: boolean
  }
}

export const ListStationsInput = v.strictObject({
  /** A part of the name of the station or of its place. */
  query: v.optional(text(40, '名称')),
  regionId: v.optional(Id),
  /** Only those that the caller started, keeps or is asked to coordinate. */
  mine: v.optional(v.boolean()),
  state: v.optional(v.picklist(STATION_STATES)),
  ...page,
})
export const FindStationInput = v.strictObject({ id: Id })
export const InitiateStationInput = v.strictObject({
  regionId: Id,
  name: text(40, '名称'),
  aim: text(500, '想做的事'),
  showsParty: v.boolean(),
})
export const ApproveStationInput = v.strictObject({ id: Id })
export const DeclineStationInput = v.strictObject({ id: Id, reason: text(200, '原因') })
export const InviteCoordinatorInput = v.strictObject({
  id: Id,
  name: text(50, '姓名'),
  phone: Phone,
})
export const AnswerInvitationInput = v.strictObject({
  id: Id,
  accept: v.boolean(),
  showsParty: v.boolean(),
})
export const ShowPartyInput = v.strictObject({ id: Id, showsParty: v.boolean() })
export const HandOverInput = v.strictObject({
  id: Id,
  /** One of those who keep the station. */
  personId: Id,
})
export const AnswerHandOverInput = v.strictObject({ id: Id, accept: v.boolean() })
export const RestStationInput = v.strictObject({ id: Id, reason: text(200, '原因') })
export const ReopenStationInput = v.strictObject({ id: Id, reason: optionalText(200, '说明') })
export const CloseStationInput = v.strictObject({ id: Id, reason: text(200, '原因') })

export interface StationApi {
  'station.list': {
    input: v.InferInput<typeof ListStationsInput>
    output: Page<Station> & { total: number; partyShare?: PartyShare; can: { initiate: boolean } }
  }
  'station.find': { input: v.InferInput<typeof FindStationInput>; output: StationDetail }
  'station.initiate': { input: v.InferInput<typeof InitiateStationInput>; output: StationDetail }
  'station.approve': { input: v.InferInput<typeof ApproveStationInput>; output: StationDetail }
  'station.decline': { input: v.InferInput<typeof DeclineStationInput>; output: StationDetail }
  'station.inviteCoordinator': {
    input: v.InferInput<typeof InviteCoordinatorInput>
    output: StationDetail
  }
  'station.answerInvitation': {
    input: v.InferInput<typeof AnswerInvitationInput>
    output: StationDetail
  }
  'station.showParty': { input: v.InferInput<typeof ShowPartyInput>; output: StationDetail }
  'station.handOver': { input: v.InferInput<typeof HandOverInput>; output: StationDetail }
  'station.answerHandOver': {
    input: v.InferInput<typeof AnswerHandOverInput>
    output: StationDetail
  }
  'station.rest': { input: v.InferInput<typeof RestStationInput>; output: StationDetail }
  'station.reopen': { input: v.InferInput<typeof ReopenStationInput>; output: StationDetail }
  'station.close': { input: v.InferInput<typeof CloseStationInput>; output: StationDetail }
}
