import type { ActivityDetail, Roster, RosterEntry } from '@contract/activity'
import { useState } from 'react'
import { type DeskPart, deskParts, entryKey, isConfirmable, partOf, plainKeys } from './hoursDesk'

/** What of the roster is looked at, and who is ticked: at first whoever has nothing to be looked at. */
export function useHoursDesk(activity: ActivityDetail | undefined, roster: Roster | undefined) {
  const [chosen, setPart] = useState<DeskPart>()
  const [ticked, setTicked] = useState<ReadonlySet<string>>()
  const entries: RosterEntry[] = roster?.entries ?? []
  const hasHours = activity?.kind === 'volunteer'
  const mayConfirm = hasHours && activity.can.confirmHours && activity.phase === 'ended'
  const parts = deskParts(entries, hasHours)
  const part = chosen ?? parts.find(({ key, count }) => count > 0 && key !== 'absent')?.key ?? 'all'
  const confirmable = new Set(entries.filter(isConfirmable).map(entryKey))
  const selected = new Set(
    [...(ticked ?? plainKeys(entries))].filter((key) => confirmable.has(key)),
  )
  return {
    parts,
    part,
    setPart,
    hasHours,
    mayConfirm,
    shown: partOf(entries, part),
    /** Ticked, and still to be confirmed. */
    selected,
    toConfirm: entries.filter((entry) => selected.has(entryKey(entry))),
    /** Left out, because they are to be looked at. */
    leftOut: confirmable.size - selected.size,
    /** Nobody waits for their hours. */
    isReady: partOf(entries, 'pending').length === 0,
    tick: setTicked,
    toggle: (key: string) => {
      const next = new Set(selected)
      if (!next.delete(key)) next.add(key)
      setTicked(next)
    },
    untick: () => setTicked(undefined),
  }
}
