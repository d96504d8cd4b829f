import type { StationState } from '@contract/station'
import { isOfficeOver, type Policy } from '../../core/policy'

/** What a policy has to know of a station, and of the caller's part in it. */
export interface StationPlace {
  state: StationState
  regionPath: string
  createdBy: string
  isHolder: boolean
  isInvited: boolean
  isHead: boolean
  /** Asked to head it. */
  isOffered: boolean
}

const isKept = ({ state }: StationPlace) => state === 'open' || state === 'resting'

/** Begun by anybody of the register, approved by the office of its place, kept by those who hold a role in it. */
export const stationPolicy = {
  see: (actor, station) =>
    !['proposed', 'declined'].includes(station.state) ||
    station.createdBy === actor.personId ||
    isOfficeOver(actor, station.regionPath),
  approve: (actor, station) =>
    station.state === 'proposed' && isOfficeOver(actor, station.regionPath),
  decline: (actor, station) =>
    station.state === 'proposed' && isOfficeOver(actor, station.regionPath),
  invite: (actor, station) => station.state === 'open' && keeps(actor, station),
  /** Nobody answers for somebody else. */
  answer: (_actor, station) => isKept(station) && station.isInvited,
  showParty: (actor, station) => actor.isMember && isKept(station) && station.isHolder,
  /** By the head, or by the office where a head is ill or gone; to whoever accepts. */
  handOver: (actor, station) =>
    isKept(station) && (station.isHead || isOfficeOver(actor, station.regionPath)),
  answerHandOver: (_actor, station) => isKept(station) && station.isOffered,
  rest: (actor, station) => station.state === 'open' && keeps(actor, station),
  reopen: (actor, station) => station.state === 'resting' && keeps(actor, station),
  close: (actor, station) => isKept(station) && isOfficeOver(actor, station.regionPath),
  /** 操作记录: the same as the record itself asks for. */
  seeEvents: (actor, station) => isOfficeOver(actor, station.regionPath),
} satisfies Policy<StationPlace>

/** What is written down of those who keep it is theirs and the office's to read. */
export const recordPolicy = {
  seeHeads: (actor, station) => keeps(actor, station),
} satisfies Policy<StationPlace>

/** Whom the share of Party members may be shown of a few people: whoever keeps their roles. */
export const sharePolicy = {
  seeAny: (actor, place) => isOfficeOver(actor, place.regionPath),
} satisfies Policy<{ regionPath: string }>

const keeps: Policy<StationPlace>[string] = (actor, station) =>
  station.isHolder || isOfficeOver(actor, station.regionPath)

/** 参与: put down by those who keep the station, while it is open or rests. */
export const participationPolicy = {
  addEvent: (actor, station) => isKept(station) && keeps(actor, station),
  report: (actor, station) => isKept(station) && keeps(actor, station),
} satisfies Policy<StationPlace>

/** What a policy has to know of an event. */
export interface EventPlace {
  station: StationPlace
  /** `2026-11-23`, as is today. */
  heldOn: string
  cancelReason: string | null
  isSignedIn: boolean
  today: string
}

export const eventPolicy = {
  /** On the day itself, by whoever has an account. */
  signIn: (actor, event) =>
    actor.accountId !== null &&
    !event.cancelReason &&
    !event.isSignedIn &&
    event.heldOn === event.today,
  count: (actor, { station, cancelReason, heldOn, today }) =>
    isKept(station) && !cancelReason && heldOn <= today && keeps(actor, station),
  cancel: (actor, { station, cancelReason }) =>
    isKept(station) && !cancelReason && keeps(actor, station),
} satisfies Policy<EventPlace>
