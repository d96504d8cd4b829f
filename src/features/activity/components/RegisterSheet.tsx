import type { ActivityDetail } from '@contract/activity'
import { RULES } from '@contract/rules'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { SelectField, TextField } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { formatRange } from '@/lib/dates'
import { lacksGuardian, NO_AGE, toldOf } from '../declaredAge'
import { asksForAge } from '../ownShifts'
import { AgeFields } from './AgeFields'

interface Newcomer {
  shiftId: string
  name: string
  phone?: string
  bornOn?: string
  guardian?: { name: string; phone: string; consents: true }
}

interface Props {
  activity: ActivityDetail
  isOpen: boolean
  busy: boolean
  error: string | undefined
  problems: Record<string, string>
  onSend: (newcomer: Newcomer) => void
  onClose: () => void
}

/** 现场登记: someone who came without having signed up, by their own word. */
export function RegisterSheet(props: Props) {
  const { activity, isOpen, busy, error, problems, onSend, onClose } = props
  const { shifts } = activity
  const [shiftId, setShift] = useState('')
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [age, setAge] = useState(NO_AGE)
  const { startsAt } = shifts.find(({ id }) => id === shiftId) ?? shifts[0] ?? {}
  const only = shifts.length === 1 ? shifts[0]?.id : undefined
  const chosen = only ?? shiftId
  const send = () =>
    onSend({
      shiftId: chosen,
      name: name.trim(),
      ...(phone.trim() && { phone: phone.trim() }),
      ...toldOf(age, startsAt),
    })
  return (
    <Sheet
      title="现场登记"
      isOpen={isOpen}
      onClose={onClose}
      act={
        <Button
          text="登记"
          busy={busy}
          disabled={!name.trim() || !chosen || lacksGuardian(age, startsAt)}
          onTap={send}
        />
      }
    >
      <Warning
        tone="info"
        text="请先问本人愿不愿意参加，本人同意再登记。"
        basis={RULES['V-2'].article}
      />
      {!only && (
        <SelectField
          label="班次"
          value={shiftId}
          onChange={setShift}
          options={shifts.map((shift) => ({
            value: shift.id,
            text: `${shift.name} ${formatRange(shift.startsAt, shift.endsAt)}`,
          }))}
          error={problems.shiftId}
        />
      )}
      <TextField
        label="姓名"
        maxLength={50}
        value={name}
        onChange={setName}
        error={problems.name}
      />
      <TextField
        label="手机号"
        optional
        type="phone"
        hint="有手机号，时长才能记到本人名下"
        value={phone}
        onChange={setPhone}
        error={problems.phone}
      />
      <AgeFields
        age={age}
        onChange={setAge}
        startsAt={startsAt}
        isWanted={asksForAge(activity)}
        problems={problems}
      />
      {error && <Warning text={error} />}
    </Sheet>
  )
}
