/** One deliberation as rows: its questions, what each household said and when, the evenings. */
import type { Step } from '@contract/deliberation'
import { accountOfPerson } from '../cast'
import { addMinutes, at, REGISTERED_AT } from '../clock'
import type { Planned } from '../district'
import { idOf, type Random } from '../random'
import type { Place } from '../regions'
import type { QuestionText } from './texts'

export interface Home extends Place {
  building: Place
  /** Who speaks for it on a phone. */
  accountId?: string
}

export interface Asked {
  questions: Planned<'deliberationQuestion'>[]
  options: Planned<'deliberationOption'>[]
  /** Some options of each question, as one household chooses them. */
  choose: (random: Random) => string[]
}

export function ask(
  deliberationId: string,
  step: Step,
  askedAt: Date,
  texts: readonly QuestionText[],
  summaries: readonly string[] = [],
): Asked {
  const made = texts.map(({ prompt, pick, options }, position) => {
    const id = idOf(askedAt, 'question', deliberationId, step, prompt)
    return {
      pick,
      question: {
        id,
        deliberationId,
        step,
        position,
        prompt,
        pick,
        summary: summaries[position] ?? null,
      },
      options: options.map(({ weight, title, effect, costFen }, place) => ({
        weight,
        row: {
          id: idOf(askedAt, 'option', id, title),
          questionId: id,
          position: place,
          title,
          effect: effect ?? null,
          costFen: costFen ?? null,
        },
      })),
    }
  })
  return {
    questions: made.map(({ question }) => question),
    options: made.flatMap(({ options }) => options.map(({ row }) => row)),
    choose: (random) =>
      made.flatMap(({ pick, options }) =>
        pick === 'many'
          ? options.flatMap(({ weight, row }) => (random.chance(weight) ? [row.id] : []))
          : [weighted(random, options)],
      ),
  }
}

function weighted(random: Random, options: readonly { weight: number; row: { id: string } }[]) {
  const ballots = options.flatMap(({ weight, row }) => Array<string>(weight).fill(row.id))
  return random.pick(ballots)
}

interface Collecting {
  deliberationId: string
  step: Step
  asked: Asked
  /** First and last day on which replies came. */
  from: string
  days: number
  /** Who enters the papers. */
  helpers: readonly string[]
  nameOf: (home: Home) => string
  /** Of a hundred households, how many reply; and of these, how many change their mind. */
  share: number
  changing: number
  words?: readonly string[]
}

/** What households said, in the app or on paper; who changed keeps the earlier one in the history. */
export function collectReplies(
  homes: readonly Home[],
  plan: Collecting,
  random: Random,
): Planned<'deliberationReply'>[] {
  const first = at(plan.from, '08:30')
  return homes.flatMap((home) => {
    if (!random.chance(plan.share)) return []
    const when = addMinutes(first, random.int(0, (plan.days - 2) * 1440))
    const isChanged = random.chance(plan.changing)
    const again = addMinutes(when, random.int(60, 1400))
    const one = replyOf(home, when, plan, random)
    return isChanged ? [{ ...one, replacedAt: again }, replyOf(home, again, plan, random)] : [one]
  })
}

function replyOf(home: Home, when: Date, plan: Collecting, random: Random) {
  const { deliberationId, step, asked, words = [] } = plan
  const helper = random.pick(plan.helpers)
  const chosen = asked.choose(random)
  const last = asked.questions.at(-1)?.id ?? ''
  return {
    id: idOf(when, 'reply', deliberationId, step, home.id),
    deliberationId,
    step,
    householdId: home.id,
    householdPath: home.path,
    optionIds: chosen.length > 0 ? chosen : [asked.options[0]?.id ?? ''],
    words:
      words.length > 0 && random.chance(6) ? [{ questionId: last, words: random.pick(words) }] : [],
    at: when,
    ...(home.accountId
      ? { channel: 'app' as const, accountId: home.accountId }
      : {
          channel: random.chance(80) ? ('paper' as const) : ('visit' as const),
          accountId: accountOfPerson(helper),
          saidBy: plan.nameOf(home),
          enteredBy: helper,
        }),
  }
}

/** An account for some of the homes: no person of the register, only who speaks for the household. */
export function speakFor(homes: readonly Home[], share: number, random: Random) {
  const account: Planned<'account'>[] = []
  const householdRepresentative: Planned<'householdRepresentative'>[] = []
  const spoken = homes.map((home): Home => {
    if (!home.accountId && !random.chance(share)) return home
    const accountId = home.accountId ?? idOf(REGISTERED_AT, 'account', 'household', home.id)
    if (!home.accountId) account.push({ id: accountId, createdAt: REGISTERED_AT })
    householdRepresentative.push({
      id: idOf(REGISTERED_AT, 'representative', home.id),
      accountId,
      householdId: home.id,
      householdPath: home.path,
      startedAt: REGISTERED_AT,
    })
    return { ...home, accountId }
  })
  return { homes: spoken, rows: { account, householdRepresentative } }
}

interface EveningFacts {
  deliberationId: string
  day: string
  buildings: readonly Place[]
  place: string
  minutes?: string | undefined
  helper: string
}

/** An evening; one that was held has its households signed in. */
export function evening(facts: EveningFacts, homes: readonly Home[], random: Random) {
  const { deliberationId, day, buildings, place, minutes, helper } = facts
  const startsAt = at(day, '19:00')
  const id = idOf(startsAt, 'evening', deliberationId, day)
  const invited = homes.filter(({ building }) => buildings.some((one) => one.id === building.id))
  return {
    deliberationMeeting: [
      {
        id,
        deliberationId,
        startsAt,
        place,
        state: minutes ? ('held' as const) : ('planned' as const),
        minutes: minutes ?? null,
      },
    ],
    deliberationMeetingBuilding: buildings.map((building) => ({
      meetingId: id,
      buildingId: building.id,
    })),
    deliberationSignIn: minutes
      ? invited
          .filter(() => random.chance(68))
          .map((home) => ({
            meetingId: id,
            householdId: home.id,
            enteredBy: helper,
            at: addMinutes(startsAt, random.int(-20, 15)),
          }))
      : [],
  }
}
