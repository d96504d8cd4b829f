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
 * So many members in one statement; other calls are answered between two of them. They travel as
 * parameters, so that the statement is the same for one member and for five hundred.
 */
const AT_ONCE = 500

/** Writes members into the roster, and answers with their people, in the same order. */
export async function addMembers(ctx: CommandContext, members: NewMember[]): Promise<string[]> {
  const personIds: string[] = []
  let writing: Promise<void> = Promise.resolve()
  for (let from = 0; from < members.length; from += AT_ONCE) {
    // The next rows are sealed and spelled while the database writes the ones before.
    const some = members.slice(from, from + AT_ONCE).map((member) => prepare(ctx, member))
    await writing
    writing = refuseDouble(() => insert(ctx, some))
    personIds.push(...some.map(({ id }) => id))
  }
  await writing
  return personIds
}

interface PersonFacts {
  name: string
  phone?: string | undefined
}

/** Writes somebody into the register who is no member, and answers with the person. */
export async function addPerson(ctx: CommandContext, facts: PersonFacts): Promise<string> {
  const person = preparePerson(ctx, newId(), facts)
  await insert(ctx, [person])
  return person.id
}

interface Prepared {
  id: string
  nameKey: string
  /** Of somebody who is not in the register yet. */
  person?: PersonColumns
  member?: MemberColumns
}
type PersonColumns = { name: string; tokens: string[] } & Partial<ReturnType<typeof sealPhone>>
type MemberColumns = ReturnType<typeof memberColumns>

function prepare(ctx: CommandContext, { personId, place, facts }: NewMember): Prepared {
  const member = memberColumns(ctx, place, facts)
  return personId
    ? { id: personId, nameKey: nameKey(facts.name), member }
    : { ...preparePerson(ctx, newId(), facts), member }
}

function preparePerson({ vault }: CommandContext, id: string, { name, phone }: PersonFacts) {
  const tokens = searchKeys(name, phone)
  const person = { name, tokens, ...(phone ? sealPhone(vault, phone) : {}) }
  return { id, nameKey: nameKey(name), person }
}

/** One statement for the people, what they are found by, and their places in the roster. */
async function insert({ db, actor, now }: CommandContext, rows: Prepared[]): Promise<void> {
  const { districtId } = actor
  const people = rows.flatMap(({ id, nameKey: key, person }) =>
    person ? [{ ...person, id, nameKey: key }] : [],
  )
  const members = rows.flatMap(({ id, nameKey: key, member }) =>
    member ? [{ ...member, id, nameKey: key }] : [],
  )
  await sql`
    with new_person as (
      select * from json_to_recordset(${JSON.stringify(people)}::json) as r (id uuid, name text,
        "nameKey" text, "phoneCipher" text, "phoneHash" text, "phoneMasked" text, tokens text[])
    ), person_written as (
      insert into person
        (district_id, id, name, name_key, phone_cipher, phone_hash, phone_masked, created_at)
      select ${districtId}, r.id, r.name, r."nameKey", r."phoneCipher", r."phoneHash",
        r."phoneMasked", ${now}::timestamptz
      from new_person r
    ), keys_written as (
      insert into person_search_key (district_id, token, person_id)
      select ${districtId}, token, r.id from new_person r, unnest(r.tokens) as token
    )
    insert into member (district_id, person_id, name_key, category, home_branch_id, home_branch_name,
      region_id, region_path, skills, services, is_mobile, is_in_service, joined_party_on,
      identity_hash, status, version, created_at, updated_at)
    select ${districtId}, r.id, r."nameKey", r.category, r."homeBranchId", r."homeBranchName",
      r."regionId", r."regionPath", r.skills, r.services, r."isMobile", r."isInService",
      r."joinedPartyOn", r."identityHash", 'active', 1, ${now}::timestamptz, ${now}::timestamptz
    from json_to_recordset(${JSON.stringify(members)}::json) as r (id uuid, "nameKey" text,
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
