import type { Agreement } from '@contract/agreement'
import type { Context } from '../../core/context'
import { presentAgreement } from './present'
import { listAgreements } from './queries'

/**
 * Agreements by their ids, signatures with addresses that are good for a few minutes: for those alone
 * who may see the thing that was done, which whoever calls this has asked before.
 */
export async function agreementsOf(
  { db, actor, files, now }: Context,
  ids: readonly (string | null)[],
): Promise<Map<string, Agreement>> {
  const rows = await listAgreements(
    db,
    actor.districtId,
    ids.filter((id) => id !== null),
  )
  const signed = rows.flatMap(({ fileId }) => (fileId ? [fileId] : []))
  const urls = await files.links(actor.districtId, signed, now)
  const urlOf = new Map(signed.map((id, index) => [id, urls[index]]))
  return new Map(rows.map((row) => [row.id, presentAgreement(row, urlOf.get(row.fileId ?? ''))]))
}
