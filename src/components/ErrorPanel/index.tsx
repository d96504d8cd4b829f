import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Icon } from '@/components/Icon'
import { a11y } from '@/lib/a11y'
import '@/components/Empty/index.scss'

interface Props {
  /** What happened and what to do. */
  text?: string | undefined
  onRetry?: (() => void) | undefined
  /** Where another try does not help. */
  onBack?: (() => void) | undefined
}

/** It did not work: says what happened and what to do. */
export function ErrorPanel({ text = '没有加载出来，请重试。', onRetry, onBack }: Props) {
  return (
    <View className="empty" {...a11y({ role: 'alert' })}>
      <View className="empty__icon empty__icon--error">
        <Icon name="warn" big />
      </View>
      <View className="empty__text">{text}</View>
      {onRetry && <Button kind="secondary" small icon="refresh" text="重试" onTap={onRetry} />}
      {onBack && <Button kind="secondary" small icon="left" text="返回" onTap={onBack} />}
    </View>
  )
}
