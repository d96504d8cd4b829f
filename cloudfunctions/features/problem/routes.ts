import {
  AnswerProblemInput,
  AssignProblemInput,
  BringProblemInput,
  DAYS_TO_SOLVE,
  DeclineProblemInput,
  FindProblemInput,
  FindSimilarInput,
  HandOverProblemInput,
  ListProblemsInput,
  MergeProblemInput,
  type ProblemApi,
  type ProblemDetail,
  RateProblemInput,
  ReviewTextInput,
  SolveProblemInput,
  TakeInProblemInput,
} from '@contract/problem'
import type * as v from 'valibot'
import type { CommandContext, Context } from '../../core/context'
import { readDayCursor, readInstantCursor, toPage } from '../../core/cursor'
import { addDays, dayOf } from '../../core/days'
import { AppError, found, wrong } from '../../core/errors'
import { authorize, visible } from '../../core/policy'
import { command, query, type Routes } from '../../core/route'
import { findRegion } from '../region/queries'
import { stationPolicy } from '../station/policy'
import { findStation, listHolders } from '../station/queries'
import { addStep, type StepFacts } from './commands/addStep'
import { assign } from './commands/assign'
import { bring } from './commands/bring'
import { changeProblem } from './commands/changeProblem'
import { merge } from './commands/merge'
import { review } from './commands/review'
import { tellBringer } from './commands/tellBringer'
import { gramsOf, leastShared } from './gramRule'
import { isKeeper, problemPolicy } from './policy'
import { presentProblem, presentProblemDetail } from './present'
import {
  countDesk,
  findProblem,
  listDueProblems,
  listProblems,
  listSimilar,
  listStepPhotos,
  listSteps,
  lockProblems,
  type ProblemRow,
} from './queries'

async function detail(ctx: Context, id: string): Promise<ProblemDetail> {
  const { db, actor, files, now } = ctx
  const { districtId } = actor
  const row = visible(actor, problemPolicy.see, await findProblem(db, actor, id))
  const steps = await listSteps(db, districtId, id)
  const rows = await listStepPhotos(
    db,
    districtId,
    steps.map((step) => step.id),
  )
  const urls = await files.links(
    districtId,
    rows.map((photo) => photo.id),
    now,
  )
  const photos = new Map(steps.map(({ id: stepId }) => [stepId, photosOf(rows, urls, stepId)]))
  const coordinators = await listHolders(db, districtId, row.stationId)
  return presentProblemDetail(ctx, row, { steps, photos, coordinators })
}

function photosOf(
  rows: Awaited<ReturnType<typeof listStepPhotos>>,
  urls: string[],
  stepId: string,
) {
  return rows.flatMap(({ id, ownerId, width, height }, index) =>
    ownerId === stepId
      ? [{ id, url: urls[index] ?? '', width: width ?? 0, height: height ?? 0 }]
      : [],
  )
}

/** Locked, and looked at again as it is then. */
async function lock(ctx: CommandContext, id: string, ...others: string[]): Promise<ProblemRow> {
  await lockProblems(ctx.db, ctx.actor, [id, ...others])
  return visible(ctx.actor, problemPolicy.see, await findProblem(ctx.db, ctx.actor, id))
}

/** One that waits to be taken in. */
async function fresh(ctx: CommandContext, id: string): Promise<ProblemRow> {
  const row = await lock(ctx, id)
  authorize(ctx.actor, isKeeper, row)
  if (row.state !== 'new') throw new AppError('problem_not_new')
  return row
}

/** One with which somebody still has something to do. */
async function opened(ctx: CommandContext, id: string, ...others: string[]): Promise<ProblemRow> {
  const row = await lock(ctx, id, ...others)
  authorize(ctx.actor, isKeeper, row)
  if (['solved', 'declined', 'merged'].includes(row.state)) throw new AppError('problem_not_open')
  return row
}

/** One that has been taken in and is with the station. */
async function taken(ctx: CommandContext, id: string): Promise<ProblemRow> {
  const row = await opened(ctx, id)
  if (row.state !== 'taken' && row.state !== 'assigned') throw new AppError('problem_not_taken')
  return row
}

/** Writes the step and answers with the whole. */
async function done(ctx: CommandContext, row: ProblemRow, step: StepFacts, news?: string) {
  const isOffice = !row.isHolder && step.kind !== 'rated'
  await addStep(ctx, row.id, { ...step, isOffice })
  if (news) await tellBringer(ctx, row, news)
  ctx.about('problem', row.id)
  return detail(ctx, row.id)
}

async function list(ctx: Context, { cursor, limit, regionId, ...input }: ListInput) {
  const { db, actor, now } = ctx
  const place = regionId && found(await findRegion(db, actor.districtId, regionId))
  const filter = { ...input, regionPath: place ? place.path : undefined }
  const present = (row: ProblemRow) => presentProblem(ctx, row)
  if (filter.view === 'desk' && filter.state === 'open') {
    const after = readDayCursor(cursor)
    const rows = await listDueProblems(db, actor, filter, after, { limit, now })
    return toPage(rows, limit, (row) => [row.dueOn, row.id], present)
  }
  const before = readInstantCursor(cursor)
  const rows = await listProblems(db, actor, filter, before, { limit, now })
  return toPage(rows, limit, (row) => [row.createdAt.toISOString(), row.id], present)
}

type ListInput = v.InferOutput<typeof ListProblemsInput>

export const problemRoutes: Routes<ProblemApi> = {
  'problem.list': query(
    ListProblemsInput,
    async (ctx, input) => {
      const page = await list(ctx, input)
      if (input.view !== 'desk' || input.cursor) return page
      const { stationId, regionId } = input
      const place = regionId && (await findRegion(ctx.db, ctx.actor.districtId, regionId))
      const within = { stationId, regionPath: place ? place.path : undefined }
      return { ...page, counts: await countDesk(ctx.db, ctx.actor, within, ctx.now) }
    },
    { access: 'open' },
  ),

  'problem.find': query(FindProblemInput, (ctx, { id }) => detail(ctx, id), { access: 'open' }),

  'problem.findSimilar': query(
    FindSimilarInput,
    async (ctx, { stationId, words, place, exceptId }) => {
      const { db, actor } = ctx
      const station = await findStation(db, actor, stationId)
      const { isHolder, regionPath } = visible(actor, stationPolicy.see, station)
      const grams = gramsOf(words, place)
      const all = isKeeper(actor, { isHolder, regionPath })
      const likeness = { stationId, grams, least: leastShared(grams), exceptId, all }
      return (await listSimilar(db, actor, likeness)).map((row) => presentProblem(ctx, row))
    },
    { access: 'account' },
  ),

  'problem.bring': command(
    BringProblemInput,
    async (ctx, facts) => {
      const id = await bring(ctx, facts)
      ctx.about('problem', id)
      return detail(ctx, id)
    },
    { access: 'account' },
  ),

  'problem.review': command(ReviewTextInput, async (ctx, { id, ...decision }) => {
    const row = await lock(ctx, id)
    authorize(ctx.actor, problemPolicy.review, row)
    await review(ctx, row, decision)
    if (!decision.approve) await tellBringer(ctx, row, '有一段内容没有公开')
    ctx.about('problem', id, { stepId: decision.stepId, approve: decision.approve })
    return detail(ctx, id)
  }),

  'problem.takeIn': command(TakeInProblemInput, async (ctx, { id, urgency }) => {
    const row = await fresh(ctx, id)
    const dueOn = addDays(dayOf(ctx.now), DAYS_TO_SOLVE[urgency])
    await changeProblem(ctx, row, { state: 'taken', urgency, dueOn })
    return done(ctx, row, { kind: 'takenIn' }, '您提的问题已受理')
  }),

  'problem.decline': command(DeclineProblemInput, async (ctx, { id, reason }) => {
    const row = await opened(ctx, id)
    if (row.state !== 'new' && row.state !== 'taken') throw new AppError('problem_not_new')
    await changeProblem(ctx, row, { state: 'declined' })
    return done(ctx, row, { kind: 'declined', text: reason }, '您提的问题没有受理，请看原因')
  }),

  'problem.merge': command(MergeProblemInput, async (ctx, { id, intoId }) => {
    const row = await opened(ctx, id, intoId)
    if (row.state === 'handedOver') throw new AppError('problem_not_taken')
    await merge(ctx, row, await findProblem(ctx.db, ctx.actor, intoId), !row.isHolder)
    await tellBringer(ctx, row, '您提的问题已并入相同的一件')
    ctx.about('problem', id, { intoId })
    return detail(ctx, id)
  }),

  'problem.assign': command(AssignProblemInput, async (ctx, { id, personId }) => {
    const row = await taken(ctx, id)
    await assign(ctx, row, personId)
    return done(ctx, row, { kind: 'assigned' })
  }),

  'problem.answer': command(AnswerProblemInput, async (ctx, { id, text, photoIds }) => {
    const row = await opened(ctx, id)
    await changeProblem(ctx, row, {})
    return done(ctx, row, { kind: 'answered', text, photoIds }, '您提的问题有答复')
  }),

  'problem.handOver': command(HandOverProblemInput, async (ctx, { id, dueOn, reason }) => {
    const row = await taken(ctx, id)
    if (dueOn < dayOf(ctx.now)) throw wrong('dueOn', '期限不能早于今天')
    await changeProblem(ctx, row, { state: 'handedOver', dueOn })
    return done(ctx, row, { kind: 'handedOver', text: reason }, '您提的问题已交社区办理')
  }),

  'problem.solve': command(SolveProblemInput, async (ctx, { id, result, photoIds }) => {
    const row = await opened(ctx, id)
    if (row.state === 'new') throw new AppError('problem_not_taken')
    await changeProblem(ctx, row, { state: 'solved', solvedAt: ctx.now })
    return done(ctx, row, { kind: 'solved', text: result, photoIds }, '您提的问题已解决，请评价')
  }),

  'problem.rate': command(
    RateProblemInput,
    async (ctx, { id, stars, words }) => {
      const row = await lock(ctx, id)
      if (row.state !== 'solved') throw new AppError('problem_not_solved')
      if (row.stars !== null) throw new AppError('problem_rated')
      authorize(ctx.actor, problemPolicy.rate, row)
      await changeProblem(ctx, row, { stars })
      return done(ctx, row, { kind: 'rated', text: words })
    },
    { access: 'account' },
  ),
}
