/** What some do day after day by themselves: 92 mornings of boiled water, and two smaller things. */
import { type CastKey, castId } from '../cast'
import { addDays, addMinutes, at, DEMO_TODAY } from '../clock'
import type { Planned, SomeRows } from '../district'
import { waterLine } from '../logTexts'
import { idOf, randomOf } from '../random'
import { today } from './calendar'

/** 5:30, every morning for three months. */
const MORNINGS = 92

interface Facts {
  key: CastKey
  title: string
  days: number
  /** Every so many days. */
  every: number
  time: string
  minutes: number
  endedBefore?: number
  isPublic: boolean
  notes: readonly string[]
}

const OTHERS: readonly Facts[] = [
  {
    key: 'elder',
    title: '清早扫楼道口',
    days: 40,
    every: 2,
    time: '06:20',
    minutes: 20,
    isPublic: false,
    notes: ['三单元门口', '落叶多，扫了两遍', '顺手把车棚也扫了'],
  },
  {
    key: 'publicityLeader',
    title: '给邻居读报',
    days: 26,
    every: 1,
    time: '15:30',
    minutes: 40,
    endedBefore: 45,
    isPublic: true,
    notes: ['读了改造进度', '五位老人来听', '今天读医保新规定'],
  },
]

export function buildGivings(): SomeRows {
  const random = randomOf('water days')
  const water: Facts = {
    key: 'waterCarrier',
    title: '烧凉白开送到施工点',
    days: MORNINGS,
    every: 1,
    time: '05:44',
    minutes: 90,
    isPublic: true,
    notes: [],
  }
  const made = [
    // The same words as in the log of the branch, which is written for the plan's own day.
    givingOf(water, (index) => waterLine(addDays(DEMO_TODAY, index + 1 - MORNINGS), random)),
    ...OTHERS.map((facts) =>
      givingOf(facts, (index) => facts.notes[index % (facts.notes.length * 2)]),
    ),
  ]
  return {
    giving: made.map(({ giving }) => giving),
    givingDay: made.flatMap(({ days }) => days),
  }
}

function givingOf(facts: Facts, noteOf: (index: number) => string | undefined) {
  const { key, title, days: count, every, time, minutes, endedBefore = 0, isPublic } = facts
  const lastDay = addDays(today(), -endedBefore)
  const startedOn = addDays(lastDay, -(count - 1) * every)
  const createdAt = addMinutes(at(startedOn, time), 20)
  const id = idOf(createdAt, 'giving', key)
  const giving: Planned<'giving'> = {
    id,
    personId: castId(key),
    title,
    startedOn,
    endedOn: endedBefore > 0 ? lastDay : null,
    publishedAt: isPublic ? addMinutes(createdAt, 60 * 24 * 6) : null,
    createdAt,
  }
  const days = Array.from({ length: count }, (_, index): Planned<'givingDay'> => {
    const day = addDays(startedOn, index * every)
    return {
      givingId: id,
      day,
      note: noteOf(index) ?? null,
      minutes,
      writtenAt: addMinutes(at(day, time), 25 + ((index * 7) % 20)),
    }
  })
  return { giving, days }
}
