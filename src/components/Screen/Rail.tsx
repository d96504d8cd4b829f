import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Icon } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/classNames'
import { go } from '@/lib/navigate'
import { useFrame } from './frame'
import './Rail.scss'

const featureOf = (path: string) => path.replace(/^\//, '').split('/')[1]

/** The desk's left rail: the whole product on one strip. */
export function Rail() {
  const { rail, person, chip, place, onChip } = useFrame()
  const here = featureOf(Taro.getCurrentInstance().router?.path ?? '')
  return (
    <View className="rail no-print" {...a11y({ role: 'navigation', label: '主要栏目' })}>
      <Text className="rail__name">先锋云</Text>
      {rail.map(({ text, icon, path, count }) => (
        <Tap
          key={path}
          role="link"
          className={classNames('rail__item', featureOf(path) === here && 'rail__item--here')}
          onTap={() => go(path)}
        >
          <Icon name={icon} />
          <Text className="rail__text">{text}</Text>
          {count ? <Text className="rail__count">{count}</Text> : null}
        </Tap>
      ))}
      {person && (
        <View className="rail__foot">
          <View className="rail__person">{person}</View>
          <View>{chip}</View>
          <View>{place}</View>
          {onChip && (
            <Tap className="rail__switch" onTap={onChip}>
              切换身份
              <Icon name="right" />
            </Tap>
          )}
        </View>
      )}
    </View>
  )
}
