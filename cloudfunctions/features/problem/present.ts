import type { Photo } from '@contract/common'
import {
  OPEN_STATES,
  type Problem,
  type ProblemDetail,
  type ProblemStep,
  type ProblemView,
  type StepBy,
} from '@contract/problem'
import type { Context } from '../../core/context'
import { dayOf } from '../../core/days'
import { abilities } from '../../core/policy'
import { isBringer, isKeeper, problemPolicy, viewOf } from './policy'
import type { ProblemRow, StepRow } from './queries'

type Viewer = Pick<Context, 'actor' | 'now'>

export function presentProblem({ actor, now }: Viewer, row: ProblemRow): Problem {
  const view = viewOf(actor, row) ?? 'outside'
  const isOpen = (OPEN_STATES as readonly string[]).includes(row.state)
  return {
    id: row.id,
    stationId: row.stationId,
    stationName: row.stationName,
    kind: row.kind,
    urgency: row.urgency,
    state: row.state,
    view,
    ...(view === 'outside' ? {} : { words: row.words, place: row.place }),
    broughtOn: dayOf(row.createdAt),
    ...(isOpen ? { dueOn: row.dueOn } : {}),
    isOverdue: isOpen && row.dueOn < dayOf(now),
    ...(row.solvedAt ? { solvedOn: dayOf(row.solvedAt) } : {}),
    ...(row.stars ? { stars: row.stars } : {}),
    ...(view === 'full' ? { check: row.wordsCheck } : {}),
    ...(isKeeper(actor, row) && row.waitingTexts > 0 ? { waitingTexts: row.waitingTexts } : {}),
    ...(row.assigneeName && view !== 'outside' ? { assigneeName: row.assigneeName } : {}),
  }
}

interface Parts {
  steps: StepRow[]
  photos: Map<string, Photo[]>
  coordinators: { personId: string; name: string }[]
}

export function presentProblemDetail(
  ctx: Viewer,
  row: ProblemRow,
  { steps, photos, coordinators }: Parts,
): ProblemDetail {
  const { actor } = ctx
  const { see: _seen, ...can } = abilities(problemPolicy, actor, row)
  const shown = presentProblem(ctx, row)
  const timeline = steps.map((step) => presentStep(ctx, row, step, photos.get(step.id) ?? []))
  return {
    ...shown,
    showsName: row.showsName,
    isMine: isBringer(actor, row),
    steps: timeline,
    ...(can.assign
      ? { coordinators: coordinators.map(({ personId: id, name }) => ({ id, name })) }
      : {}),
    ...(row.mergedInto && shown.view !== 'outside' ? { mergedInto: row.mergedInto } : {}),
    version: row.version,
    can,
  }
}

/** Texts and pictures only where they are public, or to those who see all of it. */
export function presentStep(
  { actor }: Viewer,
  problem: ProblemRow,
  step: StepRow,
  photos: Photo[],
): ProblemStep {
  const view = viewOf(actor, problem) ?? 'outside'
  const isFull = view === 'full'
  const isShown =
    isFull ||
    (view === 'neighbour' && step.checkState !== 'waiting' && step.checkState !== 'refused')
  return {
    id: step.id,
    kind: step.kind,
    at: step.at.toISOString(),
    by: byOf(step),
    ...nameOf(view, problem, step),
    ...(isShown && step.text ? { text: step.text } : {}),
    photos: isShown ? photos : [],
    ...(isFull && step.checkState ? { check: step.checkState } : {}),
    ...(isFull && step.checkReason ? { checkReason: step.checkReason } : {}),
    isOwn: step.accountId === actor.accountId,
    ...(isKeeper(actor, problem) && step.isDoubtful ? { isDoubtful: true } : {}),
    ...(step.kind === 'rated' && problem.stars ? { stars: problem.stars } : {}),
    ...(step.otherId && isFull ? { otherId: step.otherId } : {}),
  }
}

const isOfBringer = ({ kind }: StepRow) => kind === 'brought' || kind === 'rated'

function byOf(step: StepRow): StepBy {
  if (isOfBringer(step)) return 'bringer'
  return step.isOffice ? 'office' : 'station'
}

/** Whoever keeps a station is named on its page; who brought a problem only by own consent (D-9). */
function nameOf(view: ProblemView, problem: ProblemRow, step: StepRow): { name?: string } {
  const { personName: name } = step
  if (!name || view === 'outside') return {}
  if (isOfBringer(step) && view !== 'full' && !problem.showsName) return {}
  return { name }
}
