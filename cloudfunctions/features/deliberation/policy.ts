import type { DeliberationState } from '@contract/deliberation'
import type { Actor } from '../../core/identity'
import { isOfficeOver, type Policy } from '../../core/policy'

/** What a policy has to know of a deliberation, and of the caller's part in its estate. */
export interface DeliberationPlace {
  state: DeliberationState
  regionPath: string
  /** Holds a role in a station of the estate. */
  isKeeper: boolean
  /** Belongs to the temporary branch of the estate, whose members go from door to door. */
  isVisitor: boolean
  /** Speaks for a household of the estate. */
  isRepresentative: boolean
}

const keeps = (actor: Actor, place: DeliberationPlace) =>
  place.isKeeper || isOfficeOver(actor, place.regionPath)
const isIn = (place: DeliberationPlace, ...states: DeliberationState[]) =>
  states.includes(place.state)
const isTalking = (place: DeliberationPlace) => isIn(place, 'consulting', 'choosing', 'deciding')

/**
 * The timeline is for all to see. What a household said, doubted or was told at its door is for the
 * household itself and for those who work for the estate: its station, its temporary branch, its
 * community. Sub-district and district keep the course of it and see figures (D-2).
 */
export const deliberationPolicy = {
  see: (actor, place) => place.state !== 'draft' || keeps(actor, place),
  edit: (actor, place) => isIn(place, 'draft', 'consulting', 'choosing') && keeps(actor, place),
  prepareMenu: (actor, place) => isIn(place, 'draft', 'consulting') && keeps(actor, place),
  openConsultation: (actor, place) => isIn(place, 'draft') && keeps(actor, place),
  openMenu: (actor, place) => isIn(place, 'consulting') && keeps(actor, place),
  extend: (actor, place) => isIn(place, 'consulting', 'choosing') && keeps(actor, place),
  summarize: (actor, place) => !isIn(place, 'draft', 'cancelled') && keeps(actor, place),
  /** For a household, from paper or at its door. */
  enter: (actor, place) =>
    isIn(place, 'consulting', 'choosing') && (place.isVisitor || keeps(actor, place)),
  plan: (actor, place) => isTalking(place) && keeps(actor, place),
  raiseDoubt: (actor, place) =>
    isTalking(place) && (place.isRepresentative || place.isVisitor || keeps(actor, place)),
  seeDoubts: (actor, place) =>
    place.state !== 'draft' &&
    (place.isKeeper ||
      place.isVisitor ||
      (actor.acting?.role === 'communityOfficer' && isOfficeOver(actor, place.regionPath))),
  /** The list by which a meeting is signed in says which households came. */
  seeMeeting: (actor, place) => place.isVisitor || keeps(actor, place),
  visit: (actor, place) =>
    !isIn(place, 'draft', 'cancelled', 'finished') && (place.isVisitor || keeps(actor, place)),
  startDeciding: (actor, place) => isIn(place, 'choosing') && keeps(actor, place),
  linkDecision: (actor, place) =>
    isIn(place, 'deciding', 'working', 'finished') && keeps(actor, place),
  startWorks: (actor, place) => isIn(place, 'deciding') && keeps(actor, place),
  work: (actor, place) => isIn(place, 'working', 'finished') && keeps(actor, place),
  finish: (actor, place) => isIn(place, 'working') && keeps(actor, place),
  cancel: (actor, place) => !isIn(place, 'finished', 'cancelled') && keeps(actor, place),
} satisfies Policy<DeliberationPlace>

/** Who may begin one at an estate. */
export const estatePolicy = {
  begin: (actor, estate) => estate.isKeeper || isOfficeOver(actor, estate.path),
} satisfies Policy<{ path: string; isKeeper: boolean }>
