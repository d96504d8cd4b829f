import { View } from '@tarojs/components'
import { a11y } from '@/lib/a11y'
import './index.scss'

interface Props {
  /** How many cards will come. */
  rows?: number
}

/** The shape of what comes, while it is on its way. */
export function Skeleton({ rows = 3 }: Props) {
  return (
    <View {...a11y({ role: 'status', label: '正在加载' })}>
      {Array.from({ length: rows }, (_, index) => `card-${index}`).map((key) => (
        <View className="bones" key={key}>
          <View className="bones__line bones__line--title" />
          <View className="bones__line" />
          <View className="bones__line bones__line--short" />
        </View>
      ))}
    </View>
  )
}
