import { View } from '@tarojs/components'
import { Icon, type IconName } from '@/components/Icon'
import { a11y } from '@/lib/a11y'
import '@/components/Empty/index.scss'

interface Props {
  title: string
  text?: string
  /** A quieter line beneath. */
  note?: string
  icon?: IconName
}

/** It worked: one large mark, what happened, what it means. */
export function Done({ title, text, note, icon = 'check' }: Props) {
  return (
    <View className="empty" {...a11y({ role: 'status', live: 'polite' })}>
      <View className="empty__icon empty__icon--ok">
        <Icon name={icon} big />
      </View>
      <View className="empty__title">{title}</View>
      {text && <View className="empty__text">{text}</View>}
      {note && <View className="empty__text">{note}</View>}
    </View>
  )
}
