/** Who may do what with an activity. Pure; whether it is possible now is the command's question. */
import { isGroup } from '@contract/account'
import type { Audience, CrewRole, OrganiserKind } from '@contract/activity'
import type { Actor } from '../../core/identity'
import { isOfficeOver, isSecretaryOf, type Policy } from '../../core/policy'

/** What a policy has to know of an activity. */
export interface ActivityPlace {
  state: 'draft' | 'published' | 'recorded' | 'cancelled'
  audience: Audience
  regionPath: string
  organiserKind: OrganiserKind
  organiserId: string
  /** Where an office or community that organises lies; none of a branch or an organisation. */
  organiserPath: string | null
  leaderId: string | null
  createdBy: string
  /** Of the caller, in this activity. */
  crewRole: CrewRole | null
}

/** Acting as staff of this social organisation. */
const isStaffOf = (actor: Actor, organizationId: string) =>
  actor.acting?.placeKind === 'organization' && actor.acting.placeId === organizationId

/**
 * Whoever carries the activity: its office, branch or organisation, its leader, its organisers. To be
 * leader or in the crew is no role but something of the person's own, like a task that one has: it
 * holds for this activity alone, whatever role they act in.
 */
const organises = (actor: Actor, activity: ActivityPlace) =>
  (activity.organiserPath !== null && isOfficeOver(actor, activity.organiserPath)) ||
  (activity.organiserKind === 'branch' && isSecretaryOf(actor, activity.organiserId)) ||
  (activity.organiserKind === 'organization' && isStaffOf(actor, activity.organiserId)) ||
  activity.crewRole === 'organiser' ||
  (actor.personId !== null && activity.leaderId === actor.personId)

/** The same, and the offices over the place where it happens. */
const runs = (actor: Actor, activity: ActivityPlace) =>
  organises(actor, activity) || isOfficeOver(actor, activity.regionPath)

const isPublic = ({ state }: ActivityPlace) => state !== 'draft'

/** Guests look at what is for everyone; what is for members is shown to whoever is known here. */
const isShownTo = (actor: Actor, activity: ActivityPlace) =>
  isPublic(activity) && (activity.audience === 'everyone' || actor.personId !== null)

/** 所有人、党员、本支部党员: for whom it is. */
const isFor = (actor: Actor, { audience, organiserId }: ActivityPlace) => {
  if (actor.personId === null) return false
  if (audience === 'everyone') return true
  return audience === 'members' ? actor.isMember : actor.branchIds.includes(organiserId)
}

export const activityPolicy = {
  see: (actor, activity) =>
    isShownTo(actor, activity) || runs(actor, activity) || activity.createdBy === actor.personId,
  edit: (actor, activity) =>
    (activity.state === 'draft' || activity.state === 'published') &&
    (runs(actor, activity) ||
      (activity.state === 'draft' && activity.createdBy === actor.personId)),
  publish: (actor, activity) => activity.state === 'draft' && runs(actor, activity),
  discard: (actor, activity) =>
    activity.state === 'draft' && (runs(actor, activity) || activity.createdBy === actor.personId),
  cancel: (actor, activity) => activity.state === 'published' && runs(actor, activity),
  copy: runs,
  repeat: (actor, activity) => activity.state === 'published' && runs(actor, activity),
  nameCrew: (actor, activity) =>
    (activity.state === 'draft' || activity.state === 'published') && runs(actor, activity),
  signUp: (actor, activity) => activity.state === 'published' && isFor(actor, activity),
  /** Says who did not come, lets people in beyond the places. */
  run: (actor, activity) => isPublic(activity) && runs(actor, activity),
  /** Shows the codes, and checks in those without a phone. */
  help: (actor, activity) =>
    activity.state === 'published' && (runs(actor, activity) || activity.crewRole === 'helper'),
  /** Who is there: helpers as long as they help. */
  seeRoster: (actor, activity) =>
    (isPublic(activity) && runs(actor, activity)) ||
    (activity.state === 'published' && activity.crewRole === 'helper'),
  confirmHours: (actor, activity) => activity.state === 'published' && runs(actor, activity),
  correctHours: (actor, activity) =>
    (activity.state === 'published' || activity.state === 'recorded') && runs(actor, activity),
  /** Writes trainings, awards and evaluations into the record of those who came (V-15). */
  note: (actor, activity) =>
    (activity.state === 'published' || activity.state === 'recorded') && organises(actor, activity),
  /** Takes everybody's hours to the city's system, so it is the organiser's alone (V-11, D-2). */
  report: (actor, activity) => isPublic(activity) && organises(actor, activity),
  remind: (actor, activity) => activity.state === 'published' && runs(actor, activity),
  seeEvents: runs,
} satisfies Policy<ActivityPlace>

/** Of whose people: everybody, or those who are registered in a place and the caller. */
export type PeopleScope =
  | { kind: 'all' }
  | { kind: 'place'; path: string; viewerId: string | null }
  | { kind: 'none' }

/**
 * Who of an activity's people is named to the caller. Whoever carries it, or helps at its door, needs
 * the whole list. An office that only has the activity in its place reads of people what it may read
 * of members anywhere: those of its own place, and no others (D-2).
 */
export function peopleScopeOf(actor: Actor, activity: ActivityPlace): PeopleScope {
  const helps = activity.state === 'published' && activity.crewRole === 'helper'
  if (helps || organises(actor, activity)) return { kind: 'all' }
  return isOfficeOver(actor, activity.regionPath) ? officePeopleScope(actor) : { kind: 'none' }
}

/** Whom an office knows by name, wherever they took part: its own people, and of a district all. */
export function officePeopleScope({ acting, personId }: Actor): PeopleScope {
  if (!acting) return { kind: 'none' }
  if (acting.role === 'districtOfficer') return { kind: 'all' }
  return { kind: 'place', path: acting.path, viewerId: personId }
}

/** Offices look over the records of their place: by figures, and by lot (V-21). */
export const oversightPolicy = {
  look: isOfficeOver,
} satisfies Policy<string>

/** Hours are said by somebody else than whose they are: confirming, correcting, answering (V-14, V-17). */
export const hoursPolicy = {
  say: (actor, personId) => actor.personId !== personId,
} satisfies Policy<string>

/** Who an activity would be organised by, and where. */
export interface OrganiserPlace {
  organiserKind: OrganiserKind
  organiserId: string
  regionPath: string
}

export const organiserPolicy = {
  /** An office for its place, a secretary for the branch, staff for their organisation. */
  create: (actor, place) =>
    (place.organiserKind === 'region' && isOfficeOver(actor, place.regionPath)) ||
    (place.organiserKind === 'branch' && isSecretaryOf(actor, place.organiserId)) ||
    (place.organiserKind === 'organization' && isStaffOf(actor, place.organiserId)),
} satisfies Policy<OrganiserPlace>

/** The working calendar and the settings of hours hold for the whole district. */
export const hoursSettingPolicy = {
  edit: (actor) => actor.acting?.role === 'districtOfficer',
} satisfies Policy<undefined>

/** A sheet of somebody's record, and who organised what stands on it. */
export interface SheetPlace {
  personId: string
  organisers: OrganiserPlace[]
}

/** Whose seal is asked for: the one body that organised all of it, or an office over all of them. */
const carries = (actor: Actor, { organisers }: SheetPlace) => {
  const [first] = organisers
  if (!first) return false
  if (organisers.every(({ regionPath }) => isOfficeOver(actor, regionPath))) return true
  return organisers.length === 1 && organiserPolicy.create(actor, first)
}

export const sheetPolicy = {
  own: (actor, { personId }) => actor.personId === personId,
  /** Nobody seals a sheet of their own. */
  seal: (actor, sheet) => actor.personId !== sheet.personId && carries(actor, sheet),
} satisfies Policy<SheetPlace>

/** Over which sheets the caller may decide, for lists; nothing in a role that seals none. */
export type SealScope =
  | { kind: 'region'; path: string }
  | { kind: 'branch' | 'organization'; id: string }

export function sealScopeOf({ acting }: Actor): SealScope | undefined {
  if (!acting || isGroup(acting.placeKind)) return undefined
  return acting.placeKind === 'region'
    ? { kind: 'region', path: acting.path }
    : { kind: acting.placeKind, id: acting.placeId }
}

/** What somebody tells of their own days: theirs, and others' to see once they say so (D-9). */
export const givingPolicy = {
  own: (actor, { personId }) => actor.personId === personId,
  see: (actor, { personId, publishedAt }) => actor.personId === personId || publishedAt !== null,
} satisfies Policy<{ personId: string; publishedAt: Date | null }>
