/**
 * Owners who do not vote (O-20). By the law alone they take no part (民法典第二百七十八条); where the
 * estate's own rules of procedure say so, they are counted. Whole numbers, and no database in here.
 */
import type { Choice, SilenceAs } from '@contract/decision'
import { type Counts, type Measure, participatingOf } from './decisionRule'

export interface Silent extends Measure {
  as: Choice
}

/** By what the silent are counted, and how many they are; undefined where they take no part. */
export function silentOf(counts: Counts, as: SilenceAs | null): Silent | undefined {
  const took = participatingOf(counts)
  const rest = { owners: counts.all.owners - took.owners, area: counts.all.area - took.area }
  if (!as || rest.owners === 0) return undefined
  const choice = as === 'abstain' ? as : majorityOf(counts)
  return choice && { ...rest, as: choice }
}

/**
 * What most have said, by number and by area alike: where the two differ, or nobody has said yes or
 * no, there is no majority to follow, and the silent take no part.
 */
function majorityOf({ yes, no }: Counts): 'yes' | 'no' | undefined {
  if (yes.owners > no.owners && yes.area > no.area) return 'yes'
  if (no.owners > yes.owners && no.area > yes.area) return 'no'
  return undefined
}

/** The count that is judged: votes, and the silent where they are counted. */
export function withSilent(counts: Counts, silent: Silent | undefined): Counts {
  if (!silent) return counts
  const { owners, area } = counts[silent.as]
  return {
    ...counts,
    [silent.as]: { owners: owners + silent.owners, area: area + silent.area },
  }
}
