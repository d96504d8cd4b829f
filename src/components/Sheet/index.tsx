import { Text, View } from '@tarojs/components'
import { type PropsWithChildren, type ReactNode, useEffect } from 'react'
import { AtFloatLayout } from 'taro-ui'
import { Icon } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import { a11y } from '@/lib/a11y'
import { isBrowser } from '@/lib/platform'
import './index.scss'

interface Props {
  title: string
  isOpen: boolean
  onClose: () => void
  /** A Button at the foot. */
  act?: ReactNode
}

/** Something more, without leaving the page: from below on a phone, in the middle at a desk. */
export function Sheet({ title, isOpen, onClose, act, children }: PropsWithChildren<Props>) {
  useEscape(isOpen, onClose)
  return (
    <AtFloatLayout isOpened={isOpen} onClose={onClose} className="sheet" scrollY>
      {isOpen && (
        <View className="sheet__inside" {...a11y({ role: 'dialog', label: title })}>
          <View className="sheet__head">
            <Text className="sheet__title">{title}</Text>
            <Tap className="sheet__close" label="关闭" onTap={onClose}>
              <Icon name="close" />
            </Tap>
          </View>
          {children}
          {act && <View className="sheet__act">{act}</View>}
        </View>
      )}
    </AtFloatLayout>
  )
}

/** Escape closes what is open, as people at a desk expect. */
function useEscape(isOpen: boolean, onClose: () => void): void {
  useEffect(() => {
    if (!isBrowser || !isOpen) return
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose()
    }
    document.addEventListener('keydown', close)
    return () => document.removeEventListener('keydown', close)
  }, [isOpen, onClose])
}
