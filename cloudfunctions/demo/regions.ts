import type { RegionKind } from '@contract/region'
import { pathSegment } from '../features/region/commands/addRegion'
import { DEMO_DISTRICT, REGISTERED_AT } from './clock'
import type { Planned } from './district'
import {
  BUILDINGS,
  ESTATE,
  ESTATE_COMMUNITY,
  MIDDLE_BUILDING,
  MIDDLE_BUILDINGS,
  MIDDLE_ESTATE,
  OLD_ESTATES,
  OLD_ESTATES_COMMUNITY,
  PARTS,
} from './places'
import { idOf } from './random'

type Region = Planned<'region'>

export interface Place {
  id: string
  path: string
  name: string
}

export interface Community extends Place {
  kind: 'community' | 'village'
  /** The sub-district or town above it. */
  part: Place
}

export interface Tree {
  rows: Region[]
  district: Place
  parts: Place[]
  communities: Community[]
  /** The estate of 802 households, and its buildings in the order of their numbers. */
  estate: Place
  buildings: Place[]
  /** A smaller one of the same community. */
  middle: { estate: Place; buildings: Place[] }
}

/** The tree from the district down to the 802 households, with paths as the product makes them. */
export function buildTree(): Tree {
  const rows: Region[] = []
  const counts = new Map<string, number>()

  const add = (parent: Place | undefined, kind: RegionKind, name: string): Place => {
    const position = (counts.get(parent?.path ?? '') ?? 0) + 1
    counts.set(parent?.path ?? '', position)
    const path = parent ? `${parent.path}${pathSegment(position)}/` : `${DEMO_DISTRICT}/`
    const id = idOf(REGISTERED_AT, 'region', path)
    rows.push({
      id,
      parentId: parent?.id ?? null,
      kind,
      name,
      path,
      position,
      createdAt: REGISTERED_AT,
    })
    return { id, path, name }
  }

  const district = add(undefined, 'district', '镇海区')
  const parts = PARTS.map(({ kind, name }) => add(district, kind, name))
  const communities = parts.flatMap((part, index) => [
    ...namesOf(PARTS[index]?.communities).map((name) =>
      communityOf(part, 'community', `${name}社区`),
    ),
    ...namesOf(PARTS[index]?.villages).map((name) => communityOf(part, 'village', `${name}村`)),
  ])

  function communityOf(part: Place, kind: Community['kind'], name: string): Community {
    return { ...add(part, kind, name), kind, part }
  }

  const estate = add(communityNamed(communities, ESTATE_COMMUNITY), 'estate', ESTATE)
  const buildings = BUILDINGS.map((_, index) => add(estate, 'building', `${index + 1}号楼`))
  for (const [index, place] of buildings.entries()) {
    for (const room of roomsOf(index)) add(place, 'household', room)
  }
  for (const name of OLD_ESTATES) {
    add(communityNamed(communities, OLD_ESTATES_COMMUNITY), 'estate', name)
  }
  const middle = add(communityNamed(communities, ESTATE_COMMUNITY), 'estate', MIDDLE_ESTATE)
  const middleBuildings = Array.from({ length: MIDDLE_BUILDINGS }, (_, index) =>
    add(middle, 'building', `${index + 1}号楼`),
  )
  for (const place of middleBuildings) {
    for (const room of roomsIn(MIDDLE_BUILDING)) add(place, 'household', room)
  }
  return {
    rows,
    district,
    parts,
    communities,
    estate,
    buildings,
    middle: { estate: middle, buildings: middleBuildings },
  }
}

export function communityNamed(communities: readonly Community[], name: string): Community {
  const community = communities.find((one) => one.name === name)
  if (!community) throw new Error(`no community ${name}`)
  return community
}

const namesOf = (names = '') => names.split(' ').filter(Boolean)

function roomsOf(index: number): string[] {
  const building = BUILDINGS[index]
  return building ? roomsIn(building) : []
}

function roomsIn({ floors, doorsAFloor, closed }: (typeof BUILDINGS)[number]): string[] {
  return Array.from({ length: floors * doorsAFloor }, (_, number) => {
    const floor = Math.floor(number / doorsAFloor) + 1
    return `${floor}${String((number % doorsAFloor) + 1).padStart(2, '0')}室`
  }).slice(closed)
}
