import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import { a11y } from '@/lib/a11y'
import './Aside.scss'

interface Props {
  title: string
  content: ReactNode
  onClose: () => void
}

/** At a desk, the detail beside the list. On a phone the same is a page of its own. */
export function Aside({ title, content, onClose }: Props) {
  return (
    <View className="screen__aside no-print" {...a11y({ role: 'complementary', label: title })}>
      <View className="aside__head">
        <View className="aside__title">{title}</View>
        <Tap className="aside__close" label="关闭" onTap={onClose}>
          <Icon name="close" />
        </Tap>
      </View>
      {content}
    </View>
  )
}
