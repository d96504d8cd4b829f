import type { Agreement } from '@contract/agreement'
import type { Photo } from '@contract/common'
import type { Objection, OwnVoter, PaperVote, VoterRow } from '@contract/decision'
import type { Vault } from '../../../core/crypto'
import type { Actor } from '../../../core/identity'
import { receiptOf } from '../codeRule'
import type { EstatePlace } from '../policy'
import { registerPolicy } from '../policy'
import type { ObjectionRow } from '../queries/decisions'
import type { PaperRow } from '../queries/papers'
import type { OwnVoterRow, VoterListRow } from '../queries/voters'
import { ownerName } from './register'

/** For whoever votes for the owner: the name stays covered, because a code can fall into other hands. */
export function presentOwnVoter(vault: Vault, row: OwnVoterRow): OwnVoter {
  return {
    voterId: row.id,
    flats: row.flats,
    ownerName: ownerName(row.name, row.kind, false),
    area: row.area,
    votes: row.votes.map(({ id, choice, channel, at, enteredBy, checkedBy, agreement }, place) => ({
      choice,
      channel,
      at: new Date(at).toISOString(),
      ...(place === 0 && channel === 'app' ? { receipt: receiptOf(vault, id) } : {}),
      ...(enteredBy ? { enteredBy } : {}),
      ...(checkedBy ? { checkedBy } : {}),
      ...(agreement ? { agreement } : {}),
    })),
    objections: row.objections.map(({ said, at, answer }) => ({
      said,
      at: new Date(at).toISOString(),
      ...(answer ? { answer } : {}),
    })),
  }
}

/** Whole names for the offices, covered ones for the station. */
export function presentVoter(actor: Actor, estate: EstatePlace): (row: VoterListRow) => VoterRow {
  const isWhole = registerPolicy.seeIdentity(actor, estate)
  return (row) => ({
    voterId: row.id,
    flats: row.flats,
    ownerName: ownerName(row.name, row.kind, isWhole),
    area: row.area,
    hasVoted: row.hasVoted,
    hasPaper: row.hasPaper,
  })
}

interface PaperParts {
  photos: Photo[]
  agreement: Agreement | undefined
  isOpen: boolean
}

export function presentPaper(
  actor: Actor,
  estate: EstatePlace,
  row: PaperRow,
  { photos, agreement, isOpen }: PaperParts,
): PaperVote {
  return {
    id: row.id,
    voterId: row.voterId,
    flats: row.flats,
    ownerName: ownerName(row.name, row.kind, registerPolicy.seeIdentity(actor, estate)),
    area: row.area,
    channel: row.channel,
    choice: row.choice,
    castAt: row.castAt.toISOString(),
    ...(row.proxyName ? { proxyName: row.proxyName } : {}),
    ...(row.note ? { note: row.note } : {}),
    state: row.state,
    enteredBy: row.enteredByName,
    enteredAt: row.enteredAt.toISOString(),
    ...(row.checkedByName ? { checkedBy: row.checkedByName } : {}),
    ...(row.checkedAt ? { checkedAt: row.checkedAt.toISOString() } : {}),
    ...(row.reason ? { reason: row.reason } : {}),
    photos,
    ...(agreement ? { agreement } : {}),
    can: { check: isOpen && row.state === 'entered' && row.enteredBy !== actor.personId },
  }
}

export function presentObjection(
  actor: Actor,
  estate: EstatePlace,
): (row: ObjectionRow) => Objection {
  const isWhole = registerPolicy.seeIdentity(actor, estate)
  return (row) => ({
    id: row.id,
    flats: row.flats,
    ownerName: ownerName(row.name, row.kind, isWhole),
    said: row.said,
    objectedAt: row.objectedAt.toISOString(),
    ...(row.answer ? { answer: row.answer } : {}),
    ...(row.answeredAt ? { answeredAt: row.answeredAt.toISOString() } : {}),
  })
}
