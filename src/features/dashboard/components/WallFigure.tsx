import { computedText, type Figure, factOf, PERIOD_WORDS, reportedText } from '@contract/dashboard'
import { View } from '@tarojs/components'

/** One number to be read from some metres away, what it is above it, what was reported beneath. */
export function WallFigure({ figure: { name, computed, reported } }: { figure: Figure }) {
  const { label, period } = factOf(name)
  const said = reported && `填报 ${reportedText(name, reported)}`
  return (
    <View className="wall__card">
      <View className="wall__label">{label}</View>
      <View className="wall__figure">
        {computed ? computedText(name, computed) : reported ? reportedText(name, reported) : ''}
      </View>
      <View className="wall__beside">
        {computed ? [PERIOD_WORDS[period], said].filter(Boolean).join(' · ') : '单位填报'}
      </View>
    </View>
  )
}
