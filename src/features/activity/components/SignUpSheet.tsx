import { type ActivityDetail, type Shift, SignUpInput } from '@contract/activity'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { DateField, SwitchField, TextField } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { formatRange, toDay } from '@/lib/dates'
import { useForm } from '@/lib/form'
import type { Action } from '@/lib/useAction'
import { asksForAge, roomWords } from '../ownShifts'
import { facts } from '../words'
import { GuardianFields } from './GuardianFields'
import { Refusal } from './Refusal'
import { RiskNotes } from './RiskNotes'

/** What a person says of themself when they take a place. */
export interface Declared {
  shiftId: string
  bornOn?: string | undefined
  guardian?: { name: string; phone: string; consents: true } | undefined
  note?: string | undefined
  seenWarning?: true | undefined
}

interface Props {
  activity: ActivityDetail
  /** To choose from; one that is given is chosen already. */
  shifts: Shift[]
  title: string
  act?: string
  sending: Action<[Declared], unknown>
  onClose: () => void
  children?: ReactNode
}

/** 报名: which shift, what is asked because of the age, and what must be known before. */
export function SignUpSheet(props: Props) {
  const { activity, shifts, title, sending, onClose, children } = props
  const [shiftId, setShiftId] = useState(shifts.length === 1 ? (shifts[0]?.id ?? '') : '')
  const form = useForm({ bornOn: '', note: '', guardianName: '', guardianPhone: '' })
  const [isMinor, setMinor] = useState(false)
  const [consents, setConsents] = useState(false)
  const shift = shifts.find(({ id }) => id === shiftId)
  const asksAge = asksForAge(activity) || sending.problems['bornOn'] !== undefined
  const withGuardian = isMinor || sending.code === 'guardian_required'
  const [wasSent, setSent] = useState(false)
  const [warnedOf, setWarnedOf] = useState('')
  // What was said of one shift is not said of another.
  const load = warnedOf === shiftId ? sending.problems['seenWarning'] : undefined
  const isFull = shift !== undefined && !shift.mine && shift.taken >= shift.places

  const missing = !shift
    ? '请先选一个班次'
    : asksAge && !form.values.bornOn
      ? '请填写出生日期'
      : undefined

  const send = () => {
    const { bornOn, note, guardianName, guardianPhone } = form.values
    setSent(true)
    if (missing) return
    const guardian = withGuardian && { name: guardianName, phone: guardianPhone, consents }
    const input = form.parse(SignUpInput, {
      shiftId,
      note,
      ...(bornOn && { bornOn }),
      ...(guardian && { guardian }),
      ...(load && { seenWarning: true }),
    })
    if (!input) return
    setWarnedOf(shiftId)
    void sending.run(input as Declared)
  }
  const errorOf = (path: string) => form.problems[path] ?? sending.problems[path]
  return (
    <Sheet
      isOpen
      title={title}
      onClose={onClose}
      act={
        <Button
          text={load ? '知道了，仍然参加' : (props.act ?? (isFull ? '确认候补' : '确认报名'))}
          busy={sending.isBusy}
          onTap={send}
        />
      }
    >
      {children}
      {shifts.map((one) => (
        <Choice
          key={one.id}
          title={one.name}
          hint={facts(
            formatRange(one.startsAt, one.endsAt),
            !one.mine && roomWords(one),
            one.qualification && `需要${one.qualification}`,
          )}
          isOn={one.id === shiftId}
          onTap={() => setShiftId(one.id)}
        />
      ))}
      <RiskNotes activity={activity} />
      {asksAge && (
        <DateField
          label="出生日期"
          hint="这个活动有年龄要求，只用来算活动当天的年龄，不保存出生日期"
          {...form.bind('bornOn')}
          error={errorOf('bornOn')}
          from="1900-01-01"
          to={toDay()}
        />
      )}
      <SwitchField label="我未满 18 周岁" value={withGuardian} onChange={setMinor} />
      {withGuardian && (
        <GuardianFields
          name={{ ...form.bind('guardianName'), error: errorOf('guardian.name') }}
          phone={{ ...form.bind('guardianPhone'), error: errorOf('guardian.phone') }}
          consents={consents}
          onConsent={setConsents}
          error={errorOf('guardian.consents')}
        />
      )}
      <TextField
        optional
        label="备注"
        placeholder="想让组织者知道的事"
        maxLength={100}
        {...form.bind('note')}
      />
      {wasSent && missing && <Warning text={missing} />}
      {load ? (
        <Warning text={`${load}。`} />
      ) : (
        sending.code !== 'load_high' && (
          <Refusal error={sending.error} code={sending.code} activityId={activity.id} />
        )
      )}
    </Sheet>
  )
}
