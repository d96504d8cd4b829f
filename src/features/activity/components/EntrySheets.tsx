import type { ActivityDetail, RosterEntry } from '@contract/activity'
import { Button } from '@/components/Button'
import { Sheet } from '@/components/Sheet'
import { TextSheet } from '@/components/TextSheet'
import { entryKey, isConfirmable } from '../hoursDesk'
import type { OpenEntry } from '../openEntry'
import type { RosterActs } from '../useRosterActs'
import { AbsentSheet } from './AbsentSheet'
import { AgeSheet } from './AgeSheet'
import { CorrectSheet } from './CorrectSheet'
import { EntryFacts } from './EntryFacts'
import { MomentSheet } from './MomentSheet'

interface Props {
  activity: ActivityDetail
  entries: RosterEntry[]
  opened: OpenEntry | undefined
  acts: RosterActs
  /** On a phone people are chosen for confirming here; at a desk in the table. */
  selected?: ReadonlySet<string>
  onToggle?: (key: string) => void
  onOpen: (opened: OpenEntry | undefined) => void
}

/** What opens over a list for one of its people, one at a time. */
export function EntrySheets(props: Props) {
  const { activity, entries, opened, acts, selected, onToggle, onOpen } = props
  const entry = entries.find((one) => entryKey(one) === opened?.key)
  const sheet = entry && opened?.sheet
  const close = () => {
    for (const act of Object.values(acts)) act.clear()
    onOpen(undefined)
  }
  const at = { shiftId: entry?.shiftId ?? '', personId: entry?.personId ?? '' }
  const answered = { ...at, entryId: entry?.hours?.entryId ?? '' }
  const direction = sheet === 'out' ? 'out' : 'in'
  return (
    <>
      <Sheet
        title={entry?.name ?? ''}
        isOpen={sheet === 'facts'}
        onClose={close}
        act={
          entry &&
          opened &&
          onToggle &&
          isConfirmable(entry) && (
            <Button
              kind="secondary"
              text={selected?.has(opened.key) ? '这次先不确认' : '核实过了，选上'}
              onTap={() => {
                onToggle(opened.key)
                close()
              }}
            />
          )
        }
      >
        {entry && opened && (
          <EntryFacts
            activity={activity}
            entry={entry}
            busy={acts.verifying.isBusy}
            error={acts.verifying.error}
            onVerify={(id) => void acts.verifying.run(id)}
            onOpen={(next) => onOpen({ ...opened, sheet: next })}
          />
        )}
      </Sheet>
      <MomentSheet
        entry={entry}
        shift={activity.shifts.find(({ id }) => id === entry?.shiftId)}
        direction={direction}
        isOpen={sheet === 'in' || sheet === 'out'}
        busy={acts.recording.isBusy}
        error={acts.recording.error}
        problems={acts.recording.problems}
        onSend={(moment, reason, told) =>
          void acts.recording.run({ ...at, direction, at: moment, reason, ...told })
        }
        onClose={close}
      />
      {entry && sheet === 'age' && (
        <AgeSheet
          entry={entry}
          shift={activity.shifts.find(({ id }) => id === entry.shiftId)}
          busy={acts.telling.isBusy}
          error={acts.telling.error}
          problems={acts.telling.problems}
          onSend={(told) => void acts.telling.run(entry, told)}
          onClose={close}
        />
      )}
      <AbsentSheet
        entry={entry}
        isOpen={sheet === 'absent'}
        busy={acts.absenting.isBusy}
        error={acts.absenting.error}
        onSend={(kind, reason) =>
          void acts.absenting.run({ ...at, kind, ...(reason && { reason }) })
        }
        onClose={close}
      />
      <CorrectSheet
        entry={entry}
        isOpen={sheet === 'correct'}
        busy={acts.correcting.isBusy}
        error={acts.correcting.error}
        load={acts.correcting.problems['seenWarning']}
        onSend={(minutes, reason, seenWarning) =>
          void acts.correcting.run({
            ...answered,
            minutes,
            reason,
            ...(seenWarning && { seenWarning }),
          })
        }
        onClose={close}
      />
      <TextSheet
        isOpen={sheet === 'uphold'}
        title={`${entry?.name ?? ''} 维持原记录`}
        label="理由"
        hint={entry?.hours?.reason ? `本人说：${entry.hours.reason}` : '本人会看到这个理由'}
        act="维持原记录"
        busy={acts.upholding.isBusy}
        error={acts.upholding.error}
        onSend={(reason) => void acts.upholding.run({ ...answered, reason })}
        onClose={close}
      />
    </>
  )
}
