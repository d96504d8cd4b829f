import type { ReminderPurpose } from '@contract/activity'
import type { CommandContext } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { tell } from '../../notice/commands/tell'
import type { ActivityRow } from '../queries/activity'
import { findLastReminder, listUnreminded } from '../queries/reminders'
import { reminderText } from '../reminderWords'

/** Hours between two reminders of one activity, so that nobody is pestered. */
const PAUSE_HOURS = 4

/**
 * Reminds those who have not yet acted, by a deliberate act of an organiser. The activity is locked,
 * so that of two who press at once one reminds.
 * @throws reminded_recently, activity_over once it has ended
 */
export async function sendReminder(
  { db, now }: CommandContext,
  activity: ActivityRow,
  purpose: ReminderPurpose,
): Promise<{ inbox: number; phones: number }> {
  if (activity.endsAt && activity.endsAt <= now) throw new AppError('activity_over')
  const last = await findLastReminder(db, activity)
  if (last && now.getTime() - last.getTime() < PAUSE_HOURS * 3_600_000) {
    throw new AppError('reminded_recently')
  }
  return tell(
    { db, districtId: activity.districtId, now },
    {
      personIds: await listUnreminded(db, activity, purpose),
      kind: 'reminder',
      title: activity.title,
      text: reminderText(purpose, activity),
      subjectKind: 'activity',
      subjectId: activity.id,
      template: 'reminder',
    },
  )
}
