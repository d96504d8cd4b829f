import { RecordMoneyInput } from '@contract/collection'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { DateField, Field, SwitchField, TextField } from '@/components/Field'
import { PhotoPicker } from '@/components/PhotoGrid'
import { Sheet } from '@/components/Sheet'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { toDay } from '@/lib/dates'
import { useForm } from '@/lib/form'
import { type Picked, pickPhotos } from '@/lib/pickPhotos'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { hundredths } from '../money'

interface Props {
  id: string
  isOpen: boolean
  onDone: () => void
  onClose: () => void
}

const MOST_PHOTOS = 9

/** 记收支: a subsidy that came in or a bill that was paid, with its pictures. */
export function MoneySheet(props: Props) {
  return (
    <Sheet title="记一笔收支" isOpen={props.isOpen} onClose={props.onClose}>
      {props.isOpen && <MoneyForm {...props} />}
    </Sheet>
  )
}

function MoneyForm({ id, onDone }: Props) {
  const { ledgers } = useStores()
  const [photos, setPhotos] = useState<Picked[]>([])
  const form = useForm({
    kind: 'expense' as 'expense' | 'subsidy',
    amount: '',
    day: toDay(),
    what: '',
    party: '',
    namesCovered: false,
  })
  const picking = useAction(async () => {
    const picked = await pickPhotos(MOST_PHOTOS - photos.length)
    setPhotos((before) => [...before, ...picked].slice(0, MOST_PHOTOS))
  })
  const mustCover = photos.length > 0 && !form.values.namesCovered
  const saving = useAction(async () => {
    const { amount, ...rest } = form.values
    const input = form.parse(RecordMoneyInput, {
      ...rest,
      collectionId: id,
      amountFen: hundredths(amount),
    })
    if (!input || mustCover) return
    await ledgers.record(input, photos)
    toast('已记下，等另一位复核后公开')
    onDone()
  })
  const isExpense = form.values.kind === 'expense'
  return (
    <View>
      <Choice
        title="支出"
        hint="材料、人工等，附票据照片"
        isOn={isExpense}
        onTap={() => form.set('kind', 'expense')}
      />
      <Choice title="补贴到账" isOn={!isExpense} onTap={() => form.set('kind', 'subsidy')} />
      <TextField
        label="金额"
        type="digit"
        unit="元"
        maxLength={14}
        {...form.bind('amount')}
        error={form.problems['amountFen']}
      />
      <TextField
        label="内容"
        placeholder={isExpense ? '例如：更换铰链 40 副' : '例如：街道楼道修缮补贴'}
        maxLength={100}
        {...form.bind('what')}
      />
      <TextField
        label={isExpense ? '付给谁' : '从哪里来'}
        optional
        hint="写单位名称，不写个人姓名；会公开"
        maxLength={60}
        {...form.bind('party')}
      />
      <DateField label="日期" to={toDay()} {...form.bind('day')} />
      <Field
        label="票据照片"
        optional
        hint="会公开。请先遮住票据上的个人姓名、电话和账号"
        error={form.problems['namesCovered']}
      >
        <PhotoPicker
          photos={photos.map(({ src }) => ({ key: src, src }))}
          max={MOST_PHOTOS}
          onAdd={() => void picking.run()}
          onRemove={({ key }) => setPhotos(photos.filter(({ src }) => src !== key))}
        />
      </Field>
      {photos.length > 0 && (
        <SwitchField
          label="已经看过：照片上的姓名、电话和账号都遮住了"
          value={form.values.namesCovered}
          onChange={(value) => form.set('namesCovered', value)}
        />
      )}
      {(saving.error ?? picking.error) && <Warning text={saving.error ?? picking.error ?? ''} />}
      <Button
        text="记下"
        busy={saving.isBusy}
        disabled={mustCover}
        onTap={() => void saving.run()}
      />
    </View>
  )
}
