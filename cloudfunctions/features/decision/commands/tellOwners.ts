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

/** Tells the owners who are known here, by their name and phone or by a code that they have shown. */
export async function tellOwners(
  { db, districtId, now }: { db: Db; districtId: string; now: Date },
  id: string,
  news: News,
): Promise<void> {
  const { rows } = await sql<{ personId: string }>`
    select p.id as "personId" from decision_voter w
    join owner o on o.district_id = w.district_id and o.id = w.owner_id
    join person p on p.district_id = o.district_id and p.phone_hash = o.phone_hash and p.name = o.name
    where w.district_id = ${districtId} and w.decision_id = ${id}::uuid
    union
    select a.person_id from decision_access x
    join account a on a.district_id = x.district_id and a.id = x.account_id
    where x.district_id = ${districtId} and x.decision_id = ${id}::uuid and a.person_id is not null`.execute(
    db,
  )
  await tell(
    { db, districtId, now },
    {
      personIds: rows.map(({ personId }) => personId),
      ...news,
      subjectKind: 'decision',
      subjectId: id,
    },
  )
}
