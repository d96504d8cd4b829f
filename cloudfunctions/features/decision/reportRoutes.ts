import { type DecisionApi, PreviewRegisterInput, RegisterTemplateInput } from '@contract/decision'
import type { ReportMethod } from '@contract/methods'
import { found } from '../../core/errors'
import { authorize } from '../../core/policy'
import { command, query, type Routes } from '../../core/route'
import { previewRegister } from './commands/previewRegister'
import { registerPolicy } from './policy'
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
}
