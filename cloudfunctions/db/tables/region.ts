import type { RegionKind } from '@contract/region'
import type { Day, Optional, Row } from './row'

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

export interface HubTable extends Row {
  regionId: string
  name: string
  address: string
  openedOn: Day
  closedOn: Optional<Day>
  closeReason: Optional<string>
  createdBy: string
  createdAt: Date
}
