import {
  AddWorkInput,
  BeginDeliberationInput,
  CancelDeliberationInput,
  type DeliberationBaseApi,
  EditDeliberationInput,
  ExtendStepInput,
  FindDeliberationInput,
  FinishInput,
  LinkDecisionInput,
  ListDeliberationsInput,
  OpenStepInput,
  SetAccountInput,
  SetQuestionsInput,
  StartDecidingInput,
  StartWorksInput,
  SummarizeInput,
} from '@contract/deliberation'
import { readInstantCursor, toPage } from '../../../core/cursor'
import { dayOf } from '../../../core/days'
import { AppError, found, wrong } from '../../../core/errors'
import { authorize } from '../../../core/policy'
import { command, query, type Routes } from '../../../core/route'
import { tellTaskClosed } from '../../branch/commands/remindOfEnds'
import { findRegion } from '../../region/queries'
import { addWork } from '../commands/addWork'
import { linkDecision } from '../commands/linkDecision'
import { extendStep, openStep, startDeciding } from '../commands/move'
import { remindHouseholds } from '../commands/remindHouseholds'
import { beginDeliberation, changeDeliberation } from '../commands/saveDeliberation'
import { setQuestions } from '../commands/setQuestions'
import { summarize } from '../commands/summarize'
import { atStage, detail, done } from '../load'
import { deliberationPolicy, estatePolicy } from '../policy'
import { presentDeliberation } from '../present/deliberation'
import { findEstate, isAnyKeeper, listDeliberations } from '../queries/deliberation'
import { closesOnOf, isOpen } from '../stepRule'

const TALKING = ['consulting', 'choosing', 'deciding'] as const
const NOT_OVER = ['draft', ...TALKING, 'working'] as const

export const lifeRoutes: Routes<DeliberationBaseApi> = {
  'deliberation.list': query(
    ListDeliberationsInput,
    async ({ db, actor }, { regionId, cursor, limit }) => {
      const place = regionId && found(await findRegion(db, actor.districtId, regionId))
      const before = readInstantCursor(cursor)
      const rows = await listDeliberations(db, actor, place ? place.path : undefined, before, limit)
      return {
        ...toPage(rows, limit, (row) => [row.createdAt.toISOString(), row.id], presentDeliberation),
        can: {
          begin:
            estatePolicy.begin(actor, { path: actor.acting?.path ?? '', isKeeper: false }) ||
            (await isAnyKeeper(db, actor)),
        },
      }
    },
    { access: 'open' },
  ),

  'deliberation.find': query(FindDeliberationInput, (ctx, { id }) => detail(ctx, id), {
    access: 'open',
  }),

  'deliberation.begin': command(BeginDeliberationInput, async (ctx, { regionId, ...facts }) => {
    const estate = found(await findEstate(ctx.db, ctx.actor, regionId))
    authorize(ctx.actor, estatePolicy.begin, estate)
    return done(ctx, await beginDeliberation(ctx, estate, facts))
  }),

  'deliberation.edit': command(EditDeliberationInput, async (ctx, { id, version, title, aim }) => {
    const before = await atStage(ctx, id, 'draft', 'consulting', 'choosing')
    authorize(ctx.actor, deliberationPolicy.edit, before)
    if (before.version !== version) throw new AppError('stale')
    await changeDeliberation(ctx, before, { title, aim })
    return done(ctx, id)
  }),

  'deliberation.setQuestions': command(
    SetQuestionsInput,
    async (ctx, { id, version, step, questions }) => {
      const before =
        step === 'menu'
          ? await atStage(ctx, id, 'draft', 'consulting')
          : await atStage(ctx, id, 'draft')
      authorize(ctx.actor, deliberationPolicy.prepareMenu, before)
      if (before.version !== version) throw new AppError('stale')
      await setQuestions(ctx, before, step, questions)
      await changeDeliberation(ctx, before, {})
      return done(ctx, id)
    },
  ),

  'deliberation.openStep': command(OpenStepInput, async (ctx, { id, step, closesOn }) => {
    const isMenu = step === 'menu'
    const before = await atStage(ctx, id, isMenu ? 'consulting' : 'draft')
    const { openMenu, openConsultation } = deliberationPolicy
    authorize(ctx.actor, isMenu ? openMenu : openConsultation, before)
    await openStep(ctx, before, step, closesOn)
    return done(ctx, id)
  }),

  'deliberation.remind': command(FindDeliberationInput, async (ctx, { id }) => {
    const row = await atStage(ctx, id, 'consulting', 'choosing')
    authorize(ctx.actor, deliberationPolicy.extend, row)
    const step = row.state === 'consulting' ? 'consultation' : 'menu'
    if (!isOpen(row, step, dayOf(ctx.now))) throw new AppError('reply_closed')
    const { title, regionPath } = row
    const closesOn = closesOnOf(row, step) ?? ''
    const told = await remindHouseholds(ctx, { id, title, regionPath, step, closesOn })
    ctx.about('deliberation', id, { ...told })
    return told
  }),

  'deliberation.extend': command(ExtendStepInput, async (ctx, { id, closesOn }) => {
    const before = await atStage(ctx, id, 'consulting', 'choosing')
    authorize(ctx.actor, deliberationPolicy.extend, before)
    await extendStep(ctx, before, closesOn)
    return done(ctx, id)
  }),

  'deliberation.summarize': command(SummarizeInput, async (ctx, { id, questionId, summary }) => {
    const before = await atStage(ctx, id, ...TALKING, 'working', 'finished')
    authorize(ctx.actor, deliberationPolicy.summarize, before)
    await summarize(ctx, before, questionId, summary)
    return done(ctx, id)
  }),

  'deliberation.startDeciding': command(StartDecidingInput, async (ctx, { id, reason }) => {
    const before = await atStage(ctx, id, 'choosing')
    authorize(ctx.actor, deliberationPolicy.startDeciding, before)
    await startDeciding(ctx, before, reason)
    return done(ctx, id)
  }),

  'deliberation.linkDecision': command(LinkDecisionInput, async (ctx, { id, decisionId }) => {
    const before = await atStage(ctx, id, 'deciding', 'working', 'finished')
    authorize(ctx.actor, deliberationPolicy.linkDecision, before)
    await linkDecision(ctx, before, decisionId)
    return done(ctx, id)
  }),

  'deliberation.startWorks': command(StartWorksInput, async (ctx, { id, startedOn, basis }) => {
    const before = await atStage(ctx, id, 'deciding')
    authorize(ctx.actor, deliberationPolicy.startWorks, before)
    if (startedOn > dayOf(ctx.now)) throw wrong('startedOn', '开工日期不能晚于今天')
    await changeDeliberation(ctx, before, { state: 'working', startedOn, basis })
    return done(ctx, id)
  }),

  'deliberation.addWork': command(AddWorkInput, async (ctx, { id, ...entry }) => {
    const before = await atStage(ctx, id, 'working', 'finished')
    authorize(ctx.actor, deliberationPolicy.work, before)
    await addWork(ctx, before, entry)
    return done(ctx, id)
  }),

  'deliberation.setAccount': command(SetAccountInput, async (ctx, { id, version, lines }) => {
    const before = await atStage(ctx, id, 'working', 'finished')
    authorize(ctx.actor, deliberationPolicy.work, before)
    if (before.version !== version) throw new AppError('stale')
    await changeDeliberation(ctx, before, { account: JSON.stringify(lines) })
    return done(ctx, id)
  }),

  'deliberation.finish': command(FinishInput, async (ctx, { id, finishedOn, summary }) => {
    const before = await atStage(ctx, id, 'working')
    authorize(ctx.actor, deliberationPolicy.finish, before)
    if (finishedOn > dayOf(ctx.now)) throw wrong('finishedOn', '完工日期不能晚于今天')
    if (finishedOn < (before.startedOn ?? '')) throw wrong('finishedOn', '完工不能早于开工')
    await changeDeliberation(ctx, before, { state: 'finished', finishedOn, summary })
    const { db, actor, now } = ctx
    const teller = { db, districtId: actor.districtId, now }
    await tellTaskClosed(teller, before.regionId, finishedOn)
    return done(ctx, id)
  }),

  'deliberation.cancel': command(CancelDeliberationInput, async (ctx, { id, reason }) => {
    const before = await atStage(ctx, id, ...NOT_OVER)
    authorize(ctx.actor, deliberationPolicy.cancel, before)
    await changeDeliberation(ctx, before, { state: 'cancelled', cancelReason: reason })
    return done(ctx, id)
  }),
}
