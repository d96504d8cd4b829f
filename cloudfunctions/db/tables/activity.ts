import type {
  ActivityKind,
  AgreementReason,
  Audience,
  CrewRole,
  OrganiserKind,
  SignUpState,
  Swap,
} from '@contract/activity'
import type { CampaignKind } from '@contract/campaign'
import type { Generated } from 'kysely'
import type { Day, Optional, Row } from './row'

export interface CampaignTable extends Row {
  kind: CampaignKind
  name: string
  regionId: string
  regionPath: string
  startsOn: Day
  endsOn: Day
  themes: string[]
  intro: Optional<string>
  goalMinutes: Optional<number>
  goalPeople: Optional<number>
  state: 'draft' | 'published' | 'cancelled'
  cancelReason: Optional<string>
  createdBy: string
  version: number
  createdAt: Date
  updatedAt: Date
}

export interface ActivitySeriesTable extends Row {
  createdAt: Date
}

export interface ActivityTable extends Row {
  title: string
  kind: ActivityKind
  audience: Audience
  state: 'draft' | 'published' | 'recorded' | 'cancelled'
  campaignId: Optional<string>
  seriesId: Optional<string>
  isChanged: Generated<boolean>
  organiserKind: OrganiserKind
  organiserId: string
  regionId: string
  regionPath: string
  place: string
  latitude: Optional<number>
  longitude: Optional<number>
  content: string
  risk: Optional<string>
  isDangerous: boolean
  emergencyMeasures: Optional<string>
  insuranceNo: Optional<string>
  minAge: Optional<number>
  maxAge: Optional<number>
  skills: string[]
  contactName: Optional<string>
  contactPhone: Optional<string>
  leaderId: Optional<string>
  cityActivityId: Optional<string>
  allowance: Optional<string>
  agreement: Optional<string>
  agreementReasons: Generated<AgreementReason[]>
  cancelReason: Optional<string>
  startsAt: Optional<Date>
  endsAt: Optional<Date>
  recordDueOn: Optional<Day>
  recordedAt: Optional<Date>
  createdBy: string
  version: number
  createdAt: Date
  updatedAt: Date
}

export interface ActivityShiftTable extends Row {
  activityId: string
  position: number
  name: string
  startsAt: Date
  endsAt: Date
  places: number
  breakMinutes: number
  qualification: Optional<string>
}

export interface ActivityCrewTable {
  districtId: string
  activityId: string
  personId: string
  role: CrewRole
  namedBy: string
  namedAt: Date
}

export interface ActivitySignUpTable {
  districtId: string
  shiftId: string
  personId: string
  activityId: string
  state: SignUpState
  age: Optional<number>
  guardianName: Optional<string>
  guardianPhoneCipher: Optional<string>
  guardianConsentedAt: Optional<Date>
  /** From then on they may not come in: their place is lost, or their age still to be told. */
  barredAt: Optional<Date>
  note: Optional<string>
  recordedBy: Optional<string>
  queuedAt: Date
  updatedAt: Date
  version: number
}

export interface ShiftSwapTable extends Row {
  shiftId: string
  fromPersonId: string
  toPersonId: string
  state: Swap['state']
  offeredAt: Date
  answeredAt: Optional<Date>
}

export interface QualificationTable extends Row {
  personId: string
  name: string
  number: Optional<string>
  expiresOn: Optional<Day>
  declaredAt: Date
  verifiedBy: Optional<string>
  verifiedAt: Optional<Date>
  removedAt: Optional<Date>
}
