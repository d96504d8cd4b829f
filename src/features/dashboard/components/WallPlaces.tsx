import { computedText, type WallPlace } from '@contract/dashboard'
import { View } from '@tarojs/components'
import { sortValue } from '../words'

/** The next level as a grid: the more hours, the deeper the colour, with the number in words. */
export function WallPlaces({ places }: { places: WallPlace[] }) {
  const most = Math.max(...places.map(({ minutes }) => sortValue(minutes)), 1)
  if (places.length === 0) return null
  return (
    <View className="wall__card wall__places">
      <View className="wall__caption">各地近 30 天的公益服务</View>
      <View className="wall__grid">
        {places.slice(0, 12).map(({ id, name, minutes, stations }) => (
          <View key={id} className={`wall__cell wall__cell--${stepOf(sortValue(minutes) / most)}`}>
            <View>{name}</View>
            <View className="wall__hours">{computedText('recentMinutes', minutes)}</View>
            <View>{`互助站 ${stations} 个`}</View>
          </View>
        ))}
      </View>
    </View>
  )
}

/** Five steps are told apart; a colour for each number would not be. */
const stepOf = (share: number) => Math.max(0, Math.min(4, Math.floor(share * 5)))
