import type { CollectionState, CrewRole } from '@contract/collection'
import type { Actor } from '../../core/identity'
import { isOfficeOver, type Policy } from '../../core/policy'

/** What a policy has to know of a collection, and of the caller's part in it. */
export interface CollectionPlace {
  state: CollectionState
  regionPath: string
  /** Holds a role in the station that collects. */
  isStationKeeper: boolean
  /** Named to collect or to check. */
  crewRole: CrewRole | null
}

/** The community over the place; a sub-district and a district see figures, and no household (D-2). */
const isCommunityOver = (actor: Actor, regionPath: string) =>
  actor.acting?.role === 'communityOfficer' && regionPath.startsWith(actor.acting.path)

type Question = Policy<CollectionPlace>[string]

const keeps: Question = (actor, collection) =>
  collection.isStationKeeper || isCommunityOver(actor, collection.regionPath)

const serves: Question = (actor, collection) =>
  keeps(actor, collection) || collection.crewRole !== null

const isOpen = ({ state }: CollectionPlace) => state === 'open'

/** Kept by the station or the community, carried from door to door by their crew. */
export const collectionPolicy = {
  see: (actor, collection) =>
    collection.state !== 'draft' ||
    serves(actor, collection) ||
    isOfficeOver(actor, collection.regionPath),
  edit: (actor, collection) => collection.state === 'draft' && keeps(actor, collection),
  nameCrew: (actor, collection) => collection.state !== 'closed' && keeps(actor, collection),
  collect: (actor, collection) => isOpen(collection) && serves(actor, collection),
  /** That nobody checks an entry of their own is the command's business, and the table's. */
  check: (actor, collection) =>
    isOpen(collection) && (keeps(actor, collection) || collection.crewRole === 'checker'),
  keep: (actor, collection) => isOpen(collection) && keeps(actor, collection),
  close: (actor, collection) => isOpen(collection) && keeps(actor, collection),
  reopen: (actor, collection) => collection.state === 'closed' && keeps(actor, collection),
  seeHouseholds: serves,
  /** How many stand how, without saying who. */
  seeStates: (actor, collection) =>
    serves(actor, collection) || isOfficeOver(actor, collection.regionPath),
  export: (actor, collection) =>
    serves(actor, collection) || isOfficeOver(actor, collection.regionPath),
} satisfies Policy<CollectionPlace>

/** Begun by the community for a place of its own, or by a station for the place that it serves. */
export const beginPolicy = {
  create: (actor, place) => place.isStationKeeper || isCommunityOver(actor, place.regionPath),
} satisfies Policy<{ regionPath: string; isStationKeeper: boolean }>

/** A paper is printed for who carries the collection, and for whose household it is. */
export const receiptPolicy = {
  print: (actor, receipt) =>
    serves(actor, receipt) ||
    receipt.isRepresented ||
    (receipt.personId !== null && receipt.personId === actor.personId),
} satisfies Policy<CollectionPlace & { personId: string | null; isRepresented: boolean }>
