/** Factories fill in everything that a test does not name. They write rows, not rules. */
import { randomUUID } from 'node:crypto'
import type { Role } from '@contract/account'
import type { BranchKind, BranchState } from '@contract/branch'
import type { RegionKind } from '@contract/region'
import { Client } from 'pg'
import { sealPhone } from '../../cloudfunctions/core/crypto'
import { nameKey, searchKeys } from '../../cloudfunctions/core/names'
import { openSession } from '../../cloudfunctions/features/account/commands/openSession'
import { identityText } from '../../cloudfunctions/features/member/identityRule'
import { pathSegment } from '../../cloudfunctions/features/region/commands/addRegion'
import { type Caller, DISTRICT, sessionOf, type TestDistrict } from './district'

export interface Place {
  id: string
  path: string
}

/** The reference row that everything of a district points at, and the root of its tree. */
export async function buildDistrict(
  test: TestDistrict,
  id = DISTRICT,
  name = '镇海区',
): Promise<Place> {
  const client = new Client({ connectionString: test.database.adminUrl })
  await client.connect()
  await client.query('insert into district (id, name) values ($1, $2) on conflict do nothing', [
    id,
    name,
  ])
  await client.end()
  return buildRegion(test, { kind: 'district', name, path: `${id}/` }, undefined, id)
}

let regionCount = 0

export async function buildRegion(
  test: TestDistrict,
  { kind = 'community', name, path }: { kind?: RegionKind; name?: string; path?: string } = {},
  parent?: Place,
  districtId = DISTRICT,
): Promise<Place> {
  const position = ++regionCount
  const place = { id: randomUUID(), path: path ?? `${parent?.path ?? ''}${pathSegment(position)}/` }
  await test.rows(
    (db) =>
      db
        .insertInto('region')
        .values({
          districtId,
          ...place,
          kind,
          name: name ?? `地方${position}`,
          position,
          parentId: parent?.id ?? null,
          createdAt: new Date(),
        })
        .execute(),
    districtId,
  )
  return place
}

interface PersonFacts {
  name?: string
  phone?: string
}

export async function buildPerson(
  test: TestDistrict,
  { name = '王芳', phone }: PersonFacts = {},
  districtId = DISTRICT,
): Promise<string> {
  const id = randomUUID()
  await test.rows(async (db) => {
    await db
      .insertInto('person')
      .values({
        districtId,
        id,
        name,
        nameKey: nameKey(name),
        ...(phone ? sealPhone(test.vault, phone) : {}),
        createdAt: new Date(),
      })
      .execute()
    await db
      .insertInto('personSearchKey')
      .values(searchKeys(name, phone).map((token) => ({ districtId, token, personId: id })))
      .execute()
  }, districtId)
  return id
}

export interface MemberFacts extends PersonFacts {
  region: Place
  homeBranchId?: string
  homeBranchName?: string
  category?: 'full' | 'probationary' | 'applicant'
  skills?: string[]
}

export async function buildMember(
  test: TestDistrict,
  { region, homeBranchId, homeBranchName, category = 'full', skills = [], ...person }: MemberFacts,
  districtId = DISTRICT,
): Promise<string> {
  const name = person.name ?? '王芳'
  const personId = await buildPerson(test, { ...person, name }, districtId)
  const now = new Date()
  await test.rows(
    (db) =>
      db
        .insertInto('member')
        .values({
          districtId,
          personId,
          nameKey: nameKey(name),
          category,
          homeBranchId: homeBranchId ?? null,
          homeBranchName: homeBranchId ? null : (homeBranchName ?? '系统外党支部'),
          regionId: region.id,
          regionPath: region.path,
          skills,
          services: [],
          isMobile: false,
          isInService: false,
          // Factories may make namesakes: what tells them apart is the person.
          identityHash: test.vault.hash(
            'member',
            identityText({ name, phone: person.phone ?? personId }),
          ),
          status: 'active',
          version: 1,
          createdAt: now,
          updatedAt: now,
        })
        .execute(),
    districtId,
  )
  return personId
}

/** Lets a person in by a session; without a person, an account that is not bound yet. */
export async function signIn(
  test: TestDistrict,
  personId?: string,
  districtId = DISTRICT,
): Promise<Caller> {
  const accountId = randomUUID()
  const { token } = await test.rows(async (db) => {
    await db
      .insertInto('account')
      .values({ districtId, id: accountId, personId: personId ?? null, createdAt: new Date() })
      .execute()
    return openSession(db, { districtId, accountId, device: '测试', now: new Date() })
  }, districtId)
  return {
    identity: sessionOf(token),
    district: districtId,
    accountId,
    ...(personId ? { personId } : {}),
  }
}

export async function buildGrant(
  test: TestDistrict,
  personId: string,
  role: Role,
  placeId: string,
  districtId = DISTRICT,
): Promise<string> {
  const id = randomUUID()
  const placeKind =
    role === 'leader'
      ? 'taskGroup'
      : role === 'organizationStaff'
        ? 'organization'
        : role === 'secretary' || role === 'deputySecretary'
          ? 'branch'
          : 'region'
  await test.rows(
    (db) =>
      db
        .insertInto('roleGrant')
        .values({ districtId, id, personId, role, placeKind, placeId, grantedAt: new Date() })
        .execute(),
    districtId,
  )
  return id
}

/** An officer who is signed in and acts for a place. */
export async function buildOfficer(
  test: TestDistrict,
  role: 'districtOfficer' | 'subdistrictOfficer' | 'communityOfficer',
  place: Place,
  districtId = DISTRICT,
): Promise<Caller> {
  const personId = await buildPerson(test, { name: '李干部' }, districtId)
  await buildGrant(test, personId, role, place.id, districtId)
  return signIn(test, personId, districtId)
}

export interface BranchFacts {
  region: Place
  kind?: BranchKind
  state?: BranchState
  name?: string
  createdBy?: string
}

export async function buildBranch(
  test: TestDistrict,
  { region, kind = 'temporary', state = 'active', name, createdBy }: BranchFacts,
  districtId = DISTRICT,
): Promise<string> {
  const id = randomUUID()
  const by = createdBy ?? (await buildPerson(test, { name: '赵经办' }, districtId))
  const now = new Date()
  const isApproved = state !== 'draft' && state !== 'submitted'
  await test.rows(
    (db) =>
      db
        .insertInto('branch')
        .values({
          districtId,
          id,
          kind,
          name: name ?? `测试党支部${id.slice(0, 8)}`,
          state,
          regionId: region.id,
          regionPath: region.path,
          units: [],
          ...(state === 'submitted' ? { submittedBy: by } : {}),
          ...(isApproved
            ? {
                approvalBody: '社区党委',
                approvalDocumentNo: '〔2026〕1号',
                approvedOn: '2026-07-01',
                approvedBy: by,
              }
            : {}),
          ...(state === 'active' || state === 'dissolved' ? { activatedAt: now } : {}),
          ...(state === 'dissolved' ? { dissolvedOn: '2026-11-01', summary: '任务完成' } : {}),
          createdBy: by,
          version: 1,
          createdAt: now,
          updatedAt: now,
        })
        .execute(),
    districtId,
  )
  return id
}

export async function buildGroup(
  test: TestDistrict,
  branchId: string,
  name = '政策宣传组',
  districtId = DISTRICT,
): Promise<string> {
  const id = randomUUID()
  await test.rows(
    (db) =>
      db
        .insertInto('taskGroup')
        .values({ districtId, id, branchId, name, position: 1, createdAt: new Date() })
        .execute(),
    districtId,
  )
  return id
}

/** A party group of a branch, with these members in it. */
export async function buildPartyGroup(
  test: TestDistrict,
  branchId: string,
  name = '第一党小组',
  personIds: string[] = [],
): Promise<string> {
  const id = randomUUID()
  const of = { districtId: DISTRICT, branchId }
  await test.rows(async (db) => {
    const createdAt = new Date()
    await db
      .insertInto('partyGroup')
      .values({ ...of, id, name, position: 1, createdAt })
      .execute()
    if (personIds.length === 0) return
    await db
      .insertInto('partyGroupMember')
      .values(
        personIds.map((personId) => ({ ...of, personId, partyGroupId: id, placedAt: createdAt })),
      )
      .execute()
  })
  return id
}

/** A member joins a temporary branch, and into a group of it when one is named. */
export async function joinBranch(
  test: TestDistrict,
  branchId: string,
  personId: string,
  groupId?: string,
  districtId = DISTRICT,
): Promise<void> {
  const joinedAt = new Date()
  await test.rows(
    (db) =>
      db
        .insertInto('branchMember')
        .values({
          districtId,
          branchId,
          personId,
          taskGroupId: groupId ?? null,
          groupSource: groupId ? 'assigned' : null,
          joinedAt,
          confirmedAt: joinedAt,
          version: 1,
        })
        .execute(),
    districtId,
  )
}
