import type { EventInfo } from '@contract/account'
import { Timeline } from '@/components/Timeline'
import { formatDateTime } from '@/lib/dates'
import { verbOf } from '@/lib/verbs'
import { ROLE_WORDS } from '@/lib/words'

/** Who did what, when and in which role; newest first. */
export function EventTimeline({ events }: { events: EventInfo[] }) {
  return (
    <Timeline
      items={events.map(({ id, at, who, role, method, names, reason, count, state }) => ({
        key: id,
        title: `${who} ${verbOf(method, state)}${count === undefined ? '' : `（${count} 人）`}${names.length > 0 ? `：${names.join('，')}` : ''}`,
        facts: [formatDateTime(at), role && ROLE_WORDS[role]].filter(Boolean).join(' · '),
        ...(reason && { text: `理由：${reason}` }),
      }))}
    />
  )
}
