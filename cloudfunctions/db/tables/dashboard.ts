import type { BulletinKind, Qualifier } from '@contract/dashboard'
import type { JSONColumnType } from 'kysely'
import type { Day, Optional, Row } from './row'

export interface DashboardFigureTable {
  districtId: string
  regionId: string
  /** The first of a month; `0001-01-01` for what holds now. */
  month: Day
  name: string
  value: number
}

export interface DashboardCountTable {
  districtId: string
  countedAt: Date
  trueAt: Date
}

export interface DashboardReportedTable extends Row {
  regionId: string
  name: string
  value: Optional<number>
  qualifier: Optional<Qualifier>
  source: Optional<string>
  asOf: Optional<Day>
  reason: string
  follows: Optional<string>
  enteredBy: string
  enteredAt: Date
}

export interface DashboardAlarmTable extends Row {
  regionId: string
  day: Day
  what: string
  key: string
  kept: Optional<string>
  counted: Optional<string>
  foundAt: Date
}

export interface DashboardScreenTable extends Row {
  regionId: string
  name: string
  tokenHash: string
  createdBy: string
  createdAt: Date
  expiresAt: Date
  endedAt: Optional<Date>
  endedBy: Optional<string>
}

export interface DashboardBulletinTable extends Row {
  regionId: string
  kind: BulletinKind
  /** `2026-10`, or `2025`. */
  period: string
  content: JSONColumnType<object>
  madeAt: Date
}
