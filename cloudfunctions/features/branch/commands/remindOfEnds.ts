import { sql } from 'kysely'
import { dayOf } from '../../../core/days'
import type { Db } from '../../../db/connect'
import { REGULAR_FROM_MONTHS } from '../branchRules'
import { listOfficers, tellOf } from './tellOf'

/**
 * Tells the approving Party organization once of each temporary branch that has lasted as long as a
 * regular one should (P-4); it and the secretaries, of each whose planned end has passed (P-9).
 * @returns the branches that were told of
 */
export async function remindOfEnds(db: Db, districtId: string, now: Date): Promise<string[]> {
  const long = await mark(db, districtId, 'toldLongAt', now)
  for (const branch of long) {
    const officers = await listOfficers(db, districtId, branch.regionPath)
    await tellOf({ db, districtId, now }, branch, officers, {
      kind: 'branchLong',
      text: '已运行 6 个月，应当考虑成立党支部；继续保留临时党支部的，请写明理由',
      template: 'reminder',
    })
  }
  const over = await mark(db, districtId, 'toldOverAt', now)
  for (const branch of over) {
    const officers = await listOfficers(db, districtId, branch.regionPath)
    const secretaries = await listSecretaries(db, districtId, branch.id)
    await tellOf({ db, districtId, now }, branch, [...officers, ...secretaries], {
      kind: 'branchOver',
      text: `计划到 ${branch.plannedTo} 结束。任务结束的请撤销，没有结束的请批准延期`,
      template: 'reminder',
    })
  }
  return [...new Set([...long, ...over].map(({ id }) => id))]
}

/**
 * Tells who answers for the temporary branches that worked with a station of this estate that its
 * works are finished: with the task they come to their end (P-9). The summary is theirs to write.
 */
export async function tellTaskClosed(
  teller: { db: Db; districtId: string; now: Date },
  estateId: string,
  closedOn: string,
): Promise<void> {
  const { db, districtId } = teller
  const branches = await db
    .selectFrom('branch as b')
    .innerJoin('station as s', (join) =>
      join.onRef('s.districtId', '=', 'b.districtId').onRef('s.id', '=', 'b.stationId'),
    )
    .select(['b.id', 'b.name', 'b.regionPath'])
    .where('b.districtId', '=', districtId)
    .where('b.kind', '=', 'temporary')
    .where('b.state', '=', 'active')
    .where('s.regionId', '=', estateId)
    .execute()
  for (const branch of branches) {
    const officers = await listOfficers(db, districtId, branch.regionPath)
    const secretaries = await listSecretaries(db, districtId, branch.id)
    await tellOf(teller, branch, [...officers, ...secretaries], {
      kind: 'branchOver',
      text: `改造已于 ${closedOn} 完工。任务结束，临时党支部自然撤销，请写好小结办理撤销`,
      template: 'reminder',
    })
  }
}

/** Marks those that are due and have not been told of; each is marked by one clock alone. */
function mark(db: Db, districtId: string, column: 'toldLongAt' | 'toldOverAt', now: Date) {
  return db
    .updateTable('branch')
    .set({ [column]: now })
    .where('districtId', '=', districtId)
    .where('kind', '=', 'temporary')
    .where('state', '=', 'active')
    .where(column, 'is', null)
    .$if(column === 'toldLongAt', (rows) =>
      rows.where(
        sql<boolean>`activated_at + ${REGULAR_FROM_MONTHS} * interval '1 month' <= ${now}`,
      ),
    )
    .$if(column === 'toldOverAt', (rows) => rows.where('plannedTo', '<', dayOf(now)))
    .returning(['id', 'name', 'regionPath', 'plannedTo'])
    .execute()
}

async function listSecretaries(db: Db, districtId: string, branchId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('roleGrant')
    .select('personId')
    .where('districtId', '=', districtId)
    .where('placeId', '=', branchId)
    .where('placeKind', '=', 'branch')
    .where('endedAt', 'is', null)
    .execute()
  return rows.map(({ personId }) => personId)
}
