import type { RosterEntry } from '@contract/activity'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { ChipsField, TextArea } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { ABSENCE } from '../deskWords'

type Kind = keyof typeof ABSENCE

const KINDS = (Object.keys(ABSENCE) as Kind[]).map((value) => ({
  value,
  text: ABSENCE[value],
}))

interface Props {
  entry: RosterEntry | undefined
  isOpen: boolean
  busy: boolean
  error: string | undefined
  onSend: (kind: Kind, reason: string) => void
  onClose: () => void
}

/** 未到、请假: who wrote it down is kept; whoever comes after all is checked in as ever. */
export function AbsentSheet({ entry, isOpen, busy, error, onSend, onClose }: Props) {
  const [kind, setKind] = useState<Kind>('excused')
  const [reason, setReason] = useState('')
  return (
    <Sheet
      title={`${entry?.name ?? ''} 没有来`}
      isOpen={isOpen}
      onClose={onClose}
      act={<Button text="记下" busy={busy} onTap={() => onSend(kind, reason.trim())} />}
    >
      <ChipsField
        label="记为"
        hint="请假可以事先记；未到要等班次结束以后"
        options={KINDS}
        value={[kind]}
        onChange={([choice]) => setKind(choice as Kind)}
      />
      <TextArea label="说明" optional maxLength={200} value={reason} onChange={setReason} />
      {error && <Warning text={error} />}
    </Sheet>
  )
}
