import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Icon, type IconName } from '@/components/Icon'
import './index.scss'

interface Props {
  /** What is not there, and why: 还没有任务。组长布置后会出现在这里。 */
  text: string
  icon?: IconName
  /** The next step. */
  act?: { text: string; onTap: () => void }
}

/** Nothing here: says why and offers the next step. */
export function Empty({ text, icon = 'empty', act }: Props) {
  return (
    <View className="empty">
      <View className="empty__icon">
        <Icon name={icon} big />
      </View>
      <View className="empty__text">{text}</View>
      {act && <Button kind="secondary" small text={act.text} onTap={act.onTap} />}
    </View>
  )
}
