import { type FigureName, type ReportedEntry, reportedText } from '@contract/dashboard'
import { Card } from '@/components/Card'
import { Timeline } from '@/components/Timeline'
import { formatDate, formatDateTime } from '@/lib/dates'

/** Everything that was ever entered for a figure; the first one holds. */
export function EntryHistory({ name, entries }: { name: FigureName; entries: ReportedEntry[] }) {
  if (entries.length === 0) return null
  return (
    <Card title="填报历史">
      <Timeline
        items={entries.map(({ id, reported, reason, enteredBy, enteredAt }, index) => ({
          key: id,
          title: reported
            ? `${reportedText(name, reported)}${index === 0 ? '（现在列出的）' : ''}`
            : '撤回',
          facts: `${formatDateTime(enteredAt)} · ${enteredBy.name}`,
          text: [
            reported && `来源：${reported.source}，截至${formatDate(reported.asOf)}`,
            `理由：${reason}`,
          ]
            .filter(Boolean)
            .join('。'),
        }))}
      />
    </Card>
  )
}
