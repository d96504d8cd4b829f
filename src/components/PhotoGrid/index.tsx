import { Text, View } from '@tarojs/components'
import { Busy } from '@/components/Busy'
import { Icon } from '@/components/Icon'
import { Picture } from '@/components/Picture'
import { Tap } from '@/components/Tap'
import './index.scss'

export interface Photo {
  key: string
  /** An address or a path on the phone. */
  src: string
  /** What it shows, for those who do not see it. */
  about?: string
  state?: 'sending' | 'waiting' | 'failed'
}

const STATES = { sending: '正在上传', waiting: '待发送', failed: '没传上' } as const

interface GridProps {
  photos: Photo[]
  onOpen?: (photo: Photo) => void
}

/** Photos side by side; pressing one shows it large. */
export function PhotoGrid({ photos, onOpen }: GridProps) {
  return (
    <View className="photos">
      {photos.map((photo, index) => (
        <Tap
          key={photo.key}
          className="photos__cell"
          label={photo.about ?? `第 ${index + 1} 张照片`}
          onTap={() => onOpen?.(photo)}
        >
          <Picture className="photos__image" src={photo.src} about="" />
        </Tap>
      ))}
    </View>
  )
}

interface PickerProps extends GridProps {
  max?: number
  onAdd: () => void
  onRemove: (photo: Photo) => void
}

/** Photos to be added and taken away; choosing and sending are the caller's. */
export function PhotoPicker({ photos, max = 9, onAdd, onRemove, onOpen }: PickerProps) {
  return (
    <View className="photos">
      {photos.map((photo, index) => (
        <View key={photo.key} className="photos__cell">
          <Picture
            className="photos__image"
            src={photo.src}
            about={photo.about ?? `第 ${index + 1} 张照片`}
            onTap={() => onOpen?.(photo)}
          />
          {photo.state && (
            <View className="photos__state">
              {photo.state === 'sending' && <Busy />}
              <Text>{STATES[photo.state]}</Text>
            </View>
          )}
          <Tap
            className="photos__remove"
            label={`去掉第 ${index + 1} 张照片`}
            onTap={() => onRemove(photo)}
          >
            <Icon name="close" />
          </Tap>
        </View>
      ))}
      {photos.length < max && (
        <Tap className="photos__cell photos__cell--add" onTap={onAdd}>
          <Icon name="camera" />
          <Text>添加照片</Text>
        </Tap>
      )}
    </View>
  )
}
