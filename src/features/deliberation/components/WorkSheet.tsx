import type { DeliberationDetail } from '@contract/deliberation'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { DateField, Field, TextArea } from '@/components/Field'
import { PhotoPicker } from '@/components/PhotoGrid'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { toDay } from '@/lib/dates'
import { type Picked, pickPhotos } from '@/lib/pickPhotos'
import { useAction } from '@/lib/useAction'
import type { useCourse } from '../useCourse'

interface Props {
  deliberation: DeliberationDetail
  course: ReturnType<typeof useCourse>
}

const MOST = 9

/** 记施工进展: on which day, what, with photos. */
export function WorkSheet(props: Props) {
  const { course } = props
  const isOpen = course.act === 'work'
  return (
    <Sheet title="记施工进展" isOpen={isOpen} onClose={course.close}>
      {isOpen && <WorkForm {...props} />}
    </Sheet>
  )
}

function WorkForm({ deliberation: { id, startedOn }, course }: Props) {
  const [workedOn, setWorkedOn] = useState(toDay())
  const [said, setSaid] = useState('')
  const [photos, setPhotos] = useState<Picked[]>([])
  const picking = useAction(async () => {
    const picked = await pickPhotos(MOST - photos.length)
    setPhotos((before) => [...before, ...picked].slice(0, MOST))
  })
  const save = async () => {
    const photoIds = await Promise.all(photos.map(course.store.send))
    return course.store.change('deliberation.addWork', {
      id,
      workedOn,
      said: said.trim(),
      photoIds,
    })
  }
  const error = course.error ?? picking.error
  return (
    <>
      <DateField
        label="哪天"
        value={workedOn}
        to={toDay()}
        {...(startedOn && { from: startedOn })}
        onChange={setWorkedOn}
      />
      <TextArea label="进展" maxLength={500} value={said} onChange={setSaid} />
      <Field label="照片" optional hint="所有人都能看到，不要拍到人脸、车牌和证件">
        <PhotoPicker
          photos={photos.map(({ src }) => ({ key: src, src }))}
          max={MOST}
          onAdd={() => void picking.run()}
          onRemove={({ key }) => setPhotos(photos.filter(({ src }) => src !== key))}
        />
      </Field>
      {error && <Warning text={error} />}
      <Button
        text="公布"
        busy={course.busy}
        disabled={said.trim() === ''}
        onTap={() => void course.run(save, '已公布')}
      />
    </>
  )
}
