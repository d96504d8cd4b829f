import { type Doubt, VISIT_OUTCOMES, type VisitOutcome } from '@contract/deliberation'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { ChipsField, DateField, TextArea, TextField } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { toDay } from '@/lib/dates'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { OUTCOME } from '../words'

interface Props {
  deliberationId: string
  doubt: Doubt | undefined
  onClose: () => void
}

const OUTCOMES = VISIT_OUTCOMES.map((value) => ({ value, text: OUTCOME[value] }))

/** 记一次上门: at the door, with one hand, also without a signal. */
export function VisitSheet({ deliberationId, doubt, onClose }: Props) {
  const name = doubt ? `${doubt.buildingName} ${doubt.householdName}` : ''
  return (
    <Sheet title={`上门：${name}`} isOpen={doubt !== undefined} onClose={onClose}>
      {doubt && (
        <VisitForm
          key={doubt.id}
          deliberationId={deliberationId}
          doubt={doubt}
          name={name}
          onClose={onClose}
        />
      )}
    </Sheet>
  )
}

type FormProps = Props & { doubt: Doubt; name: string }

const VisitForm = observer(function VisitForm({ deliberationId, doubt, name, onClose }: FormProps) {
  const { deliberations } = useStores()
  const [outcome, setOutcome] = useState<VisitOutcome>()
  const [said, setSaid] = useState('')
  const [next, setNext] = useState('')
  const [nextOn, setNextOn] = useState('')
  const isOver = outcome === 'settled' || outcome === 'standing'
  const saving = useAction(async () => {
    const input = {
      doubtId: doubt.id,
      visitedOn: toDay(),
      outcome: outcome ?? 'absent',
      said: said.trim() || OUTCOME[outcome ?? 'absent'],
      ...(!isOver && next.trim() && { next: next.trim() }),
      ...(!isOver && nextOn && { nextOn }),
    }
    const became = await deliberations.logVisit(deliberationId, input, `上门 ${name}`)
    toast(became === 'kept' ? '已保存在手机里，联网后送出' : '已记下')
    onClose()
  })
  return (
    <>
      <ChipsField
        label="结果"
        options={OUTCOMES}
        value={outcome ? [outcome] : []}
        onChange={([value]) => setOutcome(value as VisitOutcome)}
      />
      <TextArea label="沟通情况" optional maxLength={500} value={said} onChange={setSaid} />
      {!isOver && (
        <>
          <TextField label="下一步" optional maxLength={200} value={next} onChange={setNext} />
          <DateField label="哪天前" optional value={nextOn} from={toDay()} onChange={setNextOn} />
        </>
      )}
      {saving.error && <Warning text={saving.error} />}
      <Button
        text="保存"
        busy={saving.isBusy}
        disabled={outcome === undefined}
        onTap={() => void saving.run()}
      />
    </>
  )
})
