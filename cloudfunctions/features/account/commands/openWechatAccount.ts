import type { Vault } from '../../../core/crypto'
import { found } from '../../../core/errors'
import { newId } from '../../../core/ids'
import type { Db } from '../../../db/connect'
import { findDistrict } from '../queries/account'

/** The label under which an OPENID is sealed and hashed. */
export const OPENID = 'openid'

/** The account of somebody for whom WeChat vouches; opened at the first time. Twice at once is one. */
export async function openWechatAccount(
  db: Db,
  vault: Vault,
  { districtId, openid, now }: { districtId: string; openid: string; now: Date },
): Promise<string> {
  found(await findDistrict(db, districtId))
  const openidHash = vault.hash(OPENID, openid)
  await db
    .insertInto('account')
    .values({
      districtId,
      id: newId(),
      openidHash,
      openidCipher: vault.seal(OPENID, openid),
      createdAt: now,
    })
    .onConflict((conflict) => conflict.columns(['districtId', 'openidHash']).doNothing())
    .execute()
  const { id } = await db
    .selectFrom('account')
    .select('id')
    .where('districtId', '=', districtId)
    .where('openidHash', '=', openidHash)
    .executeTakeFirstOrThrow()
  return id
}
