import type { RegionKind } from '@contract/region'
import type { Optional, Row } from './row'

export interface DistrictTable {
  id: string
  name: string
}

export interface RegionTable extends Row {
  parentId: Optional<string>
  kind: RegionKind
  name: string
  path: string
  position: number
  createdAt: Date
}
