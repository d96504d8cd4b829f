import { ScrollView, Text, View } from '@tarojs/components'
import { Tap } from '@/components/Tap'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/classNames'
import './index.scss'

export interface Filter<Key extends string = string> {
  key: Key
  text: string
  count?: number
}

interface Props<Key extends string> {
  items: Filter<Key>[]
  value: Key
  onChange: (key: Key) => void
  label?: string
}

/** Shows a part of a list: 全部 86, 未分组 3. */
export function FilterChips<Key extends string>({
  items,
  value,
  onChange,
  label = '筛选',
}: Props<Key>) {
  return (
    <ScrollView className="filters no-print" scrollX enhanced showScrollbar={false}>
      <View className="filters__row" {...a11y({ role: 'tablist', label })}>
        {items.map(({ key, text, count }) => (
          <Tap
            key={key}
            role="tab"
            selected={key === value}
            className={classNames('filters__item', key === value && 'filters__item--on')}
            onTap={() => onChange(key)}
          >
            <Text>{count === undefined ? text : `${text} ${count}`}</Text>
          </Tap>
        ))}
      </View>
    </ScrollView>
  )
}
