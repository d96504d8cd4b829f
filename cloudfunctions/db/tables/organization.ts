import type { OrganizationField, OrganizationType } from '@contract/organization'
import type { Day, Optional, Row } from './row'

export interface OrganizationTable extends Row {
  name: string
  nameKey: string
  type: OrganizationType
  field: OrganizationField
  regionId: string
  regionPath: string
  code: Optional<string>
  codeOverrideReason: Optional<string>
  filingNo: Optional<string>
  registeredBy: Optional<string>
  tier: Optional<'subdistrict' | 'community'>
  headName: Optional<string>
  headIsMember: boolean
  foundedOn: Optional<Day>
  summary: Optional<string>
  status: 'active' | 'cancelled'
  cancelReason: Optional<string>
  version: number
  createdAt: Date
  updatedAt: Date
}
