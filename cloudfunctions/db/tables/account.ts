import type { OfficeRole, PlaceKind, Role } from '@contract/account'
import type { JSONColumnType } from 'kysely'
import type { Application, Optional, Row } from './row'

export interface PersonTable extends Row {
  name: string
  nameKey: string
  phoneCipher: Optional<string>
  phoneHash: Optional<string>
  phoneMasked: Optional<string>
  createdAt: Date
}

export interface PersonSearchKeyTable {
  districtId: string
  token: string
  personId: string
}

export interface AccountTable extends Row {
  openidHash: Optional<string>
  openidCipher: Optional<string>
  personId: Optional<string>
  createdAt: Date
  /** Whom the account was until another became theirs, since when, and who gave that one to them. */
  lostPersonId: Optional<string>
  lostAt: Optional<Date>
  lostBy: Optional<string>
}

export interface SessionTable extends Row {
  accountId: string
  tokenHash: string
  device: string
  createdAt: Date
  expiresAt: Date
  revokedAt: Optional<Date>
}

/** A code that no browser showed. */
export interface PairingTryTable extends Row {
  accountId: string
  at: Date
}

export interface PairingTable extends Row {
  codeHash: string
  secretHash: string
  device: string
  accountId: Optional<string>
  createdAt: Date
  expiresAt: Date
  usedAt: Optional<Date>
}

export interface RoleGrantTable extends Row {
  personId: string
  role: Role
  placeKind: PlaceKind
  placeId: string
  grantedBy: Optional<string>
  grantedAt: Date
  endedBy: Optional<string>
  endedAt: Optional<Date>
}

export interface BindingCodeTable extends Row {
  personId: string
  codeHash: string
  createdBy: Optional<string>
  createdAt: Date
  expiresAt: Date
  usedBy: Optional<string>
  usedAt: Optional<Date>
}

export interface BindingRequestTable extends Application {
  regionId: string
}

export interface EventTable extends Row {
  at: Date
  accountId: Optional<string>
  personId: Optional<string>
  grantId: Optional<string>
  role: Optional<Role | OfficeRole>
  method: string
  subjectKind: string
  subjectId: string
  detail: JSONColumnType<Record<string, unknown>> | null
}

export interface RequestTable {
  districtId: string
  accountId: string
  id: string
  method: string
  inputHash: string
  answerCipher: Optional<string>
  at: Date
}

export interface FileTable extends Row {
  accountId: string
  kind: 'image' | 'sheet' | 'paper'
  mime: string
  name: Optional<string>
  bytes: number
  width: Optional<number>
  height: Optional<number>
  sha256: string
  createdAt: Date
  ownerKind: Optional<string>
  ownerId: Optional<string>
  position: Optional<number>
}
