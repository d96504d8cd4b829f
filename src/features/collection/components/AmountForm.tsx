import type { Household } from '@contract/collection'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { TextArea, TextField } from '@/components/Field'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { hundredths, typedOf, yuanWords } from '../money'
import { METHOD } from '../words'

interface Props {
  kind: 'waive' | 'refund'
  collectionId: string
  household: Household
  onClose: () => void
}

/** 减免、退款: an amount and a reason, for a second person to confirm. */
export function AmountForm({ kind, collectionId, household, onClose }: Props) {
  const { doors } = useStores()
  const isWaiver = kind === 'waive'
  const most = isWaiver ? household.dueFen : household.paidFen
  const [amount, setAmount] = useState(typedOf(most))
  const [reason, setReason] = useState('')
  const [method, setMethod] = useState<'cash' | 'transfer'>('cash')
  const amountFen = hundredths(amount)
  const isGood = amountFen > 0 && amountFen <= most
  const saving = useAction(async () => {
    const input = { householdId: household.id, amountFen, reason: reason.trim() }
    if (isWaiver) await doors.waive(collectionId, input)
    else await doors.refund(collectionId, { ...input, method })
    toast('已记下，等另一位复核')
    onClose()
  })
  return (
    <View>
      <TextField
        label={isWaiver ? '减免金额' : '退款金额'}
        hint={`最多 ${yuanWords(most)}`}
        type="digit"
        unit="元"
        maxLength={12}
        value={amount}
        onChange={setAmount}
      />
      {!isWaiver &&
        (['cash', 'transfer'] as const).map((one) => (
          <Choice
            key={one}
            title={METHOD[one]}
            isOn={method === one}
            onTap={() => setMethod(one)}
          />
        ))}
      <TextArea
        label="原因"
        placeholder={isWaiver ? '例如：低保户，居民会议同意减免' : '例如：工程结余退回'}
        maxLength={200}
        value={reason}
        onChange={setReason}
      />
      {saving.error && <Warning text={saving.error} />}
      <Button
        text={isWaiver ? '提出减免' : '记下退款'}
        busy={saving.isBusy}
        disabled={!isGood || reason.trim() === ''}
        onTap={() => void saving.run()}
      />
    </View>
  )
}
