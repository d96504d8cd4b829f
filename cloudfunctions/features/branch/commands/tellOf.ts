import type { NoticeKind, Template } from '@contract/notice'
import type { Db } from '../../../db/connect'
import { pathsAround } from '../../../db/paths'
import { tell } from '../../notice/commands/tell'

interface Teller {
  db: Db
  districtId: string
  now: Date
}

interface News {
  kind: NoticeKind
  text: string
  template: Template
}

/** Tells people something of a branch; its name is the title. */
export function tellOf(
  teller: Teller,
  branch: { id: string; name: string },
  personIds: string[],
  news: News,
): Promise<unknown> {
  return tell(teller, {
    ...news,
    personIds,
    title: branch.name,
    subjectKind: 'branch',
    subjectId: branch.id,
  })
}

/** Whoever acts for a region over the branch: the Party organization that approves it (P-5). */
export async function listOfficers(
  db: Db,
  districtId: string,
  regionPath: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('roleGrant as g')
    .innerJoin('region as r', (join) =>
      join.onRef('r.districtId', '=', 'g.districtId').onRef('r.id', '=', 'g.placeId'),
    )
    .select('g.personId')
    .distinct()
    .where('g.districtId', '=', districtId)
    .where('g.placeKind', '=', 'region')
    .where('g.endedAt', 'is', null)
    .where('r.path', 'in', pathsAround(regionPath))
    .execute()
  return rows.map(({ personId }) => personId)
}
