import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { DateField, Field, TextArea } from '@/components/Field'
import { PhotoPicker } from '@/components/PhotoGrid'
import { Sheet } from '@/components/Sheet'
import { toDay } from '@/lib/dates'
import { type Picked, pickPhotos } from '@/lib/pickPhotos'
import { useAction } from '@/lib/useAction'
import '../index.scss'

const MOST_PHOTOS = 9

interface Props {
  isOpen: boolean
  taskTitle: string
  busy: boolean
  error: string | undefined
  onSend: (said: string, doneOn: string, photos: Picked[]) => void
  onClose: () => void
}

/** 记一笔: what was done, on which day, with photos. */
export function LogSheet(props: Props) {
  return (
    <Sheet title="记一笔" isOpen={props.isOpen} onClose={props.onClose}>
      {props.isOpen && <LogForm {...props} />}
    </Sheet>
  )
}

function LogForm({ taskTitle, busy, error, onSend }: Props) {
  const [said, setSaid] = useState('')
  const [doneOn, setDoneOn] = useState(toDay())
  const [photos, setPhotos] = useState<Picked[]>([])
  const picking = useAction(async () => {
    const picked = await pickPhotos(MOST_PHOTOS - photos.length)
    setPhotos((before) => [...before, ...picked].slice(0, MOST_PHOTOS))
  })
  return (
    <View>
      <View className="br-text br-text--gap">{taskTitle}</View>
      <TextArea
        label="做了什么"
        placeholder="例如：走访 6 户，5 户同意，1 户担心漏水，约周三再去"
        maxLength={500}
        value={said}
        onChange={setSaid}
      />
      <DateField label="哪天做的" value={doneOn} to={toDay()} onChange={setDoneOn} />
      <Field label="照片" optional hint={`最多 ${MOST_PHOTOS} 张，不要拍到证件、人脸等个人信息`}>
        <PhotoPicker
          photos={photos.map(({ src }) => ({ key: src, src }))}
          max={MOST_PHOTOS}
          onAdd={() => void picking.run()}
          onRemove={({ key }) => setPhotos(photos.filter(({ src }) => src !== key))}
        />
      </Field>
      {(error ?? picking.error) && <View className="br-error">{error ?? picking.error}</View>}
      <View className="br-acts">
        <Button
          text="保存记录"
          busy={busy}
          disabled={said.trim() === ''}
          onTap={() => onSend(said.trim(), doneOn, photos)}
        />
      </View>
    </View>
  )
}
