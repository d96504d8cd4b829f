import { useState } from 'react'
import { Button } from '@/components/Button'
import { ChipsField, DateField, TextField } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'

const KINDS = [
  { value: 'off', text: '放假' },
  { value: 'on', text: '上班' },
]

interface Props {
  year: number
  isOpen: boolean
  busy: boolean
  error: string | undefined
  onSend: (day: { day: string; isWorking: boolean; name: string }) => void
  onClose: () => void
}

/** Enters a day off or a working weekend, as the notice of the year has it. */
export function CalendarDaySheet({ year, isOpen, busy, error, onSend, onClose }: Props) {
  const [day, setDay] = useState('')
  const [kind, setKind] = useState('off')
  const [name, setName] = useState('')
  return (
    <Sheet
      title="登记一天"
      isOpen={isOpen}
      onClose={onClose}
      act={
        <Button
          text="登记"
          busy={busy}
          disabled={!day}
          onTap={() => onSend({ day, isWorking: kind === 'on', name: name.trim() })}
        />
      }
    >
      <DateField
        label="日期"
        from={`${year}-01-01`}
        to={`${year}-12-31`}
        value={day}
        onChange={setDay}
      />
      <ChipsField
        label="这一天"
        options={KINDS}
        value={[kind]}
        onChange={([choice]) => setKind(choice ?? 'off')}
      />
      <TextField
        label="名称"
        optional
        placeholder="例如：春节、春节调休"
        maxLength={30}
        value={name}
        onChange={setName}
      />
      {error && <Warning text={error} />}
    </Sheet>
  )
}
