import { useState } from 'react'
import { Field } from '@/components/Field'
import { PhotoPicker } from '@/components/PhotoGrid'
import { type Picked, pickPhotos } from '@/lib/pickPhotos'
import { useAction } from '@/lib/useAction'

const MOST = 6

/** Pictures that were chosen and are not sent yet. */
export function usePhotos() {
  const [photos, setPhotos] = useState<Picked[]>([])
  return { photos, setPhotos }
}

type Props = ReturnType<typeof usePhotos>

/** 照片: chosen here, sent with the words. */
export function PhotoField({ photos, setPhotos }: Props) {
  const picking = useAction(async () => {
    const picked = await pickPhotos(MOST - photos.length)
    setPhotos([...photos, ...picked].slice(0, MOST))
  })
  return (
    <Field
      label="照片"
      optional
      hint={`最多 ${MOST} 张，不要拍到人脸、证件和门牌里的人家`}
      error={picking.error}
    >
      <PhotoPicker
        photos={photos.map(({ src }) => ({ key: src, src }))}
        max={MOST}
        onAdd={() => void picking.run()}
        onRemove={({ key }) => setPhotos(photos.filter(({ src }) => src !== key))}
      />
    </Field>
  )
}
