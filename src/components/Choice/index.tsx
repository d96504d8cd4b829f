import { View } from '@tarojs/components'
import { Tap } from '@/components/Tap'
import { classNames } from '@/lib/classNames'
import './index.scss'

interface Props {
  title: string
  hint?: string | undefined
  isOn: boolean
  /** Several of them may be on. */
  many?: boolean
  onTap: () => void
}

/** One of a few, with a line that says what it means. */
export function Choice({ title, hint, isOn, many = false, onTap }: Props) {
  return (
    <Tap
      role={many ? 'checkbox' : 'radio'}
      checked={isOn}
      className={classNames('choice', isOn && 'choice--on')}
      onTap={onTap}
    >
      <View className={classNames('choice__mark', isOn && 'choice__mark--on')} />
      <View className="choice__body">
        <View className="choice__title">{title}</View>
        {hint && <View className="choice__hint">{hint}</View>}
      </View>
    </Tap>
  )
}
