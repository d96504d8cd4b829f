import type { PaperVote } from '@contract/decision'
import { type SqlBool, sql } from 'kysely'
import type { Db } from '../../../db/connect'
import { flatsOf } from './decisions'

export type PaperRow = NonNullable<Awaited<ReturnType<typeof findPaper>>>

export function findPaper(db: Db, districtId: string, id: string) {
  return papers(db, districtId).where('a.id', '=', id).executeTakeFirst()
}

/** Of two who check at once the second one finds it checked. */
export async function lockPaper(db: Db, districtId: string, id: string) {
  await db
    .selectFrom('decisionPaper')
    .select('id')
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return findPaper(db, districtId, id)
}

/** The first entered first: that is the order in which they are checked. */
export function listPapers(
  db: Db,
  districtId: string,
  decisionId: string,
  state: PaperVote['state'] | undefined,
  after: [Date, string] | undefined,
  limit: number,
) {
  return papers(db, districtId)
    .where('a.decisionId', '=', decisionId)
    .$if(state !== undefined, (rows) => rows.where('a.state', '=', state ?? 'entered'))
    .$if(after !== undefined, (rows) =>
      rows.where(
        sql<SqlBool>`(a.entered_at, a.id) > (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`,
      ),
    )
    .orderBy('a.enteredAt')
    .orderBy('a.id')
    .limit(limit + 1)
    .execute()
}

function papers(db: Db, districtId: string) {
  return db
    .selectFrom('decisionPaper as a')
    .innerJoin('decisionVoter as w', (join) =>
      join.onRef('w.districtId', '=', 'a.districtId').onRef('w.id', '=', 'a.voterId'),
    )
    .innerJoin('person as e', (join) =>
      join.onRef('e.districtId', '=', 'a.districtId').onRef('e.id', '=', 'a.enteredBy'),
    )
    .leftJoin('person as c', (join) =>
      join.onRef('c.districtId', '=', 'a.districtId').onRef('c.id', '=', 'a.checkedBy'),
    )
    .selectAll('a')
    .select(['w.name', 'w.kind', 'w.area', flatsOf('w.id').as('flats')])
    .select(['e.name as enteredByName', 'c.name as checkedByName'])
    .where('a.districtId', '=', districtId)
}
