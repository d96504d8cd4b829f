import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '@/components/Icon'
import { Sheet } from '@/components/Sheet'
import { Tap } from '@/components/Tap'
import './index.scss'

interface Props {
  value: string | number
  unit?: string
  name: string
  /** Keeps the figure honest: 逾, 约, 余, 暂计. */
  qualifier?: string
  /** How it is counted; pressing the figure shows it. */
  definition?: string
  /** 截至 11月23日 14:00. */
  asOf?: string
}

/** A number with its unit, its qualifier and, on a tap, its definition and date. */
export function Figure(props: Props) {
  const [isOpen, setOpen] = useState(false)
  const { definition, name } = props
  if (!definition) {
    return (
      <View className="figure">
        <Words {...props} />
      </View>
    )
  }
  return (
    <>
      <Tap className="figure" onTap={() => setOpen(true)}>
        <Words {...props} />
      </Tap>
      <Sheet title={name} isOpen={isOpen} onClose={() => setOpen(false)}>
        <View>{definition}</View>
        {props.asOf && <View className="figure__as-of">{props.asOf}</View>}
      </Sheet>
    </>
  )
}

function Words({ value, unit, name, qualifier, definition }: Props) {
  return (
    <>
      <View className="figure__line">
        {qualifier && <Text className="figure__unit">{qualifier}</Text>}
        <Text className="figure__value">{value}</Text>
        {unit && <Text className="figure__unit">{unit}</Text>}
      </View>
      <View className="figure__name">
        {name}
        {definition && <Icon name="help" />}
      </View>
    </>
  )
}

/** Figures side by side. */
export function Figures({ items }: { items: Props[] }) {
  return (
    <View className="figures">
      {items.map((item) => (
        <Figure key={item.name} {...item} />
      ))}
    </View>
  )
}
