import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '@/components/Icon'
import './index.scss'

export type Tone = 'ok' | 'warn' | 'info' | 'brand' | 'gold' | 'plain'

const ICONS: Record<Tone, IconName> = {
  ok: 'check',
  warn: 'warn',
  info: 'clock',
  brand: 'running',
  gold: 'star',
  plain: 'dot',
}

interface Props {
  text: string
  tone?: Tone
  icon?: IconName
}

/** A state: always a word and a picture, never colour alone. */
export function Tag({ text, tone = 'plain', icon = ICONS[tone] }: Props) {
  return (
    <View className={`tag tag--${tone}`}>
      <Icon name={icon} />
      <Text>{text}</Text>
    </View>
  )
}
