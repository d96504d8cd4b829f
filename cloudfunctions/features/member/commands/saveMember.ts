import type { AddMemberInput } from '@contract/member'
import type * as v from 'valibot'
import type { CommandContext } from '../../../core/context'
import { sealPhone } from '../../../core/crypto'
import { AppError } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { nameKey, searchKeys } from '../../../core/names'
import { violatedConstraint } from '../../../db/connect'
import { identityText } from '../identityRule'
import { findPeopleLike, type MemberDetailRow } from '../queries'

export type MemberFacts = v.InferOutput<typeof AddMemberInput>

interface Place {
  id: string
  path: string
}

/**
 * Writes a member into the roster, and answers with the person. Somebody who is in the register
 * already by name and phone, without being a member, stays the same person.
 */
export async function addMember(ctx: CommandContext, place: Place, facts: MemberFacts): Promise<string> {
  const { db, actor, now, vault } = ctx
  const { districtId } = actor
  const phoneHash = facts.phone && vault.hash('phone', facts.phone)
  const known = phoneHash ? await findPeopleLike(db, districtId, facts.name, phoneHash) : []
  if (known.some((person) => person.status !== null)) throw new AppError('member_exists')

  const personId = known[0]?.id ?? (await addPerson(ctx, facts))
  await refuseDouble(() =>
    db
      .insertInto('member')
      .values({
        ...columnsOf(ctx, place, facts),
        districtId,
        personId,
        nameKey: nameKey(facts.name),
        status: 'active',
        version: 1,
        createdAt: now,
        updatedAt: now,
      })
      .execute(),
  )
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
  const phone = facts.phone ?? (before.phoneCipher ? vault.open('phone', before.phoneCipher) : undefined)
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
      .set({ ...columnsOf(ctx, place, { ...facts, phone }), version: version + 1, updatedAt: now })
      .where('districtId', '=', districtId)
      .where('personId', '=', before.personId)
      .execute(),
  )
}

async function addPerson(ctx: CommandContext, { name, phone }: MemberFacts): Promise<string> {
  const id = newId()
  await ctx.db
    .insertInto('person')
    .values({
      districtId: ctx.actor.districtId,
      id,
      name,
      nameKey: nameKey(name),
      ...(phone ? sealPhone(ctx.vault, phone) : {}),
      createdAt: ctx.now,
    })
    .execute()
  await writeSearchKeys(ctx, id, name, phone)
  return id
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

function columnsOf({ vault }: CommandContext, place: Place, facts: MemberFacts) {
  return {
    category: facts.category,
    homeBranchId: facts.homeBranchId ?? null,
    homeBranchName: facts.homeBranchName ?? null,
    regionId: place.id,
    regionPath: place.path,
    skills: facts.skills,
    services: facts.services,
    isMobile: facts.isMobile,
    isInService: facts.isInService,
    joinedPartyOn: facts.joinedPartyOn ?? null,
    identityHash: vault.hash('member', identityText(facts)),
  }
}

async function refuseDouble(write: () => Promise<unknown>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (violatedConstraint(error)) throw new AppError('member_exists')
    throw error
  }
}
