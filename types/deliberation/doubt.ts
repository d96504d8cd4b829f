/** 顾虑 — doubts of households, and the visits (上门) that each of them is owed. */
import * as v from 'valibot'
import { Day, Id, optionalText, type PersonRef, text } from '../common'

export const DOUBT_STATES = ['open', 'settled', 'standing'] as const
/** 待沟通、已消除、保留意见. */
export type DoubtState = (typeof DOUBT_STATES)[number]

export const VISIT_OUTCOMES = ['settled', 'eased', 'standing', 'absent'] as const
/** 已消除、有所缓和、保留意见、家中无人. */
export type VisitOutcome = (typeof VISIT_OUTCOMES)[number]

export interface Visit {
  id: string
  visitor: PersonRef
  visitedOn: string
  outcome: VisitOutcome
  said: string
  /** What is to happen next, and by when. */
  next?: string
  nextOn?: string
}

export interface Doubt {
  id: string
  householdId: string
  householdName: string
  buildingId: string
  buildingName: string
  reason: string
  raisedOn: string
  state: DoubtState
  visits: Visit[]
}

/** As the household sees its own: when somebody came, and what was agreed. */
export interface OwnDoubt {
  id: string
  reason: string
  raisedOn: string
  state: DoubtState
  visits: { id: string; visitorName: string; visitedOn: string; outcome: VisitOutcome }[]
}

/** For all to see: how many, never whose. */
export interface DoubtFigures {
  raised: number
  open: number
  settled: number
  standing: number
  visits: number
  /** Open ones at which nobody has been met yet. */
  unvisited: number
}

export const RaiseDoubtInput = v.strictObject({
  id: Id,
  householdId: Id,
  reason: text(500, '顾虑'),
})
export const ListDoubtsInput = v.strictObject({
  id: Id,
  state: v.optional(v.picklist(DOUBT_STATES)),
})
export const LogVisitInput = v.strictObject({
  doubtId: Id,
  visitedOn: Day,
  outcome: v.picklist(VISIT_OUTCOMES),
  said: text(500, '沟通情况'),
  next: optionalText(200, '下一步'),
  nextOn: v.optional(Day),
})
