import type { Doubt, OwnDoubt } from '@contract/deliberation'
import { dayOf } from '../../../core/days'
import type { DoubtRow, VisitRow } from '../queries/doubts'

export function presentDoubt(row: DoubtRow, visits: readonly VisitRow[]): Doubt {
  return {
    id: row.id,
    householdId: row.householdId,
    householdName: row.householdName,
    buildingId: row.buildingId,
    buildingName: row.buildingName,
    reason: row.reason,
    raisedOn: dayOf(row.raisedAt),
    state: row.state,
    visits: visits
      .filter(({ doubtId }) => doubtId === row.id)
      .map((visit) => ({
        id: visit.id,
        visitor: { id: visit.visitorId, name: visit.visitorName },
        visitedOn: visit.visitedOn,
        outcome: visit.outcome,
        said: visit.said,
        ...(visit.next ? { next: visit.next } : {}),
        ...(visit.nextOn ? { nextOn: visit.nextOn } : {}),
      })),
  }
}

/** The visitor's own notes stay with those who work for the estate. */
export function presentOwnDoubt(row: DoubtRow, visits: readonly VisitRow[]): OwnDoubt {
  return {
    id: row.id,
    reason: row.reason,
    raisedOn: dayOf(row.raisedAt),
    state: row.state,
    visits: visits
      .filter(({ doubtId }) => doubtId === row.id)
      .map(({ id, visitorName, visitedOn, outcome }) => ({ id, visitorName, visitedOn, outcome })),
  }
}
