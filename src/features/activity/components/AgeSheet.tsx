import type { RosterEntry, Shift } from '@contract/activity'
import { RULES } from '@contract/rules'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { lacksGuardian, NO_AGE, toldOf } from '../declaredAge'
import { AgeFields } from './AgeFields'

interface Props {
  entry: RosterEntry
  shift: Shift | undefined
  busy: boolean
  error: string | undefined
  problems: Record<string, string>
  onSend: (told: ReturnType<typeof toldOf>) => void
  onClose: () => void
}

/** 补出生日期并签到: the age that a change of the activity asks for, told to a helper at the door. */
export function AgeSheet({ entry, shift, busy, error, problems, onSend, onClose }: Props) {
  const [age, setAge] = useState(NO_AGE)
  const [missing, setMissing] = useState('')
  const send = () => {
    const lack = !age.bornOn
      ? '请填写出生日期'
      : lacksGuardian(age, shift?.startsAt)
        ? '未满 18 周岁，请先问过监护人，再勾选'
        : ''
    setMissing(lack)
    if (!lack) onSend(toldOf(age, shift?.startsAt))
  }
  return (
    <Sheet
      title={`${entry.name} 补出生日期`}
      isOpen
      onClose={onClose}
      act={<Button text="记下并签到" busy={busy} onTap={send} />}
    >
      <Warning
        tone="info"
        text="活动改过以后有年龄要求。请问本人的出生日期，只记下活动当天的年龄。"
        basis={RULES['V-6'].article}
      />
      <AgeFields
        age={age}
        onChange={setAge}
        startsAt={shift?.startsAt}
        isWanted
        problems={problems}
      />
      {missing && <Warning text={missing} />}
      {error && <Warning text={error} />}
    </Sheet>
  )
}
