import type { SampledEntry } from '@contract/activity'
import type { drawEntries } from '../queries/oversight'

type Row = Awaited<ReturnType<typeof drawEntries>>[number]

/** Named are people of the caller's own place alone. */
export function presentSample(row: Row, isNamed: boolean): SampledEntry {
  const { id, activityId, title, organiserName, day, minutes, kind, source, recordedBy } = row
  return {
    id,
    activityId,
    title,
    organiserName,
    day,
    ...(isNamed ? { name: row.name } : {}),
    minutes,
    kind,
    source,
    ...(row.reason ? { reason: row.reason } : {}),
    recordedBy,
  }
}
