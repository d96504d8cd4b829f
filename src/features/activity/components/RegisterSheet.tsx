import type { ActivityDetail } from '@contract/activity'
import { RULES } from '@contract/rules'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { DateField, SelectField, TextField } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { formatRange, toDay } from '@/lib/dates'
import { asksForAge } from '../ownShifts'
import { GuardianFields } from './GuardianFields'

/** Under 18 on the day of the shift (V-6). */
const isUnderAge = (bornOn: string, shift: { startsAt: string } | undefined) =>
  bornOn !== '' &&
  shift !== undefined &&
  toDay(shift.startsAt) < `${Number(bornOn.slice(0, 4)) + 18}${bornOn.slice(4)}`

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
  const [bornOn, setBornOn] = useState('')
  const [guardian, setGuardian] = useState({ name: '', phone: '' })
  const [consents, setConsents] = useState(false)
  const isMinor = isUnderAge(bornOn, shifts.find(({ id }) => id === shiftId) ?? shifts[0])
  const only = shifts.length === 1 ? shifts[0]?.id : undefined
  const chosen = only ?? shiftId
  const send = () =>
    onSend({
      shiftId: chosen,
      name: name.trim(),
      ...(phone.trim() && { phone: phone.trim() }),
      ...(bornOn && { bornOn }),
      ...(isMinor && consents && { guardian: { ...guardian, consents: true as const } }),
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
          disabled={!name.trim() || !chosen || (isMinor && !consents)}
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
      <DateField
        label="出生日期"
        optional={!asksForAge(activity)}
        hint={
          asksForAge(activity)
            ? '这个活动有年龄要求，只记下当天的年龄'
            : '未满 18 周岁的请填写，只记下当天的年龄'
        }
        to={toDay()}
        value={bornOn}
        onChange={setBornOn}
        error={problems.bornOn}
      />
      {isMinor && (
        <GuardianFields
          name={{
            value: guardian.name,
            onChange: (name) => setGuardian({ ...guardian, name }),
            error: problems['guardian.name'],
          }}
          phone={{
            value: guardian.phone,
            onChange: (phone) => setGuardian({ ...guardian, phone }),
            error: problems['guardian.phone'],
          }}
          words="已当面或电话问过监护人，监护人知道活动内容和风险，同意其参加。"
          consents={consents}
          onConsent={setConsents}
          error={problems['guardian.consents']}
        />
      )}
      {error && <Warning text={error} />}
    </Sheet>
  )
}
