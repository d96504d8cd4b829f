import {
  type CityApi,
  ExportFactsInput,
  ImportAnswerInput,
  type SheetApi,
  SheetInput,
} from '@contract/activity'
import type { ReportMethod } from '@contract/methods'
import type { CommandContext } from '../../core/context'
import { dayOf } from '../../core/days'
import { AppError } from '../../core/errors'
import { authorize, visible } from '../../core/policy'
import { command, query, type Routes } from '../../core/route'
import { keepReport } from '../file/commands/storeFile'
import { writeFacts } from './citySheet'
import { importAnswer } from './commands/importAnswer'
import { seeActivity } from './load'
import { activityPolicy, sheetPolicy } from './policy'
import { listFacts } from './queries/city'
import { findSheet } from './queries/sheets'

type ReportApi = CityApi & SheetApi

/** What has hours, for whoever carries it: nothing else is told to the city (V-19). */
async function seeServed(ctx: CommandContext, id: string) {
  const activity = await seeActivity(ctx, id)
  authorize(ctx.actor, activityPolicy.report, activity)
  if (activity.kind !== 'volunteer') throw new AppError('not_volunteering', { rule: 'V-19' })
  return activity
}

/** What of activities needs the heavy libraries: the function `report` alone answers it. */
export const activityReportRoutes: Routes<Pick<ReportApi, ReportMethod & keyof ReportApi>> = {
  'activity.printSheet': query(SheetInput, async ({ db, actor, publicUrl }, { id }) => {
    const row = await findSheet(db, actor.districtId, id)
    const sheet = visible(actor, sheetPolicy.own, row && { ...row, organisers: [] })
    // Loaded when it is needed: most calls of this function are spreadsheets.
    const { drawSheet } = await import('./paper/sheetPaper')
    return drawSheet(sheet, publicUrl && checkUrl(publicUrl, sheet))
  }),

  // A command, because it leaves the house: who took whose hours along stands on the record.
  'activity.exportFacts': command(ExportFactsInput, async (ctx, { activityId }) => {
    const { db, actor, now } = ctx
    const activity = await seeServed(ctx, activityId)
    const facts = await listFacts(db, actor.districtId, activityId)
    if (facts.length === 0) throw new AppError('sheet_empty')
    ctx.about('activity', activityId, { rows: facts.length })
    const name = `服务记录_${fileName(activity.title)}_${dayOf(now)}.xlsx`
    return keepReport(ctx, { name, bytes: await writeFacts(facts) })
  }),

  'activity.importAnswer': command(ImportAnswerInput, async (ctx, { activityId, fileId }) => {
    await seeServed(ctx, activityId)
    const answer = await importAnswer(ctx, activityId, fileId)
    const { accepted, refused, unknown } = answer
    ctx.about('activity', activityId, { accepted, refused: refused.length, unknown })
    return answer
  }),
}

/** A short address, because a QR code is the coarser the shorter it is. */
const checkUrl = (publicUrl: string, sheet: { number: string; checkCode: string }) =>
  new URL(`/v?n=${sheet.number}&c=${sheet.checkCode}`, publicUrl).href

/** A title is anybody's; a name of a file holds no path. */
const fileName = (title: string) => title.replace(/[\\/:*?"<>|\s]+/g, '_').slice(0, 40)
