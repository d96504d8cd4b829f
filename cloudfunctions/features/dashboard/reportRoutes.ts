import {
  type BulletinApi,
  type DashboardApi,
  ExportListInput,
  ExportSubjectInput,
  listFactOf,
  type MonthContent,
  PlacePageInput,
  PrintBulletinInput,
  type SubjectApi,
  type VolunteerYear,
} from '@contract/dashboard'
import type { ReportMethod } from '@contract/methods'
import { dayOf } from '../../core/days'
import { found } from '../../core/errors'
import { command, type Routes } from '../../core/route'
import { keepReport } from '../file/commands/storeFile'
import { inShanghai } from './book'
import { writeListBook } from './listBook'
import { loadPage, seePlace } from './load'
import { subjectPage } from './loadSubject'
import { writePageBook, writeSubjectBook } from './pageBook'
import { drawPlace } from './paper'
import { presentPage } from './present'
import { findBulletin } from './queries/bulletins'
import { everythingBehind, everythingOrganised } from './queries/lists'
import { drawYear } from './yearPaper'

/** What of dashboards needs the heavy libraries: the function `report` alone answers it. */
type ReportApi = DashboardApi & BulletinApi & SubjectApi

export const dashboardReportRoutes: Routes<Pick<ReportApi, ReportMethod & keyof ReportApi>> = {
  // A command, because it leaves the house: who took it along stands on the record.
  'dashboard.export': command(PlacePageInput, async (ctx, { regionId }) => {
    const place = await seePlace(ctx, regionId)
    const page = presentPage(ctx, await loadPage(ctx, place))
    ctx.about('region', place.id, { figures: page.figures.length })
    const name = `看板_${place.name}_${dayOf(ctx.now)}.xlsx`
    return keepReport(ctx, { name, bytes: await writePageBook(page) })
  }),

  'dashboard.exportList': command(ExportListInput, async (ctx, { regionId, list }) => {
    const { db, now, actor } = ctx
    const { id, path, name: placeName } = await seePlace(ctx, regionId)
    ctx.about('region', id, { list })
    const rows = everythingBehind(db, list, { districtId: actor.districtId, path, now })
    const name = `${listFactOf(list).title}_${placeName}_${dayOf(now)}.xlsx`
    const bytes = await writeListBook({ list, placeName, madeAt: now, rows })
    return keepReport(ctx, { name, bytes })
  }),

  'dashboard.exportSubject': command(ExportSubjectInput, async (ctx, { kind, id }) => {
    const { db, now, actor } = ctx
    const page = await subjectPage[kind](ctx, id)
    ctx.about(kind, id, { figures: page.figures.length })
    const asked = { districtId: actor.districtId, organiserId: id, now }
    const bytes = await writeSubjectBook(page, everythingOrganised(db, asked))
    return keepReport(ctx, { name: `看板_${page.name}_${dayOf(now)}.xlsx`, bytes })
  }),

  'dashboard.print': command(PlacePageInput, async (ctx, { regionId }) => {
    const { now } = ctx
    const place = await seePlace(ctx, regionId)
    const page = presentPage(ctx, await loadPage(ctx, place))
    ctx.about('region', place.id, { figures: page.figures.length })
    const title = `${place.name}看板`
    const bytes = await drawPlace(page, { title, says: asOfWords(page), madeAt: now })
    return keepReport(ctx, { name: `看板_${place.name}_${dayOf(now)}.pdf`, bytes, kind: 'paper' })
  }),

  'dashboard.printBulletin': command(PrintBulletinInput, async (ctx, { id }) => {
    const { db, actor } = ctx
    const bulletin = found(await findBulletin(db, actor.districtId, id))
    const { name, id: regionId } = await seePlace(ctx, bulletin.regionId)
    const { kind, period, madeAt } = bulletin
    ctx.about('region', regionId, { bulletinId: id, kind, period })
    const what = kind === 'month' ? '月报' : '志愿服务年度报告'
    const bytes =
      kind === 'month'
        ? await drawMonth(bulletin.content as MonthContent, { name, period, madeAt })
        : await drawYear(bulletin.content as VolunteerYear, {
            placeName: name,
            year: period,
            madeAt,
          })
    return keepReport(ctx, { name: `${what}_${name}_${period}.pdf`, bytes, kind: 'paper' })
  }),
}

/** 数据截至 2026-11-23 14:00, the older of the two clocks. */
function asOfWords({ asOf }: MonthContent): string {
  const until = [asOf.service, asOf.registers].sort()[0]
  if (!until) return '还没有统计'
  return `数据截至 ${inShanghai(until).toISOString().slice(0, 16).replace('T', ' ')}`
}

function drawMonth(
  content: MonthContent,
  { name, period, madeAt }: { name: string; period: string; madeAt: Date },
): Promise<Buffer> {
  const [year, month] = period.split('-')
  const title = `${name} ${year} 年 ${Number(month)} 月月报`
  return drawPlace(content, { title, says: asOfWords(content), madeAt })
}
