/** 109 stations opened over three years, 218 people who keep them, 153 of these Party members; and some that are no more. */
import { type CastKey, castId } from '../cast'
import { addDays, addMinutes, at } from '../clock'
import type { Planned, SomeRows } from '../district'
import type { Offices } from '../offices'
import type { Member } from '../people'
import { itemAt, type Random, randomOf, shareOut } from '../random'
import type { Tree } from '../regions'
import { today } from '../volunteers/calendar'
import type { Resident } from '../volunteers/crowd'
import { othersOf } from './others'
import { buildParticipation } from './participation'
import { type Holder, mixOf, openNeighbours, type Take } from './people'
import { type StationPlace, stationPlaces } from './places'
import { buildProblems, type OpenStation } from './problems'
import { roleRow, type StationRows, stationRows } from './rows'

export interface StationsGiven {
  tree: Tree
  members: readonly Member[]
  residents: readonly Resident[]
  offices: Offices
  /** Of the register, who has never signed in. */
  stranger: string
}

const PEOPLE = 218
const MEMBERS = 153
/** Of each community, who ever brings a problem or signs in. */
const MOST_NEIGHBOURS = 7
/** The days of three years, without the last weeks. */
const OLDEST = 1_090
const YOUNGEST = 21
/** The cast that keeps a station; the first of them began it. */
const CAST_AT: Readonly<Record<string, readonly CastKey[]>> = {
  港城花园居民自治互助站: ['elder', 'leader', 'publicityLeader'],
  俞范社区居民自治互助站: ['otherSecretary'],
}
const REST_REASONS = [
  '负责人住院休养，先停一停，急事请找社区',
  '活动用房漏水维修，修好再开',
  '两位协调人搬走了，正在找人接手',
  '站里人手不够，年后再开',
]

/** @returns the rows, and who has signed in to begin a station or to accept a role */
export function buildStations(given: StationsGiven): { rows: SomeRows; accountHolders: string[] } {
  const random = randomOf('stations')
  const take = openNeighbours(given)
  const places = stationPlaces(given.tree)
  const staffs = staffOf(places, random, take)
  const ages = random.some(
    places.map((_, index) => Math.round(mix(YOUNGEST, OLDEST, index / (places.length - 1)))),
    places.length,
  )
  const made = places.map((place, index) => {
    const reason = index % 27 === 20 ? itemAt(REST_REASONS, Math.floor(index / 27)) : undefined
    const state = reason ? 'resting' : 'open'
    return stationRows(
      place,
      staffs[index] ?? [],
      { state, reason, age: itemAt(ages, index) },
      random,
    )
  })
  const all = [...made, ...othersOf(given.tree, random, take)]
  const station = all.map(({ row }) => row)
  const roles = [...all.flatMap((one) => one.roles), ...formerRoles(made, places, take)]
  const kept = openStations(made, places, given)
  const neighbours = kept.flatMap((one) => one.neighbours)
  const accountHolders = [...new Set([...roles.map(({ personId }) => personId), ...neighbours])]
  const stationRole = [...roles, ...askedRoles(made)]
  const rows = {
    station,
    stationRole,
    ...buildProblems(kept),
    ...buildParticipation(kept),
  }
  return { rows, accountHolders }
}

/** What goes on at a station needs who keeps it, the neighbours around it and their officer. */
function openStations(
  made: readonly StationRows[],
  places: readonly StationPlace[],
  { members, residents, offices }: StationsGiven,
): OpenStation[] {
  return made.map(({ row, roles }, index) => {
    const { community } = itemAt(places, index)
    const people = [...residents, ...members].filter((one) => one.community.id === community.id)
    return {
      id: row.id,
      name: row.name,
      openedAt: row.openedAt as Date,
      holders: roles.map(({ personId }) => personId),
      neighbours: people.slice(0, MOST_NEIGHBOURS).map(({ id }) => id),
      officer: offices.officerOf(community.path),
    }
  })
}

const mix = (from: number, to: number, part: number) => from + (to - from) * part

/** One who began each, and as many coordinators over all of them as there are stations. */
function staffOf(places: readonly StationPlace[], random: Random, take: Take): Holder[][] {
  const cast = places.map(({ name }) => (CAST_AT[name] ?? []).map(castId))
  const fixed = cast.flat().length
  const others = cast.filter((ids) => ids.length === 0).length
  const coordinators = shareOut(
    PEOPLE - fixed - others,
    cast.map((ids) => (ids.length > 0 ? 0 : random.int(1, 5))),
  )
  const isMember = mixOf(MEMBERS - fixed, PEOPLE - fixed)
  let turn = 0
  return places.map(({ community }, index) => {
    const ids = itemAt(cast, index)
    if (ids.length > 0) return ids.map((id) => ({ id, isMember: true }))
    const count = 1 + itemAt(coordinators, index)
    return Array.from({ length: count }, () => take(community, isMember(turn++)))
  })
}

/** The newcomer has been asked by the head of the estate's station, and has not answered yet. */
function askedRoles([estate]: readonly StationRows[]): Planned<'stationRole'>[] {
  if (!estate) return []
  const startedAt = at(addDays(today(), -1), '19:20')
  const term = { startedAt, showsParty: false }
  const { id, createdBy } = estate.row
  const asked = roleRow(id, createdBy, { id: castId('newcomer') }, 'coordinator', term)
  return [{ ...asked, startedAt: null }]
}

/** Of every ninth station a coordinator has given up since, who is counted nowhere any more. */
function formerRoles(
  made: readonly StationRows[],
  places: readonly StationPlace[],
  take: Take,
): Planned<'stationRole'>[] {
  return made.flatMap(({ row: { id, createdBy, openedAt } }, index) => {
    if (index % 9 !== 4) return []
    const startedAt = addMinutes(openedAt as Date, 60 * 40)
    const days = (at(today()).getTime() - startedAt.getTime()) / 86_400_000
    const term = {
      startedAt,
      endedAt: addMinutes(startedAt, Math.floor(days * 900)),
      showsParty: false,
    }
    return [
      roleRow(id, createdBy, take(itemAt(places, index).community, true), 'coordinator', term),
    ]
  })
}
