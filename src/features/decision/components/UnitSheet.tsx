import { AREA_BASES, CorrectUnitInput, type OwnedUnit } from '@contract/decision'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { SelectField, TextField } from '@/components/Field'
import { Row } from '@/components/Row'
import { Sheet } from '@/components/Sheet'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { useForm } from '@/lib/form'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { areaOf, areaWords, BASIS } from '../words'

const BASES = AREA_BASES.map((value) => ({ value, text: BASIS[value] }))
const OWNERS = [
  { value: 'same', text: '业主没有变' },
  { value: 'rename', text: '更正这位业主的姓名' },
  { value: 'other', text: '换成另一位业主' },
]

interface Props {
  unit: OwnedUnit | undefined
  onClose: () => void
  onDone: () => void
}

const valuesOf = (unit: OwnedUnit | undefined) => ({
  area: unit ? areaWords(unit.area).replace(' 平方米', '') : '',
  areaBasis: (unit?.areaBasis ?? 'certificate') as string,
  change: 'same',
  name: '',
  reason: '',
})

/** One flat of the register: corrected, or taken out with a reason. */
export function UnitSheet({ unit, onClose, onDone }: Props) {
  const { decisions } = useStores()
  const form = useForm(valuesOf(unit))
  const [isLeaving, setLeaving] = useState(false)
  const { area, areaBasis, change, name, reason } = form.values
  const correcting = useAction(async () => {
    const input = form.parse(CorrectUnitInput, {
      id: unit?.id,
      area: areaOf(area),
      areaBasis,
      reason,
      ...(change === 'same' ? {} : { owner: { change, name } }),
    })
    if (!input) return
    await decisions.correctUnit(input)
    toast('已更正')
    onDone()
  })
  const removing = useAction(async () => {
    await decisions.removeUnit({ id: unit?.id ?? '', reason })
    toast('已移出名册')
    onDone()
  })
  if (!unit) return null
  const error = correcting.error ?? removing.error
  return (
    <Sheet
      title={`${unit.building} ${unit.room}`}
      isOpen
      onClose={onClose}
      act={
        isLeaving ? (
          <Button
            kind="danger"
            text="确认移出"
            busy={removing.isBusy}
            disabled={reason.trim() === ''}
            onTap={() => void removing.run()}
          />
        ) : (
          <Button
            text="保存更正"
            busy={correcting.isBusy}
            disabled={reason.trim() === ''}
            onTap={() => void correcting.run()}
          />
        )
      }
    >
      {error && <Warning text={error} />}
      <Row label="业主" value={[unit.ownerName, ...unit.coOwners].join('、')} />
      {!isLeaving && (
        <>
          <SelectField label="业主变动" options={OWNERS} {...form.bind('change')} />
          {change !== 'same' && (
            <TextField
              label={change === 'rename' ? '正确的姓名' : '现在的业主姓名'}
              hint={
                change === 'rename' && unit.ownerUnits > 1
                  ? `名下 ${unit.ownerUnits} 套都会改`
                  : undefined
              }
              maxLength={50}
              value={name}
              error={form.problems['owner.name']}
              onChange={(value) => form.set('name', value)}
            />
          )}
          <TextField label="专有面积（平方米）" maxLength={12} {...form.bind('area')} />
          <SelectField label="面积依据" options={BASES} {...form.bind('areaBasis')} />
        </>
      )}
      <TextField
        label={isLeaving ? '移出的原因' : '更正的原因'}
        placeholder={isLeaving ? '例如：是车位，录错了' : '例如：按不动产权证核对'}
        maxLength={100}
        {...form.bind('reason')}
      />
      <Button
        kind="plain"
        text={isLeaving ? '不移出，改为更正' : '这一套不该在名册里'}
        onTap={() => setLeaving(!isLeaving)}
      />
    </Sheet>
  )
}
