import type { NoticeKind } from '@contract/notice'
import type { CommandContext } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { tell } from '../../notice/commands/tell'
import { listConcerned } from '../queries/crew'

/** Tells those who have signed up, wait or are invited of what becomes of their activity. */
export async function tellConcerned(
  { db, actor, now }: CommandContext,
  activity: { id: string; title: string },
  kind: Extract<NoticeKind, 'activityChanged' | 'activityCancelled'>,
  text: string,
): Promise<void> {
  const { districtId } = actor
  const others = (await listConcerned(db, districtId, activity.id)).filter(
    (id) => id !== actor.personId,
  )
  await tell(
    { db, districtId, now },
    {
      personIds: others,
      kind,
      title: activity.title,
      text,
      subjectKind: 'activity',
      subjectId: activity.id,
      template: 'change',
    },
  )
}

const clockOf = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 16)

/** `12月5日 09:00` in Asia/Shanghai, as sentences have it. */
export function momentText(at: Date): string {
  const [, month, day] = dayOf(at).split('-')
  return `${Number(month)}月${Number(day)}日 ${clockOf(at)}`
}
