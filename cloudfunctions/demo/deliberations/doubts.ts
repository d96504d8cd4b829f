/** Households with doubts, and the visits that they were paid. */
import { accountOfPerson } from '../cast'
import { addDays, addMinutes, at } from '../clock'
import type { Planned } from '../district'
import { idOf, itemAt, type Random } from '../random'
import type { Home } from './course'
import { NEXT } from './texts'

interface Visiting {
  deliberationId: string
  /** The first evening after which doubts were heard. */
  from: string
  visitors: readonly string[]
  reasons: readonly string[]
  /** What was said at the doors. */
  met: readonly string[]
  /** How many of them are to be visited still. */
  open: number
  /** How many keep their opinion after all. */
  standing: number
}

export function doubt(homes: readonly Home[], plan: Visiting, random: Random) {
  const deliberationDoubt: Planned<'deliberationDoubt'>[] = []
  const deliberationVisit: Planned<'deliberationVisit'>[] = []
  for (const [index, home] of homes.entries()) {
    const raisedAt = addMinutes(at(plan.from, '20:40'), random.int(0, 9) * 1440 + index)
    const isOpen = index < plan.open
    const isStanding = !isOpen && index < plan.open + plan.standing
    const visitor = itemAt(plan.visitors, index)
    const id = idOf(raisedAt, 'doubt', plan.deliberationId, home.id)
    deliberationDoubt.push({
      id,
      deliberationId: plan.deliberationId,
      householdId: home.id,
      householdPath: home.path,
      reason: itemAt(plan.reasons, index),
      state: isOpen ? 'open' : isStanding ? 'standing' : 'settled',
      accountId: accountOfPerson(visitor),
      raisedAt,
    })
    deliberationVisit.push(
      ...visitsTo(id, { raisedAt, visitor, isOpen, isStanding, index, met: plan.met }, random),
    )
  }
  return { deliberationDoubt, deliberationVisit }
}

interface VisitFacts {
  raisedAt: Date
  visitor: string
  isOpen: boolean
  isStanding: boolean
  index: number
  met: readonly string[]
}

function visitsTo(doubtId: string, facts: VisitFacts, random: Random) {
  const { raisedAt, visitor, isOpen, isStanding, index, met } = facts
  const first = raisedAt.toISOString().slice(0, 10)
  const visit = (
    after: number,
    outcome: 'settled' | 'eased' | 'standing' | 'absent',
    said: string,
    next?: string,
  ): Planned<'deliberationVisit'> => {
    const visitedOn = addDays(first, after)
    const writtenAt = at(visitedOn, `1${random.int(0, 8)}:${random.int(10, 59)}`)
    return {
      id: idOf(writtenAt, 'visit', doubtId, String(after)),
      doubtId,
      visitorId: visitor,
      visitedOn,
      outcome,
      said,
      next: next ?? null,
      nextOn: next ? addDays(visitedOn, 3) : null,
      writtenAt,
    }
  }
  // Of those still open, every other one nobody has met yet.
  if (isOpen) return index % 2 ? [visit(1, 'eased', itemAt(met, index), itemAt(NEXT, index))] : []
  const end = visit(4, isStanding ? 'standing' : 'settled', itemAt(met, index + 1))
  if (index % 3 === 0) return [visit(1, 'absent', '家中无人，留了条子', '晚上再来'), end]
  if (index % 3 === 1) return [visit(1, 'eased', itemAt(met, index), itemAt(NEXT, index)), end]
  return [end]
}
