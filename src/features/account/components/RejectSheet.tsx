import { useState } from 'react'
import { Button } from '@/components/Button'
import { TextArea } from '@/components/Field'
import { Sheet } from '@/components/Sheet'

interface Props {
  title: string
  label: string
  hint: string
  act: string
  isOpen: boolean
  busy: boolean
  error?: string | undefined
  onClose: () => void
  onDone: (reason: string) => void
}

/** Asks for the reason of a no; the person concerned reads it. */
export function RejectSheet(props: Props) {
  const { title, label, hint, act, isOpen, busy, error, onClose, onDone } = props
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const done = () => {
    setMissing(!reason.trim())
    if (reason.trim()) onDone(reason.trim())
  }
  return (
    <Sheet
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      act={<Button text={act} busy={busy} onTap={done} />}
    >
      <TextArea
        label={label}
        hint={hint}
        value={reason}
        onChange={setReason}
        maxLength={200}
        error={isMissing ? '请写明理由' : error}
      />
    </Sheet>
  )
}
