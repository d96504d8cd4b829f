import {
  type DeliberationPrintApi,
  FindDeliberationInput,
  FindMeetingInput,
} from '@contract/deliberation'
import { dayOf } from '../../core/days'
import { query, type Routes } from '../../core/route'
import { detail, meetingDetail } from './load'

/** The page that everybody may look at. */
const pageOf = (publicUrl: string | undefined, id: string) =>
  publicUrl ? new URL(`/features/deliberation/pages/detail?id=${id}`, publicUrl).href : undefined

/** What of deliberations needs the heavy libraries: the function `report` alone answers it. */
export const deliberationReportRoutes: Routes<DeliberationPrintApi> = {
  'deliberation.printBoard': query(
    FindDeliberationInput,
    async (ctx, { id }) => {
      const deliberation = await detail(ctx, id)
      const { drawBoard } = await import('./paper/boardPaper')
      return drawBoard(deliberation, dayOf(ctx.now), pageOf(ctx.publicUrl, id))
    },
    { access: 'open' },
  ),

  'deliberation.printInvitation': query(FindMeetingInput, async (ctx, { meetingId }) => {
    const meeting = await meetingDetail(ctx, meetingId)
    const { drawInvitation } = await import('./paper/invitationPaper')
    return drawInvitation(meeting, pageOf(ctx.publicUrl, meeting.deliberationId))
  }),
}
