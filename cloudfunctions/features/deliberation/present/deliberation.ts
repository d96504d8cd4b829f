import type { Agreement } from '@contract/agreement'
import type { Photo } from '@contract/common'
import type {
  Account,
  AccountLine,
  Deliberation,
  DeliberationDetail,
  DoubtFigures,
  OwnHousehold,
  Step,
  StepInfo,
} from '@contract/deliberation'
import type { Context } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { abilities } from '../../../core/policy'
import { uncoveredOf } from '../meetingPlanRule'
import { deliberationPolicy } from '../policy'
import type {
  DeliberationRow,
  findBranchOf,
  findDecision,
  listBuildings,
  listWorks,
} from '../queries/deliberation'
import type { DoubtRow, VisitRow } from '../queries/doubts'
import type { MeetingRow } from '../queries/meetings'
import type {
  countReplies,
  listOwnHouseholds,
  listRepliesOf,
  QuestionRow,
} from '../queries/replies'
import { closesOnOf, isClosed, isOpen } from '../stepRule'
import { presentOwnDoubt } from './doubt'
import { presentMeeting } from './meeting'

type Rows<F extends (...args: never[]) => unknown> = Awaited<ReturnType<F>>

export interface Course {
  questions: readonly QuestionRow[]
  replied: Rows<typeof countReplies>
  counts: ReadonlyMap<string, number>
  meetings: readonly MeetingRow[]
  buildings: Rows<typeof listBuildings>
  doubts: DoubtFigures
  works: Rows<typeof listWorks>
  /** By the option or the entry that they belong to. */
  photos: ReadonlyMap<string, Photo[]>
  decision: Rows<typeof findDecision>
  branch: Rows<typeof findBranchOf>
  own: {
    households: Rows<typeof listOwnHouseholds>
    replies: Rows<typeof listRepliesOf>
    agreements: ReadonlyMap<string, Agreement>
    doubts: readonly DoubtRow[]
    visits: readonly VisitRow[]
  }
}

export function presentDeliberation(row: DeliberationRow): Deliberation {
  return {
    id: row.id,
    title: row.title,
    regionId: row.regionId,
    regionName: row.regionName,
    state: row.state,
    buildings: row.buildings,
    households: row.households,
  }
}

export function presentDeliberationDetail(
  ctx: Context,
  row: DeliberationRow,
  course: Course,
): DeliberationDetail {
  const { see: _seen, ...can } = abilities(deliberationPolicy, ctx.actor, row)
  const uncovered = uncoveredOf(course.buildings, course.meetings)
  return {
    ...presentDeliberation(row),
    aim: row.aim,
    version: row.version,
    consultation: presentStep(ctx, row, course, 'consultation'),
    menu: presentStep(ctx, row, course, 'menu'),
    meetings: course.meetings.map(presentMeeting),
    coverage: {
      buildings: course.buildings.length,
      covered: course.buildings.length - uncovered.length,
      uncovered: uncovered.map(({ id, name }) => ({ id, name })),
    },
    doubts: course.doubts,
    ...(row.decidingReason ? { decidingReason: row.decidingReason } : {}),
    ...(course.decision
      ? {
          decision: {
            id: course.decision.id,
            title: course.decision.title,
            kind: course.decision.kind,
            isClosed: course.decision.state === 'closed',
          },
        }
      : {}),
    ...(row.basis ? { basis: row.basis } : {}),
    ...(row.startedOn ? { startedOn: row.startedOn } : {}),
    works: course.works.map(({ id, workedOn, said }) => ({
      id,
      workedOn,
      said,
      photos: course.photos.get(id) ?? [],
    })),
    ...(row.account.length > 0 ? { account: accountOf(row.account) } : {}),
    ...(row.finishedOn ? { finishedOn: row.finishedOn } : {}),
    ...(row.summary ? { summary: row.summary } : {}),
    ...(row.cancelReason ? { cancelReason: row.cancelReason } : {}),
    ...(course.branch
      ? {
          branch: {
            id: course.branch.id,
            name: course.branch.name,
            members: course.branch.members,
          },
        }
      : {}),
    mine: course.own.households.map((household) => presentOwn(household, course.own)),
    can,
  }
}

/** Interim results stay hidden until the close; how many have replied does not. */
function presentStep(
  { now, actor }: Context,
  row: DeliberationRow,
  course: Course,
  step: Step,
): StepInfo {
  const today = dayOf(now)
  const closesOn = closesOnOf(row, step)
  const isCounted = isClosed(row, step, today)
  const figures = course.replied.find((one) => one.step === step)
  // Those who keep it prepare the menu; everybody else sees it from its opening on.
  const isShown =
    closesOn !== null || step === 'consultation' || deliberationPolicy.prepareMenu(actor, row)
  return {
    questions: course.questions
      .filter((question) => isShown && question.step === step)
      .map(({ id, prompt, pick, options, summary }) => ({
        id,
        prompt,
        pick,
        options: options.map((option) => ({
          id: option.id,
          title: option.title,
          ...(option.effect ? { effect: option.effect } : {}),
          ...(option.costFen ? { costFen: option.costFen } : {}),
          ...photoOf(course.photos.get(option.id)),
          ...(isCounted ? { households: course.counts.get(option.id) ?? 0 } : {}),
        })),
        ...(summary ? { summary } : {}),
      })),
    ...(closesOn ? { closesOn } : {}),
    isOpen: isOpen(row, step, today),
    isClosed: isCounted,
    replied: figures?.replied ?? 0,
    onPaper: figures?.onPaper ?? 0,
  }
}

const agreementOf = (agreement: Agreement | undefined) => (agreement ? { agreement } : {})
const photoOf = ([photo]: Photo[] = []) => (photo ? { photo } : {})

/** Sums in fen. */
function accountOf(lines: readonly AccountLine[]): Account {
  const sum = (kind: AccountLine['kind']) =>
    lines.filter((line) => line.kind === kind).reduce((total, { fen }) => total + fen, 0)
  const [income, spending] = [sum('income'), sum('spending')]
  return {
    lines: lines.map(({ kind, title, fen }) => ({ kind, title, fen })),
    income,
    spending,
    balance: income - spending,
  }
}

function presentOwn(
  household: Course['own']['households'][number],
  { replies, agreements, doubts, visits }: Course['own'],
): OwnHousehold {
  return {
    id: household.id,
    name: `${household.buildingName} ${household.name}`,
    replies: replies
      .filter(({ householdId }) => householdId === household.id)
      .map((row) => ({
        id: row.id,
        step: row.step,
        optionIds: row.optionIds,
        words: row.words,
        channel: row.channel,
        at: row.at.toISOString(),
        ...(row.saidBy ? { saidBy: row.saidBy } : {}),
        ...(row.enteredByName ? { enteredBy: row.enteredByName } : {}),
        ...agreementOf(agreements.get(row.agreementId ?? '')),
        isReplaced: row.replacedAt !== null,
      })),
    doubts: doubts
      .filter(({ householdId }) => householdId === household.id)
      .map((doubt) => presentOwnDoubt(doubt, visits)),
  }
}
