import type { ShareProblem } from '@contract/collection'
import { sql } from 'kysely'
import type { CommandContext } from '../../../core/context'
import { AppError } from '../../../core/errors'
import type { CollectionRow } from '../queries/collection'
import { listHouseholds } from '../queries/households'
import { sharesOf } from '../shareRule'
import { changeCollection } from './saveCollection'

const MISSING: Record<ShareProblem, string> = {
  noHouseholds: '还没有住户',
  areaMissing: '有住户没有填写专有面积',
  amountMissing: '有住户没有填写约定金额',
  amountsDiffer: '约定金额的合计与需要分摊的金额不相等',
  shareZero: '有住户分摊不到一分钱，请核对费用和住户',
}

/** Fixes each share to the fen, and begins to collect. */
export async function openCollection(ctx: CommandContext, before: CollectionRow): Promise<void> {
  const { db, actor, now } = ctx
  const households = await listHouseholds(db, actor.districtId, before.id)
  const result = sharesOf(before.basis, before.totalFen - before.subsidyFen, households)
  if ('problem' in result) {
    throw new AppError('collection_incomplete', {
      rule: 'O-16',
      problems: [{ path: 'households', message: MISSING[result.problem] }],
    })
  }
  await sql`update collection_household h set share_fen = s.fen
    from unnest(${households.map(({ id }) => id)}::uuid[], ${result.shares}::bigint[]) s (id, fen)
    where h.district_id = ${actor.districtId} and h.id = s.id`.execute(db)
  await changeCollection(ctx, before, { state: 'open', openedAt: now })
}
