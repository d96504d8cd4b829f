import type { AddMemberInput } from '@contract/member'
import { sql } from 'kysely'
import type * as v from 'valibot'
import type { CommandContext } from '../../../core/context'
import { sealPhone } from '../../../core/crypto'
import { AppError } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { nameKey, searchKeys } from '../../../core/names'
import { violatedConstraint } from '../../../db/connect'
import { identityText } from '../identityRule'

export type MemberFacts = v.InferOutput<typeof AddMemberInput>

export interface Place {
  id: string
  path: string
}

export interface NewMember {
  place: Place
  facts: MemberFacts
  /** Somebody of the register already; without it a new person is written. */
  personId?: string | undefined
}

/** So many rows in one statement; other calls are answered between two of them. */
const AT_ONCE = 500

/** Writes members into the roster, and answers with their people, in the same order. */
export async function addMembers(ctx: CommandContext, members: NewMember[]): Promise<string[]> {
  const personIds: string[] = []
  for (let from = 0; from < members.length; from += AT_ONCE) {
    const some = members.slice(from, from + AT_ONCE).map(({ personId, ...member }) => ({
      ...member,
      id: personId ?? newId(),
      isNew: personId === undefined,
      nameKey: nameKey(member.facts.name),
    }))
    await addPeople(
      ctx,
      some.filter(({ isNew }) => isNew),
    )
    await refuseDouble(() => insertMembers(ctx, some))
    personIds.push(...some.map(({ id }) => id))
  }
  return personIds
}

type Prepared = Pick<NewMember, 'place' | 'facts'> & { id: string; nameKey: string }

async function addPeople(
  { db, actor, now, vault }: CommandContext,
  people: Prepared[],
): Promise<void> {
  if (people.length === 0) return
  const { districtId } = actor
  await db
    .insertInto('person')
    .values(
      people.map(({ id, nameKey: key, facts: { name, phone } }) => ({
        districtId,
        id,
        name,
        nameKey: key,
        ...(phone
          ? sealPhone(vault, phone)
          : { phoneCipher: null, phoneHash: null, phoneMasked: null }),
        createdAt: now,
      })),
    )
    .execute()
  const keys = people.flatMap(({ id, facts }) =>
    searchKeys(facts.name, facts.phone).map((token) => ({ token, id })),
  )
  await sql`
    insert into person_search_key (district_id, token, person_id)
    select ${districtId}, token, person_id
    from unnest(${keys.map(({ token }) => token)}::text[], ${keys.map(({ id }) => id)}::uuid[])
      as k (token, person_id)`.execute(db)
}

async function insertMembers(ctx: CommandContext, members: Prepared[]): Promise<void> {
  const { db, actor, now } = ctx
  await db
    .insertInto('member')
    .values(
      members.map(({ id, nameKey: key, place, facts }) => ({
        ...memberColumns(ctx, place, facts),
        districtId: actor.districtId,
        personId: id,
        nameKey: key,
        status: 'active' as const,
        version: 1,
        createdAt: now,
        updatedAt: now,
      })),
    )
    .execute()
}

export function memberColumns({ vault }: CommandContext, place: Place, facts: MemberFacts) {
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

/** The unique index knows of two people who are one, also when both were written at once. */
export async function refuseDouble(write: () => Promise<unknown>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (violatedConstraint(error)) throw new AppError('member_exists')
    throw error
  }
}
