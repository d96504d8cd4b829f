import type { CommandContext } from '../../../core/context'
import { AppError } from '../../../core/errors'
import type { ProblemRow } from '../queries'
import { addStep } from './addStep'
import { changeProblem } from './changeProblem'

/** Two that are one: the first goes on in the other, which has to be of the same station and open. */
export async function merge(
  ctx: CommandContext,
  problem: ProblemRow,
  into: ProblemRow | undefined,
  isOffice: boolean,
): Promise<void> {
  const isTarget =
    into &&
    into.id !== problem.id &&
    into.stationId === problem.stationId &&
    !['merged', 'declined', 'solved'].includes(into.state)
  if (!isTarget) throw new AppError('problem_target')
  await changeProblem(ctx, problem, { state: 'merged', mergedInto: into.id, assigneeId: null })
  await addStep(ctx, problem.id, { kind: 'merged', otherId: into.id, isOffice })
  await addStep(ctx, into.id, { kind: 'absorbed', otherId: problem.id, isOffice })
}
