/** The years of a station: what was counted and what was reported, side by side. Pure. */
import type { YearFigure, YearReported, YearRow } from '@contract/station'
import type { YearCounts } from './participationQueries'

interface Entry {
  year: number
  name: YearFigure
  /** None withdrew the one before. */
  reported: YearReported | undefined
}

/**
 * Every year that has either, the latest first.
 * @param entries the last first: of a figure the first one holds
 */
export function yearsOf(counts: readonly YearCounts[], entries: readonly Entry[]): YearRow[] {
  const rows = new Map<number, YearRow>()
  const rowOf = (year: number) => {
    const row = rows.get(year) ?? { year, events: 0, times: 0, solved: 0, reported: {} }
    rows.set(year, row)
    return row
  }
  for (const count of counts) Object.assign(rowOf(count.year), count)
  const seen = new Set<string>()
  for (const { year, name, reported } of entries) {
    const key = `${year} ${name}`
    if (!seen.has(key) && reported) rowOf(year).reported[name] = reported
    seen.add(key)
  }
  return [...rows.values()].sort((a, b) => b.year - a.year)
}
