import {
  type DecisionApi,
  ExportPackInput,
  PreviewRegisterInput,
  RegisterTemplateInput,
} from '@contract/decision'
import type { ReportMethod } from '@contract/methods'
import { AppError, found } from '../../core/errors'
import { authorize } from '../../core/policy'
import { command, query, type Routes } from '../../core/route'
import { exportPack } from './commands/exportPack'
import { previewRegister } from './commands/previewRegister'
import { seeDecision } from './load'
import { decisionPolicy, registerPolicy } from './policy'
import { placeOf } from './present/decision'
import { findEstate } from './queries/register'
import { writeRegisterTemplate } from './registerSheet'

/** What of decisions reads or writes spreadsheets: the function `report` alone answers it. */
export const decisionReportRoutes: Routes<Pick<DecisionApi, ReportMethod & keyof DecisionApi>> = {
  // An empty table: nothing in it is anybody's.
  'decision.registerTemplate': query(RegisterTemplateInput, () => writeRegisterTemplate()),

  'decision.previewRegister': command(PreviewRegisterInput, async (ctx, { fileId, regionId }) => {
    const estate = found(await findEstate(ctx.db, ctx.actor, regionId))
    authorize(ctx.actor, registerPolicy.keep, estate)
    const preview = await previewRegister(ctx, fileId, regionId)
    ctx.about('region', regionId, { importId: preview.id, fileId })
    return preview
  }),

  // A command, because it leaves the house: who took it along stands on the record.
  'decision.exportPack': command(ExportPackInput, async (ctx, { id, format }) => {
    const row = await seeDecision(ctx, id)
    if (row.state !== 'closed') throw new AppError('decision_not_closed')
    authorize(ctx.actor, decisionPolicy.exportPack, placeOf(row, ctx.now, false))
    const { link, sha256 } = await exportPack(ctx, row, format)
    ctx.about('decision', id, { format, sha256 })
    return { ...link, sha256 }
  }),
}
