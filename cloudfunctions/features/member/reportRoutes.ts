import { Empty } from '@contract/common'
import { ExportMembersInput, type MemberApi, PreviewImportInput } from '@contract/member'
import type { ReportMethod } from '@contract/methods'
import { AppError, found } from '../../core/errors'
import { authorize } from '../../core/policy'
import { command, query, type Routes } from '../../core/route'
import { findRegion } from '../region/queries'
import { memberPlacePolicy, rosterScopeOf } from './policy'

/** Methods of the roster that read or write spreadsheets: the function `report` alone answers them. */
export const memberReportRoutes: Routes<Pick<MemberApi, ReportMethod & keyof MemberApi>> = {
  'member.importTemplate': query(Empty, async () => {
    throw new AppError('unavailable')
  }),

  'member.previewImport': command(PreviewImportInput, async ({ db, actor }, { regionId }) => {
    const region = found(await findRegion(db, actor.districtId, regionId))
    authorize(actor, memberPlacePolicy.add, { regionPath: region.path, homeBranchId: null })
    throw new AppError('unavailable')
  }),

  'member.export': query(ExportMembersInput, async ({ actor }) => {
    if (!rosterScopeOf(actor)) throw new AppError('forbidden')
    throw new AppError('unavailable')
  }),
}
