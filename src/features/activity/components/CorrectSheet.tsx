import type { RosterEntry } from '@contract/activity'
import { RULES } from '@contract/rules'
import { useEffect, useState } from 'react'
import { Button } from '@/components/Button'
import { TextArea, TextField } from '@/components/Field'
import { Row } from '@/components/Row'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { hoursWords } from '../hoursWords'

interface Props {
  entry: RosterEntry | undefined
  isOpen: boolean
  busy: boolean
  error: string | undefined
  /** What the server warned of: sent once more, it is meant. */
  load: string | undefined
  onSend: (minutes: number, reason: string, seenWarning: boolean) => void
  onClose: () => void
}

/** 更正时长: a new line under the old one, with who and why (V-17). */
export function CorrectSheet({ entry, isOpen, busy, error, load, onSend, onClose }: Props) {
  const [minutes, setMinutes] = useState('')
  const [reason, setReason] = useState('')
  const [warnedOf, setWarnedOf] = useState('')
  const isWarned = load !== undefined && warnedOf === minutes
  const before = entry?.hours?.minutes
  useEffect(() => {
    if (!isOpen) return
    setMinutes(String(before ?? ''))
    setReason('')
  }, [isOpen, before])
  const isWhole = /^\d+$/.test(minutes) && reason.trim() !== ''
  return (
    <Sheet
      title={`${entry?.name ?? ''} 更正时长`}
      isOpen={isOpen}
      onClose={onClose}
      act={
        <Button
          text={isWarned ? '核实过了，仍然更正' : '更正'}
          busy={busy}
          disabled={!isWhole}
          onTap={() => {
            setWarnedOf(minutes)
            onSend(Number(minutes), reason.trim(), isWarned)
          }}
        />
      }
    >
      <Row label="现在的记录" value={hoursWords(before ?? 0)} />
      {entry?.hours?.kind === 'objected' && (
        <Row long label="本人的理由" value={entry.hours.reason ?? ''} />
      )}
      <TextField
        label="改为"
        type="number"
        unit="分钟"
        maxLength={4}
        value={minutes}
        onChange={setMinutes}
      />
      <TextArea
        label="理由"
        hint="本人会看到。原来的记录保留，不会被覆盖"
        maxLength={200}
        value={reason}
        onChange={setReason}
      />
      <Warning tone="info" text="时长按实际服务的时间。" basis={RULES['V-14'].article} />
      {isWarned ? <Warning text={`${load}。`} /> : !load && error && <Warning text={error} />}
    </Sheet>
  )
}
