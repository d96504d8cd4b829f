import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/Icon'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/classNames'
import './index.scss'

interface Props {
  names: string[]
  /** Counts from 0. */
  current: number
}

/** Where one is in a long form or a process. */
export function Steps({ names, current }: Props) {
  const words = `第 ${current + 1} 步，共 ${names.length} 步：${names[current] ?? ''}`
  return (
    <View className="steps" {...a11y({ role: 'status', label: words })}>
      {names.map((name, index) => (
        <View
          key={name}
          className={classNames(
            'steps__item',
            index === current && 'steps__item--here',
            index < current && 'steps__item--done',
          )}
        >
          <View className="steps__mark">
            {index < current ? <Icon name="check" /> : <Text>{index + 1}</Text>}
          </View>
          <Text className="steps__name">{name}</Text>
        </View>
      ))}
    </View>
  )
}
