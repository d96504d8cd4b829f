import { TextSheet } from '@/components/TextSheet'
import type { Picked } from '@/lib/pickPhotos'
import { PhotoField, usePhotos } from './PhotoField'

interface Props {
  isOpen: boolean
  title: string
  label: string
  act: string
  busy: boolean
  error: string | undefined
  onSend: (text: string, photos: Picked[]) => void
  onClose: () => void
}

/** 答复 and 已解决: words with pictures. The bringer reads them at once, neighbours when somebody has looked. */
export function ReportSheet({ onSend, ...sheet }: Props) {
  const pictures = usePhotos()
  return (
    <TextSheet
      {...sheet}
      hint="提出人马上看得到，邻居等另一位审核后看得到。不要写姓名和电话。"
      maxLength={500}
      onSend={(text) => onSend(text, pictures.photos)}
    >
      <PhotoField {...pictures} />
    </TextSheet>
  )
}
