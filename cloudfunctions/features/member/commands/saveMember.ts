import type { CommandContext } from '../../../core/context'
import { sealPhone } from '../../../core/crypto'
import { AppError } from '../../../core/errors'
import { nameKey, searchKeys } from '../../../core/names'
import { findPeopleLike, type MemberDetailRow } from '../queries'
import { addMembers, type MemberFacts, memberColumns, type Place, refuseDouble } from './addMembers'

/**
 * Writes a member into the roster, and answers with the person. Somebody who is in the register
 * already by name and phone, without being a member, stays the same person.
 */
export async function addMember(
  ctx: CommandContext,
  place: Place,
  facts: MemberFacts,
): Promise<string> {
  const { db, actor, vault } = ctx
  const { districtId } = actor
  const phoneHash = facts.phone && vault.hash('phone', facts.phone)
  const known = phoneHash ? await findPeopleLike(db, districtId, facts.name, phoneHash) : []
  if (known.some((person) => person.status === 'left')) throw new AppError('member_may_return')
  if (known.some((person) => person.status !== null)) throw new AppError('member_exists')

  const [personId = ''] = await addMembers(ctx, [{ place, facts, personId: known[0]?.id }])
  return personId
}

/** Corrects a member that is locked, when it is still the version that was seen. */
export async function correctMember(
  ctx: CommandContext,
  before: MemberDetailRow,
  version: number,
  place: Place,
  facts: MemberFacts,
): Promise<void> {
  const { db, actor, now, vault } = ctx
  const { districtId } = actor
  if (before.status === 'left') throw new AppError('member_left')
  if (before.version !== version) throw new AppError('stale')

  // A form shows the phone masked: left empty it means "as it was".
  const phone =
    facts.phone ?? (before.phoneCipher ? vault.open('phone', before.phoneCipher) : undefined)
  await db
    .updateTable('person')
    .set({
      name: facts.name,
      nameKey: nameKey(facts.name),
      ...(facts.phone ? sealPhone(vault, facts.phone) : {}),
    })
    .where('districtId', '=', districtId)
    .where('id', '=', before.personId)
    .execute()
  await writeSearchKeys(ctx, before.personId, facts.name, phone)
  await refuseDouble(() =>
    db
      .updateTable('member')
      .set({
        ...memberColumns(ctx, place, { ...facts, phone }),
        version: version + 1,
        updatedAt: now,
      })
      .where('districtId', '=', districtId)
      .where('personId', '=', before.personId)
      .execute(),
  )
}

async function writeSearchKeys(
  { db, actor }: CommandContext,
  personId: string,
  name: string,
  phone: string | undefined,
): Promise<void> {
  const { districtId } = actor
  await db
    .deleteFrom('personSearchKey')
    .where('districtId', '=', districtId)
    .where('personId', '=', personId)
    .execute()
  await db
    .insertInto('personSearchKey')
    .values(searchKeys(name, phone).map((token) => ({ districtId, token, personId })))
    .execute()
}
