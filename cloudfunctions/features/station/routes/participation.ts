import {
  AddEventInput,
  CancelEventInput,
  CountEventInput,
  FindEventInput,
  ListEventsInput,
  type ParticipationApi,
  ParticipationInput,
  ReportYearInput,
  SignInInput,
  WithdrawYearInput,
} from '@contract/station'
import type { CommandContext, Context } from '../../../core/context'
import { readDayCursor, toPage } from '../../../core/cursor'
import { dayOf } from '../../../core/days'
import { AppError, found } from '../../../core/errors'
import { authorize, visible } from '../../../core/policy'
import { command, query, type Routes } from '../../../core/route'
import { addEvent, cancelEvent, countEvent, signIn } from '../commands/event'
import { reportYear, type YearReport } from '../commands/reportYear'
import {
  countYears,
  type EventRow,
  findEvent,
  listCounts,
  listEvents,
  listYearEntries,
  lockEvent,
} from '../participationQueries'
import { eventPolicy, participationPolicy, stationPolicy } from '../policy'
import { presentEvent, presentEventDetail, presentParticipation } from '../presentParticipation'
import { findStation, lockStation, type StationRow } from '../queries'

const seeStation = async ({ db, actor }: Context, id: string): Promise<StationRow> =>
  visible(actor, stationPolicy.see, await findStation(db, actor, id))

const holdStation = async ({ db, actor }: Context, id: string): Promise<StationRow> =>
  visible(actor, stationPolicy.see, await lockStation(db, actor, id))

async function detail(ctx: Context, id: string) {
  const { db, actor } = ctx
  const row = found(await findEvent(db, actor, id))
  const station = await seeStation(ctx, row.stationId)
  return presentEventDetail(ctx, station, row, await listCounts(db, actor.districtId, id))
}

/** The event, locked, with its station; one that was called off is past all this. */
async function standing(
  ctx: CommandContext,
  id: string,
  how: 'share' | 'update',
): Promise<{ event: EventRow; station: StationRow }> {
  const event = found(await lockEvent(ctx.db, ctx.actor, id, how))
  const station = await seeStation(ctx, event.stationId)
  if (event.cancelReason) throw new AppError('event_cancelled')
  return { event, station }
}

async function done(ctx: CommandContext, id: string, about?: Record<string, unknown>) {
  ctx.about('stationEvent', id, about)
  return detail(ctx, id)
}

async function participation(ctx: Context, station: StationRow) {
  const { db, actor, now } = ctx
  const counts = await countYears(db, actor.districtId, station.id, dayOf(now))
  const entries = await listYearEntries(db, actor.districtId, station.id)
  return presentParticipation(ctx, station, counts, entries)
}

async function report(ctx: CommandContext, id: string, entry: YearReport) {
  const station = await holdStation(ctx, id)
  authorize(ctx.actor, participationPolicy.report, station)
  await reportYear(ctx, station, entry)
  ctx.about('station', id, { year: entry.year, name: entry.name, reason: entry.reason })
  return participation(ctx, station)
}

export const participationRoutes: Routes<ParticipationApi> = {
  'station.participation': query(
    ParticipationInput,
    async (ctx, { id }) => participation(ctx, await seeStation(ctx, id)),
    { access: 'open' },
  ),

  'station.reportYear': command(ReportYearInput, (ctx, { id, ...input }) => {
    const { year, name, follows, reason, ...reported } = input
    return report(ctx, id, { year, name, follows, reason, reported })
  }),

  'station.withdrawYear': command(WithdrawYearInput, (ctx, { id, ...entry }) =>
    report(ctx, id, entry),
  ),

  'station.listEvents': query(
    ListEventsInput,
    async (ctx, { id, cursor, limit }) => {
      await seeStation(ctx, id)
      const rows = await listEvents(ctx.db, ctx.actor, id, readDayCursor(cursor), limit)
      return toPage(rows, limit, (row) => [row.heldOn, row.id], presentEvent)
    },
    { access: 'open' },
  ),

  'station.findEvent': query(FindEventInput, (ctx, { id }) => detail(ctx, id), { access: 'open' }),

  'station.addEvent': command(AddEventInput, async (ctx, input) => {
    const station = await holdStation(ctx, input.id)
    authorize(ctx.actor, participationPolicy.addEvent, station)
    return done(ctx, await addEvent(ctx, station, input))
  }),

  'station.cancelEvent': command(CancelEventInput, async (ctx, { id, reason }) => {
    const { event, station } = await standing(ctx, id, 'update')
    authorize(ctx.actor, eventPolicy.cancel, { ...event, station, today: dayOf(ctx.now) })
    await cancelEvent(ctx, event, reason)
    return done(ctx, id, { reason })
  }),

  'station.signIn': command(
    SignInInput,
    async (ctx, { id, code }) => {
      const { event } = await standing(ctx, id, 'share')
      if (event.heldOn !== dayOf(ctx.now)) throw new AppError('event_not_today')
      await signIn(ctx, event, code)
      return done(ctx, id)
    },
    { access: 'account' },
  ),

  'station.countEvent': command(CountEventInput, async (ctx, { id, ...entry }) => {
    const { event, station } = await standing(ctx, id, 'update')
    const today = dayOf(ctx.now)
    if (event.heldOn > today) throw new AppError('event_not_yet')
    authorize(ctx.actor, eventPolicy.count, { ...event, station, today })
    await countEvent(ctx, event, entry)
    return done(ctx, id, { count: entry.count, reason: entry.reason })
  }),
}
