import type { EveningMeeting, MeetingDetail } from '@contract/deliberation'
import type { Context } from '../../../core/context'
import { deliberationPolicy } from '../policy'
import type { DeliberationRow } from '../queries/deliberation'
import type { listMeetingHouseholds, MeetingRow } from '../queries/meetings'

export function presentMeeting(row: MeetingRow): EveningMeeting {
  return {
    id: row.id,
    startsAt: row.startsAt.toISOString(),
    place: row.place,
    state: row.state,
    buildings: row.buildings.map(({ id, name }) => ({ id, name })),
    invited: row.invited,
    present: row.present,
    ...(row.minutes ? { minutes: row.minutes } : {}),
    ...(row.cancelReason ? { cancelReason: row.cancelReason } : {}),
  }
}

/** With the list to sign in by, for those who keep it. */
export function presentMeetingDetail(
  { actor, now }: Context,
  deliberation: DeliberationRow,
  row: MeetingRow,
  households: Awaited<ReturnType<typeof listMeetingHouseholds>>,
): MeetingDetail {
  const isPlanned = row.state === 'planned'
  const plans = deliberationPolicy.plan(actor, deliberation)
  return {
    ...presentMeeting(row),
    deliberationId: deliberation.id,
    deliberationTitle: deliberation.title,
    regionName: deliberation.regionName,
    households: households.map(({ id, name, buildingName, isPresent }) => ({
      id,
      name,
      buildingName,
      isPresent,
    })),
    can: {
      signIn: isPlanned && deliberationPolicy.visit(actor, deliberation),
      hold: isPlanned && plans && row.startsAt <= now,
      cancel: isPlanned && plans,
      tell: isPlanned && plans && row.startsAt > now,
    },
  }
}
