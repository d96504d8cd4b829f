/** A station with the roles in it, as rows. */
import type { StationRole, StationState } from '@contract/station'
import { addDays, addMinutes, at } from '../clock'
import type { Planned } from '../district'
import { idOf, type Random } from '../random'
import { today } from '../volunteers/calendar'
import type { Holder } from './people'
import type { StationPlace } from './places'

export interface StationFacts {
  state: StationState
  reason?: string | undefined
  /** Days since it was opened, or proposed. */
  age: number
}

export interface StationRows {
  row: Planned<'station'>
  roles: Planned<'stationRole'>[]
}

/** The first of the holders began it, the others were asked and accepted. */
export function stationRows(
  { place, name, aim }: StationPlace,
  holders: readonly Holder[],
  { state, reason, age }: StationFacts,
  random: Random,
): StationRows {
  const openedAt = at(addDays(today(), -age), `${random.int(10, 16)}:${random.int(10, 59)}`)
  const createdAt = addMinutes(openedAt, -random.int(2, 9) * 1440 - 95)
  const id = idOf(createdAt, 'station', place.path, name)
  const [first] = holders
  if (!first) throw new Error(`nobody keeps ${name}`)
  const isOpened = state !== 'proposed' && state !== 'declined'
  const endedAt = endOf(state, age, openedAt)
  const roles = holders.map((holder, index) =>
    roleRow(id, first.id, holder, index === 0 ? 'initiator' : 'coordinator', {
      startedAt: index === 0 ? createdAt : addMinutes(openedAt, index * 2_000 + 37),
      endedAt,
      showsParty: holder.isMember && random.chance(62),
    }),
  )
  const row = {
    id,
    name,
    aim,
    regionId: place.id,
    regionPath: place.path,
    state,
    reason: reason ?? null,
    openedAt: isOpened ? openedAt : null,
    createdBy: first.id,
    version: isOpened ? 2 : 1,
    createdAt,
    updatedAt: endedAt ?? (isOpened ? openedAt : createdAt),
  }
  return { row, roles }
}

/** A closed one lived three quarters of its days; a declined one was told half an hour later. */
function endOf(state: StationState, age: number, openedAt: Date): Date | undefined {
  if (state === 'closed') return addMinutes(openedAt, age * 1080)
  return state === 'declined' ? addMinutes(openedAt, 30) : undefined
}

interface Term {
  startedAt: Date
  endedAt?: Date | undefined
  showsParty: boolean
}

export function roleRow(
  stationId: string,
  by: string,
  { id: personId }: Pick<Holder, 'id'>,
  role: StationRole,
  { startedAt, endedAt, showsParty }: Term,
): Planned<'stationRole'> {
  const isAsked = role === 'coordinator'
  return {
    id: idOf(startedAt, 'stationRole', stationId, personId),
    stationId,
    personId,
    role,
    invitedBy: isAsked ? by : null,
    invitedAt: isAsked ? addMinutes(startedAt, -900) : null,
    startedAt,
    endedAt: endedAt ?? null,
    showsParty,
  }
}
