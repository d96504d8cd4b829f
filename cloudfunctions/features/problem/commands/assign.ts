import type { CommandContext } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { tell } from '../../notice/commands/tell'
import { listHolders } from '../../station/queries'
import type { ProblemRow } from '../queries'
import { changeProblem } from './changeProblem'

/** Gives it to one of the station's own people, who is told. */
export async function assign(
  ctx: CommandContext,
  problem: ProblemRow,
  personId: string,
): Promise<void> {
  const { db, actor, now } = ctx
  const holders = await listHolders(db, actor.districtId, problem.stationId)
  if (!holders.some((holder) => holder.personId === personId)) throw new AppError('not_in_station')
  await changeProblem(ctx, problem, { state: 'assigned', assigneeId: personId })
  if (personId === actor.personId) return
  await tell(
    { db, districtId: actor.districtId, now },
    {
      personIds: [personId],
      kind: 'problemAssigned',
      title: '有一个问题分派给您',
      text: `${problem.place}：${Array.from(problem.words).slice(0, 40).join('')}`,
      subjectKind: 'problem',
      subjectId: problem.id,
      template: 'change',
    },
  )
}
