import type { Db } from '../../db/connect'
import { SIGNATURE_OWNER } from './commands/takeAgreement'

export type AgreementRow = Awaited<ReturnType<typeof listAgreements>>[number]

/** With the picture of the signature, where there is one. */
export async function listAgreements(db: Db, districtId: string, ids: string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('agreement as a')
    .innerJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'a.districtId').onRef('p.id', '=', 'a.takenBy'),
    )
    .leftJoin('file as f', (join) =>
      join
        .onRef('f.districtId', '=', 'a.districtId')
        .onRef('f.ownerId', '=', 'a.id')
        .on('f.ownerKind', '=', SIGNATURE_OWNER),
    )
    .select(['a.id', 'a.kind', 'a.saidBy', 'a.takenAt', 'p.name as takenByName'])
    .select(['f.id as fileId', 'f.width', 'f.height', 'f.sha256'])
    .where('a.districtId', '=', districtId)
    .where('a.id', 'in', ids)
    .execute()
}
