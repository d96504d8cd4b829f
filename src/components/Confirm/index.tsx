import { View } from '@tarojs/components'
import { AtModal } from 'taro-ui'
import { Button } from '@/components/Button'
import { a11y } from '@/lib/a11y'
import './index.scss'

interface Props {
  isOpen: boolean
  /** The question: 解散临时党支部？ */
  title: string
  /** What is lost, and what stays. */
  lost: string
  /** The act itself, never 确定: 解散. */
  act: string
  busy?: boolean
  onConfirm: () => void
  onCancel: () => void
}

/** Asks once before something that cannot be undone, and names what is lost. */
export function Confirm({ isOpen, title, lost, act, busy, onConfirm, onCancel }: Props) {
  return (
    <AtModal isOpened={isOpen} onClose={onCancel} className="confirm">
      {isOpen && (
        <View className="confirm__inside" {...a11y({ role: 'alertdialog', label: title })}>
          <View className="confirm__title">{title}</View>
          <View className="confirm__lost">{lost}</View>
          <View className="confirm__acts">
            <Button kind="secondary" text="不了" onTap={onCancel} />
            <Button text={act} busy={busy} onTap={onConfirm} />
          </View>
        </View>
      )}
    </AtModal>
  )
}
