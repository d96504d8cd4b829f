import type { Urgency } from '@contract/problem'
import { useEffect, useState } from 'react'
import { Button } from '@/components/Button'
import { ChipsField } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { URGENCY_OPTIONS } from '../words'

interface Props {
  isOpen: boolean
  /** As who brought it sees it. */
  urgency: Urgency
  busy: boolean
  error: string | undefined
  onTakeIn: (urgency: Urgency) => void
  onClose: () => void
}

/** 受理: how urgent it is in the eyes of the station, which sets the day. */
export function TakeInSheet({ isOpen, urgency, busy, error, onTakeIn, onClose }: Props) {
  const [chosen, setChosen] = useState(urgency)
  useEffect(() => {
    if (isOpen) setChosen(urgency)
  }, [isOpen, urgency])
  return (
    <Sheet
      title="受理这个问题"
      isOpen={isOpen}
      onClose={onClose}
      act={<Button text="受理" busy={busy} onTap={() => onTakeIn(chosen)} />}
    >
      <ChipsField
        label="缓急"
        hint="从今天起算，到期没有解决会标为逾期"
        options={URGENCY_OPTIONS}
        value={[chosen]}
        onChange={([next]) => setChosen(next as Urgency)}
      />
      {error && <Warning text={error} />}
    </Sheet>
  )
}
