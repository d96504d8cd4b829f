import type { Household } from '@contract/collection'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { AgreementField } from '@/components/AgreementField'
import { Button } from '@/components/Button'
import { TextField } from '@/components/Field'
import { ListItem } from '@/components/ListItem'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { agreementWords, EMPTY_AGREEMENT, isComplete } from '@/lib/agreement'
import { toDay } from '@/lib/dates'
import { showPhotos } from '@/lib/download'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { yuanWords } from '../money'

interface Props {
  collectionId: string
  household: Household
  onClose: () => void
}

/** 同意分摊: the household says so in person, by its hand or its code. */
export function AgreeForm({ collectionId, household, onClose }: Props) {
  const { doors } = useStores()
  const [saidBy, setSaidBy] = useState(household.ownerName ?? '')
  const [agreement, setAgreement] = useState(EMPTY_AGREEMENT)
  const saving = useAction(async () => {
    const visit = { householdId: household.id, visitedOn: toDay(), saidBy: saidBy.trim() }
    await doors.agree(collectionId, visit, agreement)
    toast('已记下住户同意分摊')
    onClose()
  })
  return (
    <View>
      <View className="co-text">{`这一户分摊 ${yuanWords(household.shareFen ?? 0)}，同意后仍是应收，交款时另记。`}</View>
      <TextField label="住户姓名" maxLength={50} value={saidBy} onChange={setSaidBy} />
      <AgreementField
        forWhom={`${household.label} ${saidBy.trim()}`.trim()}
        codeName="住户码"
        value={agreement}
        onChange={setAgreement}
      />
      {saving.error && <Warning text={Object.values(saving.problems)[0] ?? saving.error} />}
      <Button
        icon="check"
        text="记下同意"
        busy={saving.isBusy}
        disabled={saidBy.trim() === '' || !isComplete(agreement)}
        onTap={() => void saving.run()}
      />
    </View>
  )
}

/** That it agreed, and the signature for whoever presses it. */
export function AgreementRow({ household }: { household: Household }) {
  const { doors } = useStores()
  const showing = useAction(async () => {
    const { signature } = await doors.showAgreement(household.id)
    if (signature) showPhotos([signature.url], signature.url)
  })
  const { agreement } = household
  if (!agreement) return null
  const isSigned = agreement.kind === 'signature'
  return (
    <>
      <ListItem
        icon="check"
        title={`已同意分摊${isSigned ? '，看签字' : ''}`}
        facts={agreementWords(agreement)}
        {...(isSigned ? { onTap: () => void showing.run() } : {})}
      />
      {showing.error && <Warning text={showing.error} />}
    </>
  )
}
