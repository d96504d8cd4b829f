import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Icon } from '@/components/Icon'
import { a11y } from '@/lib/a11y'
import './index.scss'

interface Props {
  text: string
  /** The article it rests on, e.g. 支部工作条例 第四条. */
  basis?: string | undefined
  tone?: 'warn' | 'info' | 'ok'
}

const ICONS = { warn: 'warn', info: 'info', ok: 'done' } as const

/** Something to mind, with the article it rests on. It never blocks by itself. */
export function Warning({ text, basis, tone = 'warn', children }: PropsWithChildren<Props>) {
  return (
    <View className={`note note--${tone}`} {...a11y({ role: 'note' })}>
      <Icon name={ICONS[tone]} />
      <View className="note__body">
        <Text>{text}</Text>
        {basis && <View className="note__basis">依据：{basis}</View>}
        {children}
      </View>
    </View>
  )
}
