import type {
  CountEntry,
  Participation,
  StationEvent,
  StationEventDetail,
  YearEntry,
  YearReported,
} from '@contract/station'
import type { Context } from '../../core/context'
import { dayOf } from '../../core/days'
import type { EventRow, listCounts, YearCounts, YearEntryRow } from './participationQueries'
import { eventPolicy, participationPolicy, recordPolicy } from './policy'
import type { StationRow } from './queries'
import { yearsOf } from './yearRule'

export function presentEvent(row: EventRow): StationEvent {
  return {
    id: row.id,
    stationId: row.stationId,
    stationName: row.stationName,
    name: row.name,
    kind: row.kind,
    place: row.place,
    heldOn: row.heldOn,
    ...(row.cancelReason ? { cancelReason: row.cancelReason } : {}),
    signIns: row.signIns,
    counted: row.counted,
    isSignedIn: row.isSignedIn,
  }
}

export function presentEventDetail(
  { actor, now }: Context,
  station: StationRow,
  row: EventRow,
  counts: Awaited<ReturnType<typeof listCounts>>,
): StationEventDetail {
  const today = dayOf(now)
  const { signIn, count, cancel } = eventPolicy
  const held = { ...station, ...row, today, station }
  const keeps = recordPolicy.seeHeads(actor, station)
  const isToday = row.heldOn === today && !row.cancelReason
  return {
    ...presentEvent(row),
    ...(keeps && isToday ? { code: row.code } : {}),
    ...(keeps ? { counts: counts.map(presentCount) } : {}),
    can: {
      signIn: signIn(actor, held),
      count: count(actor, held),
      cancel: cancel(actor, held),
    },
  }
}

function presentCount(row: Awaited<ReturnType<typeof listCounts>>[number]): CountEntry {
  return {
    id: row.id,
    count: row.count,
    reason: row.reason,
    enteredBy: { id: row.enteredBy, name: row.enteredByName },
    enteredAt: row.enteredAt.toISOString(),
  }
}

export function presentParticipation(
  { actor }: Context,
  station: StationRow,
  counts: YearCounts[],
  rows: YearEntryRow[],
): Participation {
  const entries = rows.map(presentEntry)
  const { addEvent, report } = participationPolicy
  return {
    stationName: station.name,
    years: yearsOf(
      counts,
      entries.map(({ year, name, reported }) => ({ year, name, reported })),
    ),
    ...(recordPolicy.seeHeads(actor, station) ? { entries } : {}),
    can: { addEvent: addEvent(actor, station), report: report(actor, station) },
  }
}

function presentEntry(row: YearEntryRow): YearEntry {
  return {
    id: row.id,
    year: row.year,
    name: row.name,
    ...reportedOf(row),
    reason: row.reason,
    enteredBy: { id: row.enteredBy, name: row.enteredByName },
    enteredAt: row.enteredAt.toISOString(),
  }
}

function reportedOf({ id, value, qualifier, source }: YearEntryRow): { reported?: YearReported } {
  if (value === null || qualifier === null || source === null) return {}
  return { reported: { id, value, qualifier, source } }
}
