import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import './index.scss'

interface Props {
  title: string
  /** One line of facts, joined by " · " by whoever calls. */
  facts?: string
  icon?: IconName
  /** A small date block at the left: 11月 / 25 / 周三. */
  date?: { top: string; main: string; bottom: string; urgent?: boolean }
  /** A state or a figure. */
  side?: ReactNode
  /** At most one small button. */
  act?: ReactNode
  /** Beneath the facts, over the whole width: a progress bar. */
  below?: ReactNode
  onTap?: () => void
}

/** One thing in a list. */
export function ListItem({ title, facts, icon, date, side, act, below, onTap }: Props) {
  const inside = (
    <>
      {icon && (
        <View className="item__icon">
          <Icon name={icon} />
        </View>
      )}
      {date && (
        <View className={date.urgent ? 'item__date item__date--urgent' : 'item__date'}>
          <Text>{date.top}</Text>
          <Text className="item__day">{date.main}</Text>
          <Text>{date.bottom}</Text>
        </View>
      )}
      <View className="item__body">
        <View className="item__title">{title}</View>
        {facts && <View className="item__facts">{facts}</View>}
        {below}
      </View>
      {side && <View className="item__side">{side}</View>}
      {act && <View className="item__act">{act}</View>}
      {onTap && <Icon name="right" />}
    </>
  )
  return onTap ? (
    <Tap className="item item--door" onTap={onTap}>
      {inside}
    </Tap>
  ) : (
    <View className="item">{inside}</View>
  )
}
