import { sql } from 'kysely'
import type { Db } from '../../../db/connect'

export type InvitationRow = Awaited<ReturnType<typeof listInvitations>>[number]

/** An invitation, also one that holds no longer, by its token. */
export function findInvitationByToken(db: Db, districtId: string, tokenHash: string) {
  return db
    .selectFrom('branchInvitation')
    .select(['id', 'branchId', 'expiresAt', 'endedAt', 'mostJoins'])
    .where('districtId', '=', districtId)
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst()
}

export function findInvitation(db: Db, districtId: string, id: string) {
  return db
    .selectFrom('branchInvitation')
    .select(['id', 'branchId', 'mostJoins'])
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Those that were still open after a moment, the newest first. */
export function listInvitations(db: Db, districtId: string, branchId: string, after: Date) {
  return db
    .selectFrom('branchInvitation as i')
    .innerJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'i.districtId').onRef('p.id', '=', 'i.createdBy'),
    )
    .select(['i.id', 'i.createdBy', 'i.createdAt', 'i.expiresAt', 'i.endedAt', 'i.mostJoins'])
    .select('p.name as createdByName')
    .select(
      sql<number>`(select count(*) from branch_member m where m.district_id = i.district_id
        and m.invitation_id = i.id)`.as('joins'),
    )
    .where('i.districtId', '=', districtId)
    .where('i.branchId', '=', branchId)
    .where('i.expiresAt', '>', after)
    .where((is) => is.or([is('i.endedAt', 'is', null), is('i.endedAt', '>', after)]))
    .orderBy('i.id', 'desc')
    .limit(200)
    .execute()
}

/** How many others have joined by it. The lock lets those who come at once be counted one by one. */
export async function countJoins(
  db: Db,
  districtId: string,
  invitationId: string,
  exceptPersonId: string | null,
): Promise<number> {
  await db
    .selectFrom('branchInvitation')
    .select('id')
    .where('districtId', '=', districtId)
    .where('id', '=', invitationId)
    .forUpdate()
    .execute()
  const { count } = await db
    .selectFrom('branchMember')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('districtId', '=', districtId)
    .where('invitationId', '=', invitationId)
    .$if(exceptPersonId !== null, (rows) => rows.where('personId', '<>', exceptPersonId as string))
    .executeTakeFirstOrThrow()
  return count
}
