/** What the routes of this feature read first: the thing, seen by the caller, ready to be acted on. */
import type { Context } from '../../core/context'
import { visible } from '../../core/policy'
import { activityPolicy } from './policy'
import { type ActivityRow, findActivity, holdActivity, lockActivity } from './queries/activity'

export async function seeActivity({ db, actor }: Context, id: string): Promise<ActivityRow> {
  return visible(actor, activityPolicy.see, await findActivity(db, actor, id))
}

export async function seeLockedActivity({ db, actor }: Context, id: string): Promise<ActivityRow> {
  return visible(actor, activityPolicy.see, await lockActivity(db, actor, id))
}

/** For what is written at the activity and not on it: many do so at once. */
export async function seeHeldActivity({ db, actor }: Context, id: string): Promise<ActivityRow> {
  return visible(actor, activityPolicy.see, await holdActivity(db, actor, id))
}
