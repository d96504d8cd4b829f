import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import { a11y } from '@/lib/a11y'
import { useFrame } from './frame'
import './Strips.scss'

/** What must be said above everything: no signal, writes waiting, a demonstration. */
export function Strips() {
  const { offline, waiting, onWaiting, demo } = useFrame()
  return (
    <View className="strips no-print" {...a11y({ live: 'polite' })}>
      {demo && (
        <View className="strip strip--demo">
          <Icon name="info" />
          <Text className="strip__text">{demo}</Text>
        </View>
      )}
      {(offline || waiting > 0) && (
        <Tap className="strip" onTap={() => onWaiting?.()}>
          <Icon name={offline ? 'offline' : 'waiting'} />
          <Text className="strip__text">{sentence(offline, waiting)}</Text>
          {waiting > 0 && onWaiting && <Icon name="right" />}
        </Tap>
      )}
    </View>
  )
}

function sentence(offline: boolean, waiting: number): string {
  if (!offline) return `${waiting} 条待发送，正在送出`
  if (waiting === 0) return '没有信号：看到的可能不是最新的'
  return `没有信号：${waiting} 条已保存在手机里，联网后自动送出`
}
