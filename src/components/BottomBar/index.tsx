import { View } from '@tarojs/components'
import { Button, type ButtonProps } from '@/components/Button'
import './index.scss'

interface Props {
  main: ButtonProps
  second?: ButtonProps
  /** One line above the buttons: why it cannot be pressed, what it will do. */
  note?: string
}

/** The main act of a page, at the thumb. Goes into Screen's `bottom`. */
export function BottomBar({ main, second, note }: Props) {
  return (
    <View className="bottom">
      {note && <View className="bottom__note">{note}</View>}
      <View className="bottom__acts">
        {second && <Button kind="secondary" {...second} />}
        <Button {...main} />
      </View>
    </View>
  )
}
