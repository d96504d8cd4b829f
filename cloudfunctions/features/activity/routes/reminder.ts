import {
  type Delivery,
  ListDeliveriesInput,
  type ReminderApi,
  ReminderInput,
} from '@contract/activity'
import { authorize } from '../../../core/policy'
import { command, query, type Routes } from '../../../core/route'
import { phonesAt } from '../../notice/quietRule'
import { sendReminder } from '../commands/sendReminder'
import { seeActivity, seeLockedActivity } from '../load'
import { activityPolicy, peopleScopeOf } from '../policy'
import { isNamedTo } from '../present/people'
import { countPhones, type DeliveryRow, listDeliveries, listUnreminded } from '../queries/reminders'
import { reminderText } from '../reminderWords'

function presentDelivery(row: DeliveryRow): Delivery {
  return {
    id: row.id,
    personName: row.personName,
    template: row.template,
    state: row.state,
    tries: row.tries,
    ...(row.nextAt ? { nextAt: row.nextAt.toISOString() } : {}),
    ...(row.sentAt ? { sentAt: row.sentAt.toISOString() } : {}),
    ...(row.problem ? { problem: row.problem } : {}),
  }
}

export const reminderRoutes: Routes<ReminderApi> = {
  'activity.previewReminder': query(ReminderInput, async (ctx, { activityId, purpose }) => {
    const { db, actor, now } = ctx
    const activity = await seeActivity(ctx, activityId)
    authorize(actor, activityPolicy.remind, activity)
    const people = await listUnreminded(db, activity, purpose)
    const at = phonesAt(now)
    return {
      people: people.length,
      withPhone: await countPhones(db, actor.districtId, people),
      text: reminderText(purpose, activity),
      ...(at > now ? { phonesAt: at.toISOString() } : {}),
    }
  }),

  'activity.sendReminder': command(ReminderInput, async (ctx, { activityId, purpose }) => {
    const activity = await seeLockedActivity(ctx, activityId)
    authorize(ctx.actor, activityPolicy.remind, activity)
    const sent = await sendReminder(ctx, activity, purpose)
    ctx.about('activity', activityId, { purpose, ...sent })
    return sent
  }),

  'activity.listDeliveries': query(ListDeliveriesInput, async (ctx, { activityId }) => {
    const activity = await seeActivity(ctx, activityId)
    authorize(ctx.actor, activityPolicy.remind, activity)
    const isNamed = isNamedTo(peopleScopeOf(ctx.actor, activity))
    return (await listDeliveries(ctx.db, activity)).filter(isNamed).map(presentDelivery)
  }),
}
