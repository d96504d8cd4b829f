import type { AgreementInput } from '@contract/agreement'
import { type CommandContext, personOf } from '../../../core/context'
import { newId } from '../../../core/ids'
import { attachFiles } from '../../file/commands/attachFiles'

/** Kind of owner of the picture of a signature. */
export const SIGNATURE_OWNER = 'agreement'

/**
 * Keeps that somebody agreed when the caller acted for them, with both names. Answers the id under
 * which the thing that was done names it.
 * @param spend takes the code, or throws because it is not theirs
 */
export async function takeAgreement(
  ctx: CommandContext,
  agreement: AgreementInput,
  saidBy: string,
  spend: (code: string) => Promise<void>,
): Promise<string> {
  if (agreement.kind === 'code') await spend(agreement.code)
  const id = newId()
  await ctx.db
    .insertInto('agreement')
    .values({
      districtId: ctx.actor.districtId,
      id,
      kind: agreement.kind,
      saidBy,
      takenBy: personOf(ctx),
      takenAt: ctx.now,
    })
    .execute()
  if (agreement.kind === 'signature') {
    await attachFiles(ctx, [agreement.fileId], { kind: SIGNATURE_OWNER, id })
  }
  return id
}
