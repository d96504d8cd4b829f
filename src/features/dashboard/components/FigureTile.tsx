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
          {breakable(computedText(name, computed))}
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

/** `100%（99/99）` may go on in a second line before its bracket, and not before the last one. */
const breakable = (text: string) => text.replace('（', '\u200b（')
