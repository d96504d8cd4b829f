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

/**
 * So many rows in one statement; other calls are answered between two of them. They travel as one
 * parameter, so that the statement is the same for one member and for five hundred.
 */
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

interface PreparedPerson {
  id: string
  nameKey: string
  facts: PersonFacts
}

interface PersonFacts {
  name: string
  phone?: string | undefined
}

/** Writes somebody into the register who is no member, and answers with the person. */
export async function addPerson(ctx: CommandContext, facts: PersonFacts): Promise<string> {
  const id = newId()
  await addPeople(ctx, [{ id, nameKey: nameKey(facts.name), facts }])
  return id
}

async function addPeople(
  { db, actor, now, vault }: CommandContext,
  people: PreparedPerson[],
): Promise<void> {
  const { districtId } = actor
  const rows = people.map(({ id, nameKey: key, facts: { name, phone } }) => ({
    id,
    name,
    nameKey: key,
    ...(phone ? sealPhone(vault, phone) : {}),
  }))
  await sql`
    insert into person
      (district_id, id, name, name_key, phone_cipher, phone_hash, phone_masked, created_at)
    select ${districtId}, r.id, r.name, r."nameKey", r."phoneCipher", r."phoneHash", r."phoneMasked",
      ${now}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, name text, "nameKey" text,
      "phoneCipher" text, "phoneHash" text, "phoneMasked" text)`.execute(db)

  const keys = people.flatMap(({ id, facts }) =>
    searchKeys(facts.name, facts.phone).map((token) => ({ token, id })),
  )
  await sql`
    insert into person_search_key (district_id, token, person_id)
    select ${districtId}, r.token, r.id
    from json_to_recordset(${JSON.stringify(keys)}::json) as r (token text, id uuid)`.execute(db)
}

async function insertMembers(ctx: CommandContext, members: Prepared[]): Promise<void> {
  const { db, actor, now } = ctx
  const rows = members.map(({ id, nameKey: key, place, facts }) => ({
    ...memberColumns(ctx, place, facts),
    id,
    nameKey: key,
  }))
  await sql`
    insert into member (district_id, person_id, name_key, category, home_branch_id, home_branch_name,
      region_id, region_path, skills, services, is_mobile, is_in_service, joined_party_on,
      identity_hash, status, version, created_at, updated_at)
    select ${actor.districtId}, r.id, r."nameKey", r.category, r."homeBranchId", r."homeBranchName",
      r."regionId", r."regionPath", r.skills, r.services, r."isMobile", r."isInService",
      r."joinedPartyOn", r."identityHash", 'active', 1, ${now}::timestamptz, ${now}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, "nameKey" text,
      category text, "homeBranchId" uuid, "homeBranchName" text, "regionId" uuid, "regionPath" text,
      skills text[], services text[], "isMobile" boolean, "isInService" boolean,
      "joinedPartyOn" date, "identityHash" text)`.execute(db)
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
