import type { CommandContext } from '../../../core/context'
import { tell } from '../../notice/commands/tell'
import type { ActivityRow } from '../queries/activity'
import type { HoldingRow } from '../queries/hours'
import { followEntry } from './followEntry'

interface Answer {
  shiftId: string
  personId: string
  /** Absent: the minutes stay as they are (维持原记录). */
  minutes?: number
  reason: string
}

/** The organiser corrects hours, or says why they stay; the person is told (V-17). */
export async function answerObjection(
  ctx: CommandContext,
  activity: ActivityRow,
  holding: HoldingRow,
  { minutes, ...answer }: Answer,
): Promise<void> {
  const isCorrected = minutes !== undefined
  await followEntry(ctx, holding, {
    ...answer,
    kind: isCorrected ? 'corrected' : 'upheld',
    minutes: minutes ?? holding.minutes,
    source: isCorrected ? 'manual' : holding.source,
  })
  await tell(
    { db: ctx.db, districtId: ctx.actor.districtId, now: ctx.now },
    {
      personIds: [answer.personId],
      kind: 'objectionAnswered',
      title: activity.title,
      text: isCorrected ? '服务时长已更正，请查看' : '已核实，维持原来的服务时长',
      subjectKind: 'activity',
      subjectId: activity.id,
      template: 'result',
    },
  )
}
