import type { CommandContext } from '../../../core/context'

/** A new code for an owner who is locked; whoever came by the old one votes for them no more. */
export async function renewCode(
  { db, actor: { districtId } }: CommandContext,
  voter: { id: string; codeSerial: number },
): Promise<number> {
  const codeSerial = voter.codeSerial + 1
  await db
    .updateTable('decisionVoter')
    .set({ codeSerial })
    .where('districtId', '=', districtId)
    .where('id', '=', voter.id)
    .execute()
  await db
    .deleteFrom('decisionAccess')
    .where('districtId', '=', districtId)
    .where('voterId', '=', voter.id)
    .execute()
  return codeSerial
}
