import { Empty } from '@contract/common'
import {
  ConfirmImportInput,
  ExportMembersInput,
  type MemberApi,
  PreviewImportInput,
} from '@contract/member'
import type { ReportMethod } from '@contract/methods'
import { accountOf } from '../../core/context'
import { AppError, found } from '../../core/errors'
import { authorize } from '../../core/policy'
import { command, query, type Routes } from '../../core/route'
import { findRegion } from '../region/queries'
import { confirmImport } from './commands/confirmImport'
import { exportMembers } from './commands/exportMembers'
import { previewImport } from './commands/previewImport'
import { lockImport } from './importQueries'
import { memberPlacePolicy, rosterScopeOf } from './policy'
import { writeTemplate } from './sheetTemplate'

/** Places that hold communities, or are one. */
const IMPORTED_INTO = ['district', 'subdistrict', 'town', 'community', 'village']

/** Methods of the roster that read or write spreadsheets, or what they held: the function `report` alone answers them. */
export const memberReportRoutes: Routes<Pick<MemberApi, ReportMethod & keyof MemberApi>> = {
  'member.importTemplate': query(Empty, async ({ actor }) => {
    if (rosterScopeOf(actor)?.kind !== 'region') throw new AppError('forbidden')
    return writeTemplate()
  }),

  'member.previewImport': command(PreviewImportInput, async (ctx, { fileId, regionId }) => {
    const { db, actor } = ctx
    const region = found(await findRegion(db, actor.districtId, regionId))
    authorize(actor, memberPlacePolicy.add, { regionPath: region.path, homeBranchId: null })
    if (!IMPORTED_INTO.includes(region.kind)) {
      throw new AppError('invalid_input', {
        problems: [{ path: 'regionId', message: '请选到社区、村，或它们的上级' }],
      })
    }
    const preview = await previewImport(ctx, fileId, region)
    ctx.about('memberImport', preview.id, { fileId, regionId })
    return preview
  }),

  'member.confirmImport': command(ConfirmImportInput, async (ctx, { id }) => {
    const { db, actor } = ctx
    const { districtId } = actor
    const preview = found(await lockImport(db, districtId, accountOf(ctx), id))
    const region = found(await findRegion(db, districtId, preview.regionId))
    authorize(actor, memberPlacePolicy.add, { regionPath: region.path, homeBranchId: null })
    const counts = await confirmImport(ctx, preview, region)
    ctx.about('memberImport', id, { ...counts })
    return counts
  }),

  'member.export': command(ExportMembersInput, async (ctx, input) => {
    const { acting } = ctx.actor
    const scope = rosterScopeOf(ctx.actor)
    if (!scope || !acting) throw new AppError('forbidden')
    return exportMembers(ctx, scope, acting, input)
  }),
}
