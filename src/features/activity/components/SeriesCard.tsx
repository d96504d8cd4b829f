import type { ActivityDetail } from '@contract/activity'
import { Card } from '@/components/Card'
import { ListItem } from '@/components/ListItem'
import { Tag } from '@/components/Tag'
import { formatDateTime } from '@/lib/dates'
import { open } from '../paths'

/** The dates of a series: this one is marked, each other one opens. */
export function SeriesCard({ activity }: { activity: ActivityDetail }) {
  const { series, id } = activity
  if (!series) return null
  return (
    <Card title={`每周重复，一共 ${series.dates.length} 次`} flush>
      {series.dates.map(({ activityId, startsAt, isChanged }) => (
        <ListItem
          key={activityId}
          title={formatDateTime(startsAt)}
          {...(activityId === id
            ? { side: <Tag text="这一次" tone="brand" icon="check" /> }
            : {
                ...(isChanged && { side: <Tag text="有改动" tone="info" icon="edit" /> }),
                onTap: () => open('detail', { id: activityId }),
              })}
        />
      ))}
    </Card>
  )
}
