import type { RosterEntry, Shift } from '@contract/activity'
import { RULES } from '@contract/rules'
import { useEffect, useState } from 'react'
import { Button } from '@/components/Button'
import { DateField, TextArea } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { formatRange, formatTime, toDay, toInstant } from '@/lib/dates'
import { lacksGuardian, NO_AGE, toldOf } from '../declaredAge'
import { AgeFields } from './AgeFields'

interface Props {
  entry: RosterEntry | undefined
  shift: Shift | undefined
  direction: 'in' | 'out'
  isOpen: boolean
  busy: boolean
  error: string | undefined
  problems: Record<string, string>
  onSend: (at: string, reason: string, told: ReturnType<typeof toldOf>) => void
  onClose: () => void
}

/** 补登: another moment than now, with a reason (V-14). */
export function MomentSheet(props: Props) {
  const { entry, shift, direction, isOpen, busy, error, problems, onSend, onClose } = props
  const [day, setDay] = useState('')
  const [time, setTime] = useState('')
  const [reason, setReason] = useState('')
  const [age, setAge] = useState(NO_AGE)
  const isAgeWanted = direction === 'in' && entry?.flags.includes('ageWanted') === true
  const planned = direction === 'in' ? shift?.startsAt : shift?.endsAt
  useEffect(() => {
    if (!isOpen || !planned) return
    setDay(toDay(planned))
    setTime(formatTime(planned))
    setReason('')
    setAge(NO_AGE)
  }, [isOpen, planned])
  const word = direction === 'in' ? '签到' : '签退'
  const isWhole =
    day !== '' &&
    time !== '' &&
    reason.trim() !== '' &&
    (!isAgeWanted || (age.bornOn !== '' && !lacksGuardian(age, shift?.startsAt)))
  return (
    <Sheet
      title={`${entry?.name ?? ''} 补登${word}`}
      isOpen={isOpen}
      onClose={onClose}
      act={
        <Button
          text={`补登${word}`}
          busy={busy}
          disabled={!isWhole}
          onTap={() => onSend(toInstant(day, time), reason.trim(), toldOf(age, shift?.startsAt))}
        />
      }
    >
      <Warning
        tone="info"
        text={`写实际${word}的时间和理由，您的姓名会一起记下，记下后不能改。`}
        basis={RULES['V-14'].article}
      />
      <DateField label="日期" value={day} onChange={setDay} />
      <DateField
        label="时间"
        mode="time"
        {...(shift && {
          hint: `班次 ${formatRange(shift.startsAt, shift.endsAt)}`,
        })}
        value={time}
        onChange={setTime}
        error={problems.at}
      />
      {isAgeWanted && (
        <AgeFields
          age={age}
          onChange={setAge}
          startsAt={shift?.startsAt}
          isWanted
          problems={problems}
        />
      )}
      <TextArea
        label="理由"
        placeholder="例如：手机没电，由组长见证"
        maxLength={200}
        value={reason}
        onChange={setReason}
        error={problems.reason}
      />
      {error && Object.keys(problems).length === 0 && <Warning text={error} />}
    </Sheet>
  )
}
