/** What neighbours brought to the stations over three years: in all states, most of it solved. */
import { DAYS_TO_SOLVE, type StepKind, type Urgency } from '@contract/problem'
import { gramsOf } from '../../features/problem/gramRule'
import { accountOfPerson } from '../cast'
import { addDays, addMinutes, at } from '../clock'
import type { Planned } from '../district'
import { idOf, itemAt, type Random, randomOf } from '../random'
import { today } from '../volunteers/calendar'
import {
  ANSWERS,
  DECLINE_REASONS,
  HAND_OVER_REASONS,
  PROBLEM_TEXTS,
  type ProblemText,
  RATINGS,
} from './problemTexts'

/** One station with those who keep it, the neighbours who bring, and its officer. */
export interface OpenStation {
  id: string
  name: string
  openedAt: Date
  holders: readonly string[]
  neighbours: readonly string[]
  officer: string
}

export interface ProblemRows {
  problem: Planned<'problem'>[]
  problemStep: Planned<'problemStep'>[]
  problemGram: Planned<'problemGram'>[]
  stationNeighbour: Planned<'stationNeighbour'>[]
}

type End = 'solved' | 'declined' | 'merged' | 'handedOver' | 'assigned' | 'taken' | 'new'

/** About one problem in so many days; the first at home after some days. */
const DAYS_BETWEEN = 38
/** So young that not all of them can be done. */
const YOUNG_DAYS = 24
/** Pairs of characters are kept of what may still be brought again. */
const SIMILAR_DAYS = 180
const HOUR = 60
const DAY = 1440

export function buildProblems(stations: readonly OpenStation[]): ProblemRows {
  const random = randomOf('problems')
  const rows: ProblemRows = {
    problem: [],
    problemStep: [],
    problemGram: [],
    stationNeighbour: [],
  }
  for (const station of stations) addStation(rows, station, random)
  return rows
}

function addStation(rows: ProblemRows, station: OpenStation, random: Random): void {
  const end = at(today(), '07:30')
  const since = new Map<string, Date>()
  let before: { id: string; place: string; words: string } | undefined
  for (
    let createdAt = addMinutes(station.openedAt, random.int(3, 20) * DAY);
    createdAt < addMinutes(end, -2 * HOUR);
    createdAt = addMinutes(
      createdAt,
      random.int(4, DAYS_BETWEEN * 2 - 4) * DAY + random.int(-200, 200),
    )
  ) {
    const text = random.pick(PROBLEM_TEXTS)
    const bringer = random.pick(station.neighbours)
    const days = (end.getTime() - createdAt.getTime()) / 86_400_000
    const wanted = endOf(days, random)
    const one = wanted === 'merged' && !before ? 'solved' : wanted
    const { problem, steps } = life(
      station,
      text,
      bringer,
      { createdAt, end: one, into: before?.id },
      random,
    )
    rows.problem.push(problem)
    rows.problemStep.push(...steps)
    if (one !== 'merged') before = { id: problem.id, place: problem.place, words: text.words }
    if (days < SIMILAR_DAYS) {
      rows.problemGram.push(
        ...gramsOf(text.words, problem.place).map((gram) => ({
          stationId: station.id,
          gram,
          problemId: problem.id,
        })),
      )
    }
    if (!since.has(bringer)) since.set(bringer, createdAt)
  }
  rows.stationNeighbour.push(
    ...[...since].map(([personId, at]) => ({
      stationId: station.id,
      accountId: accountOfPerson(personId),
      since: at,
    })),
  )
}

function endOf(days: number, random: Random): End {
  if (days > YOUNG_DAYS) {
    const lot = random.int(1, 100)
    if (lot <= 92) return 'solved'
    return lot <= 95 ? 'declined' : lot <= 98 ? 'merged' : 'handedOver'
  }
  if (days < 2) return 'new'
  return random.pick(['solved', 'solved', 'taken', 'assigned', 'assigned', 'handedOver'] as const)
}

interface Course {
  createdAt: Date
  end: End
  into: string | undefined
}

function life(
  station: OpenStation,
  text: ProblemText,
  bringer: string,
  { createdAt, end, into }: Course,
  random: Random,
) {
  const id = idOf(createdAt, 'problem', station.id, bringer)
  const urgency: Urgency =
    text.kind === 'safety' ? 'urgent' : random.pick(['normal', 'normal', 'soon'])
  const [keeper, worker] = [itemAt(station.holders, 0), random.pick(station.holders)]
  const limit = at(today(), '07:50')
  const steps: Planned<'problemStep'>[] = []
  let clock = createdAt
  const step = (
    kind: StepKind,
    personId: string,
    minutes: number,
    {
      text: said,
      otherId,
      hasWords = false,
    }: { text?: string; otherId?: string; hasWords?: boolean } = {},
  ) => {
    const next = addMinutes(clock, minutes)
    // What would lie ahead happened shortly after what came before it.
    clock = next < limit ? next : new Date((clock.getTime() + limit.getTime()) / 2)
    steps.push(stepRow(station, id, { kind, at: clock, personId, said, otherId, hasWords }, limit))
  }
  step('brought', bringer, 0, { hasWords: true })
  const isLookedAt = end !== 'new'
  if (end === 'declined') {
    step('declined', keeper, random.int(3, 30) * HOUR, { text: random.pick(DECLINE_REASONS) })
  } else if (end === 'merged') {
    step('merged', keeper, random.int(2, 20) * HOUR, into ? { otherId: into } : {})
  } else if (isLookedAt) {
    step('takenIn', keeper, random.int(2, 26) * HOUR)
    if (end !== 'taken') step('assigned', keeper, random.int(5, 300))
    if (end !== 'taken' && random.chance(55)) {
      step('answered', worker, random.int(4, 60) * HOUR, { text: random.pick(ANSWERS) })
    }
    if (end === 'handedOver') {
      step('handedOver', keeper, random.int(10, 60) * HOUR, {
        text: random.pick(HAND_OVER_REASONS),
      })
    }
    if (end === 'solved') step('solved', worker, random.int(8, 190) * HOUR, { text: text.result })
  }
  const solvedAt = end === 'solved' ? clock : null
  const isRated = solvedAt !== null && random.chance(58)
  const stars = isRated ? random.pick([3, 4, 4, 5, 5, 5]) : null
  if (isRated) {
    step(
      'rated',
      bringer,
      random.int(2, 70) * HOUR,
      random.chance(50) ? { text: random.pick(RATINGS) } : {},
    )
  }
  const startOn = dayOn(steps[1]?.kind === 'takenIn' ? (steps[1].at as Date) : createdAt)
  const problem: Planned<'problem'> = {
    id,
    stationId: station.id,
    kind: text.kind,
    words: text.words,
    place: `${random.int(1, 18)}号楼${text.place}`,
    urgency,
    state: end,
    broughtBy: accountOfPerson(bringer),
    broughtByPerson: bringer,
    showsName: random.chance(25),
    publishedAt: isLookedAt ? (steps[0]?.checkedAt ?? null) : null,
    assigneeId: steps.some(({ kind }) => kind === 'assigned') ? worker : null,
    dueOn: addDays(startOn, end === 'handedOver' ? 20 : DAYS_TO_SOLVE[urgency]),
    mergedInto: end === 'merged' ? (into ?? null) : null,
    solvedAt,
    stars,
    version: steps.length,
    createdAt,
    updatedAt: clock,
  }
  return { problem, steps }
}

const dayOn = (instant: Date) =>
  new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)

interface StepFacts {
  kind: StepKind
  at: Date
  personId: string
  said: string | undefined
  otherId: string | undefined
  hasWords: boolean
}

/** Words were looked at by somebody who did not write them; of what is new they wait. */
function stepRow(
  { holders, officer }: OpenStation,
  problemId: string,
  { kind, at: when, personId, said, otherId, hasWords }: StepFacts,
  limit: Date,
): Planned<'problemStep'> {
  const hasText = hasWords || said !== undefined
  const checkedAt = addMinutes(when, 100)
  const isChecked = hasText && checkedAt < limit
  return {
    id: idOf(when, 'problemStep', problemId, kind),
    problemId,
    kind,
    at: when,
    accountId: accountOfPerson(personId),
    personId,
    isOffice: false,
    text: said ?? null,
    otherId: otherId ?? null,
    checkState: hasText ? (isChecked ? 'passed' : 'waiting') : null,
    checkReason: null,
    checkedBy: isChecked ? (holders.find((id) => id !== personId) ?? officer) : null,
    checkedAt: isChecked ? checkedAt : null,
    isDoubtful: false,
    askAt: null,
    askTries: 0,
  }
}
