import { View } from '@tarojs/components'
import { Tap } from '@/components/Tap'
import { classNames } from '@/lib/classNames'
import '../index.scss'

interface Props {
  title: string
  hint?: string | undefined
  isOn: boolean
  onTap: () => void
}

/** One of a few, with a line that says what it means. */
export function Choice({ title, hint, isOn, onTap }: Props) {
  return (
    <Tap
      role="radio"
      checked={isOn}
      className={classNames('br-choice', isOn && 'br-choice--on')}
      onTap={onTap}
    >
      <View className={classNames('br-choice__mark', isOn && 'br-choice__mark--on')} />
      <View className="br-choice__body">
        <View className="br-choice__title">{title}</View>
        {hint && <View className="br-choice__hint">{hint}</View>}
      </View>
    </Tap>
  )
}
