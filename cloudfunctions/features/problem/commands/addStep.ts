import type { StepKind } from '@contract/problem'
import { accountOf, type CommandContext } from '../../../core/context'
import { newId } from '../../../core/ids'
import { attachFiles } from '../../file/commands/attachFiles'
import { STEP_OWNER } from '../queries'

export interface StepFacts {
  kind: StepKind
  text?: string | undefined
  photoIds?: string[]
  otherId?: string
  /** Done by an office over the station, not by its own people. */
  isOffice?: boolean
  /** Its words stand in the problem itself. */
  hasWords?: boolean
}

/**
 * One more line of the timeline. Words and pictures wait to be looked at before they are public
 * (W-8): WeChat is asked about words alone, pictures are looked at by a person.
 */
export async function addStep(
  ctx: CommandContext,
  problemId: string,
  { kind, text, photoIds = [], otherId, isOffice = false, hasWords = false }: StepFacts,
): Promise<string> {
  const { db, actor, now } = ctx
  const id = newId()
  const isToCheck = hasWords || text !== undefined || photoIds.length > 0
  await db
    .insertInto('problemStep')
    .values({
      districtId: actor.districtId,
      id,
      problemId,
      kind,
      at: now,
      accountId: accountOf(ctx),
      personId: actor.personId,
      isOffice,
      text: text ?? null,
      otherId: otherId ?? null,
      checkState: isToCheck ? 'waiting' : null,
      isDoubtful: false,
      askAt: isToCheck && photoIds.length === 0 ? now : null,
      askTries: 0,
    })
    .execute()
  await attachFiles(ctx, photoIds, { kind: STEP_OWNER, id })
  return id
}
