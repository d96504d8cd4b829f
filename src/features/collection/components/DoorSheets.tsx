import {
  type CollectionDetail,
  type Household,
  VISIT_OUTCOMES,
  type VisitOutcome,
} from '@contract/collection'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { DateField, TextArea, TextField } from '@/components/Field'
import { ListItem } from '@/components/ListItem'
import { Sheet } from '@/components/Sheet'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { toDay } from '@/lib/dates'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { yuanWords } from '../money'
import { METHOD, VISIT } from '../words'
import { AgreeForm, AgreementRow } from './AgreeForm'
import { AmountForm } from './AmountForm'

export interface DoorSheet {
  kind: 'pay' | 'more' | 'visit' | 'agree' | 'waive' | 'refund'
  household: Household
}

const TITLES: Record<DoorSheet['kind'], string> = {
  pay: '收款',
  more: '这一户',
  visit: '记上门情况',
  agree: '同意分摊',
  waive: '减免',
  refund: '退款',
}

interface Props {
  collection: CollectionDetail
  sheet: DoorSheet | undefined
  onOpen: (sheet: DoorSheet) => void
  onClose: () => void
}

const KEPT = '没有信号，已记在这台手机里，联网后自动送出'

/** What is done at one door; each opens by itself, and closes when it worked. */
export function DoorSheets({ collection, sheet, onOpen, onClose }: Props) {
  const title = sheet ? `${TITLES[sheet.kind]} · ${sheet.household.label}` : ''
  return (
    <Sheet title={title} isOpen={sheet !== undefined} onClose={onClose}>
      {sheet?.kind === 'pay' && (
        <PayForm collectionId={collection.id} household={sheet.household} onClose={onClose} />
      )}
      {sheet?.kind === 'more' && (
        <More
          collection={collection}
          household={sheet.household}
          onOpen={(kind) => onOpen({ ...sheet, kind })}
        />
      )}
      {sheet?.kind === 'visit' && (
        <VisitForm collectionId={collection.id} household={sheet.household} onClose={onClose} />
      )}
      {sheet?.kind === 'agree' && (
        <AgreeForm collectionId={collection.id} household={sheet.household} onClose={onClose} />
      )}
      {(sheet?.kind === 'waive' || sheet?.kind === 'refund') && (
        <AmountForm
          kind={sheet.kind}
          collectionId={collection.id}
          household={sheet.household}
          onClose={onClose}
        />
      )}
    </Sheet>
  )
}

interface FormProps {
  collectionId: string
  household: Household
  onClose: () => void
}

/** The amount stands fixed: what is due, no more and no less. */
function PayForm({ collectionId, household, onClose }: FormProps) {
  const { doors } = useStores()
  const [method, setMethod] = useState<'cash' | 'transfer'>('cash')
  const [payer, setPayer] = useState(household.ownerName ?? '')
  const [paidOn, setPaidOn] = useState(toDay())
  const paying = useAction(async () => {
    const given = payer.trim() ? { payer: payer.trim() } : {}
    const outcome = await doors.pay(collectionId, household, { method, paidOn, ...given })
    toast(outcome === 'done' ? '已记下，等另一位复核后开收据' : KEPT)
    onClose()
  })
  return (
    <View>
      <View className="co-sum">{yuanWords(household.dueFen)}</View>
      {(['cash', 'transfer'] as const).map((one) => (
        <Choice key={one} title={METHOD[one]} isOn={method === one} onTap={() => setMethod(one)} />
      ))}
      <TextField label="交款人" optional maxLength={50} value={payer} onChange={setPayer} />
      <DateField label="交款日期" to={toDay()} value={paidOn} onChange={setPaidOn} />
      {paying.error && <Warning text={paying.error} />}
      <Button
        icon="check"
        text={`收到 ${yuanWords(household.dueFen)}`}
        busy={paying.isBusy}
        onTap={() => void paying.run()}
      />
    </View>
  )
}

function VisitForm({ collectionId, household, onClose }: FormProps) {
  const { doors } = useStores()
  const [outcome, setOutcome] = useState<VisitOutcome>('absent')
  const [note, setNote] = useState('')
  const saving = useAction(async () => {
    const said = note.trim() ? { note: note.trim() } : {}
    const visit = { outcome, visitedOn: toDay(), ...said }
    const kept = (await doors.visit(collectionId, household, visit)) === 'kept'
    toast(kept ? KEPT : '已记下')
    onClose()
  })
  return (
    <View>
      {VISIT_OUTCOMES.filter((one) => one !== 'agreed').map((one) => (
        <Choice
          key={one}
          title={VISIT[one].text}
          hint={VISIT[one].hint}
          isOn={outcome === one}
          onTap={() => setOutcome(one)}
        />
      ))}
      <TextArea label="说明" optional maxLength={200} value={note} onChange={setNote} />
      {saving.error && <Warning text={saving.error} />}
      <Button text="记下" busy={saving.isBusy} onTap={() => void saving.run()} />
    </View>
  )
}

interface MoreProps {
  collection: CollectionDetail
  household: Household
  onOpen: (kind: DoorSheet['kind']) => void
}

function More({ collection, household, onOpen }: MoreProps) {
  const { can } = collection
  const { dueFen, paidFen, pending, lastVisit, visitCount } = household
  const isFree = !pending
  return (
    <View>
      {lastVisit && (
        <View className="co-text">
          {`上门 ${visitCount} 次，最近一次：${VISIT[lastVisit.outcome].text}${lastVisit.note ? `，${lastVisit.note}` : ''}`}
        </View>
      )}
      {can.collect && dueFen > 0 && isFree && (
        <ListItem icon="money" title="收款" onTap={() => onOpen('pay')} />
      )}
      {can.collect && <ListItem icon="edit" title="记上门情况" onTap={() => onOpen('visit')} />}
      {household.agreement && <AgreementRow household={household} />}
      {can.collect && !household.agreement && dueFen > 0 && (
        <ListItem
          icon="check"
          title="记住户同意分摊"
          facts="住户本人签字或者报住户码"
          onTap={() => onOpen('agree')}
        />
      )}
      {can.keep && dueFen > 0 && isFree && (
        <ListItem icon="minus" title="减免" onTap={() => onOpen('waive')} />
      )}
      {can.keep && paidFen > 0 && isFree && (
        <ListItem icon="refresh" title="退款" onTap={() => onOpen('refund')} />
      )}
      {!isFree && <Warning tone="info" text="这一户有一笔记录等待复核，复核后再办其他事。" />}
    </View>
  )
}
