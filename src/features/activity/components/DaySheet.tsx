import { useState } from 'react'
import { Button } from '@/components/Button'
import { DateField } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { toDay } from '@/lib/dates'

interface Props {
  isOpen: boolean
  title: string
  label: string
  hint: string
  act: string
  busy: boolean
  error: string | undefined
  onSend: (day: string) => void
  onClose: () => void
}

/** Asks for one day: to copy to, to repeat until. */
export function DaySheet(props: Props) {
  const { isOpen, title, label, hint, act, busy, error, onSend, onClose } = props
  const [day, setDay] = useState('')
  return (
    <Sheet
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      act={<Button text={act} busy={busy} disabled={!day} onTap={() => onSend(day)} />}
    >
      <DateField label={label} hint={hint} from={toDay()} value={day} onChange={setDay} />
      {error && <Warning text={error} />}
    </Sheet>
  )
}
