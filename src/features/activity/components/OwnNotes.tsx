import type { ServiceNote } from '@contract/activity'
import { Card } from '@/components/Card'
import { Timeline } from '@/components/Timeline'
import { noteFacts, noteTitle } from '../noteWords'
import { facts } from '../words'

/** 培训、表彰、评价 in one's own record; what was taken back is said to be. */
export function OwnNotes({ notes }: { notes: ServiceNote[] }) {
  if (notes.length === 0) return null
  return (
    <Card title="培训、表彰、评价">
      <Timeline
        items={notes.map((note) => ({
          key: note.id,
          title: noteTitle(note),
          facts: facts(noteFacts(note), note.activityTitle),
          text: note.takenBack ? `已撤回：${note.takenBack.reason}` : (note.content ?? ''),
        }))}
      />
    </Card>
  )
}
