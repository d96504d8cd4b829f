import { sql } from 'kysely'
import type { Db } from '../../../db/connect'

/** What a branch did, counted for its summary page. */
export async function countWork(db: Db, districtId: string, branchId: string) {
  const { rows } = await sql<{
    logCount: number
    logDays: number
    photoCount: number
    buildingsTouched: number
  }>`
    select count(*) as "logCount", count(distinct l.done_on) as "logDays",
      (select count(*) from file f join task_log fl
         on fl.district_id = f.district_id and fl.id = f.owner_id and f.owner_kind = 'taskLog'
         join branch_task fk on fk.district_id = fl.district_id and fk.id = fl.task_id
       where f.district_id = ${districtId} and fk.branch_id = ${branchId}) as "photoCount",
      count(distinct k.building_id) as "buildingsTouched"
    from task_log l
    join branch_task k on k.district_id = l.district_id and k.id = l.task_id
    where l.district_id = ${districtId} and k.branch_id = ${branchId}`.execute(db)
  return rows[0] ?? { logCount: 0, logDays: 0, photoCount: 0, buildingsTouched: 0 }
}

export function countLogsByGroup(db: Db, districtId: string, branchId: string) {
  return db
    .selectFrom('taskLog as l')
    .innerJoin('branchTask as k', (join) =>
      join.onRef('k.districtId', '=', 'l.districtId').onRef('k.id', '=', 'l.taskId'),
    )
    .select((is) => ['k.taskGroupId', is.fn.countAll<number>().as('count')])
    .where('l.districtId', '=', districtId)
    .where('k.branchId', '=', branchId)
    .groupBy('k.taskGroupId')
    .execute()
}
