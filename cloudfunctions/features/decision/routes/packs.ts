import { CheckPackInput, ListPacksInput, type PackApi } from '@contract/decision'
import type { ApiMethod } from '@contract/methods'
import { AppError } from '../../../core/errors'
import { authorize } from '../../../core/policy'
import { query, type Routes } from '../../../core/route'
import { seeDecision } from '../load'
import { decisionPolicy } from '../policy'
import { placeOf } from '../present/decision'
import { findPackBy, listPacks } from '../queries/packs'

export const packRoutes: Routes<Pick<PackApi, ApiMethod & keyof PackApi>> = {
  'decision.listPacks': query(ListPacksInput, async (ctx, { id }) => {
    const { db, actor, now } = ctx
    const row = await seeDecision(ctx, id)
    if (row.state !== 'closed') throw new AppError('decision_not_closed')
    authorize(actor, decisionPolicy.exportPack, placeOf(row, now, false))
    const rows = await listPacks(db, actor.districtId, id)
    return { items: rows.map((pack) => ({ ...pack, exportedAt: pack.exportedAt.toISOString() })) }
  }),

  // A court or an owner holds a file and no account: the hash alone says nothing of what is in it.
  'decision.checkPack': query(
    CheckPackInput,
    async ({ db, actor }, { sha256 }) => {
      const pack = await findPackBy(db, actor.districtId, sha256)
      return pack ? { pack: { ...pack, exportedAt: pack.exportedAt.toISOString() } } : {}
    },
    { access: 'open' },
  ),
}
