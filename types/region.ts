/** 区域 — the tree of places: district, sub-district or town, community, estate, building, household. */
import * as v from 'valibot'
import { Id, text } from './common'

export const REGION_KINDS = [
  'district',
  'subdistrict',
  'town',
  'community',
  'village',
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
  can: { add: boolean; rename: boolean; remove: boolean }
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
export const RemoveRegionInput = v.strictObject({ id: Id })

export interface RegionApi {
  'region.list': { input: v.InferInput<typeof ListRegionsInput>; output: Region[] }
  'region.find': { input: v.InferInput<typeof FindRegionInput>; output: RegionDetail }
  'region.add': { input: v.InferInput<typeof AddRegionInput>; output: RegionDetail }
  'region.rename': { input: v.InferInput<typeof RenameRegionInput>; output: RegionDetail }
  'region.remove': { input: v.InferInput<typeof RemoveRegionInput>; output: { id: string } }
}
