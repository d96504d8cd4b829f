import type { Qualification, Swap } from '@contract/activity'
import type { Actor } from '../../../core/identity'
import type { QualificationRow, SwapRow } from '../queries/signUps'

export function presentSwap({ personId }: Actor, row: SwapRow): Swap {
  const isOpen = row.state === 'offered'
  return {
    id: row.id,
    activityId: row.activityId,
    activityTitle: row.activityTitle,
    shiftId: row.shiftId,
    shiftName: row.shiftName,
    startsAt: row.startsAt.toISOString(),
    from: { id: row.fromPersonId, name: row.fromName },
    to: { id: row.toPersonId, name: row.toName },
    state: row.state,
    can: {
      answer: isOpen && row.toPersonId === personId,
      end: isOpen && row.fromPersonId === personId,
    },
  }
}

/** @param today the day by which a proof counts as expired */
export function presentQualification(row: QualificationRow, today: string): Qualification {
  return {
    id: row.id,
    name: row.name,
    ...(row.number ? { number: row.number } : {}),
    ...(row.expiresOn ? { expiresOn: row.expiresOn } : {}),
    isExpired: row.expiresOn !== null && row.expiresOn < today,
    ...(row.verifiedBy ? { verifiedBy: row.verifiedBy } : {}),
  }
}
