import {
  DeclareQualificationInput,
  type QualificationApi,
  RemoveQualificationInput,
  VerifyQualificationInput,
} from '@contract/activity'
import { Empty } from '@contract/common'
import { type Context, personOf } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { AppError, found } from '../../../core/errors'
import { authorize } from '../../../core/policy'
import { command, query, type Routes } from '../../../core/route'
import {
  declareQualification,
  removeQualification,
  verifyQualification,
} from '../commands/qualification'
import { seeActivity } from '../load'
import { activityPolicy } from '../policy'
import { presentQualification } from '../present/signUp'
import { findQualificationAt, listQualifications } from '../queries/signUps'

async function ownQualifications(ctx: Context) {
  const rows = await listQualifications(ctx.db, ctx.actor.districtId, personOf(ctx))
  return rows.map((row) => presentQualification(row, dayOf(ctx.now)))
}

export const qualificationRoutes: Routes<QualificationApi> = {
  'activity.listQualifications': query(Empty, ownQualifications),

  'activity.declareQualification': command(DeclareQualificationInput, async (ctx, held) => {
    await declareQualification(ctx, held)
    const qualification = found(
      (await ownQualifications(ctx)).find(({ name }) => name === held.name),
    )
    ctx.about('person', personOf(ctx), { qualificationId: qualification.id })
    return qualification
  }),

  'activity.removeQualification': command(RemoveQualificationInput, async (ctx, { id }) => {
    if (!(await removeQualification(ctx, id))) throw new AppError('not_found')
    ctx.about('person', personOf(ctx), { qualificationId: id })
    return { id }
  }),

  'activity.verifyQualification': command(
    VerifyQualificationInput,
    async (ctx, { id, activityId }) => {
      const activity = await seeActivity(ctx, activityId)
      authorize(ctx.actor, activityPolicy.run, activity)
      found(await findQualificationAt(ctx.db, ctx.actor.districtId, id, activityId))
      await verifyQualification(ctx, id)
      ctx.about('activity', activityId, { qualificationId: id })
      return { id }
    },
  ),
}
