import type { ActivityDetail } from '@contract/activity'
import { RULES } from '@contract/rules'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { DateField, SelectField, TextField } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { formatRange, toDay } from '@/lib/dates'
import { asksForAge } from '../ownShifts'

interface Newcomer {
  shiftId: string
  name: string
  phone?: string
  bornOn?: string
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
  const [bornOn, setBornOn] = useState('')
  const only = shifts.length === 1 ? shifts[0]?.id : undefined
  const chosen = only ?? shiftId
  const send = () =>
    onSend({
      shiftId: chosen,
      name: name.trim(),
      ...(phone.trim() && { phone: phone.trim() }),
      ...(bornOn && { bornOn }),
    })
  return (
    <Sheet
      title="现场登记"
      isOpen={isOpen}
      onClose={onClose}
      act={<Button text="登记" busy={busy} disabled={!name.trim() || !chosen} onTap={send} />}
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
      {asksForAge(activity) && (
        <DateField
          label="出生日期"
          hint="这个活动有年龄要求，只记下当天的年龄"
          to={toDay()}
          value={bornOn}
          onChange={setBornOn}
          error={problems.bornOn}
        />
      )}
      {error && <Warning text={error} />}
    </Sheet>
  )
}
