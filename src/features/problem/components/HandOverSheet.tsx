import { useState } from 'react'
import { DateField } from '@/components/Field'
import { TextSheet } from '@/components/TextSheet'
import { toDay } from '@/lib/dates'

interface Props {
  isOpen: boolean
  busy: boolean
  error: string | undefined
  onHandOver: (dueOn: string, reason: string) => void
  onClose: () => void
}

const USUAL_DAYS = 15
const DAY_MS = 86_400_000

/** 交社区办理: why, and by when the community answers. */
export function HandOverSheet({ isOpen, busy, error, onHandOver, onClose }: Props) {
  const [dueOn, setDueOn] = useState(toDay(Date.now() + USUAL_DAYS * DAY_MS))
  return (
    <TextSheet
      isOpen={isOpen}
      title="交社区办理"
      label="站里为什么办不了"
      placeholder="例如：要动用维修资金，需要社区牵头"
      act="交社区"
      busy={busy}
      error={error}
      onSend={(reason) => onHandOver(dueOn, reason)}
      onClose={onClose}
    >
      <DateField label="期限" value={dueOn} from={toDay()} onChange={setDueOn} />
    </TextSheet>
  )
}
