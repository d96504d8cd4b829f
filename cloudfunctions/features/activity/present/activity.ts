import {
  type Activity,
  type ActivityDetail,
  CLOSES_AFTER_MINUTES,
  type DueRecord,
  OPENS_BEFORE_MINUTES,
  type Shift,
  type UpdateActivityInput,
} from '@contract/activity'
import type * as v from 'valibot'
import type { Context } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { abilities } from '../../../core/policy'
import { phaseOf } from '../phaseRule'
import { activityPolicy, peopleScopeOf } from '../policy'
import { gapsOf, type PublishFacts, warningsOf } from '../publishRule'
import type { ActivityRow } from '../queries/activity'
import type { listCrew, listSeries } from '../queries/crew'
import type { listDue } from '../queries/due'
import type { ActivityListRow } from '../queries/list'
import type { ShiftRow } from '../queries/shifts'
import { type OwnDays, workdaysBetween } from '../workdayRule'
import { isNamedTo } from './people'

type ItemOf<F extends (...args: never[]) => Promise<unknown[]>> = Awaited<ReturnType<F>>[number]

const filled = <K extends string, T>(key: K, value: T | null | undefined) =>
  (value === null || value === undefined ? {} : { [key]: value }) as { [P in K]?: T }

interface Counted {
  places: number
  taken: number
  mine: Activity['mine'] | null
}

function common(now: Date, row: ActivityRow, { places, taken, mine }: Counted): Activity {
  return {
    id: row.id,
    title: row.title,
    kind: row.kind,
    phase: phaseOf(row, now),
    ...filled('startsAt', row.startsAt?.toISOString()),
    ...filled('endsAt', row.endsAt?.toISOString()),
    regionId: row.regionId,
    regionName: row.regionName,
    place: row.place,
    organiserName: row.organiserName,
    ...(row.campaignId && row.campaignName
      ? { campaign: { id: row.campaignId, name: row.campaignName } }
      : {}),
    places,
    taken,
    ...(mine ? { mine } : {}),
  }
}

export const presentActivity = ({ now }: Pick<Context, 'now'>, row: ActivityListRow): Activity =>
  common(now, row, row)

function presentShift(row: ShiftRow): Shift {
  return {
    id: row.id,
    name: row.name,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    places: row.places,
    breakMinutes: row.breakMinutes,
    ...filled('qualification', row.qualification),
    taken: row.taken,
    waiting: row.waiting,
    ...(row.mineState
      ? {
          mine: {
            state: row.mineState,
            ...filled('position', row.minePosition),
            ...(row.isAgeWanted ? { isAgeWanted: true as const } : {}),
            isCheckedIn: row.isCheckedIn,
            isCheckedOut: row.isCheckedOut,
          },
        }
      : {}),
  }
}

const CONCERNED: readonly unknown[] = ['signedUp', 'waiting', 'invited']

function mineOf(shifts: ShiftRow[]): Activity['mine'] {
  const own = shifts
    .filter(({ mineState }) => CONCERNED.includes(mineState))
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())[0]
  return own?.mineState
    ? {
        shiftId: own.id,
        state: own.mineState,
        isCheckedIn: own.isCheckedIn,
        isCheckedOut: own.isCheckedOut,
      }
    : undefined
}

/** Whether a shift of the caller's is open for checking in or out now. */
function isAtTheDoor(shifts: ShiftRow[], now: Date): boolean {
  const at = now.getTime()
  return shifts.some(
    ({ mineState, startsAt, endsAt }) =>
      mineState === 'signedUp' &&
      at >= startsAt.getTime() - OPENS_BEFORE_MINUTES * 60_000 &&
      at <= endsAt.getTime() + CLOSES_AFTER_MINUTES * 60_000,
  )
}

/** What publishing is decided by, of an activity as it is stored. */
export function publishFactsOf(
  row: ActivityRow,
  shifts: PublishFacts['shifts'],
  series: ItemOf<typeof listSeries>[],
): PublishFacts {
  const dates = series.flatMap(({ startsAt }) => (startsAt ? [dayOf(startsAt)] : [])).sort()
  const [from, to] = [dates[0], dates.at(-1)]
  return {
    ...row,
    shifts,
    campaign:
      row.campaignState && row.campaignStartsOn && row.campaignEndsOn
        ? {
            state: row.campaignState,
            startsOn: row.campaignStartsOn,
            endsOn: row.campaignEndsOn,
          }
        : null,
    series: from && to ? { from, to } : null,
  }
}

/** The same of an activity as it would be after a change. */
export function plannedFacts(
  { organiserKind, filedPath }: Pick<ActivityRow, 'organiserKind' | 'filedPath'>,
  regionPath: string,
  facts: Omit<v.InferOutput<typeof UpdateActivityInput>, 'id' | 'version'>,
  campaign: PublishFacts['campaign'],
): PublishFacts {
  return {
    kind: facts.kind,
    audience: facts.audience,
    organiserKind,
    isDangerous: facts.isDangerous,
    risk: facts.risk ?? null,
    emergencyMeasures: facts.emergencyMeasures ?? null,
    insuranceNo: facts.insuranceNo ?? null,
    minAge: facts.minAge ?? null,
    leaderId: facts.leaderId ?? null,
    cityActivityId: facts.cityActivityId ?? null,
    agreement: facts.agreement ?? null,
    agreementReasons: facts.agreementReasons ?? [],
    regionPath,
    filedPath,
    shifts: facts.shifts.map(({ name, startsAt, endsAt, qualification }) => ({
      name,
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
      qualification: qualification ?? null,
    })),
    campaign,
    series: null,
  }
}

export interface ActivityParts {
  shifts: ShiftRow[]
  crew: ItemOf<typeof listCrew>[]
  series: ItemOf<typeof listSeries>[]
  recordDaysLeft?: number
}

export function presentActivityDetail(
  { actor, now }: Context,
  row: ActivityRow,
  { shifts, crew, series, recordDaysLeft }: ActivityParts,
): ActivityDetail {
  const phase = phaseOf(row, now)
  const facts = publishFactsOf(row, shifts, series)
  // Guests see what is offered, and nobody's name (D-1, D-9).
  const isKnown = actor.personId !== null
  const isNamed = isNamedTo(peopleScopeOf(actor, row))
  const { see: _seen, correctHours: _correct, ...can } = abilities(activityPolicy, actor, row)
  return {
    ...common(now, row, {
      places: sum(shifts, 'places'),
      taken: sum(shifts, 'taken'),
      mine: mineOf(shifts),
    }),
    content: row.content,
    organiserKind: row.organiserKind,
    organiserId: row.organiserId,
    audience: row.audience,
    ...(row.latitude !== null && row.longitude !== null
      ? { point: { latitude: row.latitude, longitude: row.longitude } }
      : {}),
    shifts: shifts.map(presentShift),
    ...filled('risk', row.risk),
    isDangerous: row.isDangerous,
    ...filled('emergencyMeasures', row.emergencyMeasures),
    ...filled('insuranceNo', row.insuranceNo),
    ...filled('minAge', row.minAge),
    ...filled('maxAge', row.maxAge),
    skills: row.skills,
    ...(isKnown ? filled('contactName', row.contactName) : {}),
    ...(isKnown ? filled('contactPhone', row.contactPhone) : {}),
    ...(isKnown && row.leaderId && row.leaderName
      ? { leader: { id: row.leaderId, name: row.leaderName } }
      : {}),
    crew: crew.flatMap(({ regionPath, recordedBy, ...one }) =>
      isNamed({ personId: one.id, regionPath, recordedBy }) ? one : [],
    ),
    ...filled('cityActivityId', row.cityActivityId),
    ...filled('allowance', row.allowance),
    ...filled('agreement', row.agreement),
    agreementReasons: row.agreementReasons,
    ...filled('guideName', row.guideName),
    ...(row.seriesId
      ? {
          series: {
            id: row.seriesId,
            dates: series.flatMap(({ activityId, startsAt, isChanged }) =>
              startsAt ? [{ activityId, startsAt: startsAt.toISOString(), isChanged }] : [],
            ),
          },
        }
      : {}),
    ...filled('cancelReason', row.cancelReason),
    missing: phase === 'draft' ? gapsOf(facts, now) : [],
    warnings: phase === 'draft' || phase === 'open' ? warningsOf(facts) : [],
    ...filled('recordDueOn', row.recordDueOn),
    ...filled('recordDaysLeft', recordDaysLeft),
    version: row.version,
    can: {
      ...can,
      cancel: can.cancel && phase !== 'ended',
      signUp: can.signUp && phase !== 'ended',
      checkIn: row.state === 'published' && isAtTheDoor(shifts, now),
      closeRecord: can.confirmHours && phase === 'ended',
    },
  }
}

const sum = (shifts: ShiftRow[], key: 'places' | 'taken') =>
  shifts.reduce((total, shift) => total + shift[key], 0)

export function presentDue(today: string, own: OwnDays, row: ItemOf<typeof listDue>): DueRecord {
  const dueOn = row.recordDueOn ?? today
  return {
    activityId: row.id,
    title: row.title,
    organiserName: row.organiserName,
    regionName: row.regionName,
    endedOn: row.endsAt ? dayOf(row.endsAt) : dueOn,
    dueOn,
    daysLeft: workdaysBetween(today, dueOn, own),
    pending: row.pending,
  }
}
