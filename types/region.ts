/** 区域 — the tree of places: district, sub-district or town, community, estate, building, household. */
import * as v from 'valibot'
import { Day, Id, text } from './common'

export const REGION_KINDS = [
  'district',
  'subdistrict',
  'town',
  'community',
  'village',
  // 片区: what was a community of its own before it was merged into another one.
  'area',
  'estate',
  'building',
  'household',
] as const
export type RegionKind = (typeof REGION_KINDS)[number]

export interface Region {
  id: string
  kind: RegionKind
  name: string
  /** How many places are directly below. */
  childCount: number
  can: { add: boolean; rename: boolean; move: boolean; merge: boolean; remove: boolean }
}

export interface RegionDetail extends Region {
  /** From the district down to the parent. */
  ancestors: { id: string; name: string; kind: RegionKind }[]
}

/** Without a parent: the district itself. */
export const ListRegionsInput = v.strictObject({ parentId: v.optional(Id) })
export const FindRegionInput = v.strictObject({ id: Id })
export const AddRegionInput = v.strictObject({
  parentId: Id,
  kind: v.picklist(REGION_KINDS),
  name: text(50, '名称'),
})
export const RenameRegionInput = v.strictObject({ id: Id, name: text(50, '名称') })
/** What may come to lie elsewhere, with all that lies in it. A building belongs to the register of its estate. */
export const MOVABLE_PLACES = ['community', 'village', 'estate'] as const
export const MoveRegionInput = v.strictObject({
  id: Id,
  parentId: Id,
  reason: text(200, '依据'),
})
/** Becomes a part of another one of its kind, with its history. */
export const MERGEABLE_PLACES = ['community', 'village'] as const
export const MergeRegionInput = v.strictObject({ id: Id, intoId: Id, reason: text(200, '依据') })
export const RemoveRegionInput = v.strictObject({ id: Id })

/** 枢纽 — 服务中心 for a sub-district or town, 服务站 for a community or village (三级枢纽服务网络). */
export const CENTRE_PLACES = ['subdistrict', 'town'] as const
export const STATION_PLACES = ['community', 'village'] as const
export const HUB_PLACES = [...CENTRE_PLACES, ...STATION_PLACES] as const

export interface Hub {
  id: string
  name: string
  address: string
  openedOn: string
}

/** A unit that should have a hub; without one it is not covered. */
export interface HubUnit {
  region: { id: string; name: string; kind: RegionKind }
  hub?: Hub
  can: { keep: boolean }
}

/** How many units of a level have an open hub; covered wholly only when each has one. */
export interface Coverage {
  covered: number
  units: number
}

export interface HubNetwork {
  placeName: string
  centres: Coverage
  stations: Coverage
  /** The units of the place, those without a hub first. */
  units: HubUnit[]
}

export const ListHubsInput = v.strictObject({ regionId: v.optional(Id) })
export const OpenHubInput = v.strictObject({
  regionId: Id,
  name: text(40, '名称'),
  address: text(100, '地址'),
  openedOn: Day,
})
export const CloseHubInput = v.strictObject({ id: Id, reason: text(200, '原因') })

export interface HubApi {
  'region.listHubs': { input: v.InferInput<typeof ListHubsInput>; output: HubNetwork }
  'region.openHub': { input: v.InferInput<typeof OpenHubInput>; output: HubUnit }
  'region.closeHub': { input: v.InferInput<typeof CloseHubInput>; output: HubUnit }
}

export interface RegionApi {
  'region.list': { input: v.InferInput<typeof ListRegionsInput>; output: Region[] }
  'region.find': { input: v.InferInput<typeof FindRegionInput>; output: RegionDetail }
  'region.add': { input: v.InferInput<typeof AddRegionInput>; output: RegionDetail }
  'region.rename': { input: v.InferInput<typeof RenameRegionInput>; output: RegionDetail }
  'region.move': { input: v.InferInput<typeof MoveRegionInput>; output: RegionDetail }
  'region.merge': { input: v.InferInput<typeof MergeRegionInput>; output: RegionDetail }
  'region.remove': { input: v.InferInput<typeof RemoveRegionInput>; output: { id: string } }
}
