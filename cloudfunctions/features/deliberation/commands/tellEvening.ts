import { sql } from 'kysely'
import type { CommandContext } from '../../../core/context'
import { momentOf } from '../../../core/days'
import { AppError } from '../../../core/errors'
import { tell } from '../../notice/commands/tell'
import type { MeetingRow } from '../queries/meetings'

/** So long the same evening is not told of again. */
const AGAIN_MS = 12 * 3_600_000

/**
 * Tells those who speak for households of its buildings of an evening that is locked and planned: into
 * their inbox, and to the phones of those who said yes to it, outside of quiet hours (W-9).
 * @returns how many people, and how many phones
 * @throws meeting_not_planned it was held, called off, or has begun
 * @throws too_often the same was told in the last twelve hours
 */
export async function tellEvening(
  { db, actor, now }: CommandContext,
  meeting: MeetingRow,
): Promise<{ people: number; phones: number }> {
  const { districtId } = actor
  if (meeting.state !== 'planned' || meeting.startsAt <= now) {
    throw new AppError('meeting_not_planned')
  }
  const text = `${momentOf(meeting.startsAt)}，${meeting.place}，${meeting.buildings.map(({ name }) => name).join('、')}`
  const told = await db
    .selectFrom('notice')
    .select('id')
    .where('districtId', '=', districtId)
    .where('kind', '=', 'evening')
    .where('subjectId', '=', meeting.deliberationId)
    .where('body', '=', text)
    .where('createdAt', '>', new Date(now.getTime() - AGAIN_MS))
    .limit(1)
    .executeTakeFirst()
  if (told) throw new AppError('too_often')
  const { rows } = await sql<{ personId: string }>`
    select distinct a.person_id as "personId"
    from deliberation_meeting_building i
    join region b on b.district_id = i.district_id and b.id = i.building_id
    join household_representative r on r.district_id = i.district_id and r.ended_at is null
      and starts_with(r.household_path, b.path)
    join account a on a.district_id = r.district_id and a.id = r.account_id
      and a.person_id is not null
    where i.district_id = ${districtId} and i.meeting_id = ${meeting.id}::uuid`.execute(db)
  const { inbox, phones } = await tell(
    { db, districtId, now },
    {
      personIds: rows.map(({ personId }) => personId),
      kind: 'evening',
      title: '请来参加议事会',
      text,
      subjectKind: 'deliberation',
      subjectId: meeting.deliberationId,
      template: 'reminder',
    },
  )
  return { people: inbox, phones }
}
