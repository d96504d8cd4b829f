import type { Step } from '@contract/deliberation'
import { sql } from 'kysely'
import type { Actor } from '../../../core/identity'
import type { Db } from '../../../db/connect'

export type QuestionRow = Awaited<ReturnType<typeof listQuestions>>[number]

/** Both steps, in the order in which they are asked. */
export async function listQuestions(db: Db, districtId: string, deliberationId: string) {
  const questions = await db
    .selectFrom('deliberationQuestion')
    .select(['id', 'step', 'prompt', 'pick', 'summary'])
    .where('districtId', '=', districtId)
    .where('deliberationId', '=', deliberationId)
    .orderBy('step')
    .orderBy('position')
    .execute()
  const options = await db
    .selectFrom('deliberationOption as o')
    .innerJoin('deliberationQuestion as q', (join) =>
      join.onRef('q.districtId', '=', 'o.districtId').onRef('q.id', '=', 'o.questionId'),
    )
    .select(['o.id', 'o.questionId', 'o.title', 'o.effect', 'o.costFen'])
    .where('o.districtId', '=', districtId)
    .where('q.deliberationId', '=', deliberationId)
    .orderBy('o.questionId')
    .orderBy('o.position')
    .execute()
  return questions.map((question) => ({
    ...question,
    options: options.filter(({ questionId }) => questionId === question.id),
  }))
}

/** How many households have replied to each step, and how many of them not by telephone. */
export function countReplies(db: Db, districtId: string, deliberationId: string) {
  return db
    .selectFrom('deliberationReply')
    .select('step')
    .select(sql<number>`count(*)`.as('replied'))
    .select(sql<number>`count(*) filter (where channel <> 'app')`.as('onPaper'))
    .where('districtId', '=', districtId)
    .where('deliberationId', '=', deliberationId)
    .where('replacedAt', 'is', null)
    .groupBy('step')
    .execute()
}

/** How many households stand behind each option, of both steps. */
export async function countOptions(db: Db, districtId: string, deliberationId: string) {
  const { rows } = await sql<{ optionId: string; households: number }>`
    select o.option_id as "optionId", count(*) as households
    from deliberation_reply r cross join unnest(r.option_ids) as o(option_id)
    where r.district_id = ${districtId} and r.deliberation_id = ${deliberationId}::uuid
      and r.replaced_at is null
    group by o.option_id`.execute(db)
  return new Map(rows.map(({ optionId, households }) => [optionId, households]))
}

/** The households of an estate that the caller's account speaks for. */
export function listOwnHouseholds(db: Db, { districtId, accountId }: Actor, regionPath: string) {
  return db
    .selectFrom('householdRepresentative as r')
    .innerJoin('region as h', (join) =>
      join.onRef('h.districtId', '=', 'r.districtId').onRef('h.id', '=', 'r.householdId'),
    )
    .innerJoin('region as b', (join) =>
      join.onRef('b.districtId', '=', 'h.districtId').onRef('b.id', '=', 'h.parentId'),
    )
    .select(['h.id', 'h.name', 'b.name as buildingName'])
    .where('r.districtId', '=', districtId)
    .where('r.accountId', '=', accountId)
    .where('r.endedAt', 'is', null)
    .where('h.path', '>=', regionPath)
    .where('h.path', '<', `${regionPath}\u{10FFFF}`)
    .orderBy('h.path')
    .execute()
}

/** All that some households ever replied, the newest first. */
export async function listRepliesOf(
  db: Db,
  districtId: string,
  deliberationId: string,
  householdIds: string[],
) {
  if (householdIds.length === 0) return []
  return db
    .selectFrom('deliberationReply as r')
    .leftJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'r.districtId').onRef('p.id', '=', 'r.enteredBy'),
    )
    .select(['r.id', 'r.householdId', 'r.step', 'r.optionIds', 'r.words', 'r.channel', 'r.at'])
    .select(['r.saidBy', 'r.replacedAt', 'r.agreementId', 'p.name as enteredByName'])
    .where('r.districtId', '=', districtId)
    .where('r.deliberationId', '=', deliberationId)
    .where('r.householdId', 'in', householdIds)
    .orderBy('r.id', 'desc')
    .execute()
}

/** Of each building how many households have replied to a step. */
export async function countByBuilding(
  db: Db,
  districtId: string,
  { deliberationId, step }: { deliberationId: string; step: Step },
) {
  const rows = await db
    .selectFrom('deliberationReply as r')
    .innerJoin('region as h', (join) =>
      join.onRef('h.districtId', '=', 'r.districtId').onRef('h.id', '=', 'r.householdId'),
    )
    .select('h.parentId')
    .select(sql<number>`count(*)`.as('replied'))
    .where('r.districtId', '=', districtId)
    .where('r.deliberationId', '=', deliberationId)
    .where('r.step', '=', step)
    .where('r.replacedAt', 'is', null)
    .groupBy('h.parentId')
    .execute()
  return new Map(rows.map(({ parentId, replied }) => [parentId, replied]))
}

/** The households of a building, and whether each has replied: never what. */
export function listHouseholds(
  db: Db,
  districtId: string,
  { deliberationId, step }: { deliberationId: string; step: Step },
  buildingId: string,
) {
  return db
    .selectFrom('region as h')
    .leftJoin('deliberationReply as r', (join) =>
      join
        .onRef('r.districtId', '=', 'h.districtId')
        .onRef('r.householdId', '=', 'h.id')
        .on('r.deliberationId', '=', deliberationId)
        .on('r.step', '=', step)
        .on('r.replacedAt', 'is', null),
    )
    .select(['h.id', 'h.name', 'r.channel', 'r.at'])
    .select(
      sql<boolean>`exists (select 1 from household_representative p
        where p.district_id = h.district_id and p.household_id = h.id and p.ended_at is null)`.as(
        'isRepresented',
      ),
    )
    .where('h.districtId', '=', districtId)
    .where('h.parentId', '=', buildingId)
    .where('h.kind', '=', 'household')
    .orderBy('h.path')
    .execute()
}

/** What was said in words to one question, without the room. */
export async function listOpinions(
  db: Db,
  districtId: string,
  { deliberationId, questionId }: { deliberationId: string; questionId: string },
  before: string | undefined,
  limit: number,
) {
  const { rows } = await sql<{ id: string; buildingName: string; words: string }>`
    select r.id, b.name as "buildingName", w->>'words' as words
    from deliberation_reply r
    cross join jsonb_array_elements(r.words) as w
    join region h on h.district_id = r.district_id and h.id = r.household_id
    join region b on b.district_id = h.district_id and b.id = h.parent_id
    where r.district_id = ${districtId} and r.deliberation_id = ${deliberationId}::uuid
      and r.replaced_at is null and w->>'questionId' = ${questionId}
      ${before ? sql`and r.id < ${before}::uuid` : sql``}
    order by r.id desc limit ${limit + 1}`.execute(db)
  return rows
}
