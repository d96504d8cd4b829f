import type { DecisionPhase } from '@contract/decision'
import { isOfficeOver, type Policy } from '../../core/policy'

/** An estate, and whether the caller holds a role in an open station that covers it. */
export interface EstatePlace {
  regionPath: string
  isHolder: boolean
}

/**
 * The register is kept by the offices over the estate and by its station. Of an owner the station
 * sees what it has to know to find them; names, certificates and identity are the offices' (D-2).
 */
export const registerPolicy = {
  keep: (actor, estate) => estate.isHolder || isOfficeOver(actor, estate.regionPath),
  seeIdentity: (actor, estate) => isOfficeOver(actor, estate.regionPath),
} satisfies Policy<EstatePlace>

/** What a policy has to know of a decision, and of the caller's part in it. */
export interface DecisionPlace extends EstatePlace {
  phase: DecisionPhase
  /** It has been announced, whatever became of it. */
  wasAnnounced: boolean
  /** Votes in the app are taken. */
  isInApp: boolean
  /** The caller votes for one of its owners. */
  isVoter: boolean
  /** Its days for objections are not over. */
  isObjectable: boolean
}

const keeps: Policy<EstatePlace>[string] = (actor, place) => registerPolicy.keep(actor, place)
const isUnderWay = ({ phase }: DecisionPlace) => phase === 'announced' || phase === 'voting'

/**
 * Drafted by the station or an office, announced by an office (which tells the 居委会, O-10), in
 * public view from then on. Who voted is for those who collect; how, for nobody but the owner.
 */
export const decisionPolicy = {
  see: (actor, one) => one.wasAnnounced || keeps(actor, one),
  edit: (actor, one) => one.phase === 'draft' && keeps(actor, one),
  announce: (actor, one) => one.phase === 'draft' && isOfficeOver(actor, one.regionPath),
  addProof: (actor, one) =>
    ['announced', 'voting', 'counting', 'closed'].includes(one.phase) && keeps(actor, one),
  cancel: (actor, one) =>
    (one.phase === 'draft' || isUnderWay(one)) && isOfficeOver(actor, one.regionPath),
  collect: (actor, one) => isUnderWay(one) && keeps(actor, one),
  vote: (_actor, one) => one.phase === 'voting' && one.isInApp && one.isVoter,
  object: (_actor, one) => one.phase === 'closed' && one.isVoter && one.isObjectable,
  answer: (actor, one) => one.phase === 'closed' && keeps(actor, one),
  exportPack: (actor, one) => one.phase === 'closed' && isOfficeOver(actor, one.regionPath),
} satisfies Policy<DecisionPlace>

/** Where a decision may be drafted, and whose owners' votes are collected. */
export const keepPolicy = {
  draft: keeps,
  collect: keeps,
} satisfies Policy<EstatePlace>
