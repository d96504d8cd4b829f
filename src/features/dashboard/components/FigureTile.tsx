import {
  type AnyFigureName,
  type Computed,
  computedText,
  factOf,
  type Reported,
  reportedText,
} from '@contract/dashboard'
import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import '../index.scss'

interface Props {
  figure: { name: AnyFigureName; computed?: Computed; reported?: Reported }
  onOpen: () => void
}

/** One figure: what is computed, what is reported beside it, and the way to its definition. */
export function FigureTile({ figure, onOpen }: Props) {
  const { name, computed, reported } = figure
  const { label } = factOf(name)
  return (
    <Tap className="db-tile" onTap={onOpen}>
      <View className="db-tile__name">
        <Text>{label}</Text>
        <Icon name="help" />
      </View>
      {computed && (
        <View className={computed === 'few' ? 'db-tile__few' : 'db-tile__value'}>
          {partsOf(computedText(name, computed)).map((part) => (
            <Text key={part} className="db-tile__part">
              {part}
            </Text>
          ))}
        </View>
      )}
      {reported && (
        <View className={computed ? 'db-tile__beside' : 'db-tile__value'}>
          {computed && <Text className="db-tile__mark">填报 </Text>}
          {reportedText(name, reported)}
          {!computed && <Text className="db-tile__mark"> 填报</Text>}
        </View>
      )}
    </Tap>
  )
}

/** `100%` and `（99/99）`: where there is no room it goes on in a second line before its bracket. */
const partsOf = (text: string) => text.split(/(?=（)/)
