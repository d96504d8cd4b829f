import { computedText, type Figure, hoursOf, type Wall } from '@contract/dashboard'
import { View } from '@tarojs/components'

/** For each head, and only where enough can be compared; otherwise how many places there are. */
export function WallRanking({ wall: { ranking, figures } }: { wall: Wall }) {
  if (!ranking) return <NoRanking figures={figures} />
  const most = Math.max(ranking.ranked[0]?.minutesPerHead ?? 1, 1)
  return (
    <View className="wall__card wall__ranking">
      <View className="wall__caption">近 30 天，平均每名党员的服务时长</View>
      {ranking.ranked.slice(0, 7).map(({ id, name, minutesPerHead }) => (
        <View key={id} className="wall__rank">
          <View className="wall__who">{name}</View>
          <View className="wall__track">
            <View className="wall__fill" style={{ width: `${(minutesPerHead / most) * 100}%` }} />
          </View>
          <View className="wall__much">{`${hoursOf(minutesPerHead)} 小时`}</View>
        </View>
      ))}
      <View className="wall__beside">
        {`党员不足 ${ranking.leastHeads} 人或服务不足 ${ranking.leastTimes} 人次的不参加比较`}
      </View>
    </View>
  )
}

function NoRanking({ figures }: { figures: Figure[] }) {
  const members = figures.find(({ name }) => name === 'members')?.computed
  return (
    <View className="wall__card wall__ranking">
      <View className="wall__caption">可以比较的地方不足三个，不排先后</View>
      {members && (
        <View className="wall__beside">{`党员 ${computedText('members', members)}`}</View>
      )}
    </View>
  )
}
