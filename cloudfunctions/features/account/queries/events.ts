import { sql } from 'kysely'
import type { Db } from '../../../db/connect'
import { inside } from '../../../db/paths'
import { findRegionPlace } from './account'

export function listEventsOf(
  db: Db,
  districtId: string,
  subject: { kind: string; id: string },
  before: string | undefined,
  limit: number,
  peopleIn?: string,
) {
  return db
    .selectFrom('event as e')
    .leftJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'e.districtId').onRef('p.id', '=', 'e.personId'),
    )
    .select(['e.id', 'e.at', 'e.method', 'e.role', 'e.detail', 'e.accountId'])
    .select('p.name as personName')
    .select([
      nameIn('branch_task', 'title', 'taskId').as('taskTitle'),
      nameIn('branch_meeting', 'title', 'meetingId').as('meetingTitle'),
      nameIn('join_request', 'name', 'joinRequestId').as('applicantName'),
      sql<string | null>`coalesce(${nameIn('task_group', 'name', 'groupId')},
        ${nameIn('party_group', 'name', 'partyGroupId')})`.as('groupName'),
      peopleIn === undefined
        ? nameIn('person', 'name', 'personId').as('aboutName')
        : nameOfOwn(peopleIn).as('aboutName'),
    ])
    .select(sql<boolean>`e.detail->>'personId' = e.person_id::text`.as('isAboutSelf'))
    .where('e.districtId', '=', districtId)
    .where('e.subjectKind', '=', subject.kind)
    .where('e.subjectId', '=', subject.id)
    .$if(before !== undefined, (rows) => rows.where('e.id', '<', before as string))
    .orderBy('e.id', 'desc')
    .limit(limit + 1)
    .execute()
}

/** The detail of an event holds ids; who reads the record wants to know what it is called now. */
function nameIn(table: string, column: string, key: string) {
  return sql<string | null>`(select n.${sql.ref(column)} from ${sql.table(table)} n
    where n.district_id = e.district_id and n.id = (e.detail->>${sql.lit(key)})::uuid)`
}

/** The same of a person, where they are registered in a place. */
function nameOfOwn(path: string) {
  return sql<string | null>`(select p.name from person p
    join member m on m.district_id = p.district_id and m.person_id = p.id
    where p.district_id = e.district_id and p.id = (e.detail->>'personId')::uuid
      and ${inside('m.region_path', path)})`
}

interface SubjectPlace {
  name: string
  path: string
  branchId: string | null
  /** Of a member: who they are. */
  personId?: string
  /** Of an activity: where its organiser lies, beyond whom its people are not named (D-2). */
  organiserPath?: string | null
}

/** What the subject of an event is called, and where it lies, so that the office over it may read its record. */
export async function findSubjectPlace(
  db: Db,
  districtId: string,
  { kind, id }: { kind: string; id: string },
): Promise<SubjectPlace | undefined> {
  switch (kind) {
    case 'member': {
      const row = await db
        .selectFrom('member as m')
        .innerJoin('person as p', (join) =>
          join.onRef('p.districtId', '=', 'm.districtId').onRef('p.id', '=', 'm.personId'),
        )
        .select(['p.name', 'm.regionPath as path', 'm.homeBranchId as branchId'])
        .where('m.districtId', '=', districtId)
        .where('m.personId', '=', id)
        .executeTakeFirst()
      return row && { ...row, personId: id }
    }
    case 'branch':
    case 'campaign':
    case 'organization':
    case 'station': {
      const row = await db
        .selectFrom(kind)
        .select(['name', 'regionPath as path'])
        .where('districtId', '=', districtId)
        .where('id', '=', id)
        .executeTakeFirst()
      return row && { ...row, branchId: kind === 'branch' ? id : null }
    }
    case 'activity': {
      const row = await db
        .selectFrom('activity')
        .leftJoin('region as g', (join) =>
          join
            .onRef('g.districtId', '=', 'activity.districtId')
            .onRef('g.id', '=', 'activity.organiserId'),
        )
        .select(['title as name', 'regionPath as path', 'organiserKind', 'organiserId'])
        .select('g.path as organiserPath')
        .where('activity.districtId', '=', districtId)
        .where('activity.id', '=', id)
        .executeTakeFirst()
      if (!row) return undefined
      const { organiserKind, organiserId, ...place } = row
      return { ...place, branchId: organiserKind === 'branch' ? organiserId : null }
    }
    case 'region': {
      const row = await findRegionPlace(db, districtId, id)
      return row && { name: row.name, path: row.path, branchId: null }
    }
    default:
      return undefined
  }
}
