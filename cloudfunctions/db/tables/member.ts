import type { MemberCategory } from '@contract/member'
import type { Day, Optional, Row } from './row'

export interface MemberTable {
  districtId: string
  personId: string
  nameKey: string
  category: MemberCategory
  homeBranchId: Optional<string>
  homeBranchName: Optional<string>
  regionId: string
  regionPath: string
  skills: string[]
  services: string[]
  isMobile: boolean
  isInService: boolean
  joinedPartyOn: Optional<Day>
  identityHash: string
  status: 'active' | 'left'
  leftOn: Optional<Day>
  leftReason: Optional<string>
  version: number
  createdAt: Date
  updatedAt: Date
}

export interface MemberImportTable extends Row {
  accountId: string
  regionId: string
  fileId: string
  sha256: string
  rowsCipher: string
  toAdd: number
  same: number
  errors: number
  createdAt: Date
  confirmedAt: Optional<Date>
}
