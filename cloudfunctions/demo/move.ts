/**
 * The plan tells of one Monday. Loaded on another day, everything of its year moves by as many whole
 * days, so that what is due today is due today; what lies further back (who joined when) stays.
 */
import { daysBetween } from '../core/days'
import type { DemoDistrict } from './base'
import { addDays, DEMO_TODAY, REGISTERED_AT } from './clock'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const KEY = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/
const YEAR_BEGINS = `${DEMO_TODAY.slice(0, 4)}-01-01`
const DAY_MS = 86_400_000

type Row = Record<string, unknown>

/** The same district as if its Monday were this day. */
export function moveTo(today: string, district: DemoDistrict): DemoDistrict {
  const days = daysBetween(DEMO_TODAY, today)
  if (days === 0) return district
  const moveRow = (row: Row) => renumbered(moved(row, days) as Row)
  const rows = Object.entries(district.rows).map(([table, list]) => [table, list.map(moveRow)])
  return {
    ...district,
    rows: Object.fromEntries(rows),
    photos: district.photos.map(({ row, bytes }) => ({
      bytes,
      row: moveRow(row) as unknown as typeof row,
    })),
  }
}

function moved(value: unknown, days: number): unknown {
  if (value instanceof Date) return isOfPlan(value) ? later(value, days) : value
  if (typeof value === 'string') {
    if (DAY.test(value)) return value < YEAR_BEGINS ? value : addDays(value, days)
    return KEY.test(value) ? movedKey(value, days) : value
  }
  if (Array.isArray(value)) return value.map((one) => moved(one, days))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, moved(one, days)]))
}

const isOfPlan = (instant: Date) => instant.getTime() >= Date.parse(YEAR_BEGINS)
const later = (instant: Date, days: number) => new Date(instant.getTime() + days * DAY_MS)

/**
 * Lists go by the time in the key. The registers, with all people and accounts, keep theirs: who
 * signs in as a persona is known without asking.
 */
function movedKey(key: string, days: number): string {
  const made = Number.parseInt(key.slice(0, 8) + key.slice(9, 13), 16)
  if (made <= REGISTERED_AT.getTime()) return key
  const hex = (made + days * DAY_MS).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}${key.slice(13)}`
}

/** 〔2026〕8号: the number of a document has the year of its day. */
function renumbered(row: Row): Row {
  const { approvalDocumentNo: number, approvedOn } = row
  if (typeof number !== 'string' || typeof approvedOn !== 'string') return row
  return {
    ...row,
    approvalDocumentNo: number.replace(/〔\d{4}〕/, `〔${approvedOn.slice(0, 4)}〕`),
  }
}
