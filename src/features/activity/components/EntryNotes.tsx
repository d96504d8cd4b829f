import type { RosterEntry } from '@contract/activity'
import type { InputOf } from '@contract/methods'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { Button } from '@/components/Button'
import { TextSheet } from '@/components/TextSheet'
import { Timeline } from '@/components/Timeline'
import { toast } from '@/components/Toast'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { noteFacts, noteTitle } from '../noteWords'
import { NoteSheet } from './NoteSheet'

interface Props {
  activityId: string
  entry: RosterEntry
}

/** What this activity has put into somebody's record beside hours, and the way to add to it. */
export const EntryNotes = observer(function EntryNotes({ activityId, entry }: Props) {
  const { notes, attendance } = useStores()
  const [isAdding, setAdding] = useState(false)
  const [taken, setTaken] = useState<string>()
  const loading = useAction(notes.load)
  const { run: load } = loading
  useEffect(() => void load(activityId), [load, activityId])
  const adding = useAction(async (input: InputOf<'activity.addNote'>) => {
    await notes.add(input)
    setAdding(false)
    toast('已记入本人的记录')
  })
  const taking = useAction(async (id: string, reason: string) => {
    await notes.takeBack(activityId, id, reason)
    setTaken(undefined)
    toast('已撤回')
  })
  const own = notes.of(activityId, entry.personId) ?? []
  const present = (attendance.of(activityId)?.entries ?? []).filter(
    ({ checkIn, isOwn }) => checkIn && !isOwn,
  )
  return (
    <>
      {own.length > 0 && (
        <Timeline
          items={own.map((note) => ({
            key: note.id,
            title: noteTitle(note),
            facts: noteFacts(note),
            ...(note.takenBack
              ? { text: `已撤回：${note.takenBack.reason}` }
              : {
                  below: (
                    <Button
                      small
                      kind="plain"
                      text="撤回"
                      label={`撤回 ${note.name}`}
                      onTap={() => setTaken(note.id)}
                    />
                  ),
                }),
          }))}
        />
      )}
      <Button
        small
        kind="secondary"
        icon="star"
        text="记培训、表彰、评价"
        onTap={() => setAdding(true)}
      />
      {isAdding && (
        <NoteSheet
          activityId={activityId}
          personId={entry.personId}
          name={entry.name}
          present={[...new Set(present.map(({ personId }) => personId))]}
          adding={adding}
          onClose={() => setAdding(false)}
        />
      )}
      <TextSheet
        isOpen={taken !== undefined}
        title="撤回这条记录"
        label="理由"
        hint="记录不会消失，会标明已经撤回和理由"
        act="撤回"
        busy={taking.isBusy}
        error={taking.error}
        onSend={(reason) => taken && void taking.run(taken, reason)}
        onClose={() => setTaken(undefined)}
      />
    </>
  )
})
