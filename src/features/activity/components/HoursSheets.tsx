import type { RosterEntry } from '@contract/activity'
import { Confirm } from '@/components/Confirm'
import { useActivityActs } from '../useActivityActs'
import type { RosterActs } from '../useRosterActs'
import { ConfirmHoursSheet } from './ConfirmHoursSheet'

interface Props {
  id: string
  entries: RosterEntry[]
  sheet: 'confirm' | 'close' | undefined
  confirming: RosterActs['confirming']
  onClose: () => void
}

/** The two acts of the desk: hours of many at once, and the end of the record. */
export function HoursSheets({ id, entries, sheet, confirming, onClose }: Props) {
  const { closing } = useActivityActs(id, onClose)
  return (
    <>
      <ConfirmHoursSheet
        entries={entries}
        isOpen={sheet === 'confirm'}
        busy={confirming.isBusy}
        error={confirming.error}
        problems={confirming.problems}
        onConfirm={(items) => void confirming.run(items)}
        onClose={() => {
          confirming.clear()
          onClose()
        }}
      />
      <Confirm
        isOpen={sheet === 'close'}
        title="完成记录？"
        lost={
          closing.error ?? '完成后不能再改活动。时长有误的，仍可以逐人更正，每次更正都留下记录。'
        }
        act="完成记录"
        busy={closing.isBusy}
        onConfirm={() => void closing.run()}
        onCancel={onClose}
      />
    </>
  )
}
