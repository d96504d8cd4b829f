import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import { a11y } from '@/lib/a11y'
import './index.scss'

interface Props {
  /** From the top down; the last one is where we are. */
  items: { key: string; text: string }[]
  onOpen: (index: number) => void
}

/** Where we are in a tree, and the way back up. */
export function Breadcrumb({ items, onOpen }: Props) {
  return (
    <View className="crumbs" {...a11y({ role: 'navigation', label: '所在位置' })}>
      {items.map(({ key, text }, index) =>
        index === items.length - 1 ? (
          <Text key={key} className="crumbs__here">
            {text}
          </Text>
        ) : (
          <Tap key={key} className="crumbs__item" role="link" onTap={() => onOpen(index)}>
            <Text>{text}</Text>
            <Icon name="right" />
          </Tap>
        ),
      )}
    </View>
  )
}
