/** What the tables have in common. */
import type { ColumnType } from 'kysely'

/** A calendar day, read and written as `2026-11-23`. */
export type Day = string

/** Missing in an insert means null. */
export type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>

export interface Row {
  districtId: string
  id: string
}

/** Somebody asks to be recognised, and somebody else decides. */
export interface Application extends Row {
  accountId: string
  name: string
  phoneCipher: string
  phoneHash: string
  phoneMasked: string
  state: 'pending' | 'approved' | 'rejected'
  reason: Optional<string>
  requestedAt: Date
  decidedBy: Optional<string>
  decidedAt: Optional<Date>
}
