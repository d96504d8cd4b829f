import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from '@/lib/classNames'
import './index.scss'

interface Props {
  label: string
  value: ReactNode
  strong?: boolean
  /** Long words go under the label. */
  long?: boolean
}

/** A fact: its name and its value. */
export function Row({ label, value, strong, long }: Props) {
  return (
    <View className={classNames('row', long && 'row--long')}>
      <Text className="row__label">{label}</Text>
      <View className={classNames('row__value', strong && 'row__value--strong')}>{value}</View>
    </View>
  )
}
