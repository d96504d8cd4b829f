import { accountOf, type CommandContext } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { isCodeOf } from '../codeRule'
import { buildingName, placeKey, roomName } from '../placeRule'
import { findVoterAt } from '../queries/voters'

/** Building, room and the code of the slip: from then on the account votes for this owner. */
export async function enterDecision(
  ctx: CommandContext,
  { id, building, room, code }: { id: string; building: string; room: string; code: string },
): Promise<string> {
  const { db, actor, now, vault } = ctx
  const { districtId } = actor
  const key = placeKey(buildingName(building), roomName(room))
  const voter = await findVoterAt(db, districtId, id, key)
  // A flat that is not there and a code that is not right answer alike.
  if (!voter || !isCodeOf(vault, voter, code)) throw new AppError('vote_code_wrong')
  await db
    .insertInto('decisionAccess')
    .values({
      districtId,
      decisionId: id,
      accountId: accountOf(ctx),
      voterId: voter.id,
      enteredAt: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return voter.id
}
