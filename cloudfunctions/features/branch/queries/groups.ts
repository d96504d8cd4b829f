import { sql } from 'kysely'
import type { Db } from '../../../db/connect'
import { HELD_LAST } from './branch'

export type GroupRow = Awaited<ReturnType<typeof listGroups>>[number]

export function listGroups(db: Db, districtId: string, branchId: string) {
  return groups(db, districtId)
    .where('t.branchId', '=', branchId)
    .orderBy('t.position')
    .orderBy('t.id')
    .execute()
}

export function findGroup(db: Db, districtId: string, id: string) {
  return groups(db, districtId).where('t.id', '=', id).executeTakeFirst()
}

function groups(db: Db, districtId: string) {
  return db
    .selectFrom('taskGroup as t')
    .innerJoin('branch as b', (join) =>
      join.onRef('b.districtId', '=', 't.districtId').onRef('b.id', '=', 't.branchId'),
    )
    .leftJoin('roleGrant as g', (join) =>
      join
        .onRef('g.districtId', '=', 't.districtId')
        .onRef('g.placeId', '=', 't.id')
        .on('g.role', '=', 'leader')
        .on(HELD_LAST),
    )
    .leftJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'g.districtId').onRef('p.id', '=', 'g.personId'),
    )
    .select([
      't.id',
      't.branchId',
      't.name',
      't.aim',
      't.position',
      'p.id as leaderId',
      'p.name as leaderName',
    ])
    .select([
      sql<number>`(select count(*) from branch_member m where m.district_id = t.district_id
        and m.task_group_id = t.id and m.left_at is null)`.as('memberCount'),
      sql<number>`(select count(*) from branch_task k where k.district_id = t.district_id
        and k.task_group_id = t.id and k.state <> 'cancelled')`.as('taskCount'),
      sql<number>`(select count(*) from branch_task k where k.district_id = t.district_id
        and k.task_group_id = t.id and k.state = 'done')`.as('doneCount'),
    ])
    .where('t.districtId', '=', districtId)
}
