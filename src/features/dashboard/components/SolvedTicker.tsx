import { LISTS, type SolvedLine } from '@contract/dashboard'
import { Text, View } from '@tarojs/components'
import { formatDay } from '@/lib/dates'

const KINDS = LISTS.problemsSolved.columns[0].words

/** What was solved lately, running along the foot: what kind, where, how fast, and nobody's name. */
export function SolvedTicker({ lines }: { lines: SolvedLine[] }) {
  const words = lines.map(
    ({ kind, stationName, days, solvedOn }) =>
      `${stationName} ${KINDS[kind]} ${days} 天办结（${formatDay(solvedOn)}）`,
  )
  return (
    <View className="wall__ticker">
      <Text className="wall__tag">刚刚解决</Text>
      <View className="wall__line">
        {words.length === 0 ? (
          <Text>近 30 天还没有公开的办结问题</Text>
        ) : (
          <View className={words.length > 3 ? 'wall__run' : ''}>
            {words.map((text, index) => (
              <Text key={lines[index]?.id} className="wall__item">
                {text}
              </Text>
            ))}
          </View>
        )}
      </View>
    </View>
  )
}
