import type { NoticeKind, Template } from '@contract/notice'
import { sql } from 'kysely'
import type { Db } from '../../../db/connect'
import { tell } from '../../notice/commands/tell'

interface News {
  kind: NoticeKind
  title: string
  text: string
  template: Template
}

/** Of an owner `w`: no vote of theirs is there, and no paper that waits to be checked. */
const HAS_NOT_ACTED = sql`not exists (select from decision_vote n
    where n.district_id = w.district_id and n.decision_id = w.decision_id and n.voter_id = w.id)
  and not exists (select from decision_paper q where q.district_id = w.district_id
    and q.decision_id = w.decision_id and q.voter_id = w.id and q.state = 'entered')`

/**
 * Tells the owners who are known here, by their name and phone or by a code that they have shown.
 * @param isToSilent those alone who have not voted
 */
export async function tellOwners(
  { db, districtId, now }: { db: Db; districtId: string; now: Date },
  id: string,
  news: News,
  isToSilent = false,
): Promise<{ inbox: number; phones: number }> {
  const silent = isToSilent ? HAS_NOT_ACTED : sql`true`
  const { rows } = await sql<{ personId: string }>`
    select p.id as "personId" from decision_voter w
    join owner o on o.district_id = w.district_id and o.id = w.owner_id
    join person p on p.district_id = o.district_id and p.phone_hash = o.phone_hash and p.name = o.name
    where w.district_id = ${districtId} and w.decision_id = ${id}::uuid and ${silent}
    union
    select a.person_id from decision_access x
    join account a on a.district_id = x.district_id and a.id = x.account_id
    join decision_voter w on w.district_id = x.district_id and w.id = x.voter_id
    where x.district_id = ${districtId} and x.decision_id = ${id}::uuid and a.person_id is not null
      and ${silent}`.execute(db)
  return tell(
    { db, districtId, now },
    {
      personIds: rows.map(({ personId }) => personId),
      ...news,
      subjectKind: 'decision',
      subjectId: id,
    },
  )
}
