import type { AreaBasis, OwnerKind } from '@contract/decision'
import type { ColumnType } from 'kysely'
import type { Optional, Row } from './row'

export interface OwnerRegisterTable {
  districtId: string
  regionId: string
  regionPath: string
  version: number
  updatedBy: Optional<string>
  updatedAt: Optional<Date>
}

export interface OwnerTable extends Row {
  regionId: string
  kind: OwnerKind
  name: string
  identityHash: Optional<string>
  identityTail: Optional<string>
  phoneCipher: Optional<string>
  phoneHash: Optional<string>
  phoneMasked: Optional<string>
  createdAt: Date
}

/** One flat and its certificate; `area` in 0.01 m². */
export interface OwnedUnitTable extends Row {
  regionId: string
  ownerId: string
  building: string
  room: string
  placeKey: string
  householdId: Optional<string>
  coOwners: string[]
  area: number
  areaBasis: AreaBasis
  certificateNo: Optional<string>
  updatedAt: Date
}

export interface OwnerImportTable extends Row {
  accountId: string
  regionId: string
  fileId: string
  sha256: string
  rowsCipher: string
  errors: number
  registerVersion: number
  createdAt: Date
  confirmedAt: Optional<Date>
  outcome: ColumnType<Record<string, number> | null, string | null | undefined, string | null>
}
