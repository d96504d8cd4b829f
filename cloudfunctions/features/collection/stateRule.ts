/** How a household stands, from what is written down of it. Pure. */
import type { HouseholdState, VisitOutcome } from '@contract/collection'

export interface HouseholdFigures {
  shareFen: number
  /** Confirmed, less what was taken back. */
  paidFen: number
  waivedFen: number
  refundedFen: number
  hasPendingPayment: boolean
  /** The last thing said at the door that still holds. */
  mark: Exclude<VisitOutcome, 'absent'> | null
}

/** What is in the till for this household. */
export const netOf = ({
  paidFen,
  refundedFen,
}: Pick<HouseholdFigures, 'paidFen' | 'refundedFen'>) => paidFen - refundedFen

/**
 * A vacant flat still owes (O-17, 民法典第273条), so it is neither waived nor refusing: it is vacant. Part
 * of a paid share given back, a surplus, leaves it paid.
 */
export function householdState(figures: HouseholdFigures): HouseholdState {
  const { shareFen, waivedFen, refundedFen, hasPendingPayment, mark } = figures
  if (hasPendingPayment) return 'entered'
  if (netOf(figures) > 0) return 'paid'
  if (refundedFen > 0) return 'refunded'
  if (waivedFen >= shareFen) return 'waived'
  if (mark === 'vacant' || mark === 'disputed') return mark
  return 'due'
}

/** What is still to be paid, in fen. Who has paid owes nothing more, also after a surplus came back. */
export function dueOf(
  figures: Pick<HouseholdFigures, 'shareFen' | 'paidFen' | 'waivedFen' | 'refundedFen'>,
): number {
  return netOf(figures) > 0 ? 0 : Math.max(0, figures.shareFen - figures.waivedFen)
}
