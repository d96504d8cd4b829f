import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from '@/lib/classNames'
import './index.scss'

export interface TimelineItem {
  key: string
  title: string
  /** When and how: 11月15日 · 扫码签到签退. */
  facts?: string
  text?: string
  /** Beneath the words: photos. */
  below?: ReactNode
  /** Still to come. */
  ahead?: boolean
}

/** What happened, newest first or in order, as given. */
export function Timeline({ items }: { items: TimelineItem[] }) {
  return (
    <View className="line">
      {items.map(({ key, title, facts, text, below, ahead }) => (
        <View className={classNames('line__item', ahead && 'line__item--ahead')} key={key}>
          <View className="line__title">{title}</View>
          {facts && <View className="line__facts">{facts}</View>}
          {text && <View className="line__text">{text}</View>}
          {below}
        </View>
      ))}
    </View>
  )
}
