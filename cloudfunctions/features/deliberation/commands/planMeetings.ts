import type { PlanMeetingsInput } from '@contract/deliberation'
import { sql } from 'kysely'
import type * as v from 'valibot'
import type { CommandContext } from '../../../core/context'
import { wrong } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { type DeliberationRow, listBuildings } from '../queries/deliberation'

type Meetings = v.InferOutput<typeof PlanMeetingsInput>['meetings']
const YEAR_MS = 366 * 86_400_000

/** Writes the evenings that are to come. What was held, or has somebody signed in, stays. */
export async function planMeetings(
  ctx: CommandContext,
  { id: deliberationId, regionPath }: DeliberationRow,
  meetings: Meetings,
): Promise<void> {
  const { db, actor, now } = ctx
  const { districtId } = actor
  const known = new Set((await listBuildings(db, districtId, regionPath)).map(({ id }) => id))
  for (const [index, { buildingIds, startsAt }] of meetings.entries()) {
    if (buildingIds.some((id) => !known.has(id))) {
      throw wrong(`meetings.${index}.buildingIds`, '这里没有这栋楼')
    }
    // Not a number, as of an offset beyond all, is no moment either.
    if (!(Math.abs(Date.parse(startsAt) - now.getTime()) <= YEAR_MS)) {
      throw wrong(`meetings.${index}.startsAt`, '时间要在一年以内')
    }
  }
  await db
    .deleteFrom('deliberationMeeting as m')
    .where('m.districtId', '=', districtId)
    .where('m.deliberationId', '=', deliberationId)
    .where('m.state', '=', 'planned')
    .where(sql<boolean>`not exists (select 1 from deliberation_sign_in s
      where s.district_id = m.district_id and s.meeting_id = m.id)`)
    .execute()
  for (const { startsAt, place, buildingIds } of meetings) {
    const id = newId()
    await db
      .insertInto('deliberationMeeting')
      .values({
        districtId,
        id,
        deliberationId,
        startsAt: new Date(startsAt),
        place,
        state: 'planned',
      })
      .execute()
    await db
      .insertInto('deliberationMeetingBuilding')
      .values(
        [...new Set(buildingIds)].map((buildingId) => ({ districtId, meetingId: id, buildingId })),
      )
      .execute()
  }
}
