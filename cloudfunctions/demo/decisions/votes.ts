/** Votes as rows: on paper with both who wrote it down and who looked at it, or in the app. */
import type { Choice } from '@contract/decision'
import { accountOfPerson } from '../cast'
import { addMinutes } from '../clock'
import type { Planned } from '../district'
import { personName } from '../names'
import { idOf, itemAt, type Random } from '../random'
import type { Voter } from './register'

export interface Ballots {
  decisionPaper: Planned<'decisionPaper'>[]
  decisionVote: Planned<'decisionVote'>[]
}

type State = 'entered' | 'accepted' | 'refused'

interface PaperFacts {
  voter: Voter
  choice: Choice
  castAt: Date
  state?: State
  /** The first writes it down, the second looks at it. */
  hands: readonly [string, string]
}

/** A paper; one that is accepted is a vote besides. */
export function castOnPaper(ballots: Ballots, facts: PaperFacts, random: Random): void {
  const { voter, choice, castAt, state = 'accepted', hands } = facts
  const [enteredBy, checkedBy] = hands
  const { decisionId, id: voterId } = voter.row
  const enteredAt = addMinutes(castAt, random.int(15, 90))
  const checkedAt = addMinutes(enteredAt, random.int(20, 150))
  const id = idOf(enteredAt, 'paper', voterId)
  const channel = random.chance(30) ? ('visit' as const) : ('paper' as const)
  ballots.decisionPaper.push({
    id,
    decisionId,
    voterId,
    channel,
    choice,
    castAt,
    proxyName: random.chance(4) ? personName(random) : null,
    state,
    enteredBy,
    enteredAt,
    checkedBy: state === 'entered' ? null : checkedBy,
    checkedAt: state === 'entered' ? null : checkedAt,
    reason: state === 'refused' ? '签名与名册上的业主不符' : null,
  })
  if (state !== 'accepted') return
  ballots.decisionVote.push({
    id: idOf(checkedAt, 'paperVote', voterId),
    decisionId,
    voterId,
    choice,
    channel,
    castAt,
    accountId: accountOfPerson(checkedBy),
    paperId: id,
    recordedAt: checkedAt,
  })
}

export function castInApp(
  ballots: Ballots,
  { voter, choice, castAt }: Pick<PaperFacts, 'voter' | 'choice' | 'castAt'>,
  accountId: string,
): void {
  const { decisionId, id: voterId } = voter.row
  ballots.decisionVote.push({
    id: idOf(castAt, 'appVote', voterId),
    decisionId,
    voterId,
    choice,
    channel: 'app',
    castAt,
    accountId,
    paperId: null,
    recordedAt: castAt,
  })
}

/** Two of those who help, never the same one twice. */
export function handsOf(helpers: readonly string[], index: number): [string, string] {
  return [itemAt(helpers, index), itemAt(helpers, index + 1)]
}
