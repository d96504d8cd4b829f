import { type CommandContext, personOf } from '../../../core/context'
import { tell } from '../../notice/commands/tell'
import type { ActivityRow } from '../queries/activity'
import type { HoldingRow } from '../queries/hours'
import { followEntry } from './followEntry'

/** 申请更正: the person says that the hours are not right; they count as before until answered (V-17). */
export async function objectToHours(
  ctx: CommandContext,
  activity: ActivityRow,
  holding: HoldingRow,
  { shiftId, reason }: { shiftId: string; reason: string },
): Promise<void> {
  const { source, minutes } = holding
  await followEntry(ctx, holding, {
    shiftId,
    personId: personOf(ctx),
    kind: 'objected',
    minutes,
    source,
    reason,
  })
  if (!activity.leaderId) return
  await tell(
    { db: ctx.db, districtId: ctx.actor.districtId, now: ctx.now },
    {
      personIds: [activity.leaderId],
      kind: 'hoursObjected',
      title: activity.title,
      text: '有人申请更正服务时长，请核实后答复',
      subjectKind: 'activity',
      subjectId: activity.id,
      template: 'result',
    },
  )
}
