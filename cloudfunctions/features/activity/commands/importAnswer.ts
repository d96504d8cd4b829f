import type { CityAnswer } from '@contract/activity'
import { sql } from 'kysely'
import { type CommandContext, personOf } from '../../../core/context'
import { readSheet } from '../../../core/sheet/read'
import { readSheetFile } from '../../file/queries'
import { answerOf, type CityState } from '../cityAnswerRule'
import { ANSWER_SHEET, recordNumber } from '../citySheet'
import { listFacts } from '../queries/city'

const SHOWN = 200

/**
 * Reads what the city's system made of the exported table, and keeps it with each hour. The same
 * answer again changes nothing; of two answers to one hour the later one stands.
 */
export async function importAnswer(
  ctx: CommandContext,
  activityId: string,
  fileId: string,
): Promise<CityAnswer> {
  const { bytes } = await readSheetFile(ctx, fileId)
  const { rows } = await readSheet(bytes, ANSWER_SHEET)
  const facts = await listFacts(ctx.db, ctx.actor.districtId, activityId)
  const byNumber = new Map(facts.map((fact) => [recordNumber(fact), fact]))

  const answers = new Map<string, Reported>()
  let unknown = 0
  for (const { cells } of rows) {
    const number = cells.number?.toUpperCase() ?? ''
    const fact = byNumber.get(number)
    const answer = answerOf(cells)
    if (!fact || answer === 'unclear') unknown++
    else if (answer !== 'none') answers.set(number, { ...fact, ...answer })
  }
  await report(ctx, [...answers.values()])
  const refused = [...answers.values()].flatMap(({ name, state, problem }) =>
    state === 'refused' ? [{ name, reason: problem }] : [],
  )
  return { accepted: answers.size - refused.length, refused: refused.slice(0, SHOWN), unknown }
}

type Reported = CityState & { shiftId: string; personId: string; name: string }

const AT_ONCE = 1000

async function report(ctx: CommandContext, answers: Reported[]): Promise<void> {
  const { db, actor, now } = ctx
  const reportedBy = personOf(ctx)
  for (let from = 0; from < answers.length; from += AT_ONCE) {
    const values = answers
      .slice(from, from + AT_ONCE)
      .map(({ shiftId, personId, state, cityRecordId, problem }) => ({
        districtId: actor.districtId,
        shiftId,
        personId,
        state,
        cityRecordId,
        problem,
        reportedBy,
        reportedAt: now,
      }))
    await db
      .insertInto('cityReport')
      .values(values)
      .onConflict((conflict) =>
        conflict
          .columns(['districtId', 'shiftId', 'personId'])
          .doUpdateSet((is) => ({
            state: is.ref('excluded.state'),
            cityRecordId: is.ref('excluded.cityRecordId'),
            problem: is.ref('excluded.problem'),
            reportedBy: is.ref('excluded.reportedBy'),
            reportedAt: is.ref('excluded.reportedAt'),
          }))
          // Said before: it stays as it was first written down.
          .where(
            sql<boolean>`(city_report.state, city_report.city_record_id, city_report.problem)
              is distinct from (excluded.state, excluded.city_record_id, excluded.problem)`,
          ),
      )
      .execute()
  }
}
