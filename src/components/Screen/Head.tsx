import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Icon } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import { a11y } from '@/lib/a11y'
import { back, isTab } from '@/lib/navigate'
import { isBrowser } from '@/lib/platform'
import { useDesk } from '@/lib/useDesk'
import { useFrame } from './frame'
import './Head.scss'

interface Props {
  title: string
  subtitle?: string | undefined
  chip?: string | undefined
  acts?: ReactNode
}

/** The title bar of a phone's browser and the heading of a desk. WeChat draws its own title. */
export function Head({ title, subtitle, chip, acts }: Props) {
  const frame = useFrame()
  const word = chip ?? frame.chip
  const place = chip ? undefined : frame.place
  const isDesk = useDesk()
  const path = Taro.getCurrentInstance().router?.path ?? ''
  // What stands in the rail is a beginning, as the tabs are.
  const isStart = isTab(path) || (isDesk && frame.rail.some((item) => path.startsWith(item.path)))
  if (!isBrowser && !word && !subtitle) return null
  return (
    <View className="head">
      {isBrowser && !isStart && (
        <Tap className="head__back no-print" label="返回" onTap={() => back()}>
          <Icon name="left" />
        </Tap>
      )}
      <View className="head__words">
        {isBrowser && (
          <View className="head__title" {...a11y({ role: 'heading', level: 1 })}>
            {title}
          </View>
        )}
        {subtitle && <View className="head__subtitle">{subtitle}</View>}
      </View>
      {word && (
        <Tap
          className="head__chip no-print"
          label={`当前身份：${[word, place].filter(Boolean).join('，')}`}
          onTap={() => frame.onChip?.()}
        >
          <Text className="head__role">{word}</Text>
          {place && isStart && <Text className="head__place">{shortPlace(place)}</Text>}
        </Tap>
      )}
      {isBrowser && acts && <View className="head__acts no-print">{acts}</View>}
    </View>
  )
}

/** A group names its branch in brackets; the chip has room for the group. */
const shortPlace = (place: string) => place.split('（')[0]
