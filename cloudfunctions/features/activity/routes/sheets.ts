import {
  DecideSealInput,
  IssueSheetInput,
  type SheetApi,
  SheetInput,
  VerifySheetInput,
} from '@contract/activity'
import { Empty } from '@contract/common'
import type { ApiMethod } from '@contract/methods'
import { type CommandContext, type Context, personOf } from '../../../core/context'
import { found } from '../../../core/errors'
import type { Actor } from '../../../core/identity'
import { authorize, visible } from '../../../core/policy'
import { command, query, type Routes } from '../../../core/route'
import { issueSheet } from '../commands/issueSheet'
import { decideSeal, requestSeal } from '../commands/seal'
import { type SheetPlace, sealScopeOf, sheetPolicy } from '../policy'
import { presentSealRequest, presentSheet, presentVerified } from '../present/sheet'
import {
  findSheet,
  findSheetByNumber,
  hasChanged,
  listSealRequests,
  listSheetOrganisers,
  listSheets,
  lockSheet,
} from '../queries/sheets'

async function sheetOf({ db, actor }: Context, id: string) {
  return presentSheet(found(await findSheet(db, actor.districtId, id)))
}

/** The sheet, locked, for its own person or for whom its seal is asked of. */
async function seeLockedSheet({ db, actor }: CommandContext, id: string) {
  const row = await lockSheet(db, actor.districtId, id)
  const organisers = row ? await listSheetOrganisers(db, actor.districtId, row.items) : []
  const sees = (who: Actor, sheet: SheetPlace) =>
    sheetPolicy.own(who, sheet) || sheetPolicy.seal(who, sheet)
  return visible(actor, sees, row && { ...row, organisers })
}

export const sheetRoutes: Routes<Pick<SheetApi, ApiMethod & keyof SheetApi>> = {
  'activity.issueSheet': command(IssueSheetInput, async (ctx, period) => {
    const id = await issueSheet(ctx, period)
    ctx.about('sheet', id, period)
    return sheetOf(ctx, id)
  }),

  'activity.listSheets': query(Empty, async (ctx) => {
    const rows = await listSheets(ctx.db, ctx.actor.districtId, personOf(ctx))
    return rows.map(presentSheet)
  }),

  'activity.requestSeal': command(SheetInput, async (ctx, { id }) => {
    const sheet = await seeLockedSheet(ctx, id)
    authorize(ctx.actor, sheetPolicy.own, sheet)
    await requestSeal(ctx, sheet)
    ctx.about('sheet', id)
    return sheetOf(ctx, id)
  }),

  'activity.listSealRequests': query(Empty, async (ctx) => {
    const { db, actor } = ctx
    const scope = sealScopeOf(actor)
    if (!scope) return []
    const rows = await listSealRequests(db, actor.districtId, personOf(ctx), scope)
    return rows.map(presentSealRequest)
  }),

  'activity.decideSeal': command(DecideSealInput, async (ctx, { id, approve, reason }) => {
    const sheet = await seeLockedSheet(ctx, id)
    authorize(ctx.actor, sheetPolicy.seal, sheet)
    // Nobody seals in another body's name: it is the place for which the caller acts.
    const body = found(ctx.actor.acting).placeName
    await decideSeal(ctx, sheet, { approve, body, reason })
    ctx.about('sheet', id, { approve, ...(reason ? { reason } : {}) })
    return { id }
  }),

  // Whoever holds the paper may check it; a wrong code and a number that never was answer alike.
  'activity.verifySheet': query(
    VerifySheetInput,
    async ({ db, actor }, asked) => {
      const sheet = found(await findSheetByNumber(db, actor.districtId, asked))
      return presentVerified(sheet, await hasChanged(db, actor.districtId, sheet.items))
    },
    { access: 'open' },
  ),
}
